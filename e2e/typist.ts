// Somebody who types into a report without pause and without looking: figures, texts, blocks, 撤销 and
// 重做, by the keyboard, until told to stop.
import type { Locator } from '@playwright/test';
import type { Draw } from './chance';
import type { FillPage } from './pages/fill-page';

export interface Typist {
  /** Resolves after so many deeds. */
  readonly after: (deeds: number) => Promise<void>;
  /** No further key is pressed; resolves when the last one was, or the page has gone. */
  readonly stop: () => Promise<void>;
}

const WORDS = ['全年收到申请', '均已按期答复', '，', '。', '12 件', '\n', '没有行政复议'];
/** A text that has grown so long is begun anew. */
const LONG = 600;

interface Hands {
  readonly fill: FillPage;
  readonly draw: Draw;
  readonly cells: readonly string[];
  readonly stopped: () => boolean;
}

export function type(fill: FillPage, draw: Draw, cells: readonly string[]): Typist {
  let stopped = false;
  let done = 0;
  const waiting: { readonly deeds: number; readonly tell: () => void }[] = [];
  const hands = { fill, draw, cells, stopped: () => stopped };
  const work = async (): Promise<void> => {
    // What came back out of the cache came back as it was left.
    const preview = previewOf(fill);
    if (await preview.isVisible()) await preview.getByRole('button', { name: '取消' }).click();
    while (!stopped) {
      await deed(hands);
      done += 1;
      for (const { deeds, tell } of waiting) if (done >= deeds) tell();
    }
  };
  let failed: unknown;
  // In the middle of a word where the page ends.
  const working = work().catch((error: unknown) => {
    failed = error;
  });
  return {
    after: async (deeds) => {
      await Promise.race([new Promise<void>((tell) => waiting.push({ deeds, tell })), working]);
      if (failed) throw failed;
    },
    stop: () => {
      stopped = true;
      return working;
    },
  };
}

function deed(hands: Hands): Promise<void> {
  const { fill, draw } = hands;
  const kind = draw(12);
  if (kind < 7) return figure(hands);
  if (kind < 9) return text(hands);
  if (kind < 10) return block(hands);
  return fill.page.keyboard.press(kind === 10 ? 'Control+z' : 'Control+y');
}

/** Key by key, with the pauses of a quick hand. */
async function keys({ fill, draw, stopped }: Hands, signs: string): Promise<void> {
  for (const sign of signs) {
    if (stopped()) return;
    await fill.page.keyboard.type(sign);
    await new Promise((resolve) => setTimeout(resolve, draw(40)));
  }
}

async function figure(hands: Hands): Promise<void> {
  const { fill, draw } = hands;
  await someCell(hands);
  await keys(hands, String(draw(3000)));
  if (draw(2) === 0 && !hands.stopped()) await fill.page.keyboard.press('Enter');
}

async function text(hands: Hands): Promise<void> {
  const { fill, draw } = hands;
  const field = fill.cell(draw(2) === 0 ? 'overview' : 'problems');
  await field.focus();
  const { length } = await field.inputValue();
  await fill.page.keyboard.press(length > LONG ? 'Control+a' : 'Control+End');
  await keys(hands, WORDS[draw(WORDS.length)] ?? '');
}

/** Two figures side by side; what stands there already is asked about first. */
async function block(hands: Hands): Promise<void> {
  const { fill, draw } = hands;
  const cell = await someCell(hands);
  const first = String(3000 + draw(3000));
  if ((await cell.inputValue()) === first) return;
  await fill.paste({ text: `${first}\t${draw(3000)}` });
  const preview = previewOf(fill);
  while (!hands.stopped() && (await cell.inputValue()) !== first) {
    if (await preview.isVisible()) {
      await preview.getByRole('button', { name: /^写入 \d+ 格$/ }).click();
    }
  }
}

function previewOf(fill: FillPage): Locator {
  return fill.dialog('粘贴预览');
}

async function someCell({ fill, draw, cells }: Hands): Promise<Locator> {
  const cell = fill.cell(cells[draw(cells.length)] ?? '');
  await cell.focus();
  return cell;
}
