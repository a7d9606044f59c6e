// 核对数: a total counted elsewhere, typed in the card of its cell and compared.
import AxeBuilder from '@axe-core/playwright';
import { exported } from './downloads';
import { expect, test } from './fixtures';
import { filledReport } from './reports';
import { RIGHT_2021 } from './right';

const TOTAL = 'requests.received.total';
const RULE = `K1.${TOTAL}`;
const PART = 'requests.received.business';

test('a 核对数 that differs is asked about, and one that agrees is not', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.cell(TOTAL).focus();
  const control = fill.card.getByLabel('核对数');
  await control.fill('31');
  await expect(fill.cell(TOTAL)).toHaveAccessibleDescription('核对 31');
  const entry = fill.finding(RULE);
  await expect(entry).toContainText('一、本年新收，总计：核对数与自动计算的总计不符，相差 1 件');
  await expect(entry).toContainText(/自然人与各类组织之和\s*30/);
  await expect(entry).toContainText(/核对数\s*31/);
  await expect(fill.command('待核实 1')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await control.fill('30');
  await expect(entry).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(fill.cell(TOTAL)).toBeFocused();

  // It waits while the total is not complete.
  await fill.typeAll({ [PART]: '' });
  await expect(fill.cell(TOTAL)).toHaveAccessibleDescription('未填 1 格 核对 30');
  await expect(entry).toHaveCount(0);
  await fill.typeAll({ [PART]: '2', 'requests.granted.business': '2' });
  await expect(entry).toContainText('相差 2 件');
});

test('a 核对数 is kept, undone, explained and carried in the data file', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.cell(TOTAL).focus();
  const control = fill.card.getByLabel('核对数');
  await control.fill('台账31');
  await expect(control).toHaveAccessibleDescription('不是数。');
  await expect(fill.finding(RULE)).toHaveCount(0);
  await control.fill('31');
  await fill.leave();
  await expect((await fill.history()).first()).toContainText(
    '一、本年新收，总计 核对数由 空白 改为 31',
  );
  await fill.leave();
  await fill.expectSaved();
  await fill.reload();
  const entry = fill.finding(RULE);
  await entry.getByLabel('情况说明').fill('台账多登 1 件。');
  await entry.getByRole('button', { name: '保存说明' }).click();
  await expect(fill.command('待核实 0')).toBeVisible();
  await fill.cell(TOTAL).focus();
  await control.fill('32');
  await expect(entry).toContainText('数据已变动，需重新说明');
  await fill.undo();
  await expect(fill.command('待核实 0')).toBeVisible();

  const { bytes } = await exported(page, '数据文件');
  const file = JSON.parse(bytes.toString()) as { controls: unknown };
  expect(file.controls).toEqual({ [TOTAL]: 31 });
});

test('only totals have a 核对数', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.cell(PART).focus();
  await expect(fill.card.getByLabel('备注')).toBeVisible();
  await expect(fill.card.getByLabel('核对数')).toHaveCount(0);
});
