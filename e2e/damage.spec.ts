// The files in which the browser keeps the reports are damaged while it is closed, where something of
// the reports is known to lie and anywhere: the reports are all there again afterwards, or the person
// is told; never a list that is silently empty, never figures that are silently gone, and no alarm
// where nothing is lost. A handful here, many by `npm run damage`.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';
import type { EditRow } from '../src/store/records';
import { chance, type Draw } from './chance';
import { anywhereIn, DAMAGES, filesIn, placesOf } from './damages';
import { expect, test as base, withoutGuide } from './fixtures';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { everythingIn } from './raw-database';
import { blankReport, ORGAN } from './reports';

const CASES = Number(process.env['GOUJI_DAMAGE'] ?? 6);
const SEED = Number(process.env['GOUJI_DAMAGE_SEED'] ?? 20_261);

const FIGURES = {
  'requests.received.naturalPerson': '12',
  'requests.carriedIn.naturalPerson': '3',
  'requests.granted.naturalPerson': '7',
  overview: '全年收到政府信息公开申请 12 件。',
};
const LATER = {
  'requests.received.business': '5',
  otherMatters: '无其他需要报告的事项。',
};
/** Typed in the moment in which a page ended, and not in the database yet. */
const PENDING = { address: 'problems', text: '尚未写入数据库的一段话。' };
const YEARS = ['2025', '2026'];

/** What is damaged: the database, what lies beside it, or both; as often as it stands here. */
const AREAS = ['database', 'beside', 'database', 'both', 'database', 'anywhere'] as const;
type Area = (typeof AREAS)[number];

const FOLDERS = {
  database: join('Default', 'IndexedDB'),
  beside: join('Default', 'Local Storage'),
} as const;

/** What the reports have left in their files. */
const KNOWN: Readonly<Record<keyof typeof FOLDERS, readonly string[]>> = {
  database: [...Object.keys(FIGURES), FIGURES.overview, LATER.otherMatters, ORGAN],
  beside: ['gouji/report/', 'gouji/pending/', '"organName"', PENDING.text, ORGAN],
};

// One worker, so that what the cases have met is counted in one place.
base.describe.configure({ mode: CASES > 20 ? 'parallel' : 'default' });

type Launch = (profile: string) => Promise<BrowserContext>;
/** What a profile has before it is damaged. */
interface Whole {
  readonly profile: string;
  /** The reports of `YEARS`. */
  readonly reports: readonly string[];
  readonly edits: readonly EditRow[];
  /** What lies beside the database, by its key: a mark for every report, and edits on their way. */
  readonly beside: Readonly<Record<string, string>>;
}

const test = base.extend<object, { launch: Launch; whole: Whole }>({
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
        await context.addInitScript({
          content: `if (/^http/.test(location.protocol)) window.beside = (${lookBeside.toString()})()`,
        });
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
      const page = await context.newPage();
      await new ListPage(page).goto();
      const edits = await editsIn(page);
      const reports = YEARS.map((year) => edits.find(isYear(year))?.report ?? '');
      await page.evaluate(
        leaveBehind,
        reports.map((report) => pendingOf(report, edits)),
      );
      const beside = await page.evaluate(lookBeside);
      await context.close();
      expect(Object.keys(beside)).toHaveLength(2 * YEARS.length);
      await run({ profile, reports, edits, beside });
      await rm(profile, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

declare global {
  interface Window {
    /** What lay beside the database before the program ran. */
    beside: Readonly<Record<string, string>> | undefined;
  }
}

/** Runs in the page. */
function lookBeside(): Record<string, string> {
  const ours = Object.entries(localStorage).filter(([key]) =>
    /^gouji\/(report|pending)\//.test(key),
  );
  return Object.fromEntries(ours) as Record<string, string>;
}

/** Goes back to the list, as one does: the snapshot is written then. */
async function leave(page: Page): Promise<void> {
  await new ListPage(page).goto();
  await expect.poll(async () => (await everythingIn(page)).rows['snapshots']?.length).not.toBe(0);
  await page.close();
}

async function editsIn(page: Page): Promise<EditRow[]> {
  return ((await everythingIn(page)).rows['edits'] ?? []) as EditRow[];
}

function isYear(year: string): (edit: EditRow) => boolean {
  return (edit) => edit.address === 'about:year' && edit.new === year;
}

/** An edit of a report that its page has left behind. */
function pendingOf(report: string, edits: readonly EditRow[]): EditRow {
  const own = edits.filter((edit) => edit.report === report);
  const last = own.reduce((a, b) => (a.counter > b.counter ? a : b));
  const counter = last.counter + 1;
  const id = last.id.replace(/\d+$/, String(counter));
  const { address, text } = PENDING;
  return { ...last, id, counter, step: id, act: 'type', address, base: [], old: '', new: text };
}

/** Runs in the page. */
function leaveBehind(edits: readonly EditRow[]): void {
  for (const { report, ...edit } of edits) {
    localStorage.setItem(`gouji/pending/${report}/${edit.id}`, JSON.stringify(edit));
  }
}

/**
 * Writes so much beside it that what was written before moves from the log of the database into its
 * tables, as it does in the course of months; and takes that away again, so that little else is there.
 */
async function settle(page: Page): Promise<void> {
  await new ListPage(page).goto();
  await page.evaluate(async () => {
    const done = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const opening = indexedDB.open('beside', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    const database = await done(opening);
    for (let row = 0; row < 300; row += 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(30_000));
      await new Promise<void>((resolve) => {
        const transaction = database.transaction('rows', 'readwrite');
        transaction.objectStore('rows').put(bytes, row);
        transaction.addEventListener('complete', () => resolve());
      });
    }
    database.close();
    await done(indexedDB.deleteDatabase('beside'));
  });
  await page.close();
}

async function opened(page: Page, year: string): Promise<FillPage> {
  const list = new ListPage(page);
  await list.goto();
  await list.row(year).getByRole('button', { name: '打开' }).click();
  const fill = new FillPage(page);
  await fill.ready();
  return fill;
}

/**
 * `untold`: less is there than there was, and so it is with the mark beside the database, so that no page
 * could know it. As where the browser erases everything, only a backup helps then.
 */
type Outcome = 'recovered' | 'told' | 'untold' | 'silent';

/** How a report is met again: whole, or with what the person is told. */
async function outcomeOf(page: Page, year: string, pending: boolean): Promise<Outcome> {
  const list = new ListPage(page);
  await page.goto('#/');
  const missing = page.getByRole('region', { name: '找不到的年报' }).getByText(`${year} 年度`);
  const told = page.getByText('不能保存到本机').or(missing).or(page.getByText('可能不全'));
  const welcome = page.getByRole('region', { name: '还没有年报' });
  // Neither comes where the list has only become shorter.
  const met = list.row(year).or(told).or(welcome).first();
  await met.waitFor({ timeout: 8000 }).catch(() => undefined);
  if ((await list.row(year).count()) === 0) {
    if ((await told.count()) > 0) return 'told';
    if ((await list.rows.count()) === 0) {
      await expect(welcome).toContainText('在这里填过、现在看不到的');
    }
    return 'silent';
  }
  await list.row(year).getByRole('button', { name: '打开' }).click();
  const fill = new FillPage(page);
  const mishap = page.getByText(/本机数据曾损坏|数据在本机找不到了|本页无法显示/);
  await expect(fill.cell('preamble').or(mishap).first()).toBeVisible();
  const wanted = { ...FIGURES, ...LATER, [PENDING.address]: pending ? PENDING.text : '' };
  const shown = await fill.shown(Object.keys(wanted));
  if ((await mishap.count()) > 0) return 'told';
  const same = Object.entries(wanted).every(([address, value]) => shown[address] === value);
  return same ? 'recovered' : 'silent';
}

interface Met {
  readonly area: Area;
  readonly outcomes: readonly Outcome[];
  /** Edits that are not in the database any more. */
  readonly lost: number;
  /** Marks and edits on their way that do not lie beside it as they did. */
  readonly gone: number;
}

/** Opens the program on what is left of a profile. */
async function meet(context: BrowserContext, area: Area, whole: Whole): Promise<Met> {
  const page = await context.newPage();
  await new ListPage(page).goto();
  const beside = await page.evaluate(() => window.beside ?? {});
  const isLeft = (key: string): boolean => beside[key] === whole.beside[key];
  const outcomes: Outcome[] = [];
  for (const [index, year] of YEARS.entries()) {
    const report = whole.reports[index] ?? '';
    const pending = Object.keys(beside).some((key) => key.includes(`/pending/${report}/`));
    const outcome = await outcomeOf(page, year, pending);
    const unknown = outcome === 'silent' && !isLeft(`gouji/report/${report}`);
    outcomes.push(unknown ? 'untold' : outcome);
  }
  // What cannot be read is not there.
  const now = new Map((await editsIn(page).catch(() => [])).map((edit) => [edit.id, edit.when]));
  const lost = whole.edits.filter(({ id, when }) => (now.get(id) ?? 0) < when).length;
  const gone = Object.keys(whole.beside).filter((key) => !isLeft(key)).length;
  return { area, outcomes, lost, gone };
}

/** Damages a file of the database, of what lies beside it, or one of each. */
async function harm(profile: string, area: Area, name: string, draw: Draw): Promise<string[]> {
  const parts = area === 'both' ? (['database', 'beside'] as const) : [area];
  const harmed: string[] = [];
  for (const part of parts) {
    const files = await filesIn(join(profile, FOLDERS[part === 'anywhere' ? 'database' : part]));
    const places = part === 'anywhere' ? [] : await placesOf(KNOWN[part], files);
    // Logs have most of it; the tables count as much.
    const where = [...new Set(places.map(({ file }) => file))];
    const file = where[draw(where.length)];
    const there = places.filter((each) => each.file === file);
    const place = there[draw(there.length)] ?? (await anywhereIn(files, draw));
    await DAMAGES[name]?.(place, draw);
    harmed.push(`${basename(place.file)} at ${place.at}${places.length > 0 ? '' : ' (anywhere)'}`);
  }
  return harmed;
}

const met: Met[] = [];

for (let index = 0; index < CASES; index += 1) {
  const draw = chance(SEED + index * 7919);
  // One after the other, so that few cases meet all of them, and many each kind in each place.
  const area = AREAS[index % AREAS.length] ?? 'anywhere';
  const name = Object.keys(DAMAGES)[index % Object.keys(DAMAGES).length] ?? '';
  test(`case ${SEED}.${index}: ${area}, a file ${name} is no silent loss`, async ({
    launch,
    whole,
  }, info) => {
    const profile = await mkdtemp(join(tmpdir(), 'gouji-damaged-'));
    await cp(whole.profile, profile, { recursive: true });
    const harmed = await harm(profile, area, name, draw);
    const context = await launch(profile);
    const now = await meet(context, area, whole);
    await context.close();
    await rm(profile, { recursive: true, force: true });
    met.push(now);
    const { outcomes, lost, gone } = now;
    const description =
      `${harmed.join(' and ')} ${name}: ${outcomes.join(', ')}; ` +
      `${lost} edits lost, ${gone} of what lay beside`;
    info.annotations.push({ type: 'damage', description });
    expect(outcomes, description).not.toContain('silent');
    if (outcomes.includes('told')) expect(lost, `a false alarm: ${description}`).not.toBe(0);
    if (area !== 'both') expect(outcomes, description).not.toContain('untold');
  });
}

test.afterAll(() => {
  const hurt = met.filter(({ lost, gone }) => lost + gone > 0);
  for (const area of new Set(met.map((each) => each.area))) {
    const own = met.filter((each) => each.area === area);
    const count = (fits: (each: Met) => boolean): number => own.filter(fits).length;
    process.stdout.write(
      `${area.padEnd(9)} ${own.length} damaged, ${count((each) => hurt.includes(each))} of them really: ` +
        `${count(({ lost }) => lost > 0)} lost edits, ${count(({ gone }) => gone > 0)} what lay beside; ` +
        `told ${count(({ outcomes }) => outcomes.includes('told'))}, ` +
        `not to be known ${count(({ outcomes }) => outcomes.includes('untold'))}\n`,
    );
  }
  // Damage that hits nothing shows nothing.
  if (met.length < AREAS.length) return;
  expect(hurt.length, 'cases that hit something').toBeGreaterThanOrEqual(met.length / 2);
  const told = met.filter(({ outcomes }) => outcomes.includes('told'));
  expect(told.length, 'cases in which something was to be told').toBeGreaterThan(0);
});
