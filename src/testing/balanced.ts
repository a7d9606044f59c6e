/**
 * Generators of reports that are right: every sum adds up and every column of table three balances.
 * What happens when one figure of them is changed is the business of the tests.
 */
import fc from 'fast-check';
import type { Address } from '../report/address';
import { amountText } from '../report/amount';
import type { Cell, Form } from '../report/form';
import { reckon, type Report } from '../report/report';
import { reportOf, withValues } from './samples';

/** Most cells of a real report are 0; the others are small, and a few are not. */
const COUNT = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat({ max: 40 }) },
  { weight: 1, arbitrary: fc.nat({ max: 3_000_000 }) },
);
const AMOUNT = fc
  .tuple(COUNT, fc.nat({ max: 999_999 }))
  .map(([whole, millionths]) => Number(`${whole}.${String(millionths).padStart(6, '0')}`));

/** The cells of tables three and four: those that sums and balances bind. */
export function boundCells(form: Form): Cell[] {
  return [...form.cells.values()].filter((cell) => cell.table !== 'disclosure');
}

/** The rules of severity E over whatever is stated hold; totals add themselves up. */
export function balancedReports(form: Form): fc.Arbitrary<Report> {
  const typed = [...form.cells.values()].filter((cell) => !cell.total);
  const drawn = typed.map((cell) => [cell.address, cell.kind === 'amount' ? AMOUNT : COUNT]);
  return fc
    .record(Object.fromEntries(drawn) as Record<Address, fc.Arbitrary<number>>)
    .map((figures) => reportOf(form.id, form.firstYear, balance(form, figures)));
}

/** The same report with every total taken over, as it stood. */
export function allTakenOver(form: Form, report: Report): Report {
  const { figure } = reckon(form, report);
  const more: Record<Address, string> = {};
  for (const { address } of form.totals) {
    more[`takenOver:${address}`] = '1';
    more[address] = amountText(figure(address) ?? 0);
  }
  return withValues(report, more);
}

function balance(form: Form, drawn: Readonly<Record<Address, number>>): Record<Address, number> {
  const figures = { ...drawn };
  for (const { address, kind } of form.cells.values()) {
    // What was drawn for a change is how many items are left.
    if (kind === 'change') figures[address] = at(figures, address) - previous(figures, address);
  }
  for (const column of new Set(boundCells(form).flatMap(applicantColumn))) {
    const [received, carriedIn] = [`requests.received.${column}`, `requests.carriedIn.${column}`];
    const open = Object.entries(figures)
      .filter(([address]) => address.startsWith('requests.') && address.endsWith(`.${column}`))
      .filter(([address]) => address !== received && address !== carriedIn)
      .reduce((sum, [, value]) => sum + value, 0);
    figures[carriedIn] = at(figures, carriedIn) % (open + 1);
    figures[received] = open - at(figures, carriedIn);
  }
  return figures;
}

function applicantColumn({ address, total }: Cell): string[] {
  const column = /^requests\..*\.(\w+)$/.exec(address)?.[1];
  return column === undefined || total ? [] : [column];
}

function at(figures: Readonly<Record<Address, number>>, address: Address): number {
  return figures[address] ?? 0;
}

function previous(figures: Readonly<Record<Address, number>>, change: Address): number {
  return at(figures, change.replace(/itemChange$/, 'previousItems'));
}
