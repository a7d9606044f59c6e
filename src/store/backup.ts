// 备份: the door for whoever makes, reads, verifies and restores backups, and for what may go because
// there is one. What does the work is loaded when it is asked for.
import { least } from '../report/extremes';
import { database } from './database';
import { refusal } from './failures';
import { storedEdits } from './logs';
import type { Backup } from './backup-text';
import type { Removability, Verification } from './covers';
import type { Occasion } from './folder';
import type { MadeBackup } from './make-backup';
import { judgedOn, type BackupRow, type CoverRow, type FolderRow, type ReportRow } from './records';
import type { RestoreLine } from './restore';
import type { SettingLine } from './settings';

export type {
  Backup,
  BackupRow,
  MadeBackup,
  Removability,
  ReportRow,
  RestoreLine,
  SettingLine,
  Verification,
};

const DAY = 24 * 60 * 60_000;
/** Within this an edit may grow without the line of its report being written anew. */
const GROWING = 60_000;

/** What every backup begins with, so that it is told from other files by its first bytes. */
const MARK = '{"gouji":"backup"';

/** How the reports here stand beside the backups that were made of them. */
export interface BackupState {
  readonly last: BackupRow | undefined;
  /**
   * Of every report with work that no verified backup has, examples aside, when that began: a
   * download that nobody has verified may have been cancelled.
   */
  readonly changedSince: readonly number[];
  readonly folder: { readonly name: string; readonly fault?: FolderRow['fault'] } | undefined;
}

/** The state of the backups; may be asked by a live query. */
export async function backupState(): Promise<BackupState> {
  const [rows, covers, last, folder] = await Promise.all([
    database.reports.toArray(),
    database.covers.toArray(),
    database.backups.orderBy('at').last(),
    database.folders.get('chosen'),
  ]);
  const coverOf = new Map(covers.map((cover) => [cover.report, cover]));
  const own = rows.filter((row) => !row.example);
  const changes = await Promise.all(own.map((row) => changedSince(row, coverOf.get(row.id))));
  return {
    last,
    changedSince: changes.filter((at) => at !== undefined),
    folder: folder && {
      name: folder.handle.name,
      ...(folder.fault && { fault: folder.fault }),
    },
  };
}

/** What was found, by report and cover: the log of a report that is typed into need not be read again. */
const firstChanges = new Map<string, number>();

/** When work on a report began that no verified backup has; undefined where there is none. */
async function changedSince(
  row: ReportRow,
  cover: CoverRow | undefined,
): Promise<number | undefined> {
  if (!cover) return row.createdAt;
  const { verifiedAt, edits = Infinity } = cover;
  const more = judgedOn(row) > edits;
  // Most are as they were, and their log need not be read.
  if (!more && row.savedAt + GROWING <= verifiedAt) return undefined;
  const key = `${row.id}/${verifiedAt}`;
  const known = firstChanges.get(key);
  if (known !== undefined) return known;
  const later = (await storedEdits(row.id)).map(({ when }) => when).filter((at) => at > verifiedAt);
  if (later.length === 0) return more ? row.savedAt : undefined;
  const first = least(later);
  firstChanges.set(key, first);
  return first;
}

/** How many reports have had work for more than a day that no verified backup has. */
export function overdue({ changedSince: changes }: BackupState, now: number): number {
  return changes.filter((at) => now - at > DAY).length;
}

/** Whether a file begins like a backup; whether it is a whole one is told by `openBackup`. */
export function looksLikeBackup(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.slice(0, 2 * MARK.length));
  return head.trimStart().startsWith(MARK);
}

/** Makes a backup of everything here and reads it again. `program` is the version of this one. */
export async function makeBackup(program: string, now: number): Promise<MadeBackup> {
  return (await import('./make-backup')).makeBackup(program, '备份', now);
}

/** Remembers a backup that was handed to the browser as a download. */
export async function noteDownload(made: MadeBackup): Promise<void> {
  await (await import('./make-backup')).noteBackup(made, 'file');
}

/**
 * Writes a backup where a person has chosen, and verifies it there. Rejects where that is not done;
 * false where only nothing could be remembered of it.
 */
export async function saveTo(
  file: FileSystemFileHandle,
  made: MadeBackup,
  now: number,
): Promise<boolean> {
  return (await import('./folder')).writeAndVerify(file, made, now, 'file');
}

/** Reads a backup. Rejects with a refusal that says why it is none, damaged or too new. */
export async function openBackup(bytes: Uint8Array): Promise<Backup> {
  return (await import('./read-backup')).readBackup(bytes);
}

/** How every report of a backup stands beside what is here; changes nothing. */
export async function previewRestore(backup: Backup): Promise<RestoreLine[]> {
  return (await import('./restore')).previewRestore(backup);
}

/** How every setting of a backup stands beside what is here. */
export async function previewSettings(backup: Backup): Promise<SettingLine[]> {
  return (await import('./settings')).settingLines(backup.settings);
}

/** Takes a backup in, all of it or nothing; a second time changes nothing. */
export async function restoreBackup(backup: Backup): Promise<RestoreLine[]> {
  return (await import('./restore')).restoreBackup(backup);
}

/** Compares a backup that was read from its file with what is here, and remembers what it holds. */
export async function verifyBackup(
  backup: Backup,
  name: string,
  now: number,
): Promise<Verification> {
  return (await import('./covers')).verify(backup, { name, place: 'file' }, now);
}

/** Whether these reports may be deleted for good, by their ids. */
export async function removabilities(
  rows: readonly ReportRow[],
): Promise<ReadonlyMap<string, Removability>> {
  return (await import('./removal')).removabilities(rows);
}

/** Whether everything here may be cleared. */
export async function mayClear(): Promise<boolean> {
  const found = await removabilities(await database.reports.toArray());
  if ([...found.values()].includes('uncovered')) return false;
  return (await import('./covers')).settingsCovered();
}

/** Deletes reports of the bin for good; refused for what no verified backup has. */
export async function deleteForever(ids: readonly string[], now: number): Promise<void> {
  await (await import('./removal')).deleteForever(ids, now);
}

/** 清除本机数据: everything of this program in this browser; refused as above. */
export async function clearBrowser(): Promise<void> {
  if (!(await mayClear())) {
    throw refusal('还有内容不在已核验的备份中，没有清除。请先备份到文件，再核验备份。');
  }
  await (await import('./removal')).clearBrowser();
}

/** Remembers a folder that backups are written to by themselves. */
export async function chooseFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  await (await import('./folder')).chooseFolder(handle);
}

/** Ends the backups to the folder; what lies in it stays. */
export async function forgetFolder(): Promise<void> {
  await (await import('./folder')).forgetFolder();
}

/** Asks the person to allow the folder again; to be called while a command is being clicked. */
export async function allowFolder(): Promise<void> {
  await (await import('./folder')).allowFolder();
}

/** Sees whether the folder may still be written to. */
export async function checkFolder(): Promise<void> {
  if ((await database.folders.count()) > 0) await (await import('./folder')).checkFolder();
}

/** Writes a backup into the folder, if there is one and it is time. */
export async function backUpToFolder(
  program: string,
  occasion: Occasion,
  now: number,
): Promise<void> {
  if ((await database.folders.count()) === 0) return;
  await (await import('./folder')).backUpToFolder(program, occasion, now);
}
