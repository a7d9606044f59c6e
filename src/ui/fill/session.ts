// One report being filled in: the log in memory, what stands at every address, the verdict on it,
// and whether it is kept. Every change of a report goes through here; fields on the page are told
// what to show. Knows no React and no database: it is given a way to save, a clock and a replica.
import { splitAddress, type Address } from '../../report/address';
import { readAmount } from '../../report/amount';
import {
  difference,
  headsOf,
  inOrder,
  replay,
  reversal,
  stepsOf,
  undoStacks,
  type Act,
  type Change,
  type Edit,
  type Step,
  type UndoStacks,
} from '../../report/edits';
import { greatest } from '../../report/extremes';
import { followOn } from '../../report/follow-on';
import { judge, type Judgement } from '../../report/judgement';
import { reportFrom, withCell, type Report } from '../../report/report';
import { wellFormed } from '../../report/text';
import type { Course } from '../../report/workflow';
import { makeEdits, type Counted } from '../../store/edits';
import { readCourse } from './course';
import { lockIn, newLocks, type Lock } from './lock/locks';
import { keepSaving, type Saved, type Saving } from './saving';

export interface SessionParts {
  readonly edits: readonly Edit[];
  readonly save: (edits: readonly Edit[], counted: Counted) => Promise<void>;
  /** Distinguishes the edits of this window from those of every other copy. */
  readonly replica: string;
  readonly now: () => number;
  /** Who works here, as they have said. */
  readonly who?: () => string | undefined;
  /** When the report was last saved. */
  readonly savedAt: number;
  /** Why nothing is kept here from the beginning. */
  readonly unkept?: string | undefined;
}

type Listener = () => void;
type FieldsListener = (addresses: readonly Address[]) => void;

/** Its methods may be handed on without the session. */
export class Session {
  readonly #parts: SessionParts;
  readonly #log: Map<string, Edit>;
  readonly #saving: Saving;
  readonly #listeners = new Set<Listener>();
  readonly #fields = new Set<FieldsListener>();
  readonly #course = readCourse(() => this.#log.values());
  readonly #locks = newLocks(
    () => this.leave(),
    () => this.#tell(),
  );
  #values: Map<Address, string>;
  #heads: Map<Address, readonly Edit[]>;
  #counter: number;
  #judgement: Judgement;
  /** The edit that grows while a cell or paragraph is being typed in. */
  #visit: Edit | undefined;
  #steps: readonly Step[] | undefined;
  #stacks: UndoStacks | undefined;

  /** Replays the log at once. */
  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#log = new Map(parts.edits.map((edit) => [edit.id, edit]));
    this.#values = replay(parts.edits);
    this.#heads = new Map(headsOf(parts.edits));
    this.#counter = Math.max(0, greatest(parts.edits.map((edit) => edit.counter)));
    this.#judgement = judge(reportFrom(this.#values));
    const { now, savedAt, unkept } = parts;
    this.#saving = keepSaving({
      save: this.#save,
      now,
      saved:
        unkept === undefined ? { kind: 'saved', at: savedAt } : { kind: 'failed', why: unkept },
      whole: this.edits,
      changed: this.#tell,
    });
    this.#keepToCourse();
  }

  readonly judgement = (): Judgement => this.#judgement;
  readonly saved = (): Saved => this.#saving.saved();

  /** What stands at an address, as typed. */
  readonly typed = (address: Address): string => this.#values.get(address) ?? '';

  /** The edits that stand, by their address. */
  readonly standing = (): ReadonlyMap<Address, readonly Edit[]> => this.#heads;

  readonly edits = (): readonly Edit[] => [...this.#log.values()];

  /** Keeps everything once more: the database may have been lost under this window. */
  readonly keepAgain = (): void => this.#saving.keep(this.edits());

  /** The lines of history, oldest first. */
  readonly steps = (): readonly Step[] => (this.#steps ??= stepsOf(this.#log.values()));

  /** What was changed at one address, oldest first. */
  readonly changesOf = (address: Address): readonly Edit[] =>
    inOrder(
      [...this.#log.values()].filter((edit) => edit.address === address && edit.old !== edit.new),
    );

  /** The way of the report so far; the same object until a move is made. */
  readonly course = (): Course => this.#course.course();

  readonly can = (direction: 'undo' | 'redo'): boolean => {
    if (this.locked()) return false;
    // An edit that grows changes no stack: this is asked at every key.
    this.#stacks ??= undoStacks(this.steps());
    return this.#stacks[direction].length > 0;
  };

  /** Calls `listener` after every change of anything that can be read here. */
  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Calls `listener` with the addresses whose fields must show what now stands there. */
  readonly onFields = (listener: FieldsListener): (() => void) => {
    this.#fields.add(listener);
    return () => {
      this.#fields.delete(listener);
    };
  };

  /** Why nothing may be changed here, or this may not be done; undefined where it may. */
  readonly locked = (act?: Act): Lock | undefined => this.#locks.foremost(act);

  /** From now on nothing is changed here. What is being typed is an edit like any other. */
  readonly lock = this.#locks.lock;
  readonly unlock = this.#locks.unlock;
  /** Calls a listener while something may still be typed, just before it no longer may. */
  readonly onLocking = this.#locks.onLocking;

  /** An input event. The first one begins an edit that grows until `leave`. */
  readonly type = (address: Address, text: string): void => {
    if (this.locked(splitAddress(address).kind === 'note' ? 'note' : 'type')) {
      this.#show([address]);
      return;
    }
    const clean = wellFormed(text);
    if (this.#visit?.address !== address) this.leave();
    if (this.#visit) {
      // Of an edit met twice the later is kept, so it must be later by the clock as well.
      const when = Math.max(this.#parts.now(), this.#visit.when + 1);
      this.#visit = { ...this.#visit, new: clean, when };
      this.#record(this.#visit);
    } else {
      [this.#visit] = this.#make('type', [{ address, new: clean }]);
    }
    if (!this.#visit) return;
    const cell = this.#judgement.form.cells.get(address);
    // A lone sign is not wrong while more may follow; it is judged on leaving.
    const judged = cell && readAmount(cell.kind, clean).kind === 'unfinished' ? '' : clean;
    this.#rejudge(cell ? withCell(this.#judgement.report, cell, judged) : reportFrom(this.#values));
    this.#saving.keep([this.#visit]);
    if (clean !== text) this.#show([address]);
    this.#tell();
  };

  /** The visit to a cell or paragraph is over: what was typed is one edit and one step. */
  readonly leave = (): void => {
    if (!this.#visit) return;
    const { address, new: typed } = this.#visit;
    this.#visit = undefined;
    this.#stacks = undefined;
    const cell = this.#judgement.form.cells.get(address);
    if (cell && readAmount(cell.kind, typed).kind === 'unfinished') {
      this.#rejudge(withCell(this.#judgement.report, cell, typed));
    }
    this.#tell();
  };

  /** Esc: takes back what was typed since the cell was entered, and leaves. */
  readonly cancel = (): void => {
    if (!this.#visit) return;
    const { address, old } = this.#visit;
    this.type(address, old);
    this.leave();
    this.#show([address]);
  };

  /** Several changes as one step. Changes to what already stands are left out. */
  readonly act = (act: Act, changes: readonly Change[], reverses?: string): void => {
    if (this.locked(act)) return;
    this.leave();
    const clean = changes.map(({ address, new: to }) => ({ address, new: wellFormed(to) }));
    const made = this.#make(act, clean, reverses);
    if (made.length === 0) return;
    this.#rejudge(reportFrom(this.#values));
    this.#saving.keep(made);
    this.#show(made.map((edit) => edit.address));
    this.#keepToCourse();
    this.#tell();
  };

  /** Takes back, or makes again, the newest step; returns the addresses it changed. */
  readonly reverse = (direction: 'undo' | 'redo'): readonly Address[] => {
    if (this.locked()) return [];
    this.leave();
    const step = undoStacks(this.steps())[direction].at(-1);
    if (!step) return [];
    this.act(direction, reversal(step, direction), step.id);
    return step.edits.map((edit) => edit.address);
  };

  /** Takes in edits made in another window; true where any of them was new. */
  readonly merge = (foreign: readonly Edit[]): boolean => {
    const known = foreign.flatMap(({ id }) => this.#log.get(id) ?? []);
    const fresh = difference(foreign, known);
    if (fresh.length === 0) return false;
    const before = new Map(fresh.map(({ address }) => [address, this.typed(address)]));
    // What is typed next follows what was made elsewhere, instead of growing beside it.
    if (before.has(this.#visit?.address ?? '')) this.#visit = undefined;
    this.#takeIn(fresh);
    this.#saving.savedElsewhere(greatest(fresh.map((edit) => edit.when)));
    this.#counter = Math.max(this.#counter, greatest(fresh.map((edit) => edit.counter)));
    this.#steps = undefined;
    this.#stacks = undefined;
    this.#rejudge(reportFrom(this.#values));
    this.#show([...before].flatMap(([at, text]) => (text === this.typed(at) ? [] : [at])));
    this.#keepToCourse();
    this.#tell();
    return true;
  };

  #make(act: Act, changes: readonly Change[], reverses?: string): Edit[] {
    const who = this.#parts.who?.();
    const made = makeEdits(
      {
        headsOf: (address) => this.#heads.get(address) ?? [],
        counter: this.#counter,
        replica: this.#parts.replica,
        step: `${this.#parts.replica}.${this.#counter + 1}`,
        act,
        ...(reverses !== undefined && { reverses }),
        ...(who !== undefined && { who }),
        when: this.#parts.now(),
      },
      changes,
    );
    this.#counter += made.length;
    this.#stacks = undefined;
    made.forEach((edit) => this.#record(edit));
    return made;
  }

  #takeIn(fresh: readonly Edit[]): void {
    for (const edit of fresh) this.#log.set(edit.id, edit);
    this.#course.hear(fresh);
    if (fresh.every((edit) => followOn(this.#heads, edit))) {
      for (const edit of fresh) this.#values.set(edit.address, edit.new);
      return;
    }
    this.#values = replay(this.#log.values());
    this.#heads = new Map(headsOf(this.#log.values()));
  }

  #record(edit: Edit): void {
    this.#log.set(edit.id, edit);
    this.#heads.set(edit.address, [edit]);
    this.#values.set(edit.address, edit.new);
    this.#steps = undefined;
    this.#course.hear([edit]);
  }

  /** Locked while it lies with somebody else, open when it comes back. */
  #keepToCourse(): void {
    this.#locks.keep('handedIn', lockIn(this.course().state));
  }

  readonly #save = (edits: readonly Edit[]): Promise<void> => {
    const counted = { ...this.#judgement.summary, edits: this.#log.size, way: this.#course.way() };
    return this.#parts.save(edits, counted);
  };

  #rejudge(report: Report): void {
    this.#judgement = judge(report);
  }

  #show(addresses: readonly Address[]): void {
    this.#fields.forEach((listener) => listener(addresses));
  }

  readonly #tell = (): void => this.#listeners.forEach((listener) => listener());
}
