// What a pasted block would do to the report: which cells change, which stay, and what has no place.
import type { Clipboard, Pasted } from '../../../files/open';
import type { Address } from '../../../report/address';
import { amountText, readAmount } from '../../../report/amount';
import type { Cell, TableSection } from '../../../report/form';
import type { Judgement } from '../../../report/judgement';
import { isComputed, reckon, withCell, type Report } from '../../../report/report';
import { sheetOf } from '../../../report/sheet';
import { nameOf } from '../../../report/words';

export interface PastedCell {
  readonly cell: Cell;
  readonly old: string;
  readonly new: string;
  /** Why the cell would take the text, but not as a figure. */
  readonly why?: string;
}

export interface PastePlan {
  readonly changes: readonly PastedCell[];
  /** How many cells would stay as they are. */
  readonly same: number;
  /** What does not fit, one sentence each. */
  readonly left: readonly string[];
  readonly placedBy: 'names' | 'place';
}

/** Plans a paste. A block without labels lands at `at`. */
export function planPaste(
  pasted: Pasted,
  table: TableSection,
  at: Address | undefined,
  judgement: Judgement,
  typed: (address: Address) => string,
): PastePlan {
  const { form, report } = judgement;
  const placed =
    pasted.kind === 'labelled'
      ? { cells: pasted.cells, left: pasted.unplaced }
      : land(pasted.rows, table, at);
  const cells = [...placed.cells].flatMap(([address, text]) => {
    const cell = form.cells.get(address);
    return cell ? [{ cell, text }] : [];
  });
  const totals = cells.filter(({ cell }) => isComputed(report, cell));
  const others = cells.filter(({ cell }) => !isComputed(report, cell));
  const changes = others
    .filter(({ cell, text }) => !stands(report, cell, text, typed(cell.address)))
    .map(({ cell, text }) => changeOf(cell, typed(cell.address), text));
  return {
    changes,
    same: others.length - changes.length,
    left: [...placed.left, ...totalsLeftOut(judgement, totals, changes)],
    placedBy: pasted.kind === 'labelled' ? 'names' : 'place',
  };
}

/** Whether the clipboard holds several cells rather than one value. */
export function isBlock({ html, text }: Clipboard): boolean {
  return /[\t\r\n]/.test(text.replace(/\r?\n$/, '')) || /<t[dh]\b[^]*<t[dh]\b/i.test(html);
}

/**
 * Whether a paste needs no preview: what has no names goes where one sees it go, everything is a
 * figure and has its place, and nothing stated is replaced unless that was asked for.
 */
export function mayWrite({ changes, left, placedBy }: PastePlan, replaces: boolean): boolean {
  if (placedBy !== 'place' || left.length > 0) return false;
  return changes.every(({ old, why }) => why === undefined && (replaces || old === ''));
}

function stands(report: Report, cell: Cell, text: string, typed: string): boolean {
  const reading = readAmount(cell.kind, text);
  return (
    text === typed || (reading.kind === 'number' && reading.value === report.cells[cell.address])
  );
}

function changeOf(cell: Cell, old: string, text: string): PastedCell {
  const reading = readAmount(cell.kind, text);
  const wrong = reading.kind === 'refused' || reading.kind === 'unfinished';
  return { cell, old, new: text, ...(wrong && { why: reading.why }) };
}

/** Totals add themselves up; a pasted one that would come out differently is worth a sentence. */
function totalsLeftOut(
  { form, report }: Judgement,
  totals: readonly { readonly cell: Cell; readonly text: string }[],
  changes: readonly PastedCell[],
): string[] {
  const after = changes.reduce((next, change) => withCell(next, change.cell, change.new), report);
  const { figure } = reckon(form, after);
  return totals.flatMap(({ cell, text }) => {
    const reading = readAmount(cell.kind, text);
    const sum = figure(cell.address);
    if (reading.kind !== 'number' || sum === undefined || sum === reading.value) return [];
    const name = nameOf(form, cell.address);
    return [`${name}：粘贴的是 ${reading.value}，自动计算为 ${amountText(sum)}，以自动计算为准。`];
  });
}

/** Lays a block of texts from a cell on, row by row as the sheet runs. Blank texts change nothing. */
function land(
  rows: readonly (readonly string[])[],
  table: TableSection,
  at: Address | undefined,
): { cells: Map<Address, string>; left: string[] } {
  const lines = sheetOf(table)
    .rows.map((cells) => cells.flatMap((cell) => cell.address ?? []))
    .filter((line) => line.length > 0);
  const top = Math.max(
    lines.findIndex((line) => at !== undefined && line.includes(at)),
    0,
  );
  const start = Math.max(at === undefined ? 0 : (lines[top]?.indexOf(at) ?? 0), 0);
  const cells = new Map<Address, string>();
  const left: string[] = [];
  rows.forEach((row, down) => {
    row.forEach((text, right) => {
      const trimmed = text.trim();
      if (trimmed === '') return;
      const address = lines[top + down]?.[start + right];
      if (address === undefined) {
        left.push(`第 ${down + 1} 行第 ${right + 1} 列的“${trimmed}”在表外，未写入。`);
      } else cells.set(address, trimmed);
    });
  });
  return { cells, left };
}
