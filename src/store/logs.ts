// The log of a report as it is read: with what a page has left behind, held against its snapshot, and
// mended from it where the database has lost edits. How edits come into being is told in edits.ts.
import { replay, union, type Edit } from '../report/edits';
import { greatest, least } from '../report/extremes';
import type { Values } from '../report/report';
import { condition, openDatabase } from './condition';
import { database, putUnlessLater, reconnecting, writing } from './database';
import { newId } from './ids';
import { lineOf } from './line';
import { latestOf, mark, markOf, noteMishap } from './marks';
import { leftBehind, takeUp } from './pending';
import type { EditRow, ReportRow, SnapshotRow } from './records';
import { examine, snapshotOf, type Damage } from './snapshot';

/** The edits of a report, in no order. None where there is no such report, or all of it is lost. */
export async function loadEdits(reportId: string): Promise<Edit[]> {
  await openDatabase();
  return reconnecting(() => readLog(reportId));
}

async function readLog(reportId: string): Promise<Edit[]> {
  // Marks and what pages have left behind speak of the database that cannot be opened now.
  if (condition().kind === 'memory') return storedEdits(reportId);
  const { reports, removed } = database;
  const [line, isRemoved] = await Promise.all([reports.get(reportId), removed.get(reportId)]);
  const left = leftBehind(reportId);
  if (!line && isRemoved) {
    takeUp(reportId, left);
    return [];
  }
  if (left.length > 0) await takeIn(reportId, left).catch(() => undefined);
  const [stored, snapshot] = await Promise.all([storedEdits(reportId), storedSnapshot(reportId)]);
  // What cannot be written now is shown all the same, and tried again at the next opening.
  const sound = line && (snapshot.length === 0 || examine(stored, snapshot) === 'sound');
  const log = sound
    ? stored
    : await mend(reportId).catch(() => mended(stored, snapshot, Date.now()).log);
  const whole = union(log, left);
  // What has lost its beginning is no report that could be shown; a backup may bring it back.
  if (!line && !isReport(replay(whole))) return [];
  noteLosses(reportId, log);
  return whole;
}

/** Whether enough is left of a log to say what was filled in. */
function isReport(values: Values): boolean {
  return values.has('about:form');
}

/** The edits of a report that are in the database. */
export async function storedEdits(reportId: string): Promise<Edit[]> {
  const rows = await database.edits.where('report').equals(reportId).toArray();
  return editsOf(rows);
}

/** Edits as they were before they were stored. */
export function editsOf(rows: readonly EditRow[]): Edit[] {
  return rows.map(({ report: _report, ...edit }) => edit);
}

/** Edits as they are stored. */
export function rowsOf(report: string, edits: readonly Edit[]): EditRow[] {
  return edits.map((edit) => ({ ...edit, report }));
}

/** Writes what a page has left behind, unless a later stage of it is stored already. */
async function takeIn(reportId: string, left: readonly Edit[]): Promise<void> {
  await putUnlessLater(rowsOf(reportId, left));
  takeUp(reportId, left);
}

/**
 * Writes the snapshot of a report anew, unless nothing has changed. It waits for the log and the log
 * for it: to be called when nobody types. What was lost meanwhile is not written over.
 */
export async function keepSnapshot(reportId: string): Promise<void> {
  if (condition().kind !== 'kept') return;
  await writing(['reports', 'edits', 'snapshots'], async () => {
    if (!(await database.reports.get(reportId))) return;
    const [log, before] = await Promise.all([storedEdits(reportId), storedSnapshot(reportId)]);
    if (before.length > 0 && typeof examine(log, before) === 'object') return;
    await replaceSnapshot(reportId, log, before);
  });
}

/** A snapshot that cannot be read is none. */
async function storedSnapshot(reportId: string): Promise<SnapshotRow[]> {
  return database.snapshots
    .where('report')
    .equals(reportId)
    .toArray()
    .catch(() => []);
}

/** Within a transaction. What it says is read again and held against the log before it counts. */
async function replaceSnapshot(
  reportId: string,
  log: readonly Edit[],
  before: readonly SnapshotRow[],
): Promise<void> {
  const after = snapshotOf(reportId, log);
  const hash = (rows: readonly SnapshotRow[]): string | undefined =>
    rows.find(({ part }) => part === '')?.hash;
  if (hash(before) === hash(after)) return;
  await database.snapshots.where('report').equals(reportId).delete();
  await database.snapshots.bulkPut(after);
  if (examine(log, await storedSnapshot(reportId)) !== 'sound') {
    throw new Error('The snapshot does not say what the log says.');
  }
}

/** Brings back what the log has lost and the line of the list, in one transaction; notes what was. */
async function mend(reportId: string): Promise<Edit[]> {
  const tables = ['reports', 'edits', 'snapshots', 'removed'] as const;
  const { log, damage, line } = await writing(tables, async () => {
    const [stored, before] = await Promise.all([storedEdits(reportId), storedSnapshot(reportId)]);
    const found = mended(stored, before, Date.now());
    await database.edits.bulkPut(rowsOf(reportId, found.made));
    if (before.length > 0) await replaceSnapshot(reportId, found.log, before);
    return { ...found, line: await lineAgain(reportId, found.log) };
  });
  // A mark that is there knows what else is lost.
  if (line && !markOf(reportId)) mark(line, log);
  if (damage) noteMishap(reportId, { lost: damage.lost, restored: damage.mending.length }, log);
  return log;
}

/** A log with what its snapshot knows better. */
function mended(
  stored: readonly Edit[],
  snapshot: readonly SnapshotRow[],
  now: number,
): { readonly log: Edit[]; readonly made: readonly Edit[]; readonly damage?: Damage } {
  const found = snapshot.length === 0 ? 'sound' : examine(stored, snapshot);
  if (typeof found === 'string') return { log: [...stored], made: [] };
  const replica = newId();
  const after = Math.max(0, greatest([...stored, ...found.mending].map(counterOf)));
  const made = found.mending.map((mending, index): Edit => {
    const counter = after + index + 1;
    return {
      ...mending,
      id: `${replica}.${counter}`,
      counter,
      step: `${replica}.${after + 1}`,
      act: 'recover',
      when: now,
    };
  });
  return { log: [...stored, ...made], made, damage: found };
}

function counterOf(known: { readonly counter?: number; readonly base: readonly string[] }): number {
  const named = known.base.map((id) => Number(id.slice(id.lastIndexOf('.') + 1)) || 0);
  return Math.max(known.counter ?? 0, ...named);
}

/**
 * The line of the list, made anew where it is lost; none where the report was deleted for good, or
 * what is left of its log says too little. Within a transaction.
 */
export async function lineAgain(
  reportId: string,
  log: readonly Edit[],
): Promise<ReportRow | undefined> {
  const known = await database.reports.get(reportId);
  if (known) return known;
  const values = replay(log);
  if (!isReport(values) || (await database.removed.get(reportId))) return undefined;
  const times = log.map(({ when }) => when);
  const line: ReportRow = {
    id: reportId,
    ...lineOf(values, log),
    createdAt: least(times),
    savedAt: greatest(times),
  };
  await database.reports.add(line);
  return line;
}

/** Notes what is lost though no snapshot knew of it: fewer edits than there were, or not the last. */
function noteLosses(reportId: string, log: readonly Edit[]): void {
  const known = markOf(reportId);
  if (!known || log.length === 0) return;
  const lost = Math.max(0, (known.edits ?? 0) - log.length);
  const [id, when] = known.last ?? [];
  const isLast = (edit: Edit): boolean => edit.id === id && edit.when >= (when ?? 0);
  const whole = id === undefined || log.some((edit) => isLast(edit) || edit.base.includes(id));
  if (lost === 0 && whole) return;
  const until = whole ? undefined : latestOf(log)?.when;
  noteMishap(reportId, { lost, restored: 0, ...(until !== undefined && { until }) }, log);
}
