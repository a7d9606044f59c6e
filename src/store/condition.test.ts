import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Condition } from './condition';
import { MIGRATIONS } from './migrations';

const NEWEST = MIGRATIONS.length * 10;

beforeEach(() => {
  vi.resetModules();
  browserWith(new IDBFactory());
});

/** Dexie has looked for the browser's database when it was loaded. */
function browserWith(factory: IDBFactory | undefined): void {
  vi.stubGlobal('indexedDB', factory);
  const found: { indexedDB?: unknown; IDBKeyRange?: unknown } = Dexie.dependencies;
  found.indexedDB = factory;
  found.IDBKeyRange = IDBKeyRange;
}
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The program as a window loads it. */
async function loaded() {
  const condition = await import('./condition');
  const { database } = await import('./database');
  const reports = await import('./reports');
  return { ...condition, database, ...reports };
}

function openRaw(version: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('gouji', version);
    request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

/** A browser in which opening fails as long as `still` says so. */
function failing(name: string, still: () => boolean = () => true): () => number {
  let opened = 0;
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    opened += 1;
    if (!still()) return open(...args);
    throw new DOMException(name, name);
  });
  return () => opened;
}

describe('opening the database', () => {
  it('is begun once, and all is well', async () => {
    const { condition, openDatabase } = await loaded();
    expect(condition()).toEqual({ kind: 'opening' });
    await Promise.all([openDatabase(), openDatabase()]);
    expect(condition()).toEqual({ kind: 'kept' });
  });

  it('is tried again after a while, for a file may be locked for a moment', async () => {
    let locked = true;
    setTimeout(() => (locked = false), 400);
    failing('UnknownError', () => locked);
    const { condition, openDatabase } = await loaded();
    await openDatabase();
    expect(condition()).toEqual({ kind: 'kept' });
  });

  it('is tried again, and nothing is deleted', async () => {
    const erase = vi.spyOn(indexedDB, 'deleteDatabase');
    let left = 5;
    failing('UnknownError', () => (left -= 1) >= 0);
    const { condition, openDatabase } = await loaded();
    await openDatabase();
    expect(condition()).toEqual({ kind: 'kept' });
    expect(erase).not.toHaveBeenCalled();
  });

  it('ends in memory where it never succeeds', async () => {
    failing('UnknownError');
    const { condition, openDatabase, createReport, listReports } = await loaded();
    await openDatabase();
    expect(condition()).toMatchObject({ kind: 'memory', cause: 'broken' });
    await createReport(
      new Map([
        ['about:form', '2021'],
        ['about:year', '2026'],
      ]),
      'create',
      0,
    );
    expect(await listReports()).toHaveLength(1);
  });

  it('ends in memory at once where it is forbidden', async () => {
    const opened = failing('SecurityError');
    const { condition, openDatabase } = await loaded();
    await openDatabase();
    expect(condition()).toMatchObject({ kind: 'memory', cause: 'forbidden' });
    expect(opened()).toBe(1);
  });

  it('ends in memory where there is none', async () => {
    browserWith(undefined);
    const { condition, openDatabase } = await loaded();
    await openDatabase();
    expect(condition()).toMatchObject({ kind: 'memory', cause: 'forbidden' });
  });

  it('refuses to call kept what is only in memory', async () => {
    failing('SecurityError');
    const { openDatabase, createReport } = await loaded();
    await openDatabase();
    const values = new Map([
      ['about:form', '2021'],
      ['about:year', '2026'],
    ]);
    const id = await createReport(values, 'create', 0);
    const { makeEdits, saveEdits, loadEdits, whyFailed } = await import('./edits');
    const making = {
      headsOf: () => [],
      counter: 9,
      replica: 'r',
      step: 's',
      act: 'type',
      when: 1,
    } as const;
    const edits = makeEdits(making, [{ address: 'overview', new: '正文' }]);
    const counted = { stated: 0, total: 1, errors: 0, warnings: 0, edits: 3 };
    await expect(saveEdits(id, edits, counted)).rejects.toSatisfy(
      (error) => whyFailed(error) === 'refused',
    );
    expect(await loadEdits(id)).toEqual(expect.arrayContaining(edits));
  });

  it('leaves in memory what stands beside the database for when it opens again', async () => {
    const items: Record<string, string> = {
      'gouji/report/here': JSON.stringify({ id: 'here', organName: '', savedAt: 0, edits: 9 }),
      'gouji/pending/here/r.9': JSON.stringify({ id: 'r.9', counter: 9, base: [], when: 1 }),
    };
    const access = {
      getItem: { value: (key: string) => items[key] ?? null },
      setItem: { value: (key: string, value: string) => (items[key] = value) },
      removeItem: { value: (key: string) => delete items[key] },
    };
    vi.stubGlobal('localStorage', Object.defineProperties(items, access));
    const before = { ...items };
    failing('UnknownError');
    const { condition, healMissing } = await loaded();
    await healMissing();
    expect(condition()).toMatchObject({ kind: 'memory', cause: 'broken' });
    const { restoreBackup } = await import('./restore');
    const made = { counter: 1, step: 's', act: 'create', base: [], old: '', when: 1 } as const;
    const edits = [
      { ...made, id: 'q.1', address: 'about:form', new: '2021' },
      { ...made, id: 'q.2', counter: 2, address: 'about:year', new: '2026' },
    ];
    const reports = ['here', 'new'].map((id) => ({ id, createdAt: 0, savedAt: 1, edits }));
    await restoreBackup({ reports });
    const { loadEdits } = await import('./edits');
    expect(await loadEdits('here')).toEqual(edits);
    expect({ ...items }).toEqual(before);
  });

  it.each([
    ['all', (): void => undefined],
    ['some', (raw: IDBDatabase): void => void raw.createObjectStore('reports', { keyPath: 'id' })],
  ])('mends a database without %s of its stores, and keeps its shape', async (_, upgrade) => {
    (await openRaw(NEWEST, upgrade)).close();
    const { condition, openDatabase, database, createReport, listReports } = await loaded();
    await openDatabase();
    expect(condition()).toEqual({ kind: 'kept' });
    const stores = [...database.backendDB().objectStoreNames];
    expect(stores.sort()).toEqual(database.tables.map(({ name }) => name).sort());
    await createReport(
      new Map([
        ['about:form', '2021'],
        ['about:year', '2026'],
      ]),
      'create',
      0,
    );
    expect(await listReports()).toHaveLength(1);
  });

  it.each([
    ['all', (): void => undefined],
    ['some', (raw: IDBDatabase): void => void raw.createObjectStore('reports', { keyPath: 'id' })],
  ])('leaves what a newer program has alone, though it lacks %s stores', async (_, upgrade) => {
    (await openRaw(NEWEST + 10, upgrade)).close();
    const { condition, openDatabase, database } = await loaded();
    await openDatabase();
    expect(condition()).toEqual({ kind: 'newer' });
    expect(database.backendDB().version).toBe(NEWEST + 10);
  });

  it('says that it takes its time, and does not blame another window for it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { condition, onCondition, openDatabase } = await loaded();
    const said: Condition[] = [];
    onCondition(() => said.push(condition()));
    const opening = openDatabase();
    vi.advanceTimersByTime(5000);
    expect(said).toEqual([{ kind: 'waiting', cause: 'slow' }]);
    vi.useRealTimers();
    await opening;
    expect(condition()).toEqual({ kind: 'kept' });
  });

  it('waits for another window that holds an older shape, and says so', async () => {
    const other = await openRaw(10, (raw) => {
      raw.createObjectStore('reports', { keyPath: 'id' });
      raw.createObjectStore('edits', { keyPath: ['report', 'id'] }).createIndex('report', 'report');
    });
    const { condition, onCondition, openDatabase } = await loaded();
    const said: Condition[] = [];
    onCondition(() => {
      said.push(condition());
      if (condition().kind === 'waiting') other.close();
    });
    await openDatabase();
    expect(said).toEqual([{ kind: 'waiting', cause: 'blocked' }, { kind: 'kept' }]);
  });

  it('knows a database that a newer program has', async () => {
    const first = await loaded();
    await first.openDatabase();
    (await openRaw(NEWEST + 10)).close();
    expect(first.condition()).toEqual({ kind: 'newer' });
    vi.resetModules();
    const again = await loaded();
    await again.openDatabase();
    expect(again.condition()).toEqual({ kind: 'newer' });
    expect(await again.listReports()).toEqual([]);
  });

  it('is told when the database was deleted from outside', async () => {
    const { openDatabase, onLost } = await loaded();
    await openDatabase();
    const lost = new Promise<void>((resolve) => {
      onLost(resolve);
    });
    indexedDB.deleteDatabase('gouji');
    await lost;
  });
});
