// Finding one's way by keys: F8 and F9 from stop to stop, 跳转 to a row by a part of its name.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { ORGAN, blankReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

const RECEIVED = 'requests.received.naturalPerson';
const ISSUED = 'disclosure.normativeDocuments.issued';
const REFUSED = 'requests.granted.business';

test('F8 goes round the errors and points to verify', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.typeAll({ [ISSUED]: 6, [REFUSED]: 'x' });
  const leads = async (key: string, to: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect(fill.cell(to)).toBeFocused();
  };
  await fill.cell('overview').focus();
  await leads('F8', ISSUED);
  await leads('F8', REFUSED);
  await leads('F8', ISSUED);
  await leads('Shift+F8', REFUSED);
  await leads('Shift+F8', ISSUED);
  await fill.cell(RECEIVED).focus();
  await leads('Shift+F8', ISSUED);

  // Nothing is left to go to, and that is said.
  await fill.typeAll({ [ISSUED]: 1, [REFUSED]: 0 });
  await fill.cell(RECEIVED).focus();
  await page.keyboard.press('F8');
  await expect(fill.cell(RECEIVED)).toBeFocused();
  await expect(page.getByText('没有错误和待核实')).toHaveCount(1);
});

test('F8 leads to the suspect of an error', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.typeInto(RECEIVED, '31');
  const main = fill.finding('T3-1.naturalPerson').getByRole('button', { name: '转到此格' });
  await main.click();
  const entry = await page.evaluate(() => document.activeElement?.getAttribute('data-address'));
  await fill.cell('overview').focus();
  await page.keyboard.press('F8');
  await expect(fill.cell(entry ?? '')).toBeFocused();
});

test('F9 goes round the blanks, in the middle of typing too', async ({ page }) => {
  const cells = { ...RIGHT_2021 };
  const blanks = ['disclosure.fees.amount', 'requests.granted.research', 'disputes.review.upheld'];
  for (const blank of blanks) delete cells[blank];
  const fill = await filledReport(page, { cells });
  const focused = (index: number) => expect(fill.cell(blanks[index] ?? '')).toBeFocused();
  await page.keyboard.press('F9');
  await focused(0);
  await page.keyboard.press('F9');
  await focused(1);
  await page.keyboard.type('5');
  await page.keyboard.press('F9');
  await focused(2);
  await page.keyboard.press('F9');
  await focused(0);
  await page.keyboard.press('Shift+F9');
  await focused(2);
  await fill.expectCell(blanks[1] ?? '', '5');
});

test('跳转 finds a row by a part of its name and arrives in the column', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.cell('requests.received.research').focus();
  await page.keyboard.press('Control+k');
  const dialog = fill.dialog('跳转');
  const field = dialog.getByRole('combobox', { name: '行或部分的名称' });
  await expect(field).toBeFocused();
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await page.keyboard.type('秘密');
  await expect(dialog.getByRole('option').first()).toHaveText(/属于国家秘密/);
  await expect(dialog.getByRole('option', { selected: true })).toHaveText(/属于国家秘密/);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option', { selected: true })).toHaveText(/第三方合法权益/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(fill.cell('requests.withheld.stateSecret.research')).toBeFocused();
  await expect(fill.cell('requests.withheld.stateSecret.research')).toBeInViewport();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('没有这一行');
  await expect(dialog).toContainText('没有找到');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(fill.cell('requests.withheld.stateSecret.research')).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('存在的主要问题');
  await dialog.getByRole('option').first().click();
  await expect(fill.cell('problems')).toBeFocused();
});

test('a page that was gone to begins at its heading', async ({ page }) => {
  const begins = (name: string | RegExp) =>
    expect(page.getByRole('banner').getByRole('heading', { level: 1, name })).toBeFocused();
  const lead = (name: string) => page.getByRole('link', { name, exact: true }).click();
  await blankReport(page);
  await begins(new RegExp(ORGAN));
  for (const name of ['数据来源登记表', '图表']) {
    await lead('预览');
    await begins('预览');
    await lead(name);
    await begins(name);
    await lead('返回填报');
    await begins(new RegExp(ORGAN));
  }
  await page.getByRole('button', { name: '帮助' }).click();
  await lead('填报说明');
  await begins('填报说明');
  await page.goto('#/');
  for (const name of ['环境检测', '关于']) {
    await lead(name);
    await begins(name);
    await lead('返回年报列表');
    await begins('年报列表');
  }
});
