/**
 * From one year to the next: last year's figures out of a report, the report of the year after, and
 * what last year's report gives for this year's. What is kept of last year is told in last-year.ts.
 */
import { aside, splitAddress, type Address } from './address';
import { amountText } from './amount';
import type { Change } from './edits';
import type { Form } from './form';
import { formForYear, formOf } from './forms/index';
import { lastYearValues, yearBefore, type LastYear } from './last-year';
import { isComputed, valuesOf, type Report, type Values } from './report';
import { termsSum, type Relation, type Rule } from './rule';

/** A whole report as last year's: what it states, its complete totals, its texts. */
export function lastYearOf(report: Report): LastYear {
  const { form, year, texts } = report;
  return { form, year, from: 'link', cells: withTotals(formOf(form), report.cells), texts };
}

/** Figures with the totals that they add up to, where nothing else is stated for these. */
export function withTotals(
  form: Form,
  stated: Readonly<Record<Address, number>>,
): Record<Address, number> {
  const cells = { ...stated };
  for (const { address, total } of form.totals) {
    const sum = total && termsSum(total.right.terms, ({ address: part }) => cells[part]);
    if (sum !== undefined) cells[address] ??= sum;
  }
  return cells;
}

/** The changes that keep these figures as last year's and remove all others; undefined removes all. */
export function lastYearChanges(values: Values, lastYear: LastYear | undefined): Change[] {
  const next = lastYear ? lastYearValues(lastYear) : new Map<Address, string>();
  const gone = [...values.keys()].filter(
    (address) => splitAddress(address).kind === 'lastYear' && !next.has(address),
  );
  return [
    ...[...next].map(([address, typed]) => ({ address, new: typed })),
    ...gone.map((address) => ({ address, new: '' })),
  ];
}

/** What is said about a unit and holds from one year to the next. */
const KEPT = /^(?:organ\..*|contact|signature|example)$/;

/**
 * 承接上年新建: the blank report of the year after, for the same organ, with last year's figures and
 * the same 分工.
 */
export function successorOf(report: Report): Map<Address, string> {
  const year = report.year + 1;
  const form = formForYear(year);
  const kept = [...valuesOf(report)].filter(([address]) => {
    const { kind, subject } = splitAddress(address);
    return kind === 'about' ? KEPT.test(subject) : kind === 'assigned' && form.cells.has(subject);
  });
  return new Map([
    ...kept,
    [aside('about', 'year'), String(year)],
    [aside('about', 'form'), form.id],
    ...lastYearValues(lastYearOf(report)),
  ]);
}

/**
 * 采用上年报告数: what follows for cells of this year from last year's report alone, by an equality
 * between one cell and figures of last year. Only cells in which something else stands are offered.
 */
export function offersOf(form: Form, report: Report): Change[] {
  const before = yearBefore(report);
  if (!before) return [];
  return form.rules.flatMap((rule): Change[] => {
    const cell = form.cells.get(rule.cells[0] ?? '');
    if (!cell || !isOffer(rule) || !rule.lastYear?.forms.includes(before.form)) return [];
    if (isComputed(report, cell)) return [];
    const value = termsSum(rule.right.terms, ({ address }) => before.cells[address]);
    return value === undefined || value < 0 || report.cells[cell.address] === value
      ? []
      : [{ address: cell.address, new: amountText(value) }];
  });
}

/** One cell of this year on the left, nothing of this year on the right. */
function isOffer(rule: Rule): rule is Relation {
  return (
    rule.kind === 'relation' &&
    rule.operator === '=' &&
    rule.cells.length === 1 &&
    rule.left.terms.length === 1 &&
    rule.lastYear !== undefined
  );
}

/**
 * The cells of last year's report that the relations of a form ask for: the few figures to type
 * where that report is not at hand, in the order of its form.
 */
export function wantedOf(form: Form, lastForm: Form): Address[] {
  const wanted = new Set(
    form.rules.flatMap((rule) =>
      rule.kind === 'relation' && rule.lastYear?.forms.includes(lastForm.id)
        ? rule.lastYear.cells
        : [],
    ),
  );
  return [...lastForm.cells.keys()].filter((address) => wanted.has(address));
}
