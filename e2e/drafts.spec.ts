// 审核列表 as a reviewer uses it: by state, what is late, from draft to draft by keys and back to the list
// as it was left.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { ReviewPage } from './pages/review';

/** Blank reports of these organs for 2026, and the list of drafts. */
async function drafts(page: Page, ...organs: readonly string[]): Promise<void> {
  const list = new ListPage(page);
  await list.goto();
  for (const organ of organs) await list.newReport({ year: '2026', organ });
  await page.getByRole('button', { name: '审核列表' }).click();
  await expect(page.getByRole('link', { name: /^审核 / })).toHaveCount(organs.length);
}

function names(page: Page): Promise<string[]> {
  return page.getByRole('table', { name: '审核列表' }).locator('.organ').allInnerTexts();
}

test('shows what is late, counts by state, and keeps the days a district has set', async ({
  page,
}) => {
  await drafts(page, '第一街道办事处');
  const row = page.getByRole('row', { name: /第一街道/ });
  await page.clock.setFixedTime(new Date('2027-01-28T10:00:00+08:00'));
  await page.reload();
  await expect(row).toContainText('2027-01-31 还有 3 天');
  await page.clock.setFixedTime(new Date('2027-02-02T10:00:00+08:00'));
  await page.reload();
  await expect(row).toContainText('填报中');
  await expect(row).toContainText('2027-01-31 逾期 2 天');
  await expect(
    page.getByText('共 1 份，待审核 0，已报送 0，退回修改 0，审核通过 0，逾期 1'),
  ).toBeVisible();
  await page.getByRole('button', { name: '已报送 0' }).click();
  await expect(page.getByText('没有“已报送”的年报。')).toBeVisible();
  await page.getByRole('button', { name: '逾期 1' }).click();
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: /^时限：/ }).click();
  const dialog = page.getByRole('dialog', { name: '时限' });
  await dialog.getByLabel('报送时限').fill('02-30');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog.getByRole('alert')).toContainText('01-20');
  await dialog.getByLabel('报送时限').fill('02-10');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('button', { name: '逾期 0' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '全部 1' }).click();
  await expect(row).toContainText('2027-02-10 还有 8 天');
});

test('an example is in the list, and in no count', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: '载入示例' }).click();
  await expect(page.getByRole('textbox', { name: '引言' })).toBeVisible();
  await page.goto('./#/review');
  await expect(page.getByRole('row', { name: /吉利区/ })).not.toContainText('逾期');
  await expect(page.getByRole('button', { name: '全部 0' })).toBeVisible();
  await expect(page.getByText('逾期 0（另有示例 1 份，不计入）')).toBeVisible();
});

test('goes from draft to draft by keys, and back to where one was', async ({ page }) => {
  await drafts(page, '第一街道办事处', '第二街道办事处');
  const links = page.getByRole('link', { name: /^审核 第.街道办事处 2026 年度$/ });
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/report\/.*\/review$/);
  await page.goBack();
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(links.first()).toBeFocused();
});

test('上一份 and 下一份 follow the list as it was left, which is found again', async ({ page }) => {
  await drafts(page, '民政局', '第3街道办事处', '第1街道办事处', '第2街道办事处');
  await page.getByRole('button', { name: '报告单位' }).click();
  await page.getByRole('searchbox', { name: '搜索' }).fill('街道');
  await expect.poll(() => names(page)).toEqual(['第1街道办事处', '第2街道办事处', '第3街道办事处']);
  await page.getByRole('link', { name: /^审核 第2街道/ }).click();
  const review = new ReviewPage(page);
  await review.ready();
  const way = page.getByRole('navigation', { name: '审核列表中的前后' });
  await expect(way).toContainText('2 / 3');
  await way.getByRole('link', { name: '下一份：第3街道办事处' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /第3街道/ })).toBeFocused();
  await expect(way).toContainText('3 / 3');
  await expect(way.getByRole('button', { name: '下一份' })).toBeDisabled();
  await page.keyboard.press('Alt+PageUp');
  await expect(page.getByRole('heading', { level: 1, name: /第2街道/ })).toBeFocused();
  await page.keyboard.press('Alt+PageUp');
  await expect(page.getByRole('heading', { level: 1, name: /第1街道/ })).toBeFocused();
  await expect(way).toContainText('1 / 3');

  // The order outlives the page.
  await page.reload();
  await review.ready();
  await expect(way).toContainText('1 / 3');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toContainText('Alt+PageDown');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '勾稽' }).click();
  await expect(page.getByRole('link', { name: /^审核 第1街道/ })).toBeFocused();
  await expect(page.getByRole('searchbox', { name: '搜索' })).toHaveValue('街道');
  expect(await names(page)).toEqual(['第1街道办事处', '第2街道办事处', '第3街道办事处']);
});

test('every command of a row says of which report', async ({ page }) => {
  const list = new ListPage(page);
  await list.goto();
  await list.newReport({ year: '2026', organ: '第1街道办事处' });
  for (const name of ['打开', '承接上年新建', '复制', '删除']) {
    await expect(
      page.getByRole('button', { name: `${name} 第1街道办事处 2026 年度`, exact: true }),
    ).toBeVisible();
  }
});
