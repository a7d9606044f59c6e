/**
 * Rules between the figures of a report, and those of last year's. A *relation* compares two sums of
 * cells; whatever else is judged is a *question*, which looks at its cells and says what it would
 * ask about. Forms declare rules, check.ts judges them.
 */
import type { Address } from './address';
import type { Organ } from './organ';

/** E 错误: false whatever the facts. W 待核实: corrected or explained. I 提示: for information. */
export type Severity = 'E' | 'W' | 'I';

/** A cell with the sign it has in a sum. */
export interface Term {
  readonly address: Address;
  readonly sign: 1 | -1;
  /** The cell of last year's report. */
  readonly year?: 'last';
}

/** What a rule looks at in last year's report; while that is not known it waits, and is not shown. */
export interface Lookback {
  /** The forms on which that report may stand. */
  readonly forms: readonly string[];
  /** Every cell of it that the rule looks at, once. */
  readonly cells: readonly Address[];
}

/** One side of a relation, with the name it has in a sentence, such as 第一项＋第二项. */
export interface Side {
  readonly label: string;
  readonly terms: readonly Term[];
  /** What its cells are called together, as in 办理结果; 各项 unless said here. */
  readonly items?: string;
}

interface RuleBase {
  /** The id of the rule and where it is applied, as in `T3-1.naturalPerson`. */
  readonly id: string;
  readonly severity: Severity;
  /** Where it comes from: printed on the form, an article, practice. */
  readonly clause: string;
  /** Every cell it looks at, once. */
  readonly cells: readonly Address[];
  readonly lastYear?: Lookback;
}

/** left = right, left ≤ right or left ≥ right. */
export interface Relation extends RuleBase {
  readonly kind: 'relation';
  readonly left: Side;
  readonly operator: '=' | '≤' | '≥';
  readonly right: Side;
  /** The row or column it is about, as in 自然人列; of a computed total, its row unless said here. */
  readonly subject?: string;
  /** What is said when it is broken, as in 收办不符. */
  readonly complaint: string;
  /** Its left side is a total that the page computes from its right side. */
  readonly computes?: true;
  /** Asked only where this one holds. */
  readonly where?: Relation;
}

/** Reads the figures of a report: stated and computed ones, undefined for blank. */
export type Figures = (address: Address) => number | undefined;

/** What a question knows: the figures, what is noted beside them, and whose report it is. */
export interface Asked {
  readonly figure: Figures;
  /** The figures of last year's report; of no use to a question that does not look back. */
  readonly last: Figures;
  /** A cell in a sentence: 一、本年新收，总计. */
  readonly nameOf: (address: Address) => string;
  /** 备注 by the cell. */
  readonly notes: Readonly<Record<Address, string>>;
  readonly organ: Organ;
}

/** A sentence that is about some of the cells only. */
export interface Answer {
  readonly sentence: string;
  readonly cells: readonly Address[];
}

/** Anything judged that is not a comparison of two sums. */
export interface Question extends RuleBase {
  readonly kind: 'question';
  /**
   * The sentence to show, undefined when there is nothing to ask, OPEN while a figure that decides
   * it is blank.
   */
  readonly ask: (asked: Asked) => string | Answer | typeof OPEN | undefined;
}

export type Rule = Relation | Question;

/** What `Question.ask` returns while it cannot be judged. */
export const OPEN = Symbol('open');

/** Cells added up; the usual side of a relation. */
export function sideOf(label: string, addresses: readonly Address[], items?: string): Side {
  const terms = addresses.map((address): Term => ({ address, sign: 1 }));
  return { label, terms, ...(items !== undefined && { items }) };
}

/** What a list adds up to; undefined where one of it is not known. */
export function addedUp<T>(
  items: readonly T[],
  valueOf: (item: T) => number | undefined,
): number | undefined {
  let sum = 0;
  for (const item of items) {
    const value = valueOf(item);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** What cells add up to, each with its sign; undefined where one of them is not known. */
export function termsSum(
  terms: readonly Term[],
  valueOf: (term: Term) => number | undefined,
): number | undefined {
  return addedUp(terms, (term) => {
    const value = valueOf(term);
    return value === undefined ? undefined : term.sign * value;
  });
}

/** A cell of this year in a sum. */
export function thisYears(address: Address, sign: Term['sign'] = 1): Term {
  return { address, sign };
}

/** A cell of last year's report in a sum. */
export function lastYears(address: Address, sign: Term['sign'] = 1): Term {
  return { address, sign, year: 'last' };
}

/** What the author of a relation writes; its cells follow from its terms. */
export interface RelationSpec extends Omit<Relation, 'kind' | 'cells' | 'lastYear'> {
  /** Of one that looks back: the forms on which last year's report may stand. */
  readonly lastForms?: readonly string[];
}

/** Completes a relation with the lists of its cells. */
export function relation({ lastForms = [], ...spec }: RelationSpec): Relation {
  const terms = [...spec.left.terms, ...spec.right.terms];
  const of = (year: Term['year']): Address[] =>
    terms.filter((term) => term.year === year).map((term) => term.address);
  const [cells, then] = [of(undefined), of('last')];
  return {
    ...spec,
    kind: 'relation',
    cells,
    ...(then.length > 0 && { lastYear: { forms: lastForms, cells: then } }),
  };
}

/** Completes a question. */
export function question(spec: Omit<Question, 'kind'>): Question {
  return { ...spec, kind: 'question' };
}
