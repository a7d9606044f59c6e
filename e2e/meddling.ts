// What befalls the database from outside: held, deleted, cut off, taken over by a newer program. By a page of
// the same origin on which no program runs, and by what is put into a page before the program.
import type { BrowserContext, Page } from '@playwright/test';
import { MIGRATIONS } from '../src/store/migrations';
import { test as base } from './fixtures';

/** A page of the same origin on which no program runs. */
export const NO_PROGRAM = 'no-program';

/** The shape the program gives the database, as the browser counts. */
export const NEWEST = MIGRATIONS.length * 10;

export const test = base.extend<{ noProgram: void }>({
  noProgram: [
    async ({ context }, run) => {
      const body = '<!doctype html><link rel="icon" href="favicon.svg">';
      await context.route(`**/${NO_PROGRAM}`, (route) =>
        route.fulfill({ contentType: 'text/html', body }),
      );
      await run();
    },
    { auto: true },
  ],
});

interface Probe {
  readonly connections: IDBDatabase[];
  readonly errors: string[];
  closed: number;
  shut: boolean;
}
export type Probed = typeof globalThis & { probe: Probe };

/** Writes down connections and errors, and can keep the database from being opened. */
export async function probe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const seen: Probe = { connections: [], errors: [], closed: 0, shut: false };
    (globalThis as Probed).probe = seen;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function probed(...args) {
      if (seen.shut) throw new DOMException('Shut.', 'UnknownError');
      const request = open.apply(this, args);
      request.addEventListener('success', () => {
        seen.connections.push(request.result);
        request.result.addEventListener('close', () => (seen.closed += 1));
      });
      return request;
    };
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function probed(...args) {
      const begun = begin.apply(this, args);
      begun.addEventListener('abort', () => seen.errors.push(begun.error?.name ?? 'none'));
      return begun;
    };
  });
}

/** What was written down on a page. */
export function seenOn(
  page: Page,
): Promise<{ connections: number; errors: string[]; closed: number }> {
  return page.evaluate(() => {
    const { connections, errors, closed } = (globalThis as Probed).probe;
    return { connections: connections.length, errors, closed };
  });
}

/** Cuts a page off: its connections are closed, and it gets no other. */
export function cutOff(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { probe: seen } = globalThis as Probed;
    seen.shut = true;
    seen.connections.forEach((connection) => connection.close());
  });
}

export function letIn(page: Page): Promise<void> {
  return page.evaluate(() => {
    (globalThis as Probed).probe.shut = false;
  });
}

/** A page of the same origin without the program, which can do to the database what it likes. */
export async function bystander(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(NO_PROGRAM);
  return page;
}

/** Holds the database open in a shape, as a window of an older or newer program does. */
export function hold(page: Page, version: number): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('gouji', wanted);
        request.addEventListener('upgradeneeded', ({ oldVersion }) => {
          if (oldVersion > 0) return;
          request.result.createObjectStore('reports', { keyPath: 'id' });
          const edits = request.result.createObjectStore('edits', { keyPath: ['report', 'id'] });
          edits.createIndex('report', 'report');
        });
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
        request.addEventListener('success', () => resolve());
      }),
    version,
  );
}

export function deleteDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('gouji');
        request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
        request.addEventListener('success', () => resolve());
      }),
  );
}

/** How many edits there are, or how many of an address; none while there is no database. */
export function editsIn(page: Page, address?: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    if ((await indexedDB.databases()).length === 0) return 0;
    return new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('gouji');
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
      request.addEventListener('success', () => {
        const { result: database } = request;
        if (!database.objectStoreNames.contains('edits')) {
          database.close();
          resolve(0);
          return;
        }
        const all = database.transaction('edits').objectStore('edits').getAll();
        all.addEventListener('success', () => {
          database.close();
          const edits = all.result as { address: string }[];
          resolve(edits.filter((edit) => wanted === undefined || edit.address === wanted).length);
        });
      });
    });
  }, address);
}

/** The database compresses: a text that repeats itself takes no room. */
export function incompressible(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(0x4e00 + ((state >> 8) % 0x5000));
  }).join('');
}
