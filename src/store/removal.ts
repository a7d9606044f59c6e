// The only way by which reports go: out of the bin, or all of them at once. Nothing goes that is not
// in a backup that was read back from its file.
import { forgetBegun } from './begun';
import { keptOf, removabilityOf, type Kept, type Removability } from './covers';
import { database, TABLES, writing } from './database';
import { refusal } from './failures';
import { withLocal } from './local';
import { CLEARED, noteCleared } from './marks';
import { healMissing } from './missing';
import { leftBehind, takeUp } from './pending';
import type { ReportRow } from './records';

/** All that this program keeps beside the database begins with this. */
const OWN_KEYS = 'gouji';

/** Whether these reports may be deleted for good. */
export async function removabilities(
  rows: readonly ReportRow[],
): Promise<ReadonlyMap<string, Removability>> {
  const found = new Map<string, Removability>();
  for (const { id } of rows) {
    const kept = await keptOf(id);
    if (kept) found.set(id, removabilityOf(kept));
  }
  return found;
}

/**
 * Removes reports and all their edits for good: all of them or none. Refused for what is not in the
 * bin, and for what no verified backup has.
 */
export async function deleteForever(ids: readonly string[], now: number): Promise<void> {
  await writing(['reports', 'edits', 'covers', 'removed', 'snapshots'], async () => {
    for (const id of ids) {
      const kept = await keptOf(id);
      if (!kept) continue;
      if (kept.row.deletedAt === undefined) throw refusal('只能彻底删除回收站中的报告。');
      refuseUncovered(kept);
      await Promise.all([
        database.reports.delete(id),
        database.edits.where('report').equals(id).delete(),
        database.snapshots.where('report').equals(id).delete(),
        database.covers.delete(id),
        database.removed.put({ report: id, at: now }),
      ]);
    }
  });
  for (const id of ids) {
    takeUp(id, leftBehind(id));
    forgetBegun(id);
  }
}

/** 清除本机数据: every row and key of this program in this browser. Refused as above. */
export async function clearBrowser(): Promise<void> {
  // Edits that have lost their line are a report all the same, which may be in no backup.
  await healMissing();
  await writing(TABLES, async () => {
    for (const id of await database.reports.toCollection().primaryKeys()) {
      const kept = await keptOf(id);
      if (kept) refuseUncovered(kept);
    }
    // Before anything goes, so that no window takes it for a loss.
    noteCleared();
    await Promise.all(database.tables.map((table) => table.clear()));
  });
  forgetBegun();
  clearKeys();
}

function clearKeys(): void {
  // Where the browser forbids this storage, nothing lies in it.
  withLocal((local) => {
    for (const storage of [local, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (key.startsWith(OWN_KEYS) && key !== CLEARED) storage.removeItem(key);
      }
    }
  });
}

function refuseUncovered(kept: Kept): void {
  if (removabilityOf(kept) !== 'uncovered') return;
  throw refusal('还有年报不在已核验的备份中，没有删除。请先备份到文件，再核验备份。');
}
