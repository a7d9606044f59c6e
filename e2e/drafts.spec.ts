// 审核列表 as a reviewer uses it: by state, what is late, from draft to draft by keys.
import { expect, test } from './fixtures';

test.describe('审核列表', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: '载入示例' }).click();
    await expect(page.getByRole('textbox', { name: '引言' })).toBeVisible();
    await page.goto('./#/review');
  });

  test('shows what is late, filters by state, and keeps the days a district has set', async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date('2021-02-02T10:00:00+08:00'));
    await page.reload();
    const row = page.getByRole('row', { name: /吉利区/ });
    await expect(row).toContainText('填报中');
    await expect(row).toContainText('逾期 2 天');
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
    await expect(page.getByRole('row', { name: /吉利区/ })).toContainText('02-10');
  });

  test('goes from draft to draft by keys, and back to where one was', async ({ page }) => {
    await page.getByRole('button', { name: /^年报 / }).click();
    await page
      .getByRole('row', { name: /吉利区/ })
      .getByRole('button', { name: '复制' })
      .click();
    await expect(page.getByRole('row', { name: /副本/ })).toBeVisible();
    await page.getByRole('button', { name: '审核列表' }).click();
    const links = page.getByRole('link', { name: /^审核 / });
    await expect(links).toHaveCount(2);
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/review$/);
    await expect(page).toHaveURL(/report/);
    await page.goBack();
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(links.first()).toBeFocused();
  });
});
