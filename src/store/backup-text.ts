// The backup as a file: what is in it, the text it is written as, and the hash that tells whether any
// of it has changed. Reading one is read-backup.ts, taking one in restore.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Edit } from '../report/edits';
import { refusal } from './failures';
import type { ReportRow } from './records';

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
export function backupBytes({ program, madeAt, reports }: Omit<Backup, 'sha256'>): Uint8Array {
  const head = { gouji: 'backup', format: FORMAT, program, madeAt, counts: countsOf(reports) };
  const hash = digestOf({ ...head, reports });
  const lines = reports.map((report) => JSON.stringify(report)).join(',\n');
  const opening = JSON.stringify(head).slice(0, -1);
  return utf8ToBytes(`${opening},"reports":[\n${lines}\n],"sha256":"${hash}"}\n`);
}

const MAGIC: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 16;
/** How much text is gathered before it is hashed. */
const GATHERED = 1 << 16;

/**
 * SHA-256 over plain data as JSON with sorted keys and no spaces: the same for every text that reads
 * the same. Refuses keys that reach prototypes, and data as deep as none of ours is.
 */
export function digestOf(data: unknown): string {
  const hash = sha256.create();
  let text = '';
  const put = (piece: string): void => {
    text += piece;
    if (text.length < GATHERED) return;
    hash.update(utf8ToBytes(text));
    text = '';
  };
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return put(JSON.stringify(value));
    if (depth > DEEPEST) throw refusal('备份文件嵌套过深，已拒绝。');
    const list = Array.isArray(value);
    const keys = list ? [...value.keys()] : keysOf(value);
    put(list ? '[' : '{');
    keys.forEach((key, index) => {
      if (index > 0) put(',');
      if (!list) put(`${JSON.stringify(key)}:`);
      walk((value as Record<string | number, unknown>)[key], depth + 1);
    });
    return put(list ? ']' : '}');
  };
  walk(data, 0);
  hash.update(utf8ToBytes(text));
  return bytesToHex(hash.digest());
}

/** In order; what is not given is not there, as in JSON. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value).filter(
    (key) => (value as Record<string, unknown>)[key] !== undefined,
  );
  if (keys.some((key) => MAGIC.has(key))) throw refusal('备份文件含有不允许的内容，已拒绝。');
  return keys.sort();
}
