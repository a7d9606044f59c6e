// New versions are deployed while somebody types: nothing typed is lost, nothing is reloaded unasked,
// a tab of the old version finds its parts as long as it is open, and an older program leaves the
// data of a newer one alone. GOUJI_DEPLOYS says how many; `npm run soak:deploy` makes it many.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { everythingIn } from './raw-database';
import { blankReport, importFile, ORGAN } from './reports';
import { DIST, expectKept, test } from './site';

const DEPLOYS = Number(process.env['GOUJI_DEPLOYS'] ?? 4);
const RECEIVED = 'requests.received.naturalPerson';
const BUILDER = fileURLToPath(new URL('../scripts/later-build.mjs', import.meta.url));

// One worker, so that the later versions are built once.
test.describe.configure({ mode: 'default' });

let builds = '';
const later = (name: string): string => join(builds, name);

test.beforeAll(async () => {
  test.setTimeout(180_000);
  builds = await mkdtemp(join(tmpdir(), 'gouji-later-'));
  const built = promisify(execFile);
  for (const [version, shape = ''] of [['98.0.0'], ['99.0.0'], ['99.9.0', 'new-shape']] as const) {
    await built(process.execPath, [BUILDER, later(version), version, shape]);
  }
});
test.afterAll(() => rm(builds, { recursive: true, force: true }));

declare global {
  interface Window {
    /** Gone when the page is loaded anew. */
    stays: true | undefined;
  }
}

/** The script that index.html names: another one in every build. */
async function entryIn(folder: string): Promise<string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return /assets\/index-[\w-]+\.js/.exec(page)?.[0] ?? 'no script';
}

/** Which build this tab runs. */
function entryOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
    return script?.src.replace(/^.*(?=assets)/, '') ?? '';
  });
}

/** What the browser does by itself now and then; a deployment that is not complete yet is refused. */
function askForNewVersion(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });
}

function line(page: Page): Locator {
  return page.getByRole('status', { name: '新版本' });
}

/** Deploys, and waits until the browser has the new version complete. */
async function deploy(page: Page, to: (folder: string) => Promise<void>, folder: string) {
  // In the middle of it as well: what does not fit together is not taken.
  await Promise.all([to(folder), askForNewVersion(page)]);
  const entry = await entryIn(folder);
  const complete = async (): Promise<boolean> => {
    await askForNewVersion(page);
    return page.evaluate(async (name) => {
      const registration = await navigator.serviceWorker.getRegistration();
      const kept = await caches.match(name);
      return registration?.waiting !== null && !registration?.installing && kept !== undefined;
    }, entry);
  };
  await expect.poll(complete).toBe(true);
  await expect(line(page)).toContainText('新版本已备好');
}

/** From now on a page that is loaded anew is noticed. */
function mark(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.stays = true;
  });
}

function stays(page: Page): Promise<boolean> {
  return page.evaluate(() => window.stays === true);
}

/** 刷新并更新, and the page is there again. */
async function takeNewVersion(page: Page, folder: string): Promise<void> {
  await mark(page);
  await line(page).getByRole('button', { name: '刷新并更新' }).click();
  await expect.poll(() => stays(page).catch(() => true)).toBe(false);
  const entry = await entryIn(folder);
  await expect.poll(() => entryOf(page).catch(() => '')).toBe(entry);
}

test('whoever types while new versions are deployed loses nothing', async ({ page, site }) => {
  test.setTimeout(90_000 + DEPLOYS * 15_000);
  const fill = await blankReport(page);
  await expectKept(page);
  let typed = '';
  for (let turn = 0; turn < DEPLOYS; turn += 1) {
    await mark(page);
    const folder = later(turn % 2 === 0 ? '98.0.0' : '99.0.0');
    const words = `第${turn}次更换程序时写下的字；`;
    await fill.cell('otherMatters').focus();
    await page.keyboard.press('Control+End');
    await Promise.all([
      page.keyboard.type(words, { delay: 20 }),
      deploy(page, site.deploy, folder),
    ]);
    typed += words;
    await fill.expectCell('otherMatters', typed);
    await fill.typeInto(RECEIVED, String(turn));
    expect(await stays(page)).toBe(true);
    if (turn % 2 === 0) continue;
    await takeNewVersion(page, folder);
    await fill.ready();
    await fill.expectCell('otherMatters', typed);
    await fill.expectCell(RECEIVED, String(turn));
  }
  await fill.expectSaved();
  await new ListPage(page).goto();
  await expect(page.getByText(DEPLOYS % 2 === 0 ? '勾稽 99.0.0' : '勾稽 98.0.0')).toBeVisible();
});

test('a tab of the old version finds its parts', async ({ page, context, site }) => {
  const first = await blankReport(page);
  await expectKept(page);
  const old = await entryOf(page);
  const other = await context.newPage();
  await new ListPage(other).goto();
  await deploy(other, site.deploy, later('99.0.0'));
  await takeNewVersion(other, later('99.0.0'));
  await expect(other.getByText('勾稽 99.0.0')).toBeVisible();
  await other.reload();

  await expect(line(page)).toContainText('已在另一窗口更新，本窗口仍是旧版本');
  expect((await page.request.get(`${site.url}${old}`)).status()).toBe(404);
  await first.typeAll({ [RECEIVED]: 12 });
  await first.expectSaved();
  const download = page.waitForEvent('download');
  await first.command('导出').click();
  await page.getByRole('menuitem', { name: 'Word 文档' }).click();
  const document = await readFile(await (await download).path());
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('article').getByRole('table').first()).toBeVisible();
  const list = new ListPage(page);
  await list.goto();
  await importFile(list, 'report.docx', document);
  await expect(list.dialog('导入')).toContainText(/表内数据 \d+/);
  await page.keyboard.press('Escape');
  expect(await entryOf(page)).toBe(old);

  await takeNewVersion(page, later('99.0.0'));
  await list.row(ORGAN).getByRole('button', { name: '打开' }).click();
  await first.expectCell(RECEIVED, '12');
  // Nobody runs the old version any more.
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test('an older program leaves the data of a newer one alone', async ({ page, context, site }) => {
  const first = await blankReport(page);
  await expectKept(page);
  await first.typeAll({ [RECEIVED]: 12 });
  await first.expectSaved();
  const address = page.url();
  const other = await context.newPage();
  await new ListPage(other).goto();
  await deploy(other, site.deploy, later('99.9.0'));
  await takeNewVersion(other, later('99.9.0'));
  const newer = new ListPage(other);
  await newer.fillNewReport({ year: '2025', organ: ORGAN });
  await newer.opened();
  await new FillPage(other).ready();
  await new FillPage(other).typeAll({ [RECEIVED]: 7 });
  await new FillPage(other).expectSaved();
  const kept = await everythingIn(other);
  expect(Object.keys(kept.rows)).toContain('later');

  await expectReadOnly(first);
  expect(await everythingIn(other)).toEqual(kept);
  await takeNewVersion(page, later('99.9.0'));
  await first.ready();
  await first.expectCell(RECEIVED, '12');
  await expect(first.cell(RECEIVED)).toBeEditable();
  await other.close();

  const before = await everythingIn(page);
  await deploy(page, site.deploy, DIST);
  await takeNewVersion(page, DIST);
  await page.goto(address);
  await first.ready();
  await first.expectCell(RECEIVED, '12');
  await expectReadOnly(first);
  const download = page.waitForEvent('download');
  await first.command('导出').click();
  await page.getByRole('menuitem', { name: /数据文件/ }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as unknown;
  expect(file).toMatchObject({ cells: { [RECEIVED]: 12 } });
  await new ListPage(page).goto();
  await expect(page.getByText(/较新版本的程序/).first()).toBeVisible();
  expect(await everythingIn(page)).toEqual(before);
});

/** Says why, and what is typed all the same is not taken. */
async function expectReadOnly(fill: FillPage): Promise<void> {
  await expect(fill.page.getByText(/较新版本的程序/).first()).toBeVisible();
  await fill.cell(RECEIVED).focus();
  await fill.page.keyboard.type('99');
  await fill.page.keyboard.press('Enter');
  await fill.expectCell(RECEIVED, '12');
}
