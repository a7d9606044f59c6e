// One report being filled in: the log in memory, what stands at every address, the verdict on it,
// and whether it is kept. Every change of a report goes through here; fields on the page are told
// what to show. Knows no React and no database: it is given a keeper, a clock and a replica.
import type { Address } from '../../report/address';
import { readAmount } from '../../report/amount';
import {
  headsOf,
  replay,
  reversal,
  stepsOf,
  undoStacks,
  union,
  type Act,
  type Change,
  type Edit,
  type Step,
} from '../../report/edits';
import { judge, type Judgement, type Summary } from '../../report/judgement';
import { reportFrom, withCell, type Report } from '../../report/report';
import { wellFormed } from '../../report/text';
import { makeEdits } from '../../store/edits';
import { keepSaving, type Saved } from './saving';

export interface SessionParts {
  readonly edits: readonly Edit[];
  readonly save: (edits: readonly Edit[], summary: Summary) => Promise<void>;
  /** Distinguishes the edits of this window from those of every other copy. */
  readonly replica: string;
  readonly now: () => number;
  /** When the report was last saved. */
  readonly savedAt: number;
}

export interface Session {
  judgement: () => Judgement;
  /** What stands at an address, as typed. */
  typed: (address: Address) => string;
  edits: () => readonly Edit[];
  /** The lines of history, oldest first. */
  steps: () => readonly Step[];
  saved: () => Saved;
  /** Called after every change of anything above. */
  subscribe: (listener: () => void) => () => void;
  /** Called with the addresses whose fields must show what now stands there. */
  onFields: (listener: (addresses: readonly Address[]) => void) => () => void;
  /** An input event. The first one begins an edit that grows until `leave`. */
  type: (address: Address, text: string) => void;
  /** The visit to a cell or paragraph is over: what was typed is one edit and one step. */
  leave: () => void;
  /** Esc: takes back what was typed since the cell was entered, and leaves. */
  cancel: () => void;
  /** Several changes as one step. Changes to what already stands are left out. */
  act: (act: Act, changes: readonly Change[]) => void;
  /** Takes back, or makes again, the newest step; returns the addresses it changed. */
  reverse: (direction: 'undo' | 'redo') => readonly Address[];
  can: (direction: 'undo' | 'redo') => boolean;
  /** Takes in edits made in another window. */
  merge: (edits: readonly Edit[]) => void;
}

/** Opens a session on a log; the log is replayed at once. */
export function openSession({ edits, save, replica, now, savedAt }: SessionParts): Session {
  const log = new Map(edits.map((edit) => [edit.id, edit]));
  let values = replay(log.values());
  let heads = new Map(headsOf(log.values()));
  let counter = edits.reduce((most, edit) => Math.max(most, edit.counter), 0);
  let judgement = judge(reportFrom(values));
  let visit: Edit | undefined;
  let steps: readonly Step[] | undefined;
  const listeners = new Set<() => void>();
  const fields = new Set<(addresses: readonly Address[]) => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const show = (addresses: readonly Address[]): void =>
    fields.forEach((listener) => listener(addresses));
  const keeping = keepSaving(save, now, savedAt, tell);

  const typed = (address: Address): string => values.get(address) ?? '';
  const history = (): readonly Step[] => (steps ??= stepsOf(log.values()));

  const rejudge = (report: Report): void => {
    judgement = judge(report);
  };

  const record = (edit: Edit): void => {
    log.set(edit.id, edit);
    heads.set(edit.address, [edit]);
    values.set(edit.address, edit.new);
    steps = undefined;
  };

  const make = (what: Act, changes: readonly Change[], reverses?: string): Edit[] => {
    const headsAt = (address: Address): readonly Edit[] => heads.get(address) ?? [];
    const step = `${replica}-${counter + 1}`;
    const making = { headsOf: headsAt, counter, replica, step, act: what, when: now() };
    const made = makeEdits(reverses === undefined ? making : { ...making, reverses }, changes);
    counter += made.length;
    made.forEach(record);
    return made;
  };

  const type = (address: Address, text: string): void => {
    const clean = wellFormed(text);
    if (visit?.address !== address) leave();
    if (visit) {
      visit = { ...visit, new: clean, when: now() };
      record(visit);
    } else {
      [visit] = make('type', [{ address, new: clean }]);
      if (!visit) return;
    }
    const cell = judgement.form.cells.get(address);
    // A lone sign is not wrong while more may follow; it is judged on leaving.
    const judged = cell && readAmount(cell.kind, clean).kind === 'unfinished' ? '' : clean;
    rejudge(cell ? withCell(judgement.report, cell, judged) : reportFrom(values));
    keeping.keep([visit], judgement.summary);
    if (clean !== text) show([address]);
    tell();
  };

  const leave = (): void => {
    if (!visit) return;
    const left = visit;
    visit = undefined;
    const cell = judgement.form.cells.get(left.address);
    if (cell && readAmount(cell.kind, left.new).kind === 'unfinished') {
      rejudge(withCell(judgement.report, cell, left.new));
    }
    tell();
  };

  const cancel = (): void => {
    if (!visit) return;
    const { address, old } = visit;
    type(address, old);
    leave();
    show([address]);
  };

  const act = (what: Act, changes: readonly Change[], reverses?: string): void => {
    leave();
    const made = make(
      what,
      changes.map((change) => ({ address: change.address, new: wellFormed(change.new) })),
      reverses,
    );
    if (made.length === 0) return;
    rejudge(reportFrom(values));
    keeping.keep(made, judgement.summary);
    show(made.map((edit) => edit.address));
    tell();
  };

  const reverse = (direction: 'undo' | 'redo'): readonly Address[] => {
    leave();
    const step = undoStacks(history())[direction].at(-1);
    if (!step) return [];
    act(direction, reversal(step, direction), step.id);
    return step.edits.map((edit) => edit.address);
  };

  const merge = (foreign: readonly Edit[]): void => {
    const before = values;
    union(log.values(), foreign).forEach((edit) => log.set(edit.id, edit));
    values = replay(log.values());
    heads = new Map(headsOf(log.values()));
    counter = Math.max(counter, ...foreign.map((edit) => edit.counter));
    steps = undefined;
    rejudge(reportFrom(values));
    const touched = new Set(foreign.map((edit) => edit.address));
    show([...touched].filter((address) => (before.get(address) ?? '') !== typed(address)));
    tell();
  };

  return {
    judgement: () => judgement,
    typed,
    edits: () => [...log.values()],
    steps: history,
    saved: keeping.saved,
    subscribe: (listener) => join(listeners, listener),
    onFields: (listener) => join(fields, listener),
    type,
    leave,
    cancel,
    act,
    reverse,
    can: (direction) => undoStacks(history())[direction].length > 0,
    merge,
  };
}

function join<T>(set: Set<T>, member: T): () => void {
  set.add(member);
  return () => {
    set.delete(member);
  };
}
