/**
 * 稿次: named states of a report. A version is no copy but a pointer into the log: its name, and
 * which edits it covers. Only of edits that may still be growing in another window it says how far
 * they had come. It is an edit itself, so that keeping, merging and backing up the log does the same
 * for its versions. What differs between two of them is told in difference.ts.
 */
import { aside, isOnTheWay, splitAddress, type Address } from './address';
import { headsOf, inOrder, replay, replicaOf, type Change, type Edit } from './edits';
import { partsOf } from './kept';
import type { Values } from './report';

/** The highest counter of every replica. Counters of one replica only rise. */
export type Cover = Readonly<Record<string, number>>;

export interface Version {
  readonly address: Address;
  readonly name: string;
  readonly covers: Cover;
  /** What stood in the last edit of every replica, by its id, where that edit stood at all. */
  readonly stages: Readonly<Record<string, string>>;
  /** When it was made, and by whom; a later name changes neither. */
  readonly when: number;
  readonly who?: string;
}

/** What a version edit says. */
type Statement = Pick<Version, 'name' | 'covers' | 'stages'>;

/**
 * The change that makes the present state a version. `key` is unique in every copy, so that versions
 * made apart from each other stand side by side.
 */
export function newVersion(edits: readonly Edit[], key: string, name: string): Change {
  const stated = edits.filter(({ address }) => !isOnTheWay(address));
  const covers = coverOf(stated);
  const last = [...headsOf(stated).values()]
    .flat()
    .filter((edit) => edit.counter === covers[replicaOf(edit)]);
  const stages = Object.fromEntries(last.map((edit) => [edit.id, edit.new]));
  return { address: aside('version', key), new: written({ name, covers, stages }) };
}

/** The change that gives a version another name. */
export function renamed({ address, covers, stages }: Version, name: string): Change {
  return { address, new: written({ name, covers, stages }) };
}

/** Every version, in the order in which they were made. */
export function versionsOf(edits: readonly Edit[]): Version[] {
  const made = new Map<Address, Edit>();
  for (const edit of inOrder(edits.filter(isOfVersion))) {
    if (!made.has(edit.address)) made.set(edit.address, edit);
  }
  const standing = replay(edits.filter(isOfVersion));
  return [...made].flatMap(([address, { when, who }]) => {
    const read = readVersion(standing.get(address) ?? '');
    return read ? [{ address, ...read, when, ...(who !== undefined && { who }) }] : [];
  });
}

/** What a version edit says; undefined for anything else. */
export function readVersion(typed: string): Statement | undefined {
  const { name, covers, stages } = (partsOf(typed) ?? {}) as Partial<Statement>;
  if (typeof name !== 'string' || !isRecord(covers) || !isRecord(stages)) return undefined;
  return { name, covers, stages };
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What stood at every address when the version was made. */
export function valuesAt(
  edits: readonly Edit[],
  { covers, stages }: Pick<Version, 'covers' | 'stages'>,
): Map<Address, string> {
  const covered = edits.filter((edit) => edit.counter <= (covers[replicaOf(edit)] ?? -1));
  return presentValues(covered.map((edit) => ({ ...edit, new: stages[edit.id] ?? edit.new })));
}

/** What stands at every address now, without its way so far: what a report is, and what a copy takes along. */
export function presentValues(edits: readonly Edit[]): Map<Address, string> {
  return replay(edits.filter(({ address }) => !isOnTheWay(address)));
}

/** The changes that take one state to another. */
export function changesTo(before: Values, after: Values): Change[] {
  const addresses = new Set([...after.keys(), ...before.keys()]);
  return [...addresses].flatMap((address) => {
    const to = after.get(address) ?? '';
    return to === (before.get(address) ?? '') ? [] : [{ address, new: to }];
  });
}

/** The latest version that is what stands now. */
export function presentVersion(edits: readonly Edit[]): Version | undefined {
  const present = presentValues(edits);
  return versionsOf(edits)
    .filter((version) => changesTo(valuesAt(edits, version), present).length === 0)
    .at(-1);
}

/** 第 N 稿, one after the highest there is. */
export function nextName(versions: readonly Pick<Version, 'name'>[]): string {
  return `第 ${highestNumber(versions) + 1} 稿`;
}

/** The highest number that a 稿 has by its name, 第 2 稿 or 送审稿（第 2 稿）; 0 where none has one. */
export function highestNumber(versions: readonly Pick<Version, 'name'>[]): number {
  const numbers = versions.map(({ name }) => Number(/第\s*(\d+)\s*稿/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

function isOfVersion({ address }: Edit): boolean {
  return splitAddress(address).kind === 'version';
}

function coverOf(edits: readonly Edit[]): Cover {
  const covers: Record<string, number> = {};
  for (const edit of edits) {
    const replica = replicaOf(edit);
    covers[replica] = Math.max(covers[replica] ?? 0, edit.counter);
  }
  return covers;
}

/** Equal versions are written alike. */
function written({ name, covers, stages }: Statement): string {
  const inSequence = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ name, covers: inSequence(covers), stages: inSequence(stages) });
}
