// Nothing typed is lost: not to a reload, a closed tab or a dead renderer in the moment after a key;
// and what cannot be saved is said and saved later.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { form2021 } from '../src/report/forms/2021';
import { chance } from './chance';
import { downloaded } from './downloads';
import { expect, test as base } from './fixtures';
import { FillPage } from './pages/fill-page';
import { blankReport } from './reports';

/** The same context, but with its profile on disk, as people's browsers have it. */
const test = base.extend<{ profile: string }>({
  // oxlint-disable-next-line no-empty-pattern -- how Playwright wants it
  profile: async ({}, run) => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-profile-'));
    await run(folder);
    await rm(folder, { recursive: true, force: true });
  },
  context: async ({ profile, launchOptions, baseURL, viewport, locale, timezoneId }, run) => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL && { baseURL }),
      ...(locale && { locale }),
      ...(timezoneId && { timezoneId }),
      viewport,
    });
    await run(context);
    await context.close();
  },
});

const CELLS = [...form2021.cells.values()].filter((cell) => !cell.total && cell.kind === 'count');

type Disaster = (page: Page, context: BrowserContext) => Promise<Page>;

const disasters: Readonly<Record<string, Disaster>> = {
  'a reload': async (page) => {
    await page.reload();
    return page;
  },
  'a closed tab': async (page, context) => {
    const url = page.url();
    await page.close({ runBeforeUnload: false });
    return opened(context, url);
  },
  'a dead renderer': async (page, context) => {
    const url = page.url();
    const dead = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await dead;
    const next = await opened(context, url);
    await page.close();
    return next;
  },
};

async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const ROUNDS = 4;

for (const [name, disaster] of Object.entries(disasters)) {
  test(`${name} right after a key loses nothing`, async ({ page: first, context }, info) => {
    const seed = Date.now() % 100_000;
    info.annotations.push({ type: 'seed', description: String(seed) });
    const draw = chance(seed);
    await blankReport(first);
    let page = first;
    const typed: Record<string, string> = {};
    const left = [...CELLS];
    for (let round = 0; round < ROUNDS; round += 1) {
      const fill = new FillPage(page);
      for (let count = 1 + draw(4); count > 0; count -= 1) {
        const [{ address } = { address: '' }] = left.splice(draw(left.length), 1);
        const figure = String(1 + draw(3000));
        await fill.cell(address).focus();
        await page.keyboard.type(figure);
        typed[address] = figure;
      }
      page = await disaster(page, context);
      const again = new FillPage(page);
      await again.ready();
      expect(await again.shown(Object.keys(typed)), `round ${round}`).toEqual(typed);
    }
    await new FillPage(page).expectSaved();
  });
}

test('a text is kept at every key, too', async ({ page, context }) => {
  const fill = await blankReport(page);
  await fill.cell('overview').focus();
  await page.keyboard.type('全年没有');
  const next = await disasters['a dead renderer']?.(page, context);
  await new FillPage(next ?? page).expectCell('overview', '全年没有');
});

test('every write is durable before it counts as saved', async ({ page, context }) => {
  await context.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    const durabilities: string[] = [];
    Object.assign(window, { durabilities });
    IDBDatabase.prototype.transaction = function transaction(...args) {
      const begun = begin.apply(this, args);
      if (begun.mode === 'readwrite') durabilities.push(begun.durability);
      return begun;
    };
  });
  const fill = await blankReport(page);
  await fill.typeAll({ 'requests.received.naturalPerson': 12, otherMatters: '无' });
  await fill.section(/^四、/).getByRole('button', { name: '空白填 0' }).click();
  await fill.expectSaved();
  const durabilities = await page.evaluate(
    () => (window as unknown as { durabilities: string[] }).durabilities,
  );
  expect(durabilities.length).toBeGreaterThan(3);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
});

test('what cannot be saved is said, kept on the page, and saved later', async ({ page }) => {
  const fill = await blankReport(page);
  await page.clock.install();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full() {
      throw new DOMException('There is no room left.', 'QuotaExceededError');
    };
    Object.assign(window, {
      makeRoom: () => {
        IDBObjectStore.prototype.put = put;
      },
    });
  });
  await fill.typeInto('requests.received.naturalPerson', '12');
  await expect(fill.saved).toHaveText('正在重试，数据仍在本页');
  for (let second = 0; second < 8; second += 1) await page.clock.runFor(1000);
  await expect(fill.saved).toContainText('未能保存，请立即另存');
  await fill.typeAll({ 'requests.carriedIn.naturalPerson': 3 });
  await fill.expectCell('requests.received.naturalPerson', '12');

  // The way out: everything typed goes into a file.
  const { name } = await downloaded(page, async () => {
    await fill.saved.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: /数据文件/ }).click();
  });
  expect(name).toMatch(/\.json$/);

  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  for (let second = 0; second < 12; second += 1) await page.clock.runFor(1000);
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell('requests.received.naturalPerson', '12');
  await fill.expectCell('requests.carriedIn.naturalPerson', '3');
});
