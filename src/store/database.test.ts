import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { database, databaseOf, putAtOnce, putUnlessLater, reconnecting, writing } from './database';
import { keepSnapshot, loadEdits, whyFailed } from './edits';
import { refusal } from './failures';
import { MIGRATIONS } from './migrations';
import type { EditRow } from './records';
import { createReport, duplicateReport, listReports, moveToBin, restoreFromBin } from './reports';

const BLANK = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区人民政府'],
]);

function edit(id: string, to = '正文', when = 0): EditRow {
  const what = { counter: 9, step: id, act: 'type', address: 'overview', base: [] } as const;
  return { ...what, report: 'r', id, old: '', new: to, when };
}

const isRefused = (error: unknown): boolean => whyFailed(error) === 'refused';

beforeEach(async () => {
  database.close();
  await database.delete();
  await database.open();
});

/** What the program after this one does to the database, in another tab. */
function upgrade(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('gouji', (MIGRATIONS.length + 1) * 10);
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

async function rows(): Promise<unknown> {
  return Promise.all(database.tables.map((table) => table.toArray()));
}

describe('a program that was left open over an update, or went back', () => {
  const id = (): Promise<string> => createReport(BLANK, 'create', 0);
  const writes: Readonly<Record<string, (report: string) => Promise<unknown>>> = {
    'putting edits': () => putAtOnce([edit('a.9')]),
    'a transaction': () => writing(['reports'], () => database.reports.clear()),
    'a table by itself': () => database.reports.clear(),
    'a transaction of Dexie': () =>
      database.transaction('rw', 'edits', () => database.edits.put(edit('a.9'))),
    'a collection': () => database.reports.toCollection().modify({ organName: '别的单位' }),
    'making a report': () => createReport(BLANK, 'create', 1),
    'copying one': (report) => duplicateReport(report, 1),
    'the bin': (report) => moveToBin(report, 1),
    'and back': (report) => restoreFromBin(report, 1),
  };

  it.each(Object.entries(writes))('writes nothing by %s', async (_, write) => {
    const report = await id();
    await upgrade();
    const before = await rows();
    await expect(write(report)).rejects.toSatisfy(isRefused);
    expect(await rows()).toEqual(before);
  });

  it('still reads all it knows', async () => {
    const report = await id();
    const before = await loadEdits(report);
    await upgrade();
    expect(await loadEdits(report)).toEqual(before);
    expect(await listReports()).toHaveLength(1);
    await keepSnapshot(report).catch(() => undefined);
    expect(await database.snapshots.count()).toBe(0);
  });

  it('is every earlier shape as well', async () => {
    await id();
    database.close();
    for (let version = 1; version < MIGRATIONS.length; version += 1) {
      const older = databaseOf(MIGRATIONS.slice(0, version));
      await expect(older.table('reports').clear()).rejects.toSatisfy(isRefused);
      expect(await older.table('reports').count()).toBe(1);
      older.close();
    }
    await database.open();
  });

  it('is none that was only mended', async () => {
    database.close();
    await new Promise((resolve) => {
      const request = indexedDB.open('gouji', MIGRATIONS.length * 10 + 1);
      request.addEventListener('success', () => {
        request.result.close();
        resolve(undefined);
      });
    });
    await database.open();
    expect(await id()).toMatch(/^[0-9a-v]{16}$/);
  });
});

describe('a connection that is cut', () => {
  it('is made anew for what is put', async () => {
    database.backendDB().close();
    await putAtOnce([edit('a.1')]);
    database.close();
    await putAtOnce([edit('a.2')]);
    expect(await database.edits.toCollection().primaryKeys()).toEqual([
      ['r', 'a.1'],
      ['r', 'a.2'],
    ]);
  });

  it('is made anew for what is read, and given up in the end', async () => {
    await putAtOnce([edit('a.1')]);
    database.backendDB().close();
    const read = (): Promise<number> =>
      new Promise((resolve) => {
        const all = database.backendDB().transaction('edits').objectStore('edits').count();
        all.addEventListener('success', () => resolve(all.result));
      });
    expect(await reconnecting(async () => read())).toBe(1);
    let tried = 0;
    const failing = reconnecting(() => Promise.reject(new Error(String((tried += 1)))));
    await expect(failing).rejects.toThrow('4');
    const refused = reconnecting(() => Promise.reject(refusal(String((tried += 1)))));
    await expect(refused).rejects.toThrow('5');
  });

  it('never lets an earlier stage of an edit replace a later one', async () => {
    database.backendDB().close();
    await Promise.all(['1', '12', '123'].map((text, when) => putAtOnce([edit('a.1', text, when)])));
    expect(await database.edits.toArray()).toEqual([edit('a.1', '123', 2)]);
  });

  it('never loses a key, whenever it is cut (law)', async () => {
    const acts = fc.array(fc.constantFrom('key', 'cut', 'close', 'turn', 'wait'), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (done) => {
        await database.edits.clear();
        const puts: Promise<void>[] = [];
        for (const act of ['key', ...done]) {
          const when = puts.length;
          if (act === 'key') puts.push(putAtOnce([edit('a.1', '1'.repeat(when + 1), when)]));
          else if (act === 'cut') database.backendDB()?.close();
          else if (act === 'close') database.close({ disableAutoOpen: false });
          else if (act === 'turn') await Promise.resolve();
          else await new Promise((resolve) => setTimeout(resolve, 0));
        }
        const failed = (await Promise.allSettled(puts)).map(({ status }) => status === 'rejected');
        // What a cut has ended in the middle is said, and tried again by whoever saves.
        const last = failed.lastIndexOf(false);
        const [stored] = await database.edits.toArray();
        expect(stored?.new.length ?? 0).toBeGreaterThanOrEqual(last + 1);
      }),
      { numRuns: 200 },
    );
  });

  it('is made anew for a transaction', async () => {
    database.backendDB().close();
    await createReport(BLANK, 'create', 0);
    expect(await database.reports.count()).toBe(1);
  });
});

describe('edits that others have made', () => {
  it('are put where no later stage of them is stored', async () => {
    await putAtOnce([edit('a.1', '12', 2)]);
    await putUnlessLater([edit('a.1', '1', 1), edit('a.2', '3', 1)]);
    await putUnlessLater([edit('a.2', '34', 2)]);
    expect(await database.edits.toArray()).toEqual([edit('a.1', '12', 2), edit('a.2', '34', 2)]);
  });
});

it('nobody but the database begins to write past it, and nobody deletes it', () => {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const begun = files.filter((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return /transaction\([^)]*'readwrite'|deleteDatabase|database\.delete\(/.test(text);
  });
  expect(files.length).toBeGreaterThan(10);
  expect(begun).toEqual(['database.ts']);
});
