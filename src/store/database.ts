// The browser's database, and the one way to write to it. What the rows say is told in records.ts.
import Dexie, { type Table } from 'dexie';
import { MIGRATIONS } from './migrations';
import type { EditRow, MetaRow, ReportRow } from './records';

interface Tables {
  readonly reports: Table<ReportRow, string>;
  readonly edits: Table<EditRow, [report: string, id: string]>;
  readonly meta: Table<MetaRow, string>;
}

/** The newest shape this program knows. */
export const EPOCH = MIGRATIONS.length;

function openable(): Dexie & Tables {
  const dexie = new Dexie('gouji', { chromeTransactionDurability: 'strict' });
  for (const { version, stores } of MIGRATIONS) dexie.version(version).stores(stores);
  return dexie as Dexie & Tables;
}

/** Opens itself at the first use; everything is written with strict durability. */
export const database = openable();

/** An error whose message is a sentence for the person: the write must not happen, now or later. */
export function refusal(sentence: string): Error {
  const error = new Error(sentence);
  error.name = 'RefusedError';
  return error;
}

/**
 * Runs `write` in one transaction over everything: all of it becomes durable or nothing does. The
 * requests that `write` issues before its first await are issued before anything is awaited here.
 * Rejects with a refusal where a newer program has written to the database: a tab that was left
 * open over an update would otherwise write its old shape into the new one, and Dexie lets it.
 */
export function writing<T>(write: () => Promise<T>): Promise<T> {
  const { reports, edits, meta } = database;
  return database.transaction('rw', [reports, edits, meta], async () => {
    const [result] = await Promise.all([write(), keepEpoch()]);
    return result;
  });
}

async function keepEpoch(): Promise<void> {
  const known = await database.meta.get('epoch');
  if (known && known.value > EPOCH) {
    throw refusal('本机数据已由较新的程序写过，请刷新页面后再填。');
  }
  if (known?.value !== EPOCH) await database.meta.put({ key: 'epoch', value: EPOCH });
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
