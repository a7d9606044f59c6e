// What may go, because a backup that was read back from its file has it all. A page cannot see what
// became of a download, so the file itself has to be shown to it, or lie behind a handle.
import { aside, splitAddress } from '../report/address';
import { difference, inOrder, union, type Edit } from '../report/edits';
import type { Backup } from './backup-text';
import { digestOf } from './digest';
import { database, writing } from './database';
import { loadEdits, storedEdits } from './logs';
import { leftBehind } from './pending';
import type { BackupRow, CoverRow, ReportRow } from './records';
import { hasSettings, settingsHere } from './settings';

/** How a backup stands beside what is here. */
export interface Verification {
  readonly madeAt: number;
  /** Reports here of which the backup has every edit. */
  readonly covered: number;
  /** The others, with the edits the backup lacks; none is known where their log cannot be read. */
  readonly lacking: readonly { readonly row: ReportRow; readonly missing?: number }[];
  /** Whether it has everything that is set here beside the reports. */
  readonly settings: boolean;
}

/** Where the cover of the settings lies among those of reports: no report has such an id. */
const SETTINGS = '/settings';

/** Compares a backup that was read from its file with what is here, and remembers what it holds. */
export async function verify(
  backup: Backup,
  { name, place }: Pick<BackupRow, 'name' | 'place'>,
  now: number,
): Promise<Verification> {
  const logs = new Map(backup.reports.map(({ id, edits }) => [id, edits]));
  const covers: CoverRow[] = [];
  const cover = (report: string, digest: string, edits: number): void => {
    covers.push({ report, digest, name, verifiedAt: now, edits });
  };
  const lacking: { row: ReportRow; missing?: number }[] = [];
  for (const row of await database.reports.toArray()) {
    const edits = await loadEdits(row.id).catch(() => []);
    const missing = difference(edits, logs.get(row.id) ?? []).length;
    if (edits.length === 0) lacking.push({ row });
    else if (missing > 0) lacking.push({ row, missing });
    else cover(row.id, logDigest(edits), edits.length);
  }
  const settings = hasSettings(backup.settings);
  if (settings) cover(SETTINGS, digestOf(settingsHere()), 0);
  await writing(['backups', 'covers'], async () => {
    const { sha256, madeAt } = backup;
    const before = await database.backups.get(sha256);
    await database.backups.put({ sha256, at: madeAt, name, place, ...before, verifiedAt: now });
    await database.covers.bulkPut(covers);
  });
  const covered = covers.length - (settings ? 1 : 0);
  return { madeAt: backup.madeAt, covered, lacking, settings };
}

/** Whether a verified backup has everything that is set here beside the reports. */
export async function settingsCovered(): Promise<boolean> {
  const here = settingsHere();
  const cover = await database.covers.get(SETTINGS);
  return Object.keys(here).length === 0 || cover?.digest === digestOf(here);
}

/** Why a report may be deleted for good: nothing was typed into it, or a verified backup has it. */
export type Removability = 'untouched' | 'covered' | 'uncovered';

/** What decides whether a report may be deleted for good. */
export interface Kept {
  readonly row: ReportRow;
  /** What the database has of it, and what pages have left behind. */
  readonly edits: readonly Edit[];
  readonly cover: CoverRow | undefined;
}

/** Reads what decides on a report; undefined where there is none. */
export async function keptOf(id: string): Promise<Kept | undefined> {
  const { reports, covers } = database;
  const [row, edits, cover] = await Promise.all([reports.get(id), storedEdits(id), covers.get(id)]);
  return row && { row, edits: union(edits, leftBehind(id)), cover };
}

/** Whether a report may be deleted for good. */
export function removabilityOf({ row, edits, cover }: Kept): Removability {
  if (untouched(row, edits)) return 'untouched';
  return cover?.digest === logDigest(edits) ? 'covered' : 'uncovered';
}

/** The digest of every log as a verified backup has it. */
export async function coveredDigests(): Promise<ReadonlyMap<string, string>> {
  const covers = await database.covers.toArray();
  return new Map(covers.map(({ report, digest }) => [report, digest]));
}

/** The digest of a log, whatever its order. */
export function logDigest(edits: readonly Edit[]): string {
  return digestOf(inOrder(edits));
}

/** Nothing that somebody typed: a blank report as it was made, or the example as it was loaded. */
function untouched(row: ReportRow, edits: readonly Edit[]): boolean {
  if (edits.some(({ act }) => act !== 'create')) return false;
  const example = row.copyOf === undefined && edits.some(isExample);
  return example || edits.every(({ address }) => ABOUT.has(splitAddress(address).kind ?? ''));
}

const ABOUT: ReadonlySet<string> = new Set(['about', 'lastYear']);

function isExample({ address }: Edit): boolean {
  return address === aside('about', 'example');
}
