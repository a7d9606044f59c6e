// After one visit the program opens and works without the server, every part of it, and asks for
// nothing. Where the browser keeps no programs, on plain http, nothing is tried and nothing is said.
import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { OLD_BROWSERS } from './browsers';
import { exported } from './downloads';
import { expect } from './fixtures';
import { ListPage } from './pages/list-page';
import { blankReport, filledReport, importFile } from './reports';
import { RIGHT_2021 } from './right';
import { DIST, expectKept, test } from './site';

/** The first visit, until everything is kept. */
async function visit(page: Page): Promise<void> {
  await new ListPage(page).goto();
  await expectKept(page);
}

test('every file of the build is kept', async ({ page }) => {
  await visit(page);
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname.split('/').at(-1));
  });
  const parts = await readdir(`${DIST}/assets`);
  expect(kept).toEqual(expect.arrayContaining([...parts, 'index.html']));
  expect(parts.length).toBeGreaterThan(10);
});

test('what the service worker is made of is named', async () => {
  const worker = await readFile(`${DIST}/sw.js`, 'utf8');
  const named = await readFile(`${DIST}/licences.txt`, 'utf8');
  const packages = [...worker.matchAll(/"workbox:([\w-]+):/g)].map(([, name]) => `workbox-${name}`);
  expect(packages.length).toBeGreaterThan(2);
  for (const name of packages) expect(named).toMatch(new RegExp(`^${name} .* MIT$`, 'm'));
});

test('without the server everything works', async ({ page, site }) => {
  test.slow();
  await visit(page);
  await site.cut();
  await page.goto('?from=mail');
  await page.goto('.');

  const fill = await blankReport(page);
  await fill.typeAll({ 'requests.received.naturalPerson': 12, otherMatters: '没有。' });
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell('requests.received.naturalPerson', '12');

  await filledReport(page, { year: 2025, cells: RIGHT_2021 });
  const files = new Map<string, Buffer>();
  for (const command of ['Word 文档', 'Excel 表格', '网页', '数据文件']) {
    const { name, bytes } = await exported(page, command);
    files.set(name, bytes);
  }
  await page.getByRole('banner').getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '审核材料' }).click();
  await expect(page.getByRole('dialog', { name: '审核材料' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('article').getByRole('table').first()).toBeVisible();

  const list = new ListPage(page);
  for (const [name, bytes] of files) {
    await list.goto();
    await importFile(list, name, bytes);
    await expect(list.dialog('导入')).toContainText(/表内数据 \d+/);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('link', { name: '关于' }).click();
  await expect(page.getByRole('heading', { name: '关于' })).toBeVisible();
  await page.goto('#/environment');
  await expect(page.getByRole('row', { name: /^断网打开 正常/ })).toBeVisible();
});

for (const { name, launch, prepare } of OLD_BROWSERS) {
  test(`${name} opens without the server`, async ({ site }) => {
    const browser = await launch();
    const context = await browser.newContext({ locale: 'zh-CN' });
    await prepare(context);
    const page = await context.newPage();
    await page.goto(site.url);
    await expectKept(page);
    await site.cut();
    await page.reload();
    await page.waitForSelector('h1:text-is("年报列表")');
    await page.goto(`${site.url}#/environment`);
    await page.waitForSelector('tr:has-text("断网打开"):has-text("已备好")');
    await page.waitForSelector(`tr:has-text("${name}")`);
    expect(await page.$$('td:text-is("不可用")')).toEqual([]);
    await browser.close();
  });
}

test('on plain http nothing is kept and nothing is said', async ({ page, site }) => {
  await page.goto(`${site.url.replace('127.0.0.1', 'intranet.test')}#/environment`);
  await expect(page.getByRole('row', { name: /^断网打开 受限 没有/ })).toBeVisible();
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
    false,
    false,
  ]);
});
