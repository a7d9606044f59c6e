// One report in two windows of a browser: they follow each other, and nothing comes back to life.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, ORGAN } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const CARRIED_IN = 'requests.carriedIn.naturalPerson';

async function twoWindows(page: Page, context: BrowserContext): Promise<[FillPage, FillPage]> {
  const first = await blankReport(page);
  const second = new FillPage(await context.newPage());
  await second.page.goto(page.url());
  await second.ready();
  return [first, second];
}

test('what is typed in one window is seen in the other', async ({ page, context }) => {
  const [first, second] = await twoWindows(page, context);
  await first.typeAll({ [RECEIVED]: 12, otherMatters: '无' });
  await second.expectCell(RECEIVED, '12');
  await second.expectCell('otherMatters', '无');
  await second.typeAll({ [CARRIED_IN]: 3 });
  await first.expectCell(CARRIED_IN, '3');
  // Undo takes back the latest step, whoever made it.
  await first.undo();
  await second.expectCell(CARRIED_IN, '');
  for (const fill of [first, second]) {
    await fill.reload();
    expect(await fill.shown([RECEIVED, CARRIED_IN, 'otherMatters'])).toEqual({
      [RECEIVED]: '12',
      [CARRIED_IN]: '',
      otherMatters: '无',
    });
  }
});

test('a report deleted for good is not saved again, and says so', async ({ page, context }) => {
  const [first, second] = await twoWindows(page, context);
  const list = new ListPage(second.page);
  await list.goto();
  await list.row(ORGAN).getByRole('button', { name: '删除' }).click();
  await list.show('回收站');
  await list.row(ORGAN).getByRole('button', { name: '彻底删除' }).click();
  await list.dialog('彻底删除').getByRole('button', { name: '彻底删除' }).click();
  await expect(second.page.getByText('回收站是空的')).toBeVisible();

  await first.typeInto(RECEIVED, '12');
  await expect(first.saved).toContainText('本报告已在另一窗口彻底删除');
  await first.expectCell(RECEIVED, '12');
  const download = page.waitForEvent('download');
  await first.saved.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '数据文件' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('本机没有这份年报')).toBeVisible();
});
