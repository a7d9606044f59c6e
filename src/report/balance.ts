/**
 * 收办平衡: both sides of the relation that every column of a table must keep, with what is stated so far,
 * and what is missing between them. Which table has one stands in the form.
 */
import type { TableSection } from './form';
import type { Verdict } from './finding';
import type { Judgement } from './judgement';
import { termsSum, type Side } from './rule';

export interface Balance {
  /** What its sides are called: 第一项＋第二项, 第三项＋第四项. */
  readonly left: string;
  readonly right: string;
  /** In the order of the table. */
  readonly columns: readonly BalanceColumn[];
}

export interface BalanceColumn {
  /** The relation. */
  readonly rule: string;
  readonly verdict: Verdict;
  readonly left: number;
  readonly right: number;
  /** left − right; says something once the relation can be judged. */
  readonly difference: number;
}

/** The balance of a table; undefined where it has none. */
export function balanceOf(
  judgement: Judgement,
  { balance = [] }: TableSection,
): Balance | undefined {
  const relations = judgement.form.rules.flatMap((rule) =>
    rule.kind === 'relation' && balance.includes(rule.id) ? [rule] : [],
  );
  const [first] = relations;
  if (!first) return undefined;
  const columns = relations.map((relation): BalanceColumn => {
    const finding = judgement.findings.find(({ rule }) => rule === relation.id);
    const [left, right] = [soFar(judgement, relation.left), soFar(judgement, relation.right)];
    const verdict = finding?.verdict ?? 'open';
    return { rule: relation.id, verdict, left, right, difference: left - right };
  });
  return { left: first.left.label, right: first.right.label, columns };
}

/** What a side adds up to while some of it is blank. */
function soFar({ report, reckoning }: Judgement, { terms }: Side): number {
  const stated = (address: string): number =>
    reckoning.running.get(address)?.sum ?? report.cells[address] ?? 0;
  return termsSum(terms, ({ address }) => stated(address)) ?? 0;
}
