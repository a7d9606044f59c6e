// The browser's database, and the one way to write to it. What the rows say is told in records.ts.
import Dexie, { type Table } from 'dexie';
import { MIGRATIONS, type Migration } from './migrations';
import type {
  BackupRow,
  CoverRow,
  EditRow,
  FolderRow,
  RemovedRow,
  ReportRow,
  SnapshotRow,
} from './records';

interface Tables {
  readonly reports: Table<ReportRow, string>;
  readonly edits: Table<EditRow, [report: string, id: string]>;
  readonly snapshots: Table<SnapshotRow, [report: string, part: string]>;
  readonly removed: Table<RemovedRow, string>;
  readonly backups: Table<BackupRow, string>;
  readonly covers: Table<CoverRow, string>;
  readonly folders: Table<FolderRow, string>;
}

/** The newest shape this program knows. */
const EPOCH = MIGRATIONS.length;
/** Dexie counts versions in tenths of what the browser counts. */
const DEXIE_STEP = 10;

/** The database as a program knows it that knows these shapes. */
export function databaseOf(migrations: readonly Migration[]): Dexie & Tables {
  const dexie = new Dexie('gouji', { chromeTransactionDurability: 'strict' });
  for (const { version, stores } of migrations) dexie.version(version).stores(stores);
  return dexie as Dexie & Tables;
}

/** Opens itself at the first use; everything is written with strict durability. */
export const database = databaseOf(MIGRATIONS);

/** An error whose message is a sentence for the person: the write must not happen, now or later. */
export function refusal(sentence: string): Error {
  const error = new Error(sentence);
  error.name = 'RefusedError';
  return error;
}

/**
 * Runs `write` in one transaction: all of it becomes durable or nothing does. Rejects with a refusal
 * where a newer program has taken the database over. Name `edits` only where they are written:
 * whoever types waits for it, and cannot when the page ends.
 */
export function writing<T>(tables: readonly (keyof Tables)[], write: () => Promise<T>): Promise<T> {
  return database.transaction('rw', [...tables], () => {
    refuseIfTakenOver();
    return write();
  });
}

/**
 * Puts edits, issued and committed before this returns: they outlive the page even where it is
 * killed in the same moment. A transaction that waits for an answer before it commits does not, and
 * Dexie's always do.
 */
export async function putAtOnce(rows: readonly EditRow[]): Promise<void> {
  if (!database.isOpen()) await database.open();
  refuseIfTakenOver();
  const transaction = database
    .backendDB()
    .transaction('edits', 'readwrite', { durability: 'strict' });
  const edits = transaction.objectStore('edits');
  for (const row of rows) edits.put(row);
  transaction.commit();
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

/**
 * A tab that was left open over an update would write its old shape into the new one, and Dexie lets
 * it. As long as a connection is open, nobody can change the version of what it is connected to.
 */
function refuseIfTakenOver(): void {
  if (database.backendDB().version > EPOCH * DEXIE_STEP) {
    throw refusal('本机数据已由较新的程序写过，请刷新页面后再填。');
  }
}

/** Why a write failed: `refused` has a sentence for the person, the others may be tried again. */
type Failure = 'quota' | 'closed' | 'refused' | 'other';

const FAILURES: Readonly<Record<string, Failure>> = {
  QuotaExceededError: 'quota',
  RefusedError: 'refused',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
};

/** Looks through the whole chain of causes: Dexie reports a full disk as an AbortError around it. */
export function whyFailed(error: unknown): Failure {
  let link = error;
  for (let depth = 0; depth < 8 && typeof link === 'object' && link !== null; depth += 1) {
    const { name, inner, cause } = link as { name?: string; inner?: unknown; cause?: unknown };
    const known = FAILURES[name ?? ''];
    if (known) return known;
    link = inner ?? cause;
  }
  return 'other';
}
