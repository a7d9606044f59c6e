import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storageOf } from '../testing/storage';
import {
  clearBrowser,
  makeBackup,
  mayClear,
  openBackup,
  previewSettings,
  restoreBackup,
  verifyBackup,
  type Backup,
} from './backup';
import { backupBytes } from './backup-text';
import { database } from './database';
import { createReport } from './reports';
import { settingsHere, type Settings } from './settings';

const NOON = Date.UTC(2026, 10, 22, 4);
const FILLED = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['overview', '正文'],
]);

/** Puts a storage in place that has these settings and nothing else. */
function keeping(settings: Settings, setItem?: () => void): void {
  const items: Record<string, string> = {};
  for (const [name, text] of Object.entries(settings)) items[`gouji/${name}`] = text;
  vi.stubGlobal('localStorage', storageOf(items, setItem));
  vi.stubGlobal('sessionStorage', {});
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  keeping({});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const NAMES = ['person', 'deadlines', 'typesetting', 'wording/letter', 'wording/signOff'];
const TEXT = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text !== '{}');

/** Settings in no order of their own. */
const anySettings: fc.Arbitrary<Settings> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), TEXT), { selector: ([name]) => name })
  .map((settings) => Object.fromEntries(settings));

async function backupOf(settings: Settings): Promise<Backup> {
  return openBackup(backupBytes({ program: '0.1.0', madeAt: NOON, reports: [], settings }));
}

describe('the settings in a backup', () => {
  it('come back in an empty browser, and a second time changes nothing', async () => {
    await createReport(FILLED, 'create', NOON);
    await fc.assert(
      fc.asyncProperty(anySettings, async (settings) => {
        keeping({ ...settings, guide: '2026', 'pending/a/b': '{}', persistence: 'granted' });
        expect(settingsHere()).toEqual(settings);
        const { bytes } = await makeBackup('0.1.0', NOON);
        const backup = await openBackup(bytes);
        keeping({});
        await restoreBackup(backup);
        expect(settingsHere()).toEqual(settings);
        await restoreBackup(backup);
        expect(settingsHere()).toEqual(settings);
      }),
      { numRuns: 40 },
    );
  });

  it('never change what is set here, and the preview says what will come', async () => {
    await fc.assert(
      fc.asyncProperty(anySettings, anySettings, async (here, there) => {
        keeping(here);
        const backup = await backupOf(there);
        const lines = await previewSettings(backup);
        await restoreBackup(backup);
        expect(settingsHere()).toEqual({ ...there, ...here });
        const came = lines.filter(({ standing }) => standing === 'new').map(({ name }) => name);
        expect(came.sort()).toEqual(
          Object.keys(there)
            .filter((name) => !(name in here))
            .sort(),
        );
        const stays = lines.filter(({ standing }) => standing === 'otherHere');
        expect(stays.every(({ name }) => here[name] !== there[name])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are absent where nothing is set, as in every older backup', async () => {
    await createReport(FILLED, 'create', NOON);
    keeping({ 'wording/letter': '{}' });
    const { bytes, backup } = await makeBackup('0.1.0', NOON);
    expect(new TextDecoder().decode(bytes)).not.toContain('settings');
    expect(backup).not.toHaveProperty('settings');
    expect(await previewSettings(backup)).toEqual([]);
  });

  it('write nothing else beside the database, whatever a file says', async () => {
    const foreign = {
      'report/a1': '{"id":"a1","organName":"假"}',
      'pending/a1/r.9': '{}',
      'wording/../x': 'x',
      guide: '1',
      person: '{"name":"王敏"}',
    };
    await restoreBackup(await backupOf(foreign));
    expect(Object.keys(localStorage)).toEqual(['gouji/person']);
  });

  it('stay to come where the browser keeps nothing', async () => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    keeping({}, full);
    const backup = await backupOf({ deadlines: '01-20/03-15' });
    await restoreBackup(backup);
    expect(await previewSettings(backup)).toMatchObject([{ name: 'deadlines', standing: 'new' }]);
  });

  it('are refused where they are no texts', async () => {
    await expect(backupOf({ person: 1 } as unknown as Settings)).rejects.toThrow('已损坏');
  });
});

describe('clearing this browser', () => {
  it('waits until the settings are in a verified backup as well', async () => {
    await createReport(FILLED, 'create', NOON);
    const before = (await makeBackup('0.1.0', NOON)).backup;
    expect(await verifyBackup(before, '备份.json', NOON)).toMatchObject({ settings: true });
    expect(await mayClear()).toBe(true);
    localStorage.setItem('gouji/wording/letter', '{"标题":"改过的"}');
    expect(await mayClear()).toBe(false);
    await expect(clearBrowser()).rejects.toThrow('核验');
    expect(await verifyBackup(before, '备份.json', NOON)).toMatchObject({
      lacking: [],
      settings: false,
    });
    expect(await mayClear()).toBe(false);
    await verifyBackup((await makeBackup('0.1.0', NOON)).backup, '备份.json', NOON);
    expect(await mayClear()).toBe(true);
    await clearBrowser();
    expect(settingsHere()).toEqual({});
  });
});

it('a key beside the database is a setting, or known to be none', () => {
  const src = dirname(dirname(fileURLToPath(import.meta.url)));
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) => [...readFileSync(join(src, path), 'utf8').matchAll(/['`]gouji\/(\w+)/g)])
    .map(([, name = '']) => name);
  const settings = ['deadlines', 'person', 'typesetting', 'wording'];
  const others = {
    // Of this browser: what it has had, what is on its way, what it was asked and has done.
    ofThisBrowser: ['report', 'pending', 'begun', 'persistence', 'guide', 'cleared'],
    // Gone with the tab.
    ofThisTab: ['leaving'],
    // No keys: a channel and a lock.
    names: ['pen', 'build'],
  };
  const known = [...settings, ...Object.values(others).flat()];
  expect(found.filter((name) => !known.includes(name))).toEqual([]);
  expect(settings.filter((name) => !found.includes(name))).toEqual([]);
});
