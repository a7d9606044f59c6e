// The database where the browser keeps none: in memory, gone with the window. Loaded only then.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

// It copies what is put into it; rows are plain data, and the oldest browsers have nothing better.
const scope: { structuredClone?: unknown } = globalThis;
scope.structuredClone ??= (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** What Dexie is given in place of the browser's own. */
export function memoryDatabase(): { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}
