// The backup as a file: what is in it, and the text it is written as. Its hash is told in digest.ts, reading
// one in read-backup.ts, taking one in restore.ts.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Edit } from '../report/edits';
import { digestOf } from './digest';
import type { ReportRow } from './records';
import type { Settings } from './settings';

/** The version of the file; raised when an older program would misread a newer file. */
export const FORMAT = 1;

/** Far above what a browser holds of reports, and below what it can hold as one text. */
export const LARGEST = 256 * 1024 * 1024;

/** A report with its whole log; what the list says of it follows from that. */
export interface BackupReport extends Pick<
  ReportRow,
  'id' | 'createdAt' | 'savedAt' | 'deletedAt' | 'restoredAt' | 'copyOf'
> {
  readonly edits: readonly Edit[];
}

/** Everything in a backup. */
export interface Backup {
  /** The version of the program that made it. */
  readonly program: string;
  readonly madeAt: number;
  /** Those in the bin as well. */
  readonly reports: readonly BackupReport[];
  /** What was typed and chosen beside the reports; absent in older backups and where there is none. */
  readonly settings?: Settings;
  /** Over everything else in the file. */
  readonly sha256: string;
}

/** How much is in a backup; stands in the file as well. */
export function countsOf(reports: readonly BackupReport[]) {
  return {
    reports: reports.length,
    binned: reports.filter(({ deletedAt }) => deletedAt !== undefined).length,
    edits: reports.reduce((sum, { edits }) => sum + edits.length, 0),
  };
}

/** The file as UTF-8, a report a line. */
export function backupBytes(backup: Omit<Backup, 'sha256'>): Uint8Array {
  const { program, madeAt, reports, settings = {} } = backup;
  const head = {
    gouji: 'backup',
    format: FORMAT,
    program,
    madeAt,
    counts: countsOf(reports),
    ...(Object.keys(settings).length > 0 && { settings }),
  };
  const hash = digestOf({ ...head, reports });
  const lines = reports.map((report) => JSON.stringify(report)).join(',\n');
  const opening = JSON.stringify(head).slice(0, -1);
  return utf8ToBytes(`${opening},"reports":[\n${lines}\n],"sha256":"${hash}"}\n`);
}
