/**
 * 分工: which 科室 is asked for which cells, kept as one text beside each of them. It is handed on in the
 * data file, and never printed. How a 科室 is asked and answers is told in files/write-division.ts and
 * files/read-division.ts.
 */
import { aside, type Address } from './address';
import type { Change } from './edits';
import type { Cell, Form } from './form';
import { isComputed, type Report } from './report';

/** What a 科室 is asked for. */
export interface Share {
  readonly office: string;
  /** In the order of the form. */
  readonly cells: readonly Cell[];
  /** How many of them are stated. */
  readonly stated: number;
}

/** The shares of all 科室, in the order of their first cells. Totals that add themselves up are nobody's. */
export function sharesOf(form: Form, report: Report): Share[] {
  const byOffice = new Map<string, Cell[]>();
  for (const cell of typedCells(form, report)) {
    const office = report.assigned[cell.address];
    if (office === undefined) continue;
    byOffice.set(office, [...(byOffice.get(office) ?? []), cell]);
  }
  return [...byOffice].map(([office, cells]) => ({ office, cells, stated: stated(report, cells) }));
}

/** How many cells that a person types are asked of nobody. */
export function unassignedCount(form: Form, report: Report): number {
  return typedCells(form, report).filter(({ address }) => report.assigned[address] === undefined)
    .length;
}

/** The cells among these that can be asked of somebody: all but totals that add themselves up. */
export function assignable(
  form: Form,
  report: Report,
  addresses: readonly Address[],
): readonly Address[] {
  return addresses.filter((address) => {
    const cell = form.cells.get(address);
    return cell !== undefined && !isComputed(report, cell);
  });
}

/** The changes that ask a 科室 for these cells; with the empty name nobody is asked any more. */
export function assignChanges(addresses: readonly Address[], office: string): Change[] {
  const name = office.replace(/\s+/g, ' ').trim();
  return addresses.map((address) => ({ address: aside('assigned', address), new: name }));
}

function typedCells(form: Form, report: Report): Cell[] {
  return [...form.cells.values()].filter((cell) => !isComputed(report, cell));
}

function stated({ cells }: Report, own: readonly Cell[]): number {
  return own.filter(({ address }) => cells[address] !== undefined).length;
}
