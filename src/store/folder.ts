// Backups that write themselves into a folder a person has chosen, where the browser allows it. Each
// is read back before an older one goes, and nothing but what was written here is ever removed.
import { coveredDigests, logDigest, verify } from './covers';
import { database, writing } from './database';
import { makeBackup, noteBackup, type MadeBackup } from './make-backup';
import { readBackup } from './read-backup';
import type { FolderRow } from './records';

/** Between two backups, whatever happens. */
const PAUSE = 5 * 60_000;
/** After the last edit, and at the latest while somebody types on. */
const QUIET = 10 * 60_000;
const LATEST = 30 * 60_000;

const KEPT = 10;
const DAYS = 30;
const OWN_NAME = /^勾稽自动备份-(\d{4}-\d\d-\d\d)-\d{6}\.json$/;

const ACCESS = { mode: 'readwrite' } as const;

/** Remembers the folder; the next backup goes there. */
export function chooseFolder(handle: FileSystemDirectoryHandle): Promise<unknown> {
  return writing(['folders'], () => database.folders.put({ id: 'chosen', handle, triedAt: 0 }));
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
  try {
    await write(row.handle, program, now, occasion === 'asked');
    await become(row, undefined);
  } catch (error) {
    await become(row, faultOf(error));
  }
}

async function write(
  folder: FileSystemDirectoryHandle,
  program: string,
  now: number,
  always: boolean,
): Promise<void> {
  if ((await database.reports.count()) === 0) return;
  const made = await makeBackup(program, '自动备份', now);
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
  for (const name of outdated(await namesIn(folder))) await folder.removeEntry(name);
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
 * writes beside the file and exchanges the two at the end: what was there survives a failure.
 */
export async function writeAndVerify(
  file: FileSystemFileHandle,
  made: MadeBackup,
  now: number,
  place: 'file' | 'folder',
): Promise<void> {
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
  await noteBackup({ ...made, name: file.name }, place);
  await verify(written, { name: file.name, place }, now);
}

/** Whether verified backups have everything that this one has. */
async function isCovered({ backup: { reports } }: MadeBackup): Promise<boolean> {
  const digests = await coveredDigests();
  return reports.every(({ id, edits }) => digests.get(id) === logDigest(edits));
}

/** Of several windows one writes, and none too often. */
function mayTry(now: number): Promise<boolean> {
  return writing(['folders'], async () => {
    const row = await database.folders.get('chosen');
    // A clock that was set back must not stop the backups.
    if (!row || Math.abs(now - row.triedAt) < PAUSE) return false;
    await database.folders.put({ ...row, triedAt: now });
    return true;
  });
}

async function isQuiet({ triedAt, fault }: FolderRow, now: number): Promise<boolean> {
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

/** Of the files in the folder those that may go: all but the last ten, and the last of thirty days. */
export function outdated(names: readonly string[]): string[] {
  const own = names
    .filter((name) => OWN_NAME.test(name))
    .sort()
    .reverse();
  const lastOfDay = new Map<string, string>();
  for (const name of own) {
    const day = OWN_NAME.exec(name)?.[1] ?? '';
    if (!lastOfDay.has(day)) lastOfDay.set(day, name);
  }
  const kept = new Set([...own.slice(0, KEPT), ...[...lastOfDay.values()].slice(0, DAYS)]);
  return own.filter((name) => !kept.has(name));
}
