// What `npm run release` has packed, as an office gets it: unpacked, its folder on a plain server
// under some path, its 单机版 opened from a folder, in every browser that is promised.
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { BROWSERS } from './browsers';
import { expectMainJob } from './main-job';
import { serve, type Site } from './site';
import { unpack, type Release } from './unpacked';

/** What the 单机版 may weigh, in bytes. */
const LIMIT = 8 * 1024 * 1024;

let release: Release;
let site: Site;

test.beforeAll(async () => {
  release = await unpack();
  site = await serve(join(release.folder, 'gouji'));
});
test.afterAll(async () => {
  await site.end();
  await rm(release.folder, { recursive: true });
});

test('the archive holds what its checksums say, and the 单机版 is no larger than promised', () => {
  const { files, single } = release;
  const sums = Object.keys(files)
    .filter((path) => path !== 'SHA256SUMS')
    .map(
      (path) =>
        `${createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex')}  ${path}\n`,
    );
  expect(new TextDecoder().decode(files['SHA256SUMS'])).toBe(sums.join(''));
  for (const path of ['gouji/index.html', 'gouji/licences.txt', '使用说明.html', '部署说明.html']) {
    expect(files[path]?.length).toBeGreaterThan(500);
  }
  expect(files[single]?.length).toBeLessThanOrEqual(LIMIT);
});

for (const browser of BROWSERS) {
  test(`the folder on plain http in ${browser.name}`, async () => {
    test.slow();
    await expectMainJob(browser, site.url.replace('127.0.0.1', 'intranet.test'));
  });

  test(`the 单机版 from a folder in ${browser.name}`, async () => {
    test.slow();
    await expectMainJob(browser, pathToFileURL(join(release.folder, release.single)).href);
  });
}

test('the 单机版 says what it is, whose reports it shows, and what it is made of', async ({
  page,
}) => {
  await page.goto(pathToFileURL(join(release.folder, release.single)).href);
  await expect(page.getByText('该账户用此浏览器打开的其他本地网页也能读取')).toBeVisible();
  await expect(page.getByText('仅限非涉密计算机使用')).toBeVisible();
  await expect(page.getByText(/勾稽 \d+\.\d+\.\d+ 单机版/)).toBeVisible();
  await page.getByRole('link', { name: '关于' }).click();
  await expect(page.getByRole('row', { name: /^react-dom 19.* MIT$/ })).toBeVisible();
  await page.getByText(/^MIT：gouji$/).click();
  await expect(page.getByText('Gouji contributors')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the 单机版 runs no script but its own', async ({ page }) => {
  await page.goto(pathToFileURL(join(release.folder, release.single)).href);
  await expect(page.getByText('仅限非涉密计算机使用')).toBeVisible();
  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(`${event.violatedDirective} ${document.title}`);
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = "foreign"';
        document.body.append(script);
      }),
  );
  expect(refused).toMatch(/^script-src(-elem)? .*勾稽$/);
});

test('the folder says nothing of local pages', async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByText(/勾稽 \d+\.\d+\.\d+/)).toBeVisible();
  await expect(page.getByText('本地网页')).toHaveCount(0);
  await expect(page.getByText('单机版')).toHaveCount(0);
});

test('where the program can not run, the page says what to do', async ({ browser, page }) => {
  // Modules are not fetched from folders.
  await page.goto(pathToFileURL(join(release.folder, 'gouji/index.html')).href);
  await expect(page.getByText('应双击文件名带“单机版”的文件')).toHaveCSS('opacity', '1');
  await expect(page.locator('.not-opening')).toHaveCSS('opacity', '1');

  const without = await browser.newPage({ javaScriptEnabled: false });
  for (const address of [site.url, pathToFileURL(join(release.folder, release.single)).href]) {
    await without.goto(address);
    await expect(without.locator('noscript p')).toContainText('浏览器没有运行脚本');
    await expect(without.locator('.not-opening')).toHaveCSS('opacity', '1');
    await expect(without.getByText('换成闪电图标（极速模式）')).toBeVisible();
  }
  await without.close();
});
