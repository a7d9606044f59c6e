// What a pasted block would do to the report: which cells change, which stay, and what has no place.
import type { Pasted } from '../../files/open';
import type { Address } from '../../report/address';
import { readAmount } from '../../report/amount';
import type { Cell, TableSection } from '../../report/form';
import type { Judgement } from '../../report/judgement';
import { isComputed } from '../../report/report';
import { sheetOf } from '../../report/sheet';
import { nameOf } from './words';

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
}

/** Plans a paste. A block without labels lands at `at`. */
export function planPaste(
  pasted: Pasted,
  table: TableSection,
  at: Address | undefined,
  judgement: Judgement,
  typed: (address: Address) => string,
): PastePlan {
  const placed =
    pasted.kind === 'labelled'
      ? { cells: pasted.cells, left: [...pasted.unplaced] }
      : land(pasted.rows, table, at);
  const changes: PastedCell[] = [];
  const left = [...placed.left];
  let same = 0;
  for (const [address, text] of placed.cells) {
    const cell = judgement.form.cells.get(address);
    if (!cell) continue;
    const reading = readAmount(cell.kind, text);
    const value = reading.kind === 'number' ? reading.value : undefined;
    if (isComputed(judgement.report, cell)) {
      const sum = judgement.reckoning.figure(address);
      if (value !== undefined && sum !== undefined && value !== sum) {
        left.push(
          `${nameOf(judgement.form, address)}：总计自动计算为 ${sum}，粘贴的是 ${text}，未写入。`,
        );
      }
      continue;
    }
    const old = typed(address);
    if (text === old || (value !== undefined && judgement.report.cells[address] === value)) {
      same += 1;
      continue;
    }
    const why =
      reading.kind === 'refused' || reading.kind === 'unfinished' ? reading.why : undefined;
    changes.push({ cell, old, new: text, ...(why !== undefined && { why }) });
  }
  return { changes, same, left };
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
