/**
 * What could be wrong where an equality does not hold. A value is given only with evidence: one
 * change that mends more than every other, or one candidate among equals that something independent
 * speaks for (evidence.ts, mishaps.ts). Otherwise the cells are counted and nothing is said about
 * any of them. A value never breaks what holds, and is never one that a cell would refuse.
 */
import type { Address } from './address';
import { amountText, readAmount } from './amount';
import type { Cause } from './causes';
import { check } from './check';
import type { Step } from './edits';
import { equationsByCell, equationsOf, type Equation } from './equations';
import { isBeginning, WITNESSES, type Case, type Correction, type Evidence } from './evidence';
import type { Finding } from './finding';
import type { Cell, Form } from './form';
import { MISHAPS } from './mishaps';
import { isComputed, partsBehind, withCell, type Report } from './report';

export type Suspects =
  | {
      readonly kind: 'named';
      /** One cell and its value, or several that went wrong together. */
      readonly corrections: readonly Correction[];
      /** At least one sentence, the strongest first. */
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly kind: 'many';
      /** Each could be the wrong one; the most recently changed first, then as on paper. */
      readonly cells: readonly Address[];
      /** How many there are of each kind: 本年新收多计、办理结果少计（22 格）. */
      readonly text: string;
    };

/**
 * Whom to suspect for a cause. `findings` are the check of this report, `steps` its history, oldest
 * first. Undefined where nothing is added up to equal something else, and where the figures may well
 * be right: what is only asked about has no suspect.
 */
export function suspectsOf(
  form: Form,
  report: Report,
  findings: readonly Finding[],
  { main: finding }: Cause,
  steps: readonly Step[],
): Suspects | undefined {
  if (finding.severity !== 'E') return undefined;
  const equations = equationsOf(form, report, findings);
  const main = equations.find((equation) => equation.finding === finding);
  if (!main) return undefined;
  const about: Case = { form, report, main, steps };
  const byCell = equationsByCell(equations);
  const singles = [...main.weights].flatMap(([address, weight]) => {
    const value = (report.cells[address] ?? 0) - main.gap / weight;
    return isReadable(form, { address, value })
      ? [explain(about, byCell, [{ address, value }], [])]
      : [];
  });
  const several = MISHAPS.flatMap((mishap) => mishap(about))
    .map(({ corrections, evidence }) => explain(about, byCell, corrections, [evidence]))
    .filter(({ mended }) => mended.includes(main));
  const named = clearest(about, [...singles, ...several]);
  if (named && breaksNothing(form, report, findings, named.corrections)) {
    return { kind: 'named', corrections: named.corrections, evidence: named.evidence };
  }
  const cells = recentFirst(mildest(singles), steps);
  return cells.length === 0
    ? undefined
    : { kind: 'many', cells: cells.map(({ address }) => address), text: kindsOf(about, cells) };
}

/** What corrections would do to the equations. */
interface Explanation {
  readonly corrections: readonly Correction[];
  readonly mended: readonly Equation[];
  /** How many that hold would no longer. */
  readonly broken: number;
  readonly evidence: readonly Evidence[];
}

function explain(
  { report }: Case,
  byCell: ReadonlyMap<Address, readonly Equation[]>,
  corrections: readonly Correction[],
  evidence: readonly Evidence[],
): Explanation {
  const gaps = new Map<Equation, number>();
  for (const { address, value } of corrections) {
    const by = value - (report.cells[address] ?? 0);
    for (const equation of byCell.get(address) ?? []) {
      const gap = gaps.get(equation) ?? equation.gap;
      gaps.set(equation, gap + by * (equation.weights.get(address) ?? 0));
    }
  }
  const touched = [...gaps];
  return {
    corrections,
    mended: touched.filter(([{ gap }, then]) => gap !== 0 && then === 0).map(([e]) => e),
    broken: touched.filter(([{ gap }, then]) => gap === 0 && then !== 0).length,
    evidence,
  };
}

/** The one explanation that mends most, or the one among those that evidence speaks for. */
function clearest(about: Case, all: readonly Explanation[]): Explanation | undefined {
  const sound = all.filter(({ broken }) => broken === 0);
  const most = Math.max(0, ...sound.map(({ mended }) => mended.length));
  const best = sound.filter(({ mended }) => mended.length === most);
  const witnesses = WITNESSES.map((witness) => witness(about));
  const heard = best.map((explanation) => {
    const [correction, other] = explanation.corrections;
    const said = correction && !other ? witnesses.map((witness) => witness(correction)) : [];
    const evidence = [...explanation.evidence, ...said.flatMap((one) => one ?? [])];
    return { ...explanation, evidence };
  });
  const [only, rival] = heard;
  if (only && !rival) {
    const evidence = [...only.evidence, ...onlyChange(about, only)];
    return { ...only, evidence };
  }
  const [named, equal] = heard.filter(({ evidence }) => evidence.length > 0);
  return equal ? undefined : named;
}

/** 只有改这一格，所在列、所在行才都相符. */
function onlyChange({ form, report }: Case, { corrections, mended }: Explanation): Evidence[] {
  const [correction, other] = corrections;
  const cell = form.cells.get(correction?.address ?? '');
  if (!cell || other) return [];
  const places = [...new Set(mended.map(({ finding }) => placeOf(form, cell, finding)))];
  const [where, both] = [places.join('、'), places.length > 1 ? '都' : ''];
  const text = report.takenOver.has(cell.address)
    ? `手填的总计与${where}的各数${both}不符`
    : `只有改这一格，${where}才${both}相符`;
  return [{ kind: 'only', text }];
}

/** Where a relation lies as seen from a cell. */
function placeOf(form: Form, cell: Cell, { relation, cells }: Finding): string {
  if (relation?.lastYear) return '上年报告';
  if (relation?.subject !== undefined) {
    return relation.subject === `${cell.columnName}列` ? '所在列' : relation.subject;
  }
  const row = form.cells.get(cells[0] ?? '')?.rowName ?? '';
  return row === cell.rowName ? '所在行' : row;
}

/** Whether a cell takes the value: never negative where it counts, never broken, never too large. */
function isReadable(form: Form, { address, value }: Correction): boolean {
  const reading = readAmount(form.cells.get(address)?.kind ?? 'count', amountText(value));
  return reading.kind === 'number' && reading.value === value;
}

/** Judges the corrected report: whatever relation held must hold. */
function breaksNothing(
  form: Form,
  report: Report,
  findings: readonly Finding[],
  corrections: readonly Correction[],
): boolean {
  const corrected = corrections.reduce((before, { address, value }) => {
    const cell = form.cells.get(address);
    return cell ? withCell(before, cell, amountText(value)) : before;
  }, report);
  const after = new Map(check(form, corrected).map(({ rule, verdict }) => [rule, verdict]));
  return findings.every(
    ({ rule, verdict, relation }) =>
      !relation || verdict !== 'holds' || after.get(rule) !== 'broken',
  );
}

/** Of the changes of one cell those that break least; of these, those that mend most. */
function mildest(singles: readonly Explanation[]): readonly Correction[] {
  const least = Math.min(...singles.map(({ broken }) => broken));
  const mild = singles.filter(({ broken }) => broken === least);
  const most = Math.max(...mild.map(({ mended }) => mended.length));
  return mild
    .filter(({ mended }) => mended.length === most)
    .flatMap(({ corrections }) => corrections);
}

function recentFirst(cells: readonly Correction[], steps: readonly Step[]): readonly Correction[] {
  const changed = new Map<Address, number>();
  steps.forEach((step, index) => {
    if (!isBeginning(step)) step.edits.forEach(({ address }) => changed.set(address, index));
  });
  const age = ({ address }: Correction): number => changed.get(address) ?? -1;
  return [...cells].sort((a, b) => age(b) - age(a));
}

/** Counts cells by what would be wrong with them, kinds in the order of their first cells. */
function kindsOf({ form, report, main }: Case, cells: readonly Correction[]): string {
  const names = namesIn(form, report, main.finding);
  const kinds = new Map<string, number>();
  for (const { address, value } of cells) {
    const direction = value > (report.cells[address] ?? 0) ? '少计' : '多计';
    const kind = `${names.get(address) ?? ''}${direction}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const said = [...kinds].map(([kind, count]) => (count > 1 ? `${kind}（${count} 格）` : kind));
  return said.join('、');
}

/** What each stored cell of a relation is called there: by its term, or by its side if that is long. */
function namesIn(form: Form, report: Report, { relation }: Finding): Map<Address, string> {
  const names = new Map<Address, string>();
  if (!relation) return names;
  const rows = new Set(relation.cells.map((address) => form.cells.get(address)?.rowName));
  const nameOf = (cell: Cell): string =>
    rows.size === 1 ? cell.columnName : cell.rowName.replace(/^[一二三四五六]、/, '');
  for (const { terms, items } of [relation.left, relation.right]) {
    for (const { address } of terms) {
      const cell = form.cells.get(address);
      if (!cell) continue;
      const long = terms.length > 2 ? (items ?? '各项') : undefined;
      const behind = isComputed(report, cell) ? cell.total?.right.items : undefined;
      const name = long ?? behind ?? nameOf(cell);
      for (const part of partsBehind(form, report, address)) names.set(part, name);
    }
  }
  return names;
}
