// How it stands with the browser's database: the door for whoever shows it. Opening heals by trying
// again, never by deleting; where nothing can be kept the program goes on in memory and says so.
import { database, replaceDatabase, takenOver } from './database';

export { TAKEN_OVER } from './database';

/**
 * `opening`: nothing is known yet. `waiting`: another window does not let go of the database
 * (`blocked`), or the browser takes its time with it (`slow`). `kept`: all is well. `newer`: a newer
 * program has taken the database over, which may only be read.
 * `memory`: the browser keeps nothing, because it may not (`forbidden`) or cannot (`broken`); `why`
 * is what it said.
 */
export type Condition =
  | { readonly kind: 'opening' | 'kept' | 'newer' }
  | { readonly kind: 'waiting'; readonly cause: 'blocked' | 'slow' }
  | { readonly kind: 'memory'; readonly cause: 'forbidden' | 'broken'; readonly why: string };

type Listener = () => void;

/** Milliseconds before opening is tried again: a file may be locked for a moment by a virus scanner. */
const PAUSES = [100, 400, 1500];
/** How long the browser may take to open a database before the person is told that it waits. */
const PATIENCE = 4000;

const listeners = new Set<Listener>();
const lostListeners = new Set<Listener>();
let now: Condition = { kind: 'opening' };
let opened: Promise<void> | undefined;

/** How it stands now; the same object as long as nothing changes. */
export function condition(): Condition {
  return now;
}

/** Calls `listener` when it stands otherwise. Returns what ends it. */
export function onCondition(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Calls `listener` when the browser has cut the connection, or the database was deleted from
 * outside: what a window still has may have to be kept once more. Returns what ends it.
 */
export function onLost(listener: Listener): () => void {
  lostListeners.add(listener);
  return () => {
    lostListeners.delete(listener);
  };
}

/** Opens the database, or memory in its place; whoever reads or writes first waits for this. */
export function openDatabase(): Promise<void> {
  return (opened ??= open());
}

async function open(): Promise<void> {
  watch();
  const timer = setTimeout(() => {
    if (now.kind === 'opening') become({ kind: 'waiting', cause: 'slow' });
  }, PATIENCE);
  try {
    await openPatiently();
    become({ kind: takenOver(database.backendDB().version) ? 'newer' : 'kept' });
  } catch (error) {
    await goOnInMemory(error);
  } finally {
    clearTimeout(timer);
  }
}

async function openPatiently(): Promise<void> {
  for (const pause of [...PAUSES, undefined]) {
    try {
      await database.open();
      await mendStores();
      return;
    } catch (error) {
      if (pause === undefined || isForbidden(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * A database without any of its stores gets them; Dexie adds to what is there, but not to nothing. What
 * a newer program has is left to that program.
 */
async function mendStores(): Promise<void> {
  const native = database.backendDB();
  if (native.objectStoreNames.length > 0 || takenOver(native.version)) return;
  const version = native.version + 1;
  const first = database.tables[0]?.schema;
  if (!first) return;
  database.close({ disableAutoOpen: false });
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(database.name, version);
    request.addEventListener('upgradeneeded', () => {
      const keyPath = first.primKey.keyPath;
      request.result.createObjectStore(first.name, keyPath ? { keyPath } : {});
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  await database.open();
}

async function goOnInMemory(error: unknown): Promise<void> {
  const { memoryDatabase } = await import('./memory');
  await replaceDatabase(memoryDatabase());
  become({
    kind: 'memory',
    cause: isForbidden(error) ? 'forbidden' : 'broken',
    why: error instanceof Error ? error.message : String(error),
  });
}

/** Not allowed at all, or not there: trying again is of no use. */
function isForbidden(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: { name?: string } };
  const named = [name, inner?.name];
  if (named.includes('SecurityError') || named.includes('MissingAPIError')) return true;
  try {
    // Chromium calls a database that may not be opened a broken one, but is plain about this storage.
    return localStorage.length < 0;
  } catch (refused) {
    return refused instanceof DOMException && refused.name === 'SecurityError';
  }
}

function watch(): void {
  database.on('blocked', () => become({ kind: 'waiting', cause: 'blocked' }));
  database.on('versionchange', ({ newVersion }) => {
    // The connection is given up in any case, so that nobody waits for this window.
    if (newVersion === null) tellLost();
    else if (takenOver(newVersion)) become({ kind: 'newer' });
  });
  database.on(
    'ready',
    () => {
      database.backendDB().addEventListener('close', tellLost);
    },
    true,
  );
}

/** Once whoever has deleted the database is done with it. */
function tellLost(): void {
  setTimeout(() => lostListeners.forEach((listener) => listener()), 0);
}

function become(next: Condition): void {
  if (JSON.stringify(next) === JSON.stringify(now)) return;
  now = next;
  listeners.forEach((listener) => listener());
}
