// The browser's database, and the one way to write to it. What the rows say is told in records.ts;
// how opening it may end, in condition.ts.
import Dexie, { type DexieOptions, type Table } from 'dexie';
import { difference } from '../report/edits';
import { refusal, whyFailed, type Failure } from './failures';
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

/** Dexie counts versions in tenths of what the browser counts. */
const DEXIE_STEP = 10;

/** A database and its tables. */
export type Database = Dexie & Tables;

/** The database as a program knows it that knows these shapes; `place` is where it is kept. */
export function databaseOf(migrations: readonly Migration[], place: DexieOptions = {}): Database {
  const { indexedDB = Dexie.dependencies.indexedDB } = place;
  const dexie = new Dexie('gouji', {
    ...place,
    ...(indexedDB && { indexedDB: leavingNewer(indexedDB as IDBFactory, migrations) }),
    chromeTransactionDurability: 'strict',
  });
  for (const { version, stores } of migrations) dexie.version(version).stores(stores);
  // Below all that Dexie does, so that there is no write it could be left out of.
  dexie.use({
    stack: 'dbcore',
    name: 'epoch',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => {
        if (mode === 'readwrite') refuseIfTakenOver(dexie, migrations);
        return core.transaction(stores, mode, options);
      },
    }),
  });
  return dexie as Database;
}

/** Opens what a newer program has as it is: Dexie would raise its version to add what it misses there. */
function leavingNewer(factory: IDBFactory, migrations: readonly Migration[]): IDBFactory {
  const open = (name: string, version = 0): IDBOpenDBRequest =>
    version === 0 || takenOver(version, migrations)
      ? factory.open(name)
      : factory.open(name, version);
  return new Proxy(factory, {
    get: (_, key) => {
      const found: unknown = key === 'open' ? open : Reflect.get(factory, key);
      return typeof found === 'function' ? found.bind(factory) : found;
    },
  });
}

/** Opens itself at the first use; everything is written with strict durability. */
export let database = databaseOf(MIGRATIONS);

/** Every table there is. */
export const TABLES = database.tables.map(({ name }) => name as keyof Tables);

/** Goes on with another database, which is kept elsewhere. */
export function replaceDatabase(place: DexieOptions): Promise<Dexie> {
  database.close();
  database = databaseOf(MIGRATIONS, place);
  return database.open();
}

export { refusal } from './failures';

/**
 * Runs `write` in one transaction: all of it becomes durable or nothing does. Rejects with a refusal
 * where a newer program has taken the database over. Name `edits` only where they are written:
 * whoever types waits for it, and cannot when the page ends.
 */
export function writing<T>(tables: readonly (keyof Tables)[], write: () => Promise<T>): Promise<T> {
  return database.transaction('rw', [...tables], write);
}

/** How often a lost connection is made anew before what was asked for is given back. */
const REOPENINGS = 3;

/**
 * Puts edits at the stage they have now, issued and committed before this returns: they outlive the
 * page even where it is killed in the same moment. A transaction that waits for an answer before it
 * commits does not, and Dexie's always do. Only for whoever makes these edits and knows no later stage
 * of them. Where the connection is lost, they are put like those of others.
 */
export async function putAtOnce(rows: readonly EditRow[]): Promise<void> {
  const transaction = begin();
  if (!transaction) return putUnlessLater(rows);
  const edits = transaction.objectStore('edits');
  for (const row of rows) edits.put(row);
  transaction.commit();
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

/**
 * Puts edits of which no later stage is stored, on a connection made anew where it was lost. Writes
 * that wait for the same connection may overtake each other, and another window may know only how an
 * edit began: whichever comes last, the latest stage stays.
 */
export function putUnlessLater(rows: readonly EditRow[]): Promise<void> {
  return reconnecting(() =>
    writing(['edits'], async () => {
      const keys = rows.map(({ report, id }): [string, string] => [report, id]);
      const stored = (await database.edits.bulkGet(keys)).filter((row) => row !== undefined);
      await database.edits.bulkPut(difference(rows, stored));
    }),
  );
}

/** A transaction for edits; none where there is no connection, or one that was cut. */
function begin(): IDBTransaction | undefined {
  if (!database.isOpen()) return undefined;
  refuseIfTakenOver(database, MIGRATIONS);
  try {
    return database.backendDB().transaction('edits', 'readwrite', { durability: 'strict' });
  } catch (error) {
    if (whyFailed(error) === 'closed') return undefined;
    throw error;
  }
}

/**
 * Reads or writes, on a connection made anew where that fails: a browser that finds its database damaged
 * cuts the connection, and what is left of it is there at the next opening. Not to be called within a
 * transaction.
 */
export async function reconnecting<T>(act: () => Promise<T>): Promise<T> {
  for (let times = 0; ; times += 1) {
    try {
      return await act();
    } catch (error) {
      if (times === REOPENINGS || IN_VAIN.has(whyFailed(error))) throw error;
      await reopen();
    }
  }
}

/** What no other connection mends. */
const IN_VAIN: ReadonlySet<Failure> = new Set<Failure>(['refused', 'quota']);

let reopening: Promise<void> | undefined;

/** Opens what is not open, and what only seems to be: once for all that wait for it. */
function reopen(): Promise<void> {
  return (reopening ??= openAnew().finally(() => {
    reopening = undefined;
  }));
}

async function openAnew(): Promise<void> {
  if (database.isOpen()) database.close({ disableAutoOpen: false });
  await database.open();
}

/** Whether a newer program has given the database a shape that is not among these. */
export function takenOver(version: number, migrations: readonly Migration[] = MIGRATIONS): boolean {
  // A database that was mended counts on within its shape.
  return Math.floor(version / DEXIE_STEP) > migrations.length;
}

/** What whoever may only read is told. */
export const TAKEN_OVER =
  '本机数据已由较新版本的程序接管，本窗口只能查看和导出。请刷新页面；刷新后仍如此的，请改用新版本。';

/**
 * A tab that was left open over an update would write its old shape into the new one, and Dexie lets
 * it. As long as a connection is open, nobody can change the version of what it is connected to.
 */
function refuseIfTakenOver(dexie: Dexie, migrations: readonly Migration[]): void {
  if (takenOver(dexie.backendDB().version, migrations)) throw refusal(TAKEN_OVER);
}
