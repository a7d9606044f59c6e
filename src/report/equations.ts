/**
 * Equalities as equations over the cells that are stored: what a change of one cell does to each of
 * them. Computed totals are taken apart, for they follow from the others and tell nothing of their
 * own. What that says about causes and suspects is told in causes.ts and suspects.ts.
 */
import type { Address } from './address';
import type { Finding } from './finding';
import type { Form } from './form';
import { isComputed, type Report } from './report';
import type { Relation, Side, Term } from './rule';

/** An equality over stored cells: how much each counts in it, and what is missing to zero. */
export interface Equation {
  readonly finding: Finding;
  /** The weight of each stored cell in left − right; none is zero. */
  readonly weights: ReadonlyMap<Address, number>;
  gap: number;
}

/** The equalities that could be judged, in the order of the form. */
export function equationsOf(form: Form, report: Report, findings: readonly Finding[]): Equation[] {
  return findings.flatMap((finding) => {
    const { relation, verdict } = finding;
    if (relation?.operator !== '=' || verdict === 'open') return [];
    const weights = weigh(form, report, relation);
    return weights.size === 0 ? [] : [{ finding, weights, gap: finding.difference ?? 0 }];
  });
}

/** The equations that each stored cell stands in. */
export function equationsByCell(equations: readonly Equation[]): Map<Address, Equation[]> {
  const byCell = new Map<Address, Equation[]>();
  for (const equation of equations) {
    for (const address of equation.weights.keys()) {
      const others = byCell.get(address);
      if (others) others.push(equation);
      else byCell.set(address, [equation]);
    }
  }
  return byCell;
}

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
  // What last year's report says does not change.
  const own = (side: Side): readonly Term[] => side.terms.filter(({ year }) => year === undefined);
  for (const { address, sign } of own(relation.left)) add(address, sign);
  for (const { address, sign } of own(relation.right)) add(address, -sign);
  return weights;
}
