// 空白表样: taken from the list, filled in by hand elsewhere, imported again.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { form2021 } from '../src/report/forms/2021';
import { SUQIAN_2023 } from '../src/testing/suqian-2023';
import { downloaded } from './downloads';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { importFile, opened } from './reports';

async function blankForm(page: Page, form: string, kind: string) {
  const list = new ListPage(page);
  await list.goto();
  await list.command('空白表样').click();
  const dialog = list.dialog('空白表样');
  const item = dialog.getByRole('listitem', { name: form });
  const file = await downloaded(page, () => item.getByRole('button', { name: kind }).click());
  await expect(dialog.getByRole('status')).toHaveText(`已导出 ${file.name}。`);
  await dialog.getByRole('button', { name: '关闭' }).click();
  return file;
}

test('the form in force, filled in in Excel, becomes a report', async ({ page }) => {
  const { name, bytes } = await blankForm(page, '现行格式', 'Excel 表格');
  expect(name).toBe('政府信息公开工作年度报告空白表样（现行格式）.xlsx');

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.getWorksheet('报告');
  const figures = [...form2021.cells.keys()].map((address) => SUQIAN_2023[address] ?? null);
  sheet?.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const isFirst = !cell.isMerged || cell.master.address === cell.address;
      if (isFirst && cell.value === null && cell.border?.top) cell.value = figures.shift() ?? null;
    }),
  );
  if (sheet) sheet.getCell('A1').value = '宿迁市2023年政府信息公开工作年度报告';

  const list = new ListPage(page);
  const filled = Buffer.from(await workbook.xlsx.writeBuffer());
  await importFile(list, '填好的表.xlsx', filled);
  const dialog = list.dialog('导入');
  await expect(dialog).toContainText('表内数据 166 个');
  await expect(dialog.getByLabel('年度')).toHaveValue('2023');
  await dialog.getByRole('radio', { name: '本机关' }).check();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  const fill = await opened(list);
  await fill.expectCell('requests.received.naturalPerson', '3402');
  await fill.expectCell('disclosure.fees.amount', '59237.2449');
  await expect(fill.errors).toHaveCount(0);
});

test('a blank form asks for unit and year when it is imported as it is', async ({ page }) => {
  const { name, bytes } = await blankForm(page, '2019 年格式', 'Word 文档');
  expect(name).toBe('政府信息公开工作年度报告空白表样（2019 年格式）.docx');
  const list = new ListPage(page);
  await importFile(list, name, bytes);
  const dialog = list.dialog('导入');
  await expect(dialog).toContainText('表内数据 0 个，正文 0 字');
  await expect(dialog).toContainText('没有从标题认出报告单位，请填写。');
  await expect(dialog.getByLabel('报告单位')).toHaveValue('');
});

test('the choice of blank forms can be used with a screen reader', async ({ page }) => {
  const list = new ListPage(page);
  await list.goto();
  await list.command('空白表样').click();
  await expect(list.dialog('空白表样').getByRole('listitem')).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
