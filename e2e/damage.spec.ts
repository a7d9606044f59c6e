// The files of the browser's database are damaged while it is closed: the reports are all there again
// afterwards, or the person is told; never a list that is silently empty, never figures that are
// silently gone. A handful here, many by `npm run damage`.
import { cp, mkdtemp, open, readdir, readFile, rm, stat, truncate, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';
import { expect, test as base, withoutGuide } from './fixtures';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport } from './reports';

const CASES = Number(process.env['GOUJI_DAMAGE'] ?? 6);
const SEED = Number(process.env['GOUJI_DAMAGE_SEED'] ?? 20_261);

const FIGURES: Readonly<Record<string, string>> = {
  'requests.received.naturalPerson': '12',
  'requests.carriedIn.naturalPerson': '3',
  'requests.granted.naturalPerson': '7',
  overview: '全年收到政府信息公开申请 12 件。',
};
const LATER: Readonly<Record<string, string>> = {
  'requests.received.business': '5',
  otherMatters: '无其他需要报告的事项。',
};
const YEARS = ['2025', '2026'];

/** Numbers that only look random, so that a failure can be had again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

type Draw = ReturnType<typeof chance>;

/** What may happen to a file on a bad disk, by a bad tool, in a power cut. */
const DAMAGES: Readonly<Record<string, (file: string, draw: Draw) => Promise<void>>> = {
  'cut off': async (file, draw) => truncate(file, draw((await stat(file)).size)),
  emptied: (file) => truncate(file, 0),
  gone: (file) => unlink(file),
  'with flipped bytes': (file, draw) =>
    overwrite(file, draw, 1 + draw(24), (bytes) => {
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (1 + draw(255));
    }),
  'with a block of zeros': (file, draw) =>
    overwrite(file, draw, 64 + draw(4096), (bytes) => bytes.fill(0)),
};

async function overwrite(
  file: string,
  draw: Draw,
  length: number,
  change: (bytes: Buffer) => void,
): Promise<void> {
  const whole = await readFile(file);
  const from = draw(Math.max(1, whole.length - length));
  const bytes = whole.subarray(from, from + length);
  change(bytes);
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, from);
  await handle.close();
}

/** The files of the database within a profile, largest last. */
async function filesOf(profile: string): Promise<string[]> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const names = await readdir(folder, { recursive: true });
  const files: { path: string; size: number }[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path);
    if (found.isFile() && !/LOCK$|LOG(\.old)?$/.test(name)) files.push({ path, size: found.size });
  }
  return files.sort((a, b) => a.size - b.size).map(({ path }) => path);
}

type Launch = (profile: string) => Promise<BrowserContext>;

const test = base.extend<object, { launch: Launch; whole: string }>({
  launch: [
    async ({ playwright: _playwright }, run, { project }) => {
      const { baseURL, launchOptions, locale } = project.use;
      await run(async (profile) => {
        const context = await chromium.launchPersistentContext(profile, {
          ...(launchOptions as LaunchOptions),
          ...(baseURL !== undefined && { baseURL }),
          ...(locale !== undefined && { locale }),
          serviceWorkers: 'block',
        });
        await withoutGuide(context);
        return context;
      });
    },
    { scope: 'worker' },
  ],
  // Two reports, made and changed on different days, as it were: log and tables of the database.
  whole: [
    async ({ launch }, run) => {
      const profile = await mkdtemp(join(tmpdir(), 'gouji-whole-'));
      let context = await launch(profile);
      for (const year of YEARS) {
        const page = await context.newPage();
        const fill = await blankReport(page, year);
        await fill.typeAll(FIGURES);
        await fill.expectSaved();
        await leave(page);
      }
      await settle(await context.newPage());
      await context.close();
      context = await launch(profile);
      for (const year of YEARS) {
        const fill = await opened(await context.newPage(), year);
        await fill.typeAll(LATER);
        await fill.expectSaved();
        await leave(fill.page);
      }
      await context.close();
      await run(profile);
      await rm(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

/** Goes back to the list, as one does: the snapshot is written then. */
async function leave(page: Page): Promise<void> {
  await new ListPage(page).goto();
  await expect.poll(() => page.evaluate(snapshots)).toBeGreaterThan(0);
  await page.close();
}

/**
 * Writes so much beside it that what was written before moves from the log of the database into its
 * tables, as it does in the course of months.
 */
async function settle(page: Page): Promise<void> {
  await new ListPage(page).goto();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('beside', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    for (let row = 0; row < 300; row += 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(30_000));
      await new Promise<void>((resolve) => {
        const transaction = database.transaction('rows', 'readwrite');
        transaction.objectStore('rows').put(bytes, row);
        transaction.addEventListener('complete', () => resolve());
      });
    }
    database.close();
  });
  await page.close();
}

function snapshots(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('gouji');
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const count = request.result.transaction('snapshots').objectStore('snapshots').count();
      count.addEventListener('success', () => {
        request.result.close();
        resolve(count.result);
      });
    });
  });
}

async function opened(page: Page, year: string): Promise<FillPage> {
  const list = new ListPage(page);
  await list.goto();
  await list.row(year).getByRole('button', { name: '打开' }).click();
  const fill = new FillPage(page);
  await fill.ready();
  return fill;
}

/** How a report is met again: whole, or with what the person is told. */
async function outcomeOf(page: Page, year: string): Promise<'recovered' | 'told' | 'silent'> {
  const list = new ListPage(page);
  await page.goto('#/');
  const told = page.getByText(/不能保存到本机|在本机找不到了|现在打不开/);
  await expect(list.row(year).or(told).or(page.getByText('还没有年报')).first()).toBeVisible();
  if ((await list.row(year).count()) === 0) {
    return (await told.count()) > 0 ? 'told' : 'silent';
  }
  await list.row(year).getByRole('button', { name: '打开' }).click();
  const fill = new FillPage(page);
  const mishap = page.getByText(/本机数据曾损坏|数据在本机找不到了|本页无法显示/);
  await expect(fill.cell('preamble').or(mishap).first()).toBeVisible();
  const wanted = { ...FIGURES, ...LATER };
  const shown = await fill.shown(Object.keys(wanted));
  const same = Object.entries(wanted).every(([address, value]) => shown[address] === value);
  if ((await mishap.count()) > 0) return 'told';
  return same ? 'recovered' : 'silent';
}

for (let index = 0; index < CASES; index += 1) {
  const draw = chance(SEED + index * 7919);
  const names = Object.keys(DAMAGES);
  // One after the other, so that few cases meet all of them.
  const name = names[index % names.length] ?? '';
  test(`case ${SEED}.${index}: a file ${name} is no silent loss`, async ({
    launch,
    whole,
  }, info) => {
    const profile = await mkdtemp(join(tmpdir(), 'gouji-damaged-'));
    await cp(whole, profile, { recursive: true });
    const files = await filesOf(profile);
    // The large ones, where the rows are, as often as all others together.
    const file = (draw(2) === 0 ? files.at(-1 - draw(2)) : files[draw(files.length)]) ?? '';
    await DAMAGES[name]?.(file, draw);
    const context = await launch(profile);
    const page = await context.newPage();
    const outcomes: string[] = [];
    for (const year of YEARS) outcomes.push(await outcomeOf(page, year));
    const description = `${file.split(/[\\/]/).at(-1)} ${name}: ${outcomes.join(', ')}`;
    info.annotations.push({ type: 'damage', description });
    await context.close();
    await rm(profile, { recursive: true, force: true });
    expect(outcomes, description).not.toContain('silent');
  });
}
