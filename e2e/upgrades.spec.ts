// A browser that has the database of an earlier version: the program gives it today's shape with all
// that is in it, and where that is cut short, what was there stays as it was and the next opening goes
// on. What the shapes look like is told in src/store/migration-examples.ts.
import type { BrowserContext, Page } from '@playwright/test';
import { MIGRATION_EXAMPLES } from '../src/store/migration-examples';
import { MIGRATIONS } from '../src/store/migrations';
import type { ReportRow } from '../src/store/records';
import { expect } from './fixtures';
import { NO_PROGRAM, test } from './meddling';
import { ListPage } from './pages/list-page';
import { everythingIn, makeDatabase, type Rows } from './raw-database';
import { opened, ORGAN } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const CARRIED_IN = 'requests.carriedIn.naturalPerson';
const NEWEST = MIGRATIONS.length;
const ALARM = /本机数据曾损坏|在本机找不到了|现在打不开|不能保存到本机|本页无法显示/;

/** The rows of every shape before the newest; of the oldest there is nothing before. */
const SHAPES = MIGRATION_EXAMPLES.slice(1).map(({ version, before }) => ({
  shape: version - 1,
  rows: before,
}));

/** The one that is furthest behind. */
const OLDEST = SHAPES[0] ?? { shape: 0, rows: {} };

/** A browser in which the program of this shape has left these rows. */
async function leftBy(page: Page, shape: number, rows: Rows): Promise<void> {
  await page.goto(NO_PROGRAM);
  // Marks of what another shape had in this browser would tell of a loss.
  await page.evaluate(() => localStorage.clear());
  await makeDatabase(page, MIGRATIONS.slice(0, shape), rows);
  expect(await everythingIn(page)).toEqual({ version: shape * 10, rows });
}

/** Every row of these is there as it was. */
async function expectAllOf(page: Page, rows: Rows): Promise<void> {
  const now = await everythingIn(page);
  expect(now.version).toBe(NEWEST * 10);
  expect(Object.keys(now.rows).sort()).toEqual(
    MIGRATIONS.flatMap(({ stores }) => Object.keys(stores)).sort(),
  );
  for (const table of ['edits', 'removed']) {
    expect(now.rows[table]).toEqual(expect.arrayContaining([...(rows[table] ?? [])]));
  }
  // All else in a line is read out of the edits anew.
  const ofItsOwn = (row: object): object => {
    const { id, createdAt, deletedAt, copyOf } = row as ReportRow;
    return { id, createdAt, deletedAt, copyOf };
  };
  expect(now.rows['reports']?.map(ofItsOwn)).toEqual(rows['reports']?.map(ofItsOwn));
}

/** List, bin and report show what the examples have, and the report takes another figure. */
async function expectAtWork(page: Page): Promise<void> {
  const list = new ListPage(page);
  await list.goto();
  await expect(list.row('2026')).toContainText(ORGAN);
  await list.show('回收站');
  await expect(list.row('临河区民政局')).toBeVisible();
  await list.show('年报');
  await list.row(ORGAN).getByRole('button', { name: '打开' }).click();
  const fill = await opened(list);
  await fill.expectCell(RECEIVED, '12');
  await fill.expectCell('overview', '全年没有收到复议申请。');
  await fill.typeAll({ [CARRIED_IN]: 3 });
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell(CARRIED_IN, '3');
  await fill.expectCell(RECEIVED, '12');
  await expect(page.getByText(ALARM)).toHaveCount(0);
}

for (const { shape, rows } of SHAPES) {
  test(`a database of shape ${shape} is opened with all it has`, async ({ page }) => {
    await leftBy(page, shape, rows);
    await expectAtWork(page);
    await expectAllOf(page, rows);
  });
}

/** Where upgrades are cut short: once their first new store is made. */
async function cutShort(context: BrowserContext, how: 'abort' | 'hang'): Promise<void> {
  await context.addInitScript((way) => {
    const create = IDBDatabase.prototype.createObjectStore;
    IDBDatabase.prototype.createObjectStore = function cut(...args) {
      const store = create.apply(this, args);
      if (this.name !== 'gouji' || localStorage.getItem('cut-short') === null) return store;
      if (way === 'abort') store.transaction.abort();
      else {
        console.info('in the middle');
        for (;;);
      }
      return store;
    };
  }, how);
}

function arm(page: Page, armed: boolean): Promise<void> {
  return page.evaluate((on) => {
    if (on) localStorage.setItem('cut-short', '1');
    else localStorage.removeItem('cut-short');
  }, armed);
}

test('an upgrade that fails leaves what was there, and the next opening goes on', async ({
  page,
  context,
}) => {
  await cutShort(context, 'abort');
  const { shape, rows } = OLDEST;
  await leftBy(page, shape, rows);
  await arm(page, true);
  await page.goto('#/');
  await expect(page.getByText('不能保存到本机')).toBeVisible();
  await expect(page.getByText('其中的年报没有删除')).toBeVisible();
  await page.goto(NO_PROGRAM);
  expect(await everythingIn(page)).toEqual({ version: shape * 10, rows });
  await arm(page, false);
  await expectAtWork(page);
  await expectAllOf(page, rows);
});

test('a window that dies within an upgrade leaves what was there', async ({ page, context }) => {
  await cutShort(context, 'hang');
  const { shape, rows } = OLDEST;
  await leftBy(page, shape, rows);
  await arm(page, true);
  const dying = await context.newPage();
  const inTheMiddle = dying.waitForEvent('console', (said) => said.text() === 'in the middle');
  const dead = dying.waitForEvent('crash');
  const session = await context.newCDPSession(dying);
  // It never answers.
  dying.goto('#/').catch(() => undefined);
  await inTheMiddle;
  session.send('Page.crash').catch(() => undefined);
  await dead;
  expect(await everythingIn(page)).toEqual({ version: shape * 10, rows });
  await arm(page, false);
  await expectAtWork(page);
  await expectAllOf(page, rows);
});
