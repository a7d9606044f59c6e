// What pasting into a table does: a block that only fills blank cells is written at once, and so is
// one value for a selected range; anything else is shown before it is written.
import { useMemo, useState, type ClipboardEvent } from 'react';
import type { Clipboard, Pasted } from '../../../files/open';
import type { Address } from '../../../report/address';
import type { TableSection } from '../../../report/form';
import { sheetOf } from '../../../report/sheet';
import { goTo, useDesk, type Desk } from '../hooks';
import { isBlock, mayWrite, planPaste, type PastePlan } from './paste-plan';
import { cornerOf, figuresIn, placeOf } from '../range/range';
import { repeated } from '../range/range-values';

export interface PasteState {
  /** What a person has to look at first; `nothing` was read. */
  readonly asked:
    | { readonly pasted: Pasted; readonly at: Address | undefined }
    | 'nothing'
    | undefined;
  /** How many cells were written without asking. */
  readonly written: number;
}

export interface Paste extends PasteState {
  onPaste: (event: ClipboardEvent) => void;
  /** Shows what would be written, always. */
  preview: (html: string, text: string) => void;
  close: () => void;
}

const IDLE: PasteState = { asked: undefined, written: 0 };

export function usePaste(table: TableSection): Paste {
  const desk = useDesk();
  const [state, setState] = useState(IDLE);
  const events = useMemo(
    () => ({
      onPaste: (event: ClipboardEvent) => onPaste(desk, table, event, setState),
      preview: (html: string, text: string) =>
        void read({ html, text }, table).then((pasted) =>
          setState({
            asked: pasted ? { pasted, at: targetOf(desk, table) } : 'nothing',
            written: 0,
          }),
        ),
      close: () => setState(IDLE),
    }),
    [desk, table],
  );
  return { ...state, ...events };
}

function onPaste(
  desk: Desk,
  table: TableSection,
  event: ClipboardEvent,
  tell: (state: PasteState) => void,
): void {
  if (desk.session.locked()) return;
  const clipboard = {
    html: event.clipboardData.getData('text/html'),
    text: event.clipboardData.getData('text/plain'),
  };
  const at = targetOf(desk, table);
  const offer = (pasted: Pasted, replaces: boolean): void => {
    const plan = planPaste(pasted, table, at, desk.session.judgement(), desk.session.typed);
    if (desk.session.locked()) tell(IDLE);
    else if (!mayWrite(plan, replaces)) tell({ asked: { pasted, at }, written: 0 });
    else tell({ asked: undefined, written: write(desk, table, pasted, at, plan) });
  };
  if (isBlock(clipboard)) {
    event.preventDefault();
    void read(clipboard, table).then((pasted) => {
      if (pasted) offer(pasted, false);
      else tell({ asked: 'nothing', written: 0 });
    });
    return;
  }
  const selected = desk.range.get();
  // One value for one cell goes into its field, as typing does.
  if (selected?.table !== table || clipboard.text.trim() === '') return;
  event.preventDefault();
  const { sheet, range } = selected;
  offer(repeated(desk.session, sheet, range, clipboard.text.trim()), true);
}

/** What reads foreign tables is large and seldom needed. */
async function read(clipboard: Clipboard, table: TableSection): Promise<Pasted | undefined> {
  const { openPaste } = await import('../../../files/open');
  return openPaste(clipboard, table);
}

/** Where a block without names lands: the first cell of the range, or the cell one is at. */
function targetOf({ range, selection }: Desk, table: TableSection): Address | undefined {
  const selected = range.get();
  if (selected?.table !== table) return selection.get();
  return figuresIn(selected.sheet, selected.range)[0]?.[0]?.address;
}

/** Writes it as one step and selects where it went, as spreadsheets do. */
function write(
  { session, range }: Desk,
  table: TableSection,
  pasted: Pasted,
  at: Address | undefined,
  { changes }: PastePlan,
): number {
  session.act(
    'paste',
    changes.map(({ cell, new: to }) => ({ address: cell.address, new: to })),
  );
  if (pasted.kind !== 'grid' || at === undefined) return changes.length;
  goTo(at);
  const sheet = sheetOf(table);
  const from = placeOf(sheet, at);
  const columns = Math.max(...pasted.rows.map((row) => row.length));
  if (from) {
    range.select(table, sheet, { from, to: cornerOf(sheet, from, pasted.rows.length, columns) });
  }
  return changes.length;
}
