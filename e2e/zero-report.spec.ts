// 零报告: nothing received, nothing carried in, and the rest filled with 0 in one step.
import AxeBuilder from '@axe-core/playwright';
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import { blankReport, filledReport } from './reports';

const ZEROS = Object.fromEntries((form2021.zeroReport?.zeros ?? []).map((cell) => [cell, 0]));
const TYPED = [...form2021.cells.values()].filter(
  (cell) => !cell.total && cell.table !== 'disclosure',
);

test('is offered once nothing has come in, fills the blanks, and is one step', async ({ page }) => {
  const fill = await blankReport(page);
  const offered = page.getByRole('button', { name: '零报告', exact: true });
  const [last = '', ...others] = Object.keys(ZEROS).reverse();
  await fill.typeAll(Object.fromEntries(others.map((cell) => [cell, 0])));
  await expect(offered).toHaveCount(0);
  await fill.typeAll({ [last]: 0 });
  await expect(offered).toHaveCount(2);

  await fill.section(/^三、/).getByRole('button', { name: '零报告', exact: true }).click();
  const dialog = fill.dialog('零报告');
  await expect(dialog).toContainText('三、收到和处理政府信息公开申请情况：132 格');
  await expect(dialog).toContainText('四、政府信息公开行政复议、行政诉讼情况：12 格');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: '取消' }).click();
  await fill.expectCell('disputes.review.upheld', '');

  await fill.section(/^四、/).getByRole('button', { name: '零报告', exact: true }).click();
  await dialog.getByRole('button', { name: '144 格填 0' }).click();
  const shown = await fill.shown(TYPED.map((cell) => cell.address));
  expect(Object.values(shown).filter((figure) => figure !== '0')).toEqual([]);
  await expect(offered).toHaveCount(0);
  await expect(fill.errors).toHaveCount(0);
  await expect((await fill.history()).first()).toContainText('零报告');
  await fill.undo();
  await fill.expectCell('disputes.review.upheld', '');
  await fill.expectCell(last, '0');
  await expect(offered).toHaveCount(2);
});

test('names what is already there and leaves it alone', async ({ page }) => {
  const cells = { ...ZEROS, 'disputes.review.pending': 1 };
  const fill = await filledReport(page, { cells });
  await fill.typeAll({ 'disputes.review.upheld': '-' });
  await fill.section(/^三、/).getByRole('button', { name: '零报告', exact: true }).click();
  const dialog = fill.dialog('零报告');
  await expect(dialog).toContainText('以下 2 格已另有内容，不改动');
  await expect(dialog).toContainText('行政复议，尚未审结：1');
  await expect(dialog).toContainText('行政复议，结果维持：-');
  await dialog.getByRole('button', { name: '142 格填 0' }).click();
  await fill.expectCell('disputes.review.pending', '1');
  await fill.expectCell('disputes.review.upheld', '-');
  await fill.expectCell('disputes.review.corrected', '0');
});
