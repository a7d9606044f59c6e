// A private window: everything works as long as it is open, and goes with it. Today's browsers let no
// page know (the same quota, the same answers as in any other window); older ones give it little space,
// and only then 环境检测 says what that may mean. What is left in any case is a file.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { OLD_BROWSERS } from './browsers';
import { expect, test, watch, withoutGuide } from './fixtures';
import { Backups, withoutPickers } from './pages/backup';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, opened, ORGAN } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const NO_SIGN = '没有发现迹象（浏览器不让网页确知，以窗口上的标志为准）';
const SMALL = '给本页的空间很小，可能是无痕窗口，也可能是磁盘快满';
/** Less than this is remarkably little, in bytes. */
const LITTLE = 2048 * 1024 * 1024;

/** A private window: a context of a browser that has no profile of its own. */
async function privateWindow(browser: Browser, baseURL = ''): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', serviceWorkers: 'block' });
  await withoutGuide(context);
  await withoutPickers(context);
  return context;
}

/** What 环境检测 says of private windows, and what the browser says of its space. */
async function saidOfIt(page: Page): Promise<{ said: string; quota: number }> {
  await page.goto('#/environment');
  // Role locators do not work in old browsers.
  const row = page.locator('tr:has(th:text-is("无痕窗口"))');
  await row.waitFor();
  const { quota = Infinity } = await page.evaluate(() => navigator.storage.estimate());
  return { said: await row.innerText(), quota };
}

test('what is filled in there is there until it is closed, and then only in a file', async ({
  browser,
  baseURL,
}) => {
  const window = await privateWindow(browser, baseURL);
  const faults = await watch(window, baseURL);
  const page = await window.newPage();
  const fill = await blankReport(page);
  await fill.typeAll({ [RECEIVED]: 12, overview: '全年收到申请12件。' });
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell(RECEIVED, '12');
  const second = new FillPage(await window.newPage());
  await second.page.goto(page.url());
  await second.expectCell(RECEIVED, '12');
  await second.page.close();

  await fill.command('导出').click();
  const exported = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Word 文档' }).click();
  expect((await exported).suggestedFilename()).toMatch(/\.docx$/);
  const list = new ListPage(page);
  await list.goto();
  const file = await new Backups(list).download();
  const { said, quota } = await saidOfIt(page);
  expect(said).toContain(quota < LITTLE ? SMALL : NO_SIGN);
  // It is never said that the window is none.
  expect(said).not.toMatch(/不是无痕|普通窗口$/);
  await expect(page.getByRole('row').filter({ hasText: '持久保存' })).toHaveText(
    /受限.*浏览器没有同意.*请经常备份到文件/,
  );
  await window.close();

  const next = await privateWindow(browser, baseURL);
  const again = new ListPage(await next.newPage());
  await again.goto();
  await expect(again.page.getByRole('heading', { name: '还没有年报' })).toBeVisible();
  const backups = new Backups(again);
  await backups.choose(file);
  await backups.restore();
  await again.row(ORGAN).getByRole('button', { name: '打开' }).click();
  await (await opened(again)).expectCell('overview', '全年收到申请12件。');
  await next.close();
  expect(faults).toEqual([]);
});

test('an older browser gives it little space, and 环境检测 says what that may mean', async ({
  baseURL,
}) => {
  const old = OLD_BROWSERS.find(({ name }) => name === 'Chromium 109');
  if (!old) throw new Error('There is no Chromium 109.');
  const browser = await old.launch();
  const { said, quota } = await saidOfIt(await (await privateWindow(browser, baseURL)).newPage());
  await browser.close();
  // A part of the memory of the machine: much where there is much of it.
  expect(said).toContain(quota < LITTLE ? SMALL : NO_SIGN);
  if (quota < LITTLE) expect(said).toContain('无痕窗口一关，填的内容就没有了，请改用普通窗口');
});
