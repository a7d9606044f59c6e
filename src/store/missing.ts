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
  for (const { id } of await missingReports()) await loadEdits(id).catch(() => undefined);
}

/** The person knows, and does not expect them any more. */
export function forgetMissing(ids: readonly string[]): void {
  ids.forEach(unmark);
}
