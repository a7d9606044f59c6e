// Reports that this browser has had and that are no longer there, though nobody has deleted them.
import { condition, openDatabase } from './condition';
import { database } from './database';
import { loadEdits } from './logs';
import { mark, marks, unmark, type Mark } from './marks';

/**
 * The reports that are missing, latest saved first; may be asked by a live query. What is there
 * without a mark, made by an earlier program or taken from a backup, gets one.
 */
export async function missingReports(): Promise<Mark[]> {
  const [rows, removed] = await Promise.all([
    database.reports.toArray(),
    database.removed.toCollection().primaryKeys(),
  ]);
  const expected = new Map(marks().map((each) => [each.id, each]));
  const kept = condition().kind === 'kept';
  for (const row of rows) if (!expected.delete(row.id) && kept) mark(row);
  for (const id of removed) if (expected.delete(id)) unmark(id);
  return [...expected.values()].sort((a, b) => b.savedAt - a.savedAt);
}

/** Brings back what is missing in the list only, or is still known from its snapshot. */
export async function healMissing(): Promise<void> {
  await openDatabase();
  const missing = (await missingReports()).map(({ id }) => id);
  for (const id of new Set([...missing, ...(await unlisted())])) {
    await loadEdits(id).catch(() => undefined);
  }
}

/** Reports of which there are edits and no line. */
async function unlisted(): Promise<string[]> {
  const [logs, listed] = await Promise.all([
    database.edits.orderBy('report').uniqueKeys(),
    database.reports.toCollection().primaryKeys(),
  ]);
  const lines = new Set(listed);
  return logs.map(String).filter((id) => !lines.has(id));
}

/** The person knows, and does not expect them any more. */
export function forgetMissing(ids: readonly string[]): void {
  ids.forEach(unmark);
}
