// 环境检测: what this browser can do, in words that can be copied; nothing of it is sent.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { blankReport } from './reports';

async function open(page: Page): Promise<void> {
  await new ListPage(page).goto();
  await page.getByRole('link', { name: '环境检测' }).click();
  await page.getByRole('heading', { name: '环境检测' }).waitFor();
}

function ability(page: Page, name: string): Locator {
  const named = page.getByRole('rowheader', { name, exact: true });
  return page.getByRole('row').filter({ has: named });
}

/** What lies on the clipboard after 复制检测结果, taken where the page hands it over. */
async function copied(page: Page): Promise<string> {
  const handed = await page.evaluateHandle(() => ({
    text: new Promise<string>((resolve) => {
      window.addEventListener(
        'copy',
        ({ clipboardData }) => resolve(clipboardData?.getData('text/plain') ?? ''),
        { once: true },
      );
    }),
  }));
  await page.getByRole('button', { name: '复制检测结果' }).click();
  return handed.evaluate(({ text }) => text);
}

test('says what works here, and hands it over as text', async ({ page }) => {
  await open(page);
  for (const name of ['打开方式', '浏览器', '年报数据库', '写入并读回', '多窗口同步', '复制']) {
    await expect(ability(page, name).getByRole('cell').first()).toHaveText('正常');
  }
  await expect(ability(page, '写入并读回')).toContainText(/一致，\d+ 毫秒/);
  await expect(page.getByRole('cell', { name: '不可用', exact: true })).toHaveCount(0);
  const text = await copied(page);
  expect(text).toMatch(/^勾稽 环境检测结果\n程序版本：\d+\.\d+\.\d+（[\w-]+）\n检测时间：/);
  expect(text).toContain('[正常] 打开方式：本机地址');
  expect(text.match(/^\[(正常|受限|不可用)\] /gm)?.length).toBeGreaterThan(15);
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('link', { name: '返回年报列表' }).click();
  await expect(page.getByRole('heading', { name: '年报列表' })).toBeVisible();
});

test('counts the reports that are kept', async ({ page }) => {
  await blankReport(page);
  await open(page);
  await expect(ability(page, '年报数据库')).toContainText('年报 1 份，回收站 0 份');
});

test.describe('on plain http', () => {
  test.use({
    baseURL: async ({ baseURL }, run) => {
      await run((baseURL ?? '').replace('127.0.0.1', 'intranet.test'));
    },
  });

  test('says what is off, and what there is instead', async ({ page }) => {
    await open(page);
    for (const [name, said] of [
      ['打开方式', /受限.*普通 http/],
      ['断网打开', /受限.*以 https 或本机地址打开时才有/],
      ['持久保存', /受限.*请经常备份到文件/],
      ['直接写入选定的文件', /受限.*逐次下载/],
      ['写入并读回', /正常.*一致/],
      ['校验码、编号', /正常.*内置的算法/],
      ['复制', /正常/],
    ] as const) {
      await expect(ability(page, name)).toHaveText(said);
    }
    expect(await copied(page)).toContain('[受限] 打开方式：普通 http。');
  });
});

test('a browser without a database is told so', async ({ page, context }) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('closed', 'UnknownError');
    };
  });
  await page.goto('#/environment');
  for (const name of ['年报数据库', '写入并读回']) {
    await expect(ability(page, name)).toHaveText(/不可用.*不能保存/);
  }
});
