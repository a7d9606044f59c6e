// Backups that write themselves into a folder a person has chosen, where the browser allows it. Each
// is read back before an older one goes, and nothing but what this browser has written is ever removed.
import { coveredDigests, logDigest, settingsCovered, verify } from './covers';
import { database, writing } from './database';
import { whyFailed } from './failures';
import { newId } from './ids';
import { makeBackup, noteBackup, type MadeBackup } from './make-backup';
import { missingReports } from './missing';
import { readBackup } from './read-backup';
import type { FolderRow } from './records';

/** Between two backups, whatever happens. */
const PAUSE = 5 * 60_000;
/** After the last edit, and at the latest while somebody types on. */
const QUIET = 10 * 60_000;
const LATEST = 30 * 60_000;

const KEPT = 10;
const DAYS = 30;
/** The day of a file, and the browser that has written it. */
const NAME = /^勾稽自动备份-(\d{4}-\d\d-\d\d)-\d{6}-([0-9a-v]+)\.json$/;

const ACCESS = { mode: 'readwrite' } as const;

/** When this window last tried: all that is known where the database takes nothing more. */
let triedHere = 0;

/** Remembers the folder; the next backup goes there. */
export async function chooseFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  const before = await database.folders.get('chosen');
  const same = await before?.handle.isSameEntry(handle).catch(() => false);
  const { mine = newMark(), holders } = before ?? {};
  const kept = same && holders && { holders };
  await writing(['folders'], () =>
    database.folders.put({ id: 'chosen', handle, triedAt: 0, mine, ...kept }),
  );
}

/** Short, for it stands in names that people read. */
function newMark(): string {
  return newId().slice(0, 8);
}

/** Forgets the folder; what lies in it stays. */
export function forgetFolder(): Promise<void> {
  return writing(['folders'], () => database.folders.clear());
}

/** Asks for the folder again; to be called while a command is being clicked. */
export async function allowFolder(): Promise<void> {
  const row = await database.folders.get('chosen');
  if (!row) return;
  // A question that was closed without an answer leaves it at `prompt`.
  const answer = (await row.handle.requestPermission?.(ACCESS)) ?? 'granted';
  if (answer === 'granted') await become(row, undefined);
}

/** Sees whether the folder may still be written to, and says so in its row. */
export async function checkFolder(): Promise<void> {
  const row = await database.folders.get('chosen');
  if (!row) return;
  if (!(await mayWrite(row))) await become(row, 'permission');
  else if (row.fault === 'permission') await become(row, undefined);
}

async function mayWrite({ handle }: FolderRow): Promise<boolean> {
  return ((await handle.queryPermission?.(ACCESS)) ?? 'granted') === 'granted';
}

/** When a backup is written: on leaving a report, when typing has paused, or at once. */
export type Occasion = 'left' | 'tick' | 'asked';

/** Writes a backup into the folder if there is one, it is time, and something has changed. */
export async function backUpToFolder(
  program: string,
  occasion: Occasion,
  now: number,
): Promise<void> {
  const row = await database.folders.get('chosen');
  if (!row) return;
  if (occasion === 'tick' && !(await isQuiet(row, now))) return;
  if (!(await mayWrite(row))) return become(row, 'permission');
  if (occasion !== 'asked' && !(await mayTry(now))) return;
  const failed = await write(row, program, now, occasion === 'asked').then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  await become(row, failed && faultOf(failed.error)).catch(() => {
    // What cannot be written down is told to whoever has asked.
    if (failed) throw failed.error;
  });
}

async function write(row: FolderRow, program: string, now: number, always: boolean): Promise<void> {
  if ((await database.reports.count()) === 0) return;
  const folder = row.handle;
  const mine = await markOf(row);
  const made = await makeBackup(program, '自动备份', now, mine);
  if (!always && (await isCovered(made))) return;
  // Of the same second there may be one, which a failed write must not take away.
  const isNew = !(await namesIn(folder)).includes(made.name);
  const file = await folder.getFileHandle(made.name, { create: true });
  try {
    await writeAndVerify(file, made, now, 'folder');
  } catch (error) {
    if (isNew) await discard(folder, made.name);
    throw error;
  }
  // What cannot be taken away now goes another time; the backup is there.
  await prune(row, made, mine).catch(() => undefined);
}

/** What the files of this browser are known by; a folder chosen by an earlier program has none yet. */
async function markOf({ mine }: FolderRow): Promise<string> {
  if (mine !== undefined) return mine;
  const made = newMark();
  return writing(['folders'], async () => {
    const row = await database.folders.get('chosen');
    if (row && row.mine === undefined) await database.folders.put({ ...row, mine: made });
    return row?.mine ?? made;
  }).catch(() => made);
}

/** Takes old files away, unless something is missing here that only they may have. */
async function prune(row: FolderRow, made: MadeBackup, mine: string): Promise<void> {
  const holders = await holdersAfter(row, made);
  if (!holders || made.lacking.length > 0 || (await missingReports()).length > 0) return;
  const held = new Set(Object.values(holders).map(([name]) => name));
  for (const name of outdated(await namesIn(row.handle), mine, held)) {
    await row.handle.removeEntry(name);
  }
}

/** Notes which file has the most of every report; undefined where another folder was chosen by now. */
async function holdersAfter(
  { handle }: FolderRow,
  { name, backup: { reports } }: MadeBackup,
): Promise<FolderRow['holders'] | undefined> {
  const chosen = await database.folders.get('chosen');
  if (!chosen || !(await chosen.handle.isSameEntry(handle))) return undefined;
  return writing(['folders'], async () => {
    const row = await database.folders.get('chosen');
    if (!row) return undefined;
    const before = row.holders ?? {};
    // A log only grows: one that has become shorter has lost something.
    const newer = reports
      .filter(({ id, edits }) => edits.length >= (before[id]?.[1] ?? 0))
      .map(({ id, edits }) => [id, [name, edits.length]] as const);
    const holders = { ...before, ...Object.fromEntries(newer) };
    await database.folders.put({ ...row, holders });
    return holders;
  });
}

/** Takes an empty file away, which would look like a backup; it is let go of a moment after writing. */
async function discard(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await folder.removeEntry(name);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/**
 * Writes a backup to a file a handle leads to, reads it back and remembers it as verified. The browser
 * writes beside the file and exchanges the two at the end: what was there survives a failure. Rejects
 * where the file is not there or not whole; false where it is, and only could not be remembered.
 */
export async function writeAndVerify(
  file: FileSystemFileHandle,
  made: MadeBackup,
  now: number,
  place: 'file' | 'folder',
): Promise<boolean> {
  const stream = await file.createWritable();
  try {
    await stream.write(made.bytes.slice());
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
  const written = readBackup(new Uint8Array(await (await file.getFile()).arrayBuffer()));
  if (written.sha256 !== made.backup.sha256) throw new Error('another file was read back');
  try {
    await noteBackup({ ...made, name: file.name }, place);
    await verify(written, { name: file.name, place }, now);
    return true;
  } catch {
    return false;
  }
}

/** Whether verified backups have everything that this one has. */
async function isCovered({ backup: { reports } }: MadeBackup): Promise<boolean> {
  const digests = await coveredDigests();
  const same = reports.every(({ id, edits }) => digests.get(id) === logDigest(edits));
  return same && settingsCovered();
}

/** Of several windows one writes, and none too often. */
async function mayTry(now: number): Promise<boolean> {
  const may = await claim(now).catch((error: unknown) => {
    if (whyFailed(error) !== 'quota') throw error;
    // A full disk is no reason to write no backup; each window counts for itself then.
    return Math.abs(now - triedHere) >= LATEST;
  });
  if (may) triedHere = now;
  return may;
}

function claim(now: number): Promise<boolean> {
  return writing(['folders'], async () => {
    const row = await database.folders.get('chosen');
    // A clock that was set back must not stop the backups.
    if (!row || Math.abs(now - row.triedAt) < PAUSE) return false;
    await database.folders.put({ ...row, triedAt: now });
    return true;
  });
}

async function isQuiet(row: FolderRow, now: number): Promise<boolean> {
  const { fault } = row;
  const triedAt = Math.max(row.triedAt, triedHere);
  const rows = await database.reports.toArray();
  const edited = Math.max(0, ...rows.map(({ savedAt }) => savedAt));
  // What failed is tried again, though nobody has typed since.
  if (edited < triedAt) return fault !== undefined && now - triedAt >= LATEST;
  return now - edited >= QUIET || now - triedAt >= LATEST;
}

/** Says how the last attempt ended, unless another folder was chosen in the meantime. */
async function become({ handle }: FolderRow, fault: FolderRow['fault']): Promise<void> {
  const chosen = await database.folders.get('chosen');
  if (!chosen || chosen.fault === fault || !(await chosen.handle.isSameEntry(handle))) return;
  await writing(['folders'], async () => {
    const row = await database.folders.get('chosen');
    if (!row) return;
    const { fault: _before, ...rest } = row;
    await database.folders.put({ ...rest, ...(fault && { fault }) });
  });
}

function faultOf(error: unknown): FolderRow['fault'] {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'permission';
  return name === 'NotFoundError' ? 'gone' : 'write';
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/**
 * Of the files in the folder those that may go: of what this browser has written all but the last ten,
 * the last of thirty days, and those that hold what no later one does.
 */
export function outdated(
  names: readonly string[],
  mine: string,
  held: ReadonlySet<string>,
): string[] {
  const own = names
    .filter((name) => NAME.exec(name)?.[2] === mine)
    .sort()
    .reverse();
  const lastOfDay = new Map<string, string>();
  for (const name of own) {
    const day = NAME.exec(name)?.[1] ?? '';
    if (!lastOfDay.has(day)) lastOfDay.set(day, name);
  }
  const kept = new Set([...own.slice(0, KEPT), ...[...lastOfDay.values()].slice(0, DAYS), ...held]);
  return own.filter((name) => !kept.has(name));
}
