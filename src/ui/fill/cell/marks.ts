// How each cell is marked on the page, and what stands in it. Derived from the judgement; the cells
// of the page ask here and render nothing when the answer is the same.
import type { Address } from '../../../report/address';
import { amountText, readAmount } from '../../../report/amount';
import type { Cell } from '../../../report/form';
import type { Judgement } from '../../../report/judgement';
import { isComputed } from '../../../report/report';

/** `wrong`: refused where it stands. `related`: of a broken relation. `asked`: of a W not answered. */
export type Mark = 'wrong' | 'related' | 'asked' | 'undecided' | 'none';

const known = new WeakMap<Judgement, ReadonlyMap<Address, Mark>>();

/** The mark of a cell; the worst where it has several. */
function markOf(judgement: Judgement, address: Address): Mark {
  let marks = known.get(judgement);
  if (!marks) {
    marks = marksOf(judgement);
    known.set(judgement, marks);
  }
  return marks.get(address) ?? 'none';
}

function marksOf({ errors, unexplained, findings }: Judgement): ReadonlyMap<Address, Mark> {
  const marks = new Map<Address, Mark>();
  for (const { main } of unexplained) for (const cell of main.cells) marks.set(cell, 'asked');
  for (const finding of findings) {
    if (finding.verdict === 'open' && finding.title !== '') {
      for (const cell of finding.cells) marks.set(cell, 'undecided');
    }
  }
  for (const { main } of errors) {
    for (const cell of main.cells) {
      if (marks.get(cell) !== 'wrong') marks.set(cell, main.relation ? 'related' : 'wrong');
    }
  }
  return marks;
}

/** What a field shows for what was typed: a plain number as its digits, anything else as it is. */
export function shownText(cell: Cell | undefined, typed: string): string {
  if (!cell) return typed;
  const reading = readAmount(cell.kind, typed);
  return reading.kind === 'number' && reading.remark === undefined
    ? amountText(reading.value)
    : typed;
}

/** How a cell is drawn. */
export interface CellView {
  readonly mark: Mark;
  readonly computed: boolean;
  /** Of computed cells: the sum so far, empty while nothing is stated. */
  readonly sum: string;
  readonly blanks: number;
}

/** The view of a cell as one string, so that equal views are the same to React. */
export function viewKey(judgement: Judgement, cell: Cell): string {
  const mark = markOf(judgement, cell.address);
  if (!isComputed(judgement.report, cell)) return mark;
  const total = judgement.reckoning.running.get(cell.address);
  if (!total) return mark;
  const sum = total.blanks < total.parts ? amountText(total.sum) : '';
  return `${mark}|${sum}|${total.blanks}`;
}

/** Reads a view back from its string. */
export function viewFrom(key: string): CellView {
  const [mark, sum, blanks] = key.split('|');
  return {
    mark: mark as Mark,
    computed: sum !== undefined,
    sum: sum ?? '',
    blanks: Number(blanks ?? 0),
  };
}
