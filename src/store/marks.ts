// What this browser has had, kept outside the database: a mark for every report, so that a database
// that was lost or emptied is told from one that was never used. Browsers put it on the disk late, so
// it never knows of anything that was not saved.
import type { Edit } from '../report/edits';
import { newId } from './ids';
import { recall, remember, withLocal } from './local';
import { judgedOn, type ReportRow } from './records';

const PREFIX = 'gouji/report/';
/** All that 清除本机数据 leaves behind. */
export const CLEARED = 'gouji/cleared';

/** A report that is expected to be here. */
export interface Mark extends Pick<
  ReportRow,
  'id' | 'year' | 'organName' | 'createdAt' | 'savedAt'
> {
  /** The last edit that was saved, and its stage. */
  readonly last?: readonly [id: string, when: number];
  /** How many edits it had then, as far as was known; a log only grows. */
  readonly edits?: number;
  readonly mishap?: Mishap;
}

/** What a report has lost, until the person was told. */
export interface Mishap {
  /** Edits that are no more. */
  readonly lost: number;
  /** What stood at so many addresses was taken from the snapshot. */
  readonly restored: number;
  /** What was saved after this moment is no more. */
  readonly until?: number;
}

/** Marks that a report is here as the list has it, with what was saved last. */
export function mark(row: ReportRow, edits: readonly Edit[] = []): void {
  const { id, year, organName, createdAt, savedAt } = row;
  const known = markOf(id);
  const last = furthest(known?.last, latestOf(edits));
  write({
    ...known,
    id,
    year,
    organName,
    createdAt,
    savedAt,
    ...(last && { last }),
    edits: judgedOn(row),
  });
}

/** Of two stages of one edit the later: what was saved first may be told of last. */
function furthest(known: Mark['last'], edit: Edit | undefined): Mark['last'] {
  if (!edit || (known?.[0] === edit.id && known[1] > edit.when)) return known;
  return [edit.id, edit.when];
}

/** Notes a mishap, on top of those that were not told yet; `edits` is what there is now. */
export function noteMishap(
  id: string,
  { lost, restored, until }: Mishap,
  edits: readonly Edit[],
): void {
  const known = markOf(id);
  if (!known) return;
  const before = known.mishap;
  const last = latestOf(edits);
  write({
    ...known,
    ...(last && { last: [last.id, last.when] }),
    edits: edits.length,
    mishap: {
      ...before,
      lost: lost + (before?.lost ?? 0),
      restored: restored + (before?.restored ?? 0),
      ...(until !== undefined && { until }),
    },
  });
}

/** What a report has lost that the person does not know of yet. */
export function mishapOf(id: string): Mishap | undefined {
  return markOf(id)?.mishap;
}

/** The person was told. */
export function acknowledge(id: string): void {
  const { mishap: _mishap, ...known } = markOf(id) ?? {};
  if ('id' in known) write(known);
}

/** Whether this browser has had a report that nobody is known to have deleted. */
export function wasHere(id: string): boolean {
  return markOf(id) !== undefined;
}

function write(made: Mark): void {
  withLocal((storage) => storage.setItem(PREFIX + made.id, JSON.stringify(made)));
}

/** The edit a mark names: the one that counted highest. */
export function latestOf(edits: readonly Edit[]): Edit | undefined {
  return edits.reduce<Edit | undefined>(
    (latest, edit) => (latest && latest.counter > edit.counter ? latest : edit),
    undefined,
  );
}

/** Forgets a report that is not expected to be here any more. */
export function unmark(id: string): void {
  withLocal((storage) => storage.removeItem(PREFIX + id));
}

/** Calls `listener` when another window expects a report no more. Returns what ends it. */
export function onForgotten(listener: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent): void => {
    if (newValue === null && (key === null || key.startsWith(PREFIX))) listener();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/** What is known of a report; undefined where it was never here, or nothing can be remembered. */
export function markOf(id: string): Mark | undefined {
  return withLocal((storage) => read(storage.getItem(PREFIX + id)));
}

/** Stands for the last 清除本机数据; undefined where there was none, or the browser was cleaned since. */
export function lastCleared(): string | undefined {
  return recall(CLEARED);
}

/** Notes 清除本机数据, and that nothing is expected to be here any more. */
export function noteCleared(): void {
  remember(CLEARED, newId());
}

/** Every report that is expected to be here. */
export function marks(): Mark[] {
  const found = withLocal((storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => read(storage.getItem(key)) ?? []),
  );
  return found ?? [];
}

/** Marks are foreign as all that others can write: what is not one is none. */
function read(text: string | null): Mark | undefined {
  if (text === null) return undefined;
  try {
    const mark = JSON.parse(text) as Mark;
    return typeof mark.id === 'string' && typeof mark.organName === 'string' ? mark : undefined;
  } catch {
    return undefined;
  }
}
