// Making a backup: everything that is here, as a file that was read again before it is given out.
import { inOrder } from '../report/edits';
import { backupBytes, type Backup, type BackupReport } from './backup-text';
import { database, writing } from './database';
import { refusal } from './failures';
import { loadEdits } from './logs';
import { readBackup } from './read-backup';
import type { BackupRow, ReportRow } from './records';
import { settingsHere } from './settings';

/** A backup as a file, and what is in it. */
export interface MadeBackup {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly backup: Backup;
  /** Reports that are not in it: their log cannot be read, or nothing is left of it. */
  readonly lacking: readonly ReportRow[];
}

/** How many backups are remembered, for the date of the last one. */
const REMEMBERED = 100;

/**
 * Makes a backup of all reports, those in the bin as well, and of the settings. `program` is the
 * version of this one; `mine` tells the files of this browser from those of others.
 */
export async function makeBackup(
  program: string,
  kind: '备份' | '自动备份',
  now: number,
  mine?: string,
): Promise<MadeBackup> {
  const { reports, lacking } = await reportsHere();
  const bytes = backupBytes({ program, madeAt: now, reports, settings: settingsHere() });
  const name = [`勾稽${kind}`, stamp(now), ...(mine === undefined ? [] : [mine])].join('-');
  // What we could not open again must not be taken for a backup.
  return { name: `${name}.json`, bytes, backup: readBackup(bytes), lacking };
}

/** Every report here with its whole log, and those that have none to read. */
async function reportsHere(): Promise<{ reports: BackupReport[]; lacking: ReportRow[] }> {
  const reports: BackupReport[] = [];
  const lacking: ReportRow[] = [];
  let fault: unknown;
  for (const row of await database.reports.toArray()) {
    const edits = await loadEdits(row.id).catch((error: unknown) => {
      fault = error;
      return [];
    });
    if (edits.length === 0) lacking.push(row);
    else reports.push(inBackup(row, inOrder(edits)));
  }
  if (reports.length > 0) return { reports, lacking };
  if (lacking.length === 0) throw refusal('本机还没有年报，不需要备份。');
  throw fault ?? refusal('本机年报的内容都读不出来，没有可以备份的。');
}

function inBackup(row: ReportRow, edits: BackupReport['edits']): BackupReport {
  const { id, createdAt, savedAt, deletedAt, restoredAt, copyOf } = row;
  return {
    id,
    createdAt,
    savedAt,
    ...(deletedAt !== undefined && { deletedAt }),
    ...(restoredAt !== undefined && { restoredAt }),
    ...(copyOf !== undefined && { copyOf }),
    edits,
  };
}

/** Remembers that a backup was given out; whether it arrived is told by verifying it. */
export function noteBackup(
  { name, backup: { sha256, madeAt }, lacking }: MadeBackup,
  place: BackupRow['place'],
): Promise<void> {
  const lacks = lacking.length;
  return writing(['backups'], async () => {
    await database.backups.put({ sha256, at: madeAt, name, place, ...(lacks > 0 && { lacks }) });
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
