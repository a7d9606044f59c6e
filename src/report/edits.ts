/**
 * Edits as a set. An edit is never overwritten, only followed: it names the edit of the same address
 * it was made on. What stands at every address, history, undo and redo are functions of the set;
 * union is merge. (Making, numbering and keeping edits is the business of the store.)
 */
import type { Address } from './address';

export interface Edit {
  /** Unique in every copy of the report: the replica that made it and a counter. */
  readonly id: string;
  /** Rises by one with each edit of a report as its maker knows it; orders what clocks cannot. */
  readonly counter: number;
  /** The edits of one act of a person share a step: a paste, a fill, a visit to a cell. */
  readonly step: string;
  /** What the act was. */
  readonly act: Act;
  /** The step that an undo or redo reverses. */
  readonly reverses?: string;
  readonly address: Address;
  /** The edits of this address it was made on: none for the first, two or more to settle a conflict. */
  readonly base: readonly string[];
  readonly old: string;
  readonly new: string;
  readonly who?: string;
  /** Milliseconds since 1970; shown, never used to order. */
  readonly when: number;
}

export type Act =
  | 'type'
  | 'clear'
  | 'cut'
  | 'paste'
  | 'fill'
  | 'fillZero'
  | 'zeroReport'
  | 'takeOver'
  | 'handBack'
  | 'accept'
  | 'reason'
  | 'note'
  | 'source'
  | 'assign'
  | 'division'
  | 'about'
  | 'lastYear'
  | 'adopt'
  | 'recover'
  | 'restore'
  | 'restoreVersion'
  | 'version'
  | 'move'
  | 'remark'
  | 'choose'
  | 'nextDraft'
  | 'create'
  | 'import'
  | 'undo'
  | 'redo';

/** What a person changed: one address, from what to what. */
export interface Change {
  readonly address: Address;
  readonly new: string;
}

/** Order of a set: by counter, then by id. Every edit comes after those it was made on. */
export function inOrder<E extends Edit>(edits: Iterable<E>): E[] {
  return [...edits].sort((a, b) => a.counter - b.counter || (a.id < b.id ? -1 : 1));
}

/** Both sets in one. The same edit, met twice while it was growing, is kept at its longer life. */
export function union<E extends Edit>(a: Iterable<E>, b: Iterable<E>): E[] {
  const byId = new Map<string, E>();
  for (const edit of [...a, ...b]) {
    const known = byId.get(edit.id);
    if (!known || outlives(edit, known)) byId.set(edit.id, edit);
  }
  return inOrder(byId.values());
}

/** What `a` has beyond `b`: edits that `b` does not have, or only in an earlier stage. */
export function difference<E extends Edit>(a: Iterable<E>, b: Iterable<E>): E[] {
  const known = new Set(b);
  return union(known, a).filter((edit) => !known.has(edit));
}

/** Of two stages in the same millisecond every copy takes the same one. */
function outlives(edit: Edit, known: Edit): boolean {
  return edit.when > known.when || (edit.when === known.when && edit.new > known.new);
}

/** The edits that stand: those that no other edit was made on. More than one is a conflict. */
export function headsOf(edits: Iterable<Edit>): ReadonlyMap<Address, readonly Edit[]> {
  const all = inOrder(edits);
  const followed = new Set(all.flatMap((edit) => edit.base));
  const heads = new Map<Address, Edit[]>();
  for (const edit of all) {
    if (followed.has(edit.id)) continue;
    const others = heads.get(edit.address);
    if (others) others.push(edit);
    else heads.set(edit.address, [edit]);
  }
  return heads;
}

/** The copy of the report that made an edit: an id is a replica and a counter. */
export function replicaOf({ id }: Pick<Edit, 'id'>): string {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}

/** The last edit of every replica: only they may still be growing. */
export function lastOfReplicas(edits: Iterable<Edit>): Edit[] {
  const last = new Map<string, Edit>();
  for (const edit of edits) {
    const replica = replicaOf(edit);
    const known = last.get(replica);
    if (!known || known.counter < edit.counter) last.set(replica, edit);
  }
  return [...last.values()];
}

/** What stands at every address. Of a conflict the later edit shows, the same one in every copy. */
export function replay(edits: Iterable<Edit>): Map<Address, string> {
  const values = new Map<Address, string>();
  for (const [address, heads] of headsOf(edits)) {
    const head = heads.at(-1);
    if (head && head.new !== '') values.set(address, head.new);
  }
  return values;
}

/** One act of a person, as a line of history. */
export interface Step {
  readonly id: string;
  readonly act: Act;
  readonly reverses?: string;
  readonly when: number;
  readonly who?: string;
  /** Only what really changed. */
  readonly edits: readonly Edit[];
}

/**
 * The history of a set, oldest first. Acts that changed nothing in the end are left out; an undo or
 * redo stays even so, for it has moved its step from one stack to the other.
 */
export function stepsOf(edits: Iterable<Edit>): Step[] {
  const steps = new Map<string, Edit[]>();
  for (const edit of inOrder(edits)) {
    if (edit.old === edit.new && edit.reverses === undefined) continue;
    const others = steps.get(edit.step);
    if (others) others.push(edit);
    else steps.set(edit.step, [edit]);
  }
  return [...steps.entries()].flatMap(([id, own]) => {
    const last = own.at(-1);
    if (!last) return [];
    const { act, reverses, when, who } = last;
    return [
      {
        id,
        act,
        when,
        edits: own.filter((edit) => edit.old !== edit.new),
        ...(reverses !== undefined && { reverses }),
        ...(who && { who }),
      },
    ];
  });
}

/** What can be undone and redone next, newest last. */
export interface UndoStacks {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/**
 * Making and importing a report cannot be undone, 稿次 are there to go back to, and what passed between
 * the desks is followed by the next move or answer.
 */
const LASTING: ReadonlySet<Act> = new Set<Act>(['create', 'import', 'version', 'move', 'remark']);

/** Reads the stacks out of the history, so that undo survives closing the page. */
export function undoStacks(steps: readonly Step[]): UndoStacks {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const undo: Step[] = [];
  let redo: Step[] = [];
  for (const step of steps) {
    if (LASTING.has(step.act)) continue;
    const reversed = step.reverses === undefined ? undefined : byId.get(step.reverses);
    if (step.act === 'undo' && reversed) {
      take(undo, reversed);
      redo.push(reversed);
    } else if (step.act === 'redo' && reversed) {
      take(redo, reversed);
      undo.push(reversed);
    } else {
      undo.push(step);
      redo = [];
    }
  }
  return { undo, redo };
}

/** The changes that take a step back, or make it again. */
export function reversal(step: Step, act: 'undo' | 'redo'): Change[] {
  return act === 'redo'
    ? step.edits.map((edit) => ({ address: edit.address, new: edit.new }))
    : [...step.edits].reverse().map((edit) => ({ address: edit.address, new: edit.old }));
}

function take(stack: Step[], step: Step): void {
  const at = stack.lastIndexOf(step);
  if (at >= 0) stack.splice(at, 1);
}
