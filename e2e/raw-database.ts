// The database as it lies in the browser, read and made past the program: by a page of the same
// origin, whatever runs on it.
import type { Page } from '@playwright/test';
import type { Migration } from '../src/store/migrations';

export type Rows = Readonly<Record<string, readonly object[]>>;

export interface Raw {
  /** As the browser counts them. */
  readonly version: number;
  /** Of every store there is. */
  readonly rows: Rows;
}

/** Everything in the database, as any program would read it; rejects where it cannot be read. */
export function everythingIn(page: Page): Promise<Raw> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await done(indexedDB.open('gouji'));
    const { version } = database;
    try {
      const names = [...database.objectStoreNames];
      if (names.length === 0) return { version, rows: {} };
      const transaction = database.transaction(names);
      const rows = names.map(
        async (name) =>
          [name, await done<object[]>(transaction.objectStore(name).getAll())] as const,
      );
      return { version, rows: Object.fromEntries(await Promise.all(rows)) };
    } finally {
      database.close();
    }
  });
}

/** What a store is made of: the key and the indexes by name, each a path or several. */
interface Shape {
  readonly name: string;
  readonly key: string | readonly string[];
  readonly indexes: readonly string[];
}

/** The stores of these migrations, read from their notation: `[report+id], report`. */
function shapesOf(migrations: readonly Migration[]): Shape[] {
  return migrations.flatMap(({ stores }) =>
    Object.entries(stores).map(([name, keys]) => {
      const [key = '', ...indexes] = keys.split(',').map((each) => each.trim());
      const parts = key.replace(/^\[|\]$/g, '').split('+');
      return { name, key: parts.length > 1 ? parts : key, indexes };
    }),
  );
}

/** The database as the program made it when it knew these migrations only, with these rows; anew. */
export function makeDatabase(
  page: Page,
  migrations: readonly Migration[],
  rows: Rows,
): Promise<void> {
  const whole = { version: migrations.length * 10, shapes: shapesOf(migrations), rows };
  return page.evaluate(async ({ version, shapes, rows }) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    await done(indexedDB.deleteDatabase('gouji'));
    const opening = indexedDB.open('gouji', version);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name, key, indexes } of shapes) {
        const keyPath = typeof key === 'string' ? key : [...key];
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows[name] ?? []) store.put(row);
      }
    });
    (await done(opening)).close();
  }, whole);
}
