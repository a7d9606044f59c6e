// Making a backup: everything that is here, as a file that was read again before it is given out.
import { inOrder } from '../report/edits';
import { backupBytes, type Backup, type BackupReport } from './backup-text';
import { database, writing } from './database';
import { refusal } from './failures';
import { loadEdits } from './logs';
import { readBackup } from './read-backup';
import type { BackupRow } from './records';

/** A backup as a file, and what is in it. */
export interface MadeBackup {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly backup: Backup;
}

/** How many backups are remembered, for the date of the last one. */
const REMEMBERED = 100;

/** Makes a backup of all reports, those in the bin as well. `program` is the version of this one. */
export async function makeBackup(
  program: string,
  kind: '备份' | '自动备份',
  now: number,
): Promise<MadeBackup> {
  const bytes = backupBytes({ program, madeAt: now, reports: await reportsHere() });
  // What we could not open again must not be taken for a backup.
  return { name: `勾稽${kind}-${stamp(now)}.json`, bytes, backup: readBackup(bytes) };
}

/** Everything here, and the digest that tells whether any of it has changed. */
async function reportsHere(): Promise<BackupReport[]> {
  const rows = await database.reports.toArray();
  const reports: BackupReport[] = [];
  for (const { id, createdAt, savedAt, deletedAt, restoredAt, copyOf } of rows) {
    const edits = inOrder(await loadEdits(id));
    if (edits.length === 0) continue;
    reports.push({
      id,
      createdAt,
      savedAt,
      ...(deletedAt !== undefined && { deletedAt }),
      ...(restoredAt !== undefined && { restoredAt }),
      ...(copyOf !== undefined && { copyOf }),
      edits,
    });
  }
  if (reports.length === 0) throw refusal('本机还没有年报，不需要备份。');
  return reports;
}

/** Remembers that a backup was given out; whether it arrived is told by verifying it. */
export function noteBackup(
  { name, backup: { sha256, madeAt } }: MadeBackup,
  place: BackupRow['place'],
): Promise<void> {
  return writing(['backups'], async () => {
    await database.backups.put({ sha256, at: madeAt, name, place });
    const old = await database.backups.orderBy('at').reverse().offset(REMEMBERED).primaryKeys();
    await database.backups.bulkDelete(old);
  });
}

/** 2026-11-23-140305, so that names sort by time. */
function stamp(at: number): string {
  const then = new Date(at);
  const parts = [
    then.getFullYear(),
    then.getMonth() + 1,
    then.getDate(),
    [then.getHours(), then.getMinutes(), then.getSeconds()].map(two).join(''),
  ];
  return parts.map((part) => (typeof part === 'number' ? two(part) : part)).join('-');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
