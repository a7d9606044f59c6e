/**
 * One cause is one entry. Of the equalities that do not hold, those that a single change of a single
 * stored cell would mend together have one cause; the first of them in the order of the form stands
 * for it, the others follow from it (同时影响). Which cell is wrong is not decided here.
 */
import type { Address } from './address';
import type { Finding } from './finding';
import type { Form } from './form';
import { isComputed, type Report } from './report';
import type { Relation } from './rule';

export interface Cause {
  readonly main: Finding;
  /** Findings that only follow from the same cause. */
  readonly also: readonly Finding[];
}

/** The broken findings of a check, gathered by cause, in the order of the form. */
export function causesOf(form: Form, report: Report, findings: readonly Finding[]): Cause[] {
  const followers = follow(form, report, findings);
  const folded = new Set([...followers.values()].flat());
  return findings
    .filter((finding) => finding.verdict === 'broken' && !folded.has(finding))
    .map((main) => ({ main, also: followers.get(main) ?? [] }));
}

/** An equality over stored cells: how much each counts in it, and what is missing to zero. */
interface Equation {
  readonly finding: Finding;
  readonly weights: ReadonlyMap<Address, number>;
  gap: number;
}

function follow(
  form: Form,
  report: Report,
  findings: readonly Finding[],
): ReadonlyMap<Finding, readonly Finding[]> {
  const followers = new Map<Finding, Finding[]>();
  if (findings.filter(isBrokenEquality).length < 2) return followers;
  const equations = findings.flatMap((finding) => equationOf(form, report, finding));
  const byCell = new Map<Address, Equation[]>();
  for (const equation of equations) {
    for (const address of equation.weights.keys()) {
      byCell.set(address, [...(byCell.get(address) ?? []), equation]);
    }
  }
  const open = new Set(equations.filter((equation) => equation.gap !== 0));
  for (const first of equations) {
    if (!open.has(first)) continue;
    const mend = bestMend(first, open, byCell, report);
    for (const [equation, by] of mend?.effects ?? []) equation.gap += by;
    for (const equation of mend?.mended ?? [first]) open.delete(equation);
    const also = (mend?.mended ?? []).filter((equation) => equation !== first);
    followers.set(
      first.finding,
      also.map((equation) => equation.finding),
    );
  }
  return followers;
}

interface Mend {
  /** Equations that then hold. */
  readonly mended: readonly Equation[];
  readonly effects: readonly (readonly [Equation, number])[];
}

/** The change of one cell of `first` that mends it and most others, and breaks none that holds. */
function bestMend(
  first: Equation,
  open: ReadonlySet<Equation>,
  byCell: ReadonlyMap<Address, readonly Equation[]>,
  report: Report,
): Mend | undefined {
  let best: Mend | undefined;
  for (const [address, weight] of first.weights) {
    const change = -first.gap / weight;
    if ((report.cells[address] ?? 0) + change < 0) continue;
    const touched = byCell.get(address) ?? [];
    if (touched.some((equation) => !open.has(equation))) continue;
    const effects = touched.map(
      (equation) => [equation, (equation.weights.get(address) ?? 0) * change] as const,
    );
    const mended = effects.filter(([equation, by]) => equation.gap + by === 0).map(([e]) => e);
    if (!best || mended.length > best.mended.length) best = { mended, effects };
  }
  return best;
}

function isBrokenEquality(finding: Finding): boolean {
  return finding.verdict === 'broken' && finding.relation?.operator === '=';
}

function equationOf(form: Form, report: Report, finding: Finding): Equation[] {
  const { relation, verdict } = finding;
  if (relation?.operator !== '=' || verdict === 'open') return [];
  const weights = weigh(form, report, relation);
  return weights.size === 0 ? [] : [{ finding, weights, gap: finding.difference ?? 0 }];
}

/** The weight of each stored cell in left − right, computed totals taken apart. */
function weigh(form: Form, report: Report, relation: Relation): Map<Address, number> {
  const weights = new Map<Address, number>();
  const add = (address: Address, weight: number): void => {
    const cell = form.cells.get(address);
    if (cell?.total && isComputed(report, cell)) {
      for (const term of cell.total.right.terms) add(term.address, weight * term.sign);
      return;
    }
    const sum = (weights.get(address) ?? 0) + weight;
    if (sum === 0) weights.delete(address);
    else weights.set(address, sum);
  };
  for (const { address, sign } of relation.left.terms) add(address, sign);
  for (const { address, sign } of relation.right.terms) add(address, -sign);
  return weights;
}
