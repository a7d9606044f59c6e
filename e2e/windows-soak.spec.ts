// Several windows type into one report at the same time and take the pen from each other: nothing that
// was accepted is lost or doubled, and in the end all windows show the same. Small here; in full, ten
// windows and ten thousand edits, by `npm run soak:windows`.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { blankReport } from './reports';

const EDITS = Number(process.env['GOUJI_SOAK_EDITS'] ?? 160);
const WINDOWS = Number(process.env['GOUJI_SOAK_WINDOWS'] ?? 4);
/** The edits each window makes before the next round begins: all meet then, and take turns anew. */
const ROUND = Math.max(40, EDITS / WINDOWS / 10);

interface Typed {
  readonly address: string;
  /** The stages of one visit; each text occurs nowhere else. */
  readonly stages: readonly string[];
}

interface Work {
  readonly seed: number;
  /** The first of the numbers this window may type; each is typed once. */
  readonly from: number;
  readonly edits: number;
  /** How many edits it lets the others make at most before it takes over. */
  readonly patience: number;
}

interface Done {
  readonly typed: readonly Typed[];
  readonly takings: number;
}

interface Stored {
  readonly id: string;
  readonly act: string;
  readonly address: string;
  readonly new: string;
}

/** Runs in the window: types through the fields, and presses the command while it may not. */
async function typeAway({ seed, from, edits, patience }: Work): Promise<Done> {
  let state = seed;
  const draw = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const cells = [...document.querySelectorAll<HTMLInputElement>('.figure:not(.computed) input')];
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  /** What a key does; false where the field did not take it. */
  const enter = (cell: HTMLInputElement, text: string): boolean => {
    if (cell.readOnly) return false;
    setValue?.call(cell, text);
    cell.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    return cell.value === text;
  };
  const command = (): HTMLElement | undefined =>
    [...document.querySelectorAll('button')].find((b) => b.textContent === '改在此窗口填报');
  /** Until so many cells show something else, or the others seem to be done. */
  const watch = async (changes: number): Promise<void> => {
    const shown = (): string[] => cells.map(({ value }) => value);
    const begun = shown();
    let [before, quiet] = [begun.join(), 0];
    while (command() && quiet < 20) {
      await pause(50);
      const now = shown();
      quiet = now.join() === before ? quiet + 1 : 0;
      before = now.join();
      if (now.filter((value, index) => value !== begun[index]).length >= changes) return;
    }
  };
  const typed: Typed[] = [];
  let next = from;
  let takings = 0;
  while (typed.length < edits) {
    if (command()) {
      await watch(1 + draw(patience));
      const taking = command();
      if (taking) takings += 1;
      taking?.click();
      await pause(1);
      continue;
    }
    for (let burst = 1 + draw(25); burst > 0 && typed.length < edits; burst -= 1) {
      const cell = cells[draw(cells.length)];
      const address = cell?.dataset['address'];
      if (!cell || address === undefined) continue;
      cell.focus();
      const stages: string[] = [];
      for (let count = 1 + draw(2); count > 0; count -= 1) {
        const text = String((next += 1));
        if (!enter(cell, text)) break;
        stages.push(text);
        await pause(draw(4));
      }
      cell.blur();
      if (stages.length > 0) typed.push({ address, stages });
    }
    await pause(draw(20));
  }
  return { typed, takings };
}

/** The edits of all reports, and how many of them the line of the list was judged on. */
function stored(page: Page): Promise<{ edits: Stored[]; judged: number }> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await answer(indexedDB.open('gouji'));
    const tables = database.transaction(['edits', 'reports']);
    const edits = await answer<Stored[]>(tables.objectStore('edits').getAll());
    const [line] = await answer<{ judged: number }[]>(tables.objectStore('reports').getAll());
    database.close();
    return { edits, judged: line?.judged ?? 0 };
  });
}

test(`${EDITS} edits from ${WINDOWS} windows: none lost, none doubled`, async ({
  page,
  context,
}, info) => {
  test.setTimeout(90_000 + EDITS * 600);
  const seed = Date.now() % 100_000;
  info.annotations.push({ type: 'seed', description: String(seed) });
  const first = await blankReport(page);
  const windows = [first];
  while (windows.length < WINDOWS) {
    const fill = new FillPage(await context.newPage());
    await fill.page.goto(page.url());
    await fill.ready();
    windows.push(fill);
  }
  const done: Done[] = [];
  const begun = Date.now();
  const made = (): number => done.reduce((sum, window) => sum + window.typed.length, 0);
  while (made() < EDITS) {
    const round = done.length;
    const part = windows.map((fill, index) => {
      const from = (round + index + 1) * 10_000;
      const work = { seed: seed + round + index, from, edits: ROUND, patience: 10 * WINDOWS };
      return fill.page.evaluate(typeAway, work);
    });
    done.push(...(await Promise.all(part)));
    if (made() < EDITS) process.stdout.write(`${made()} edits so far\n`);
  }
  const seconds = (Date.now() - begun) / 1000;
  // The browser may have a queue of writes to work off.
  for (const fill of windows) await fill.expectSaved(60_000);
  const { edits } = await stored(page);

  const times = new Map<string, number>();
  for (const edit of edits) {
    const key = `${edit.address} ${edit.new}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const typed = done.flatMap((window) => window.typed);
  const count = ({ address, stages }: Typed): number =>
    times.get(`${address} ${stages.at(-1)}`) ?? 0;
  expect(
    typed.filter((one) => count(one) === 0),
    'lost',
  ).toEqual([]);
  expect(
    typed.filter((one) => count(one) > 1),
    'doubled',
  ).toEqual([]);
  // A first stage stands for itself only where another window came between.
  const known = new Set(
    typed.flatMap(({ address, stages }) => stages.map((text) => `${address} ${text}`)),
  );
  const kept = edits
    .filter(({ act }) => act === 'type')
    .map((edit) => `${edit.address} ${edit.new}`);
  expect(
    kept.filter((key) => !known.has(key)),
    'made by nobody',
  ).toEqual([]);
  expect(new Set(kept).size, 'no edit twice').toBe(kept.length);

  const addresses = [...new Set(typed.map(({ address }) => address))];
  await first.reload();
  const standing = await first.shown(addresses);
  for (const fill of windows) {
    await expect.poll(() => fill.shown(addresses), { timeout: 30_000 }).toEqual(standing);
  }
  await expect.poll(async () => (await stored(page)).judged).toBe(edits.length);

  const takings = done.reduce((sum, window) => sum + window.takings, 0);
  expect(takings).toBeGreaterThan(WINDOWS);
  const figures = `${typed.length} edits, ${takings} takings over, ${seconds.toFixed(1)} s`;
  process.stdout.write(`${figures}\n`);
});
