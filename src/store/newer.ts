// What the log of a report has beyond what a window knows of it. A window asks whenever it comes back
// to the person or to the pen, and a long log is not read again for that: nothing ever leaves it, and
// under its id an edit changes only while it is the last of its replica.
import { lastOfReplicas, type Edit } from '../report/edits';
import { database, reconnecting } from './database';
import { editsOf, loadEdits } from './logs';
import { leftBehind } from './pending';

/**
 * Edits that are not among the known ones, or in a later stage; some that are known may be among them.
 * With what a page has left behind that ended while it wrote.
 */
export async function newerEdits(reportId: string, known: readonly Edit[]): Promise<Edit[]> {
  if (leftBehind(reportId).length > 0) return loadEdits(reportId);
  return reconnecting(async () => {
    const log = database.edits.where('report').equals(reportId);
    // Counting is a hundred times faster than listing.
    const ids = (await log.count()) === known.length ? [] : await unknownIds(reportId, known);
    ids.push(...lastOfReplicas(known).map(({ id }) => id));
    const rows = await database.edits.bulkGet(ids.map((id): [string, string] => [reportId, id]));
    return editsOf(rows.filter((row) => row !== undefined));
  });
}

async function unknownIds(reportId: string, known: readonly Edit[]): Promise<string[]> {
  const keys = await database.edits.where('report').equals(reportId).primaryKeys();
  const ids = new Set(known.map(({ id }) => id));
  return keys.flatMap(([, id]) => (ids.has(id) ? [] : [id]));
}
