/**
 * One cause is one entry. Of the equalities that do not hold, those that a single change of a single
 * stored cell would mend together have one cause; the first of them in the order of the form, or the
 * first error where there is one, stands for it, the others follow from it (同时影响). Which cell is
 * wrong is not decided here.
 */
import type { Address } from './address';
import { equationsByCell, equationsOf, type Equation } from './equations';
import type { Finding } from './finding';
import type { Form } from './form';
import type { Report } from './report';

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

function follow(
  form: Form,
  report: Report,
  findings: readonly Finding[],
): ReadonlyMap<Finding, readonly Finding[]> {
  const followers = new Map<Finding, Finding[]>();
  if (findings.filter(isBrokenEquality).length < 2) return followers;
  const equations = equationsOf(form, report, findings);
  const byCell = equationsByCell(equations);
  const open = new Set(equations.filter((equation) => equation.gap !== 0));
  for (;;) {
    const mend = clearestMend(open, byCell, report);
    if (!mend) return followers;
    for (const [equation, by] of mend.effects) equation.gap += by;
    for (const equation of mend.mended) open.delete(equation);
    const one = mend.mended.map((equation) => equation.finding);
    // An error never hides behind what may be explained.
    const main = one.find(({ severity }) => severity === 'E') ?? one[0];
    if (main)
      followers.set(
        main,
        one.filter((finding) => finding !== main),
      );
  }
}

/** A change of one cell, told by what it does to the equations the cell stands in. */
interface Mend {
  readonly effects: readonly (readonly [Equation, number])[];
  /** Equations that then hold, in the order of the form. */
  readonly mended: readonly Equation[];
  /** How many changes would mend its equation as well, each with others. */
  readonly rivals: number;
}

/** Of the best changes for each equation the one that mends most; of those, with fewest rivals. */
function clearestMend(
  open: ReadonlySet<Equation>,
  byCell: ReadonlyMap<Address, readonly Equation[]>,
  report: Report,
): Mend | undefined {
  let clearest: Mend | undefined;
  for (const equation of open) {
    const mend = bestMend(equation, open, byCell, report);
    if (!mend) continue;
    const more = mend.mended.length - (clearest?.mended.length ?? 0);
    if (!clearest || more > 0 || (more === 0 && mend.rivals < clearest.rivals)) clearest = mend;
  }
  return clearest;
}

/** The change of one cell of `wrong` that mends it and most others, and breaks none that holds. */
function bestMend(
  wrong: Equation,
  open: ReadonlySet<Equation>,
  byCell: ReadonlyMap<Address, readonly Equation[]>,
  report: Report,
): Mend | undefined {
  let best: Omit<Mend, 'rivals'> | undefined;
  let rivals = new Set<string>();
  for (const [address, weight] of wrong.weights) {
    const change = -wrong.gap / weight;
    if ((report.cells[address] ?? 0) + change < 0) continue;
    const touched = byCell.get(address) ?? [];
    if (touched.some((equation) => !open.has(equation))) continue;
    const effects = touched.map(
      (equation) => [equation, (equation.weights.get(address) ?? 0) * change] as const,
    );
    const mended = effects.filter(([equation, by]) => equation.gap + by === 0).map(([e]) => e);
    const more = mended.length - (best?.mended.length ?? 0);
    if (more < 0 || mended.length === 0) continue;
    if (!best || more > 0) [best, rivals] = [{ effects, mended }, new Set()];
    rivals.add(touched.map((equation) => equation.finding.rule).join());
  }
  return best && { ...best, rivals: rivals.size };
}

function isBrokenEquality(finding: Finding): boolean {
  return finding.verdict === 'broken' && finding.relation?.operator === '=';
}
