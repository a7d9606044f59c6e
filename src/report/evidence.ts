/**
 * What speaks for one cell being wrong and not another that would mend a relation as well. A new
 * kind of evidence is a function and a line in WITNESSES. Several cells that went wrong together are
 * told in mishaps.ts; what is made of it all is decided in suspects.ts.
 */
import type { Address } from './address';
import { amountText, readAmount } from './amount';
import type { Edit, Step } from './edits';
import type { Equation } from './equations';
import type { Form } from './form';
import type { Report } from './report';

/** A stored cell and what it would have to be. */
export interface Correction {
  readonly address: Address;
  readonly value: number;
}

/** A sentence in office words; `when`, if there, is the moment it speaks of and is said before it. */
export interface Evidence {
  readonly kind: 'only' | 'edited' | 'digits' | 'exchanged' | 'shifted';
  readonly text: string;
  readonly when?: number;
}

/** A broken equality, and what is known around it. */
export interface Case {
  readonly form: Form;
  readonly report: Report;
  readonly main: Equation;
  /** The history, oldest first. */
  readonly steps: readonly Step[];
}

/** Looks at a case once, then says of a single correction what speaks for it. */
export type Witness = (about: Case) => (correction: Correction) => Evidence | undefined;

/** What may speak for one cell. */
export const WITNESSES: readonly Witness[] = [lastEdit, swappedDigits];

/** The relation held until this one cell of it was changed. */
function lastEdit(about: Case): (correction: Correction) => Evidence | undefined {
  const changed = changedSinceItHeld(about);
  return ({ address, value }) => {
    if (changed?.address !== address || changed.old !== value) return undefined;
    const now = about.report.cells[address] ?? 0;
    return {
      kind: 'edited',
      when: changed.when,
      text: `由 ${amountText(value)} 改为 ${amountText(now)} 之后不符`,
    };
  };
}

interface Changed {
  readonly address: Address;
  readonly old: number;
  readonly when: number;
}

/** Walks the history back to when the equality last held; undefined unless one cell differs since. */
function changedSinceItHeld({ form, report, main, steps }: Case): Changed | undefined {
  const then = new Map<Address, number | undefined>();
  const when = new Map<Address, number>();
  const blank = new Set<Address>();
  let { gap } = main;
  const takeBack = ({ address, old: typed, when: moment }: Edit, weight: number): void => {
    const old = numberAt(form, address, typed);
    const later = then.has(address) ? then.get(address) : report.cells[address];
    gap += ((old ?? 0) - (later ?? 0)) * weight;
    then.set(address, old);
    if (old === undefined) blank.add(address);
    else blank.delete(address);
    if (!when.has(address)) when.set(address, moment);
  };
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (!step || isBeginning(step)) return undefined;
    for (const edit of [...step.edits].reverse()) {
      const weight = main.weights.get(edit.address);
      if (weight !== undefined) takeBack(edit, weight);
    }
    if (gap !== 0 || blank.size > 0) continue;
    const [one, other] = [...then].filter(([address, old]) => old !== report.cells[address]);
    if (!one || other) return undefined;
    const [address, old] = one;
    return old === undefined ? undefined : { address, old, when: when.get(address) ?? step.when };
  }
  return undefined;
}

/** Two neighbouring digits exchanged: 31 for 13. */
function swappedDigits({ report }: Case): (correction: Correction) => Evidence | undefined {
  return ({ address, value }) => {
    const [now, to] = [String(report.cells[address] ?? ''), String(value)];
    if (now.length !== to.length || now === to || !/^\d+$/.test(now)) return undefined;
    const at = [...now].findIndex((digit, index) => digit !== to[index]);
    const swapped = `${now.slice(0, at)}${now[at + 1] ?? ''}${now[at] ?? ''}${now.slice(at + 2)}`;
    return swapped === to
      ? { kind: 'digits', text: `${now} 的相邻两个数字对调成 ${to} 后相符` }
      : undefined;
  };
}

/** Making and importing a report is no act upon its figures. */
export function isBeginning({ act }: Pick<Step, 'act'>): boolean {
  return act === 'create' || act === 'import';
}

/** The figure that a text in a cell stands for, if it stands for one. */
export function numberAt(form: Form, address: Address, typed: string): number | undefined {
  const reading = readAmount(form.cells.get(address)?.kind ?? 'count', typed);
  return reading.kind === 'number' ? reading.value : undefined;
}
