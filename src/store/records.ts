// The rows of the browser's database, as they are stored. Where they lie is told in migrations.ts;
// what an edit means, in report/edits.ts.
import { aside, type Address } from '../report/address';
import type { Edit } from '../report/edits';
import { greatest } from '../report/extremes';
import type { Summary } from '../report/judgement';
import type { Scope } from '../report/organ';
import type { Way } from '../report/way';
import type { State } from '../report/workflow';

/** A line of the list of reports: a cache of what the edits say, written together with them. */
export interface ReportRow {
  readonly id: string;
  readonly year: number;
  readonly form: string;
  readonly organName: string;
  readonly scope?: Scope;
  readonly example: boolean;
  readonly state: State;
  /** Absent is the first: higher only once it was corrected after it was published. */
  readonly round?: number;
  /** Figures a person types: stated ones, and all of them. */
  readonly progress: { readonly stated: number; readonly total: number };
  readonly errors: number;
  readonly warnings: number;
  /** How many edits the line was judged on: its revision, for a log only grows. */
  readonly judged?: number;
  /** What the log says of its way, at the revision it was read at. */
  readonly way?: WayRead;
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number;
  readonly savedAt: number;
  /** In the bin since then. */
  readonly deletedAt?: number;
  /** Taken out of the bin then; of two copies the later act wins. */
  readonly restoredAt?: number;
  /** The report it was copied from. */
  readonly copyOf?: string;
}

/** The part of a `Way` that stands nowhere else in the line; good for the revision `of` only. */
export interface WayRead extends Omit<Way, 'state' | 'round'> {
  /** As `judged`: older programs write the line and leave this as it was. */
  readonly of: number;
}

/** An edit together with the report it belongs to. */
export interface EditRow extends Edit {
  readonly report: string;
}

/** A backup that was made here: where it went and whether it was seen to be whole. */
export interface BackupRow {
  /** The hash in the file. */
  readonly sha256: string;
  readonly at: number;
  readonly name: string;
  readonly place: 'file' | 'folder';
  /** Read back from where it lies, and found whole. */
  readonly verifiedAt?: number;
  /** So many reports could not be read, and are not in it. */
  readonly lacks?: number;
}

/** What of a report a verified backup holds: every edit that made this digest. */
export interface CoverRow {
  readonly report: string;
  readonly digest: string;
  /** The backup, as people know it. */
  readonly name: string;
  readonly verifiedAt: number;
  /** How many edits those were; older programs have not written it down. */
  readonly edits?: number;
}

/** A report that was deleted for good here, and is not missing therefore. */
export interface RemovedRow {
  readonly report: string;
  readonly at: number;
}

/** A folder, with what Chromium adds: what a person has allowed may have to be asked for again. */
export interface FolderHandle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (access: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (access: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** The folder that backups are written to by themselves. */
export interface FolderRow {
  readonly id: 'chosen';
  readonly handle: FolderHandle;
  /** When a window last took it upon itself to write. */
  readonly triedAt: number;
  /** Why the last attempt came to nothing. */
  readonly fault?: 'permission' | 'gone' | 'write';
  /** Stands in the names of the files that are written here, so that nobody else's is removed. */
  readonly mine?: string;
  /** Of every report the last file with all it ever had, and how many edits that were. */
  readonly holders?: Readonly<Record<string, readonly [name: string, edits: number]>>;
}

/** What stands at an address: the edits nothing was made on, each at the stage it had then. */
export type Standing = readonly [
  address: Address,
  heads: readonly (readonly [id: string, when: number, text: string])[],
];

/** A set of edits: of every replica its counters, as runs from-to. */
export type Covered = Readonly<Record<string, readonly (readonly [from: number, to: number])[]>>;

/** A part of the snapshot of a report; what it is good for is told in snapshot.ts. */
export interface SnapshotRow {
  readonly report: string;
  /** Long texts have a part of their own, by their address; everything else is in the first, ''. */
  readonly part: string;
  readonly stands: readonly Standing[];
  /** In the first part: the edits of the log at that time, and the hash of all parts. */
  readonly covered?: Covered;
  readonly hash?: string;
}

/** What a window makes of a report, and how many edits of it that window knows. */
export interface Counted extends Summary {
  readonly edits: number;
  /** Where it stands; what is not said stays as it was. */
  readonly way?: Way;
}

/** How many edits a line was judged on; older programs have not written it down. */
export function judgedOn(row: ReportRow): number {
  return row.judged ?? 0;
}

/** What a line says of the way of its report, read at this revision. */
export function wayIn(way: Way, of: number): Pick<ReportRow, 'state' | 'round' | 'way'> {
  const { state, round, ...read } = way;
  return { state, ...(round > 1 && { round }), way: { of, ...read } };
}

/**
 * The line of the list after `edits` were saved, with what they say about the report itself. A window
 * that knows fewer edits than the line was judged on does not judge it again.
 */
export function followedBy(row: ReportRow, edits: readonly Edit[], counted: Counted): ReportRow {
  const { stated, total, errors, warnings, way, edits: of } = counted;
  const staler = of < judgedOn(row);
  const about = new Map(edits.map((edit) => [edit.address, edit.new]));
  const now = (key: string, before: string): string => about.get(aside('about', key)) ?? before;
  const { scope: scopeBefore = '', ...rest } = row;
  const scope = now('organ.scope', scopeBefore);
  return {
    ...rest,
    form: now('form', row.form),
    year: Number(now('year', String(row.year))),
    example: now('example', row.example ? '1' : '') !== '',
    organName: now('organ.name', row.organName),
    ...(scope !== '' && { scope: scope as Scope }),
    ...(!staler && { progress: { stated, total }, errors, warnings, judged: of }),
    ...(!staler && way && wayIn(way, of)),
    savedAt: greatest(edits.map((edit) => edit.when)),
  };
}

/** Whether the list would show the same, times aside that are less than a minute apart. */
export function sameLine(before: ReportRow, after: ReportRow): boolean {
  const told = ({ savedAt: _savedAt, ...line }: ReportRow): string => JSON.stringify(line);
  return after.savedAt - before.savedAt < 60_000 && told(before) === told(after);
}
