// How long a key takes to be on the disk: from its input event to the completion of the strict
// transaction of its edit, seen in the page without changing the program; and beside each key one raw
// put of the same row, strict as well, in a database of its own. A profile on the disk, for a browser
// that keeps nothing writes nothing.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const CELLS = 60;
const FIRST_CELLS = 3;
const PAUSE = 50;

/** Times of keys, of the saves within them and of raw puts, in ms, ascending. */
export async function durableTimes(executablePath, open) {
  const profile = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  try {
    await context.addInitScript(watchKeys);
    const page = await context.newPage();
    await open(page);
    const inputs = page.locator('.sheet-requests input:not([readonly])');
    await typeInto(page, inputs, 0, FIRST_CELLS);
    await page.evaluate(() => window.bench.clear());
    await typeInto(page, inputs, FIRST_CELLS, CELLS);
    const { typed, keys, saves, raws } = await page.evaluate(() => window.bench);
    if (keys.length !== typed) throw new Error(`${typed} keys, of which ${keys.length} were saved`);
    for (const times of [keys, saves, raws]) times.sort((a, b) => a - b);
    return { keys, saves, raws };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Two digits and back in each cell; a raw put after every key. */
async function typeInto(page, inputs, from, until) {
  for (let cell = from; cell < until; cell += 1) {
    await inputs.nth(cell).focus();
    await page.keyboard.press('F2');
    for (const key of ['1', '2', 'Backspace', 'Backspace']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(PAUSE);
      await page.evaluate(() => window.bench.putRaw());
      await page.waitForTimeout(PAUSE);
    }
  }
}

/** Runs in the page. */
function watchKeys() {
  const bench = { typed: 0, keys: [], saves: [], raws: [] };
  let key;
  let row;
  let raw;
  addEventListener(
    'input',
    (event) => {
      bench.typed += 1;
      key = event.timeStamp;
    },
    true,
  );
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function watched(...args) {
    const began = performance.now();
    const transaction = begin.apply(this, args);
    const { mode, durability, objectStoreNames } = transaction;
    if (mode !== 'readwrite' || !objectStoreNames.contains('edits') || key === undefined) {
      return transaction;
    }
    if (durability !== 'strict') throw new Error('An edit is not kept strictly.');
    const pressed = key;
    key = undefined;
    transaction.addEventListener('complete', () => {
      const now = performance.now();
      bench.keys.push(now - pressed);
      bench.saves.push(now - began);
    });
    return transaction;
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function watched(...args) {
    if (this.name === 'edits') row = args[0];
    return put.apply(this, args);
  };
  /** A store as the one of the edits is. */
  const opened = () =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open('bench', 1);
      request.addEventListener('upgradeneeded', () => {
        const store = request.result.createObjectStore('raw', { keyPath: ['report', 'id'] });
        store.createIndex('report', 'report');
      });
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  bench.putRaw = async () => {
    raw ??= await opened();
    const began = performance.now();
    const transaction = begin.call(raw, 'raw', 'readwrite', { durability: 'strict' });
    put.call(transaction.objectStore('raw'), row);
    transaction.commit();
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    bench.raws.push(performance.now() - began);
  };
  bench.clear = () => {
    bench.typed = 0;
    for (const times of [bench.keys, bench.saves, bench.raws]) times.length = 0;
  };
  window.bench = bench;
}
