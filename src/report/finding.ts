/**
 * What a check says: a verdict, the cells it is about, and the sentence and arithmetic that a person
 * reads. Judging is done in check.ts.
 */
import type { Address } from './address';
import { amountText } from './amount';
import type { Form } from './form';
import type { Relation, Severity, Side, Term } from './rule';

/** 相符, 不符, 待填. */
export type Verdict = 'holds' | 'broken' | 'open';

/** A line of the arithmetic of a relation, or a cell that a question is about. */
export interface Line {
  readonly label: string;
  readonly value: number;
  /** What it was last year, where that is compared. */
  readonly before?: number;
  /** The sum of a side, below its terms. */
  readonly sum?: true;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly clause: string;
  readonly verdict: Verdict;
  /** The cells the rule looks at. */
  readonly cells: readonly Address[];
  /** What is wrong, in office words; empty unless broken or undecided. */
  readonly title: string;
  /** Of broken relations: the stored cells behind computed ones among `cells`. */
  readonly parts: readonly Address[];
  readonly lines: readonly Line[];
  /** left − right, in the unit of the cells; of broken relations only. */
  readonly difference?: number;
  readonly relation?: Relation;
  /** Figures it looks at that stand in no cell, a 核对数 or last year's, by their addresses. */
  readonly beside?: Readonly<Record<Address, number>>;
}

/** The sentence over a broken relation: subject, complaint, difference. */
export function titleOf(form: Form, relation: Relation, difference: number): string {
  const cell = form.cells.get(relation.cells[0] ?? '');
  const subject = relation.subject ?? (relation.computes ? cell?.rowName : undefined);
  const head = subject === undefined ? '' : `${subject}：`;
  return `${head}${relation.complaint}，相差 ${amountText(Math.abs(difference))} ${cell?.unit ?? ''}`;
}

/** The arithmetic of a relation whose figures are all stated. Long sums show what is not zero. */
export function linesOf(
  form: Form,
  relation: Relation,
  valueOf: (term: Term) => number | undefined,
): Line[] {
  return [...sideLines(form, relation.left, valueOf), ...sideLines(form, relation.right, valueOf)];
}

const LONG = 5;

function sideLines(
  form: Form,
  { label, terms }: Side,
  valueOf: (term: Term) => number | undefined,
): Line[] {
  const rows = new Set(terms.map(({ address }) => form.cells.get(address)?.rowName));
  const name = ({ address, year }: Term): string => {
    const cell = form.cells.get(address);
    const own = (rows.size === 1 ? cell?.columnName : cell?.rowName) ?? address;
    return year === 'last' ? `上年${own}` : own;
  };
  const values = terms.map((term) => ({
    label: name(term),
    value: term.sign * (valueOf(term) ?? 0),
  }));
  const sum: Line = {
    label,
    value: values.reduce((total, line) => total + line.value, 0),
    sum: true,
  };
  if (values.length < 2) return [sum];
  const shown = values.length > LONG ? values.filter((line) => line.value !== 0) : values;
  return [...shown, sum];
}
