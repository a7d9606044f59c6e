import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../report/edits';
import { fileIn, lendFolders, MemoryFolder } from '../testing/folders';
import { editOn } from '../testing/replicas';
import { backupState, makeBackup, openBackup, saveTo } from './backup';
import { database } from './database';
import { loadEdits, saveEdits } from './edits';
import { backUpToFolder, chooseFolder, outdated } from './folder';
import { createReport } from './reports';

const NOON = Date.UTC(2026, 10, 22, 4);
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const COUNTED = { stated: 1, total: 166, errors: 0, warnings: 0 };
const FILLED = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区民政局'],
  ['overview', '正文'],
]);

const name = (day: string, time: string, mine = 'mine'): string =>
  `勾稽自动备份-${day}-${time}-${mine}.json`;
const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const NONE = new Set<string>();

describe('what goes of the backups in a folder', () => {
  it('is nothing of the last ten, whenever they were made', () => {
    const names = Array.from({ length: 12 }, (_, at) => name('2026-11-20', `1200${at + 10}`));
    const [oldest, older] = [name('2026-11-20', '120010'), name('2026-11-20', '120011')];
    expect(outdated(names, 'mine', NONE)).toEqual([older, oldest]);
    expect(outdated(names, 'mine', new Set([oldest]))).toEqual([older]);
  });

  it('is not the last of each of thirty days, however long ago', () => {
    const names = Array.from({ length: 40 }, (_, at) => day(20_000 + at * 3)).flatMap((each) => [
      name(each, '080000'),
      name(each, '170000'),
    ]);
    const gone = outdated(names, 'mine', NONE);
    const kept = names.filter((each) => !gone.includes(each));
    expect(kept.filter((each) => each.includes('-170000'))).toHaveLength(30);
    expect(kept.filter((each) => each.includes('-080000'))).toHaveLength(5);
  });

  it('is never what this browser has not written by itself', () => {
    const own = /^勾稽自动备份-.*-120000-mine\.json$/;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              '勾稽备份-2026-11-20-120000.json',
              '勾稽自动备份-2026-11-20-120000.json',
              '勾稽自动备份-2026-11-20-mine.json',
            ),
            fc.nat({ max: 9999 }).map((at) => name(day(at), '120000', 'yours')),
            fc.nat({ max: 9999 }).map((at) => name(day(at), '120000')),
          ),
          { maxLength: 80 },
        ),
        (names) => {
          const gone = outdated(names, 'mine', NONE);
          expect(gone.every((each) => own.test(each))).toBe(true);
          const mine = names.filter((each) => own.test(each));
          expect(mine.length - gone.length).toBeGreaterThanOrEqual(Math.min(10, mine.length));
        },
      ),
    );
  });
});

describe('a folder that fills itself', () => {
  const faults: (() => void)[] = [];

  beforeAll(lendFolders);
  beforeEach(async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    for (const each of ['共享', '另一个']) new MemoryFolder(each).files.clear();
  });
  afterEach(() => {
    faults.splice(0).forEach((end) => end());
    vi.unstubAllGlobals();
  });

  /** From now on nothing can be put into these tables. */
  function full(...tables: readonly ('backups' | 'covers' | 'folders')[]): void {
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const table of tables) {
      database[table].hook('creating', refuse);
      database[table].hook('updating', refuse);
      faults.push(() => {
        database[table].hook('creating').unsubscribe(refuse);
        database[table].hook('updating').unsubscribe(refuse);
      });
    }
  }

  async function type(id: string, text: string, when: number): Promise<Edit> {
    const log = await loadEdits(id);
    const edit = editOn(log, 'typist', 'overview', text, { when });
    await saveEdits(id, [edit], { ...COUNTED, edits: log.length + 1 });
    return edit;
  }

  const shared = (): MemoryFolder => new MemoryFolder('共享');
  const names = (): string[] => [...shared().files.keys()].sort();

  it('is written to and read back, and says so', async () => {
    await createReport(FILLED, 'create', NOON);
    await chooseFolder(shared().handle);
    await backUpToFolder('0.1.0', 'left', NOON);
    const [only = '', ...others] = names();
    expect(others).toEqual([]);
    expect(only).toMatch(/^勾稽自动备份-2026-11-22-120000-[0-9a-v]{8}\.json$/);
    const backup = await openBackup(shared().files.get(only) ?? new Uint8Array());
    expect(backup.reports).toHaveLength(1);
    const { last, changedSince } = await backupState();
    expect(last).toMatchObject({ name: only, place: 'folder', verifiedAt: NOON });
    expect(changedSince).toEqual([]);
    // Nothing has changed: nothing is written.
    await backUpToFolder('0.1.0', 'left', NOON + HOUR);
    expect(names()).toEqual([only]);
  });

  it('keeps a good file where only nothing can be remembered of it', async () => {
    await createReport(FILLED, 'create', NOON);
    await chooseFolder(shared().handle);
    full('backups', 'covers');
    await backUpToFolder('0.1.0', 'asked', NOON);
    expect(names()).toHaveLength(1);
    expect((await backupState()).folder).toEqual({ name: '共享' });
    full('folders');
    await backUpToFolder('0.1.0', 'asked', NOON + HOUR);
    expect(names()).toHaveLength(2);
  });

  it('is written to while the database is full, and not over and over', async () => {
    await createReport(FILLED, 'create', NOON + 5 * DAY);
    await chooseFolder(shared().handle);
    full('backups', 'covers', 'folders');
    for (let minute = 15; minute < 120; minute += 1) {
      await backUpToFolder('0.1.0', 'tick', NOON + 5 * DAY + minute * 60_000);
    }
    expect(names()).toHaveLength(1);
    // Nor by whoever leaves one report after the other.
    for (let minute = 120; minute < 240; minute += 1) {
      await backUpToFolder('0.1.0', 'left', NOON + 5 * DAY + minute * 60_000);
    }
    expect(names()).toHaveLength(5);
  });

  it('does not keep what could not be written or read back', async () => {
    await createReport(FILLED, 'create', NOON);
    await chooseFolder(shared().handle);
    const broken = vi.spyOn(MemoryFolder.prototype, 'getFileHandle').mockImplementation((each) => {
      const { files } = shared();
      files.set(each, new Uint8Array());
      return Promise.resolve({
        ...fileIn(files, each),
        getFile: () => Promise.resolve(new Blob(['{'])),
      } as unknown as FileSystemFileHandle);
    });
    await backUpToFolder('0.1.0', 'asked', NOON);
    broken.mockRestore();
    expect(names()).toEqual([]);
    expect((await backupState()).folder).toEqual({ name: '共享', fault: 'write' });
  });

  it('never loses what another browser has written there', async () => {
    const theirs = Array.from({ length: 50 }, (_, at) =>
      at % 2 === 0
        ? name(day(20_000), `1200${at + 10}`, 'theirs00')
        : `勾稽自动备份-${day(20_000)}-1200${at + 10}.json`,
    );
    for (const each of theirs) shared().files.set(each, new Uint8Array([1]));
    await createReport(FILLED, 'create', NOON);
    await chooseFolder(shared().handle);
    for (let at = 0; at < 14; at += 1) await backUpToFolder('0.1.0', 'asked', NOON + at * 1000);
    expect(names().filter((each) => theirs.includes(each))).toEqual(theirs.sort());
    // Chosen again it is still the same browser.
    await chooseFolder(shared().handle);
    await backUpToFolder('0.1.0', 'asked', NOON + HOUR);
    expect(names().filter((each) => !theirs.includes(each))).toHaveLength(10);
  });

  it('loses nothing while reports are missing here', async () => {
    const items: Record<string, string> = {};
    const access = {
      getItem: { value: (key: string) => items[key] ?? null },
      setItem: { value: (key: string, value: string) => (items[key] = value) },
      removeItem: { value: (key: string) => delete items[key] },
    };
    vi.stubGlobal('localStorage', Object.defineProperties(items, access));
    await createReport(FILLED, 'create', NOON);
    const lost = await createReport(FILLED, 'create', NOON);
    await database.reports.delete(lost);
    await database.edits.where('report').equals(lost).delete();
    await chooseFolder(shared().handle);
    for (let at = 0; at < 14; at += 1) await backUpToFolder('0.1.0', 'asked', NOON + at * 1000);
    expect(names()).toHaveLength(14);
  });

  it.each([
    ['a part of a log', (id: string, edit: Edit) => database.edits.delete([id, edit.id])],
    ['a whole report', (id: string) => database.reports.delete(id)],
  ])('keeps for ever the last file with %s that later ones lack', async (_, lose) => {
    const id = await createReport(FILLED, 'create', NOON);
    await createReport(FILLED, 'create', NOON);
    const edit = await type(id, '改过的正文', NOON + 1);
    await chooseFolder(shared().handle);
    await backUpToFolder('0.1.0', 'asked', NOON);
    await backUpToFolder('0.1.0', 'asked', NOON + 1000);
    const [first, fullest] = names();
    // As if it had never been: nothing else knows of it.
    await lose(id, edit);
    for (let at = 1; at <= 40; at += 1) await backUpToFolder('0.1.0', 'asked', NOON + at * DAY);
    expect(names()).not.toContain(first);
    expect(names()).toContain(fullest);
    expect(names()).toHaveLength(31);
  });
});

describe('a file that a person has chosen', () => {
  it('is saved though nothing can be remembered of it', async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await createReport(FILLED, 'create', NOON);
    const files = new Map<string, Uint8Array>();
    const made = await makeBackup('0.1.0', NOON);
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.backups.hook('creating', refuse);
    expect(await saveTo(fileIn(files, '备份.json'), made, NOON)).toBe(false);
    database.backups.hook('creating').unsubscribe(refuse);
    expect(files.get('备份.json')).toEqual(made.bytes);
    expect(await saveTo(fileIn(files, '备份.json'), made, NOON)).toBe(true);
  });
});
