// 分工: cells are asked of a 科室, go out as a 分工表, are filled in in Excel, and come back behind a
// preview, with their source, as one step.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { downloaded } from './downloads';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, dropFile, filledReport, ORGAN } from './reports';

const LICENCES = 'disclosure.licences.decisions';
const PENALTIES = 'disclosure.penalties.decisions';
const COERCION = 'disclosure.coercion.decisions';
const FIGURE = 5;
const ADDRESS = 7;

/** Asks an office for a whole table, or a row of it. */
async function ask(fill: FillPage, office: string, table: string, row = '整张表'): Promise<void> {
  await fill.command('分工').click();
  const dialog = fill.dialog('分工');
  await dialog.getByLabel('范围').selectOption({ label: table });
  await dialog.getByLabel('行', { exact: true }).selectOption({ label: row });
  await dialog.getByLabel('科室', { exact: true }).fill(office);
  await dialog.getByRole('button', { name: '分给该科室' }).click();
  await dialog.getByRole('button', { name: '关闭' }).click();
}

/** The file that is handed to an office. */
async function sheetFor(page: Page, fill: FillPage, office: string) {
  await fill.command('分工').click();
  const dialog = fill.dialog('分工');
  const row = dialog.getByRole('row', { name: office });
  const file = await downloaded(page, () =>
    row.getByRole('button', { name: '导出分工表' }).click(),
  );
  await expect(dialog.getByRole('status')).toHaveText(`已导出 ${file.name}。`);
  await dialog.getByRole('button', { name: '关闭' }).click();
  return file;
}

/** What an office does with it. */
async function filledIn(
  bytes: Buffer,
  answers: Readonly<Record<string, ExcelJS.CellValue>>,
  change: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  for (const [address, value] of Object.entries(answers)) {
    sheet.getCell(sheet.getColumn(ADDRESS).values.indexOf(address), FIGURE).value = value;
  }
  sheet.getCell('C2').value = '王敏';
  sheet.getCell('F2').value = '2027-01-08';
  change(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('what an office fills in comes back with its source, as one step', async ({ page }) => {
  const fill = await filledReport(page, { cells: { [PENALTIES]: 40, [COERCION]: 2 } });
  await ask(fill, '执法监督科', '二、主动公开政府信息情况');
  await fill.command('分工').click();
  const shares = fill.dialog('分工');
  await expect(shares.getByRole('row', { name: '执法监督科' })).toContainText('10 格2 格');
  await expect(shares.getByRole('row', { name: '未分工' })).toContainText('156 格');
  await shares.getByRole('button', { name: '关闭' }).click();

  const { name, bytes } = await sheetFor(page, fill, '执法监督科');
  expect(name).toBe(`${ORGAN}2026年政府信息公开工作年度报告分工表（执法监督科）.xlsx`);
  const back = await filledIn(bytes, { [LICENCES]: 18, [PENALTIES]: 41, [COERCION]: '若干' });

  await dropFile(page, '交回.xlsx', back);
  const preview = fill.dialog('导入分工表');
  await expect(preview.getByRole('status')).toHaveText(
    '将改动 2 格（其中 1 格原来有数），0 格与现有数相同，7 格留空，保持不变',
  );
  await expect(preview.getByRole('row', { name: /行政许可/ })).toContainText(/空白\s*18/);
  await expect(preview.getByRole('row', { name: /行政处罚/ })).toContainText(/40\s*41/);
  await expect(preview).toContainText('行政强制，本年处理决定数量：“若干”，不是数。没有写入。');
  await expect(preview.getByLabel('提供科室')).toHaveValue('执法监督科');
  await expect(preview.getByLabel('提供人')).toHaveValue('王敏');
  await expect(preview.getByLabel('日期')).toHaveValue('2027-01-08');
  // Nothing is written before it is accepted.
  await fill.expectCell(PENALTIES, '40');
  await preview.getByRole('button', { name: '写入 2 格' }).click();
  expect(await fill.shown([LICENCES, PENALTIES, COERCION])).toEqual({
    [LICENCES]: '18',
    [PENALTIES]: '41',
    [COERCION]: '2',
  });
  await fill.cell(LICENCES).focus();
  await expect(fill.card).toContainText('执法监督科');
  await expect(fill.card).toContainText('王敏');
  await expect((await fill.history()).first()).toContainText('导入分工表');

  await fill.undo();
  await fill.expectCell(LICENCES, '');
  await fill.expectCell(PENALTIES, '40');
  await fill.cell(LICENCES).focus();
  await expect(fill.card).not.toContainText('王敏');
});

test('a selection and a row are asked of different offices, and may be taken back', async ({
  page,
}) => {
  const fill = await blankReport(page);
  await fill.cell('requests.received.naturalPerson').focus();
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Shift+ArrowRight');
  await fill.command('分工').click();
  const dialog = fill.dialog('分工');
  await expect(dialog.getByLabel('范围')).toHaveValue('');
  await expect(dialog).toContainText('共 3 格，自动计算的总计不分。');
  await dialog.getByLabel('科室', { exact: true }).fill('信访科');
  await dialog.getByRole('button', { name: '分给该科室' }).click();
  await expect(dialog.getByRole('row', { name: '信访科' })).toContainText('3 格0 格');
  await dialog.getByRole('button', { name: '关闭' }).click();

  const row = '一、本年新收政府信息公开申请数量';
  await ask(fill, '办公室', '三、收到和处理政府信息公开申请情况', row);
  await fill.command('分工').click();
  // The row takes the selection's cells with it, as was said before.
  await expect(dialog.getByRole('row', { name: '信访科' })).toHaveCount(0);
  await expect(dialog.getByRole('row', { name: '办公室' })).toContainText('6 格');
  await dialog.getByRole('button', { name: '取消分工' }).click();
  await expect(dialog).toContainText('还没有分工。');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await fill.undo();
  await fill.undo();
  await fill.command('分工').click();
  await expect(dialog.getByRole('row', { name: '信访科' })).toContainText('3 格');
});

test('of another year, altered or no 分工表 at all: a sentence, and nothing changes', async ({
  page,
}) => {
  const fill = await blankReport(page, '2026');
  await ask(fill, '执法监督科', '二、主动公开政府信息情况');
  const { bytes } = await sheetFor(page, fill, '执法监督科');

  const altered = await filledIn(bytes, { [LICENCES]: 18, [PENALTIES]: 4 }, (sheet) => {
    const line = sheet.getColumn(ADDRESS).values.indexOf(LICENCES);
    sheet.getCell(line, 1).value = '行政检查';
    sheet.insertRow(line, ['', '', '', null, 9], 'n');
  });
  await fill.command('分工').click();
  await fill.dialog('分工').getByLabel('交回的分工表').setInputFiles({
    name: '交回.xlsx',
    mimeType: 'application/octet-stream',
    buffer: altered,
  });
  const preview = fill.dialog('导入分工表');
  await expect(preview).toContainText('以下 2 处没有写入');
  await expect(preview).toContainText('名称已改动');
  await expect(preview).toContainText('是手工增加的');
  await preview.getByRole('button', { name: '取消' }).click();
  await fill.expectCell(PENALTIES, '');

  const notice = fill.dialog('没有导入');
  await dropFile(page, '随便.txt', Buffer.from('不是表'));
  await expect(notice.getByRole('alert')).toContainText('“随便.txt”不是分工表');
  await notice.getByRole('button', { name: '知道了' }).click();

  const other = await blankReport(page, '2025');
  await dropFile(page, '交回.xlsx', await filledIn(bytes, { [PENALTIES]: 4 }));
  await expect(preview.getByRole('alert')).toContainText(
    '这是 2026 年度的分工表，本报告是 2025 年度，没有写入任何数。',
  );
  await preview.getByRole('button', { name: '知道了' }).click();
  await other.expectCell(PENALTIES, '');

  // On the list it is told where it belongs.
  const list = new ListPage(page);
  await list.goto();
  await dropFile(page, '交回.xlsx', bytes);
  await expect(page.getByRole('alert')).toContainText('这是分工表，请打开它所属的年报');
});

test('both dialogs can be used with a screen reader', async ({ page }) => {
  const fill = await filledReport(page, { cells: { [PENALTIES]: 40 } });
  await ask(fill, '执法监督科', '二、主动公开政府信息情况');
  await fill.command('分工').click();
  await expect(fill.dialog('分工').getByRole('row', { name: '执法监督科' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await fill.dialog('分工').getByRole('button', { name: '关闭' }).click();
  const { bytes } = await sheetFor(page, fill, '执法监督科');
  await dropFile(page, '交回.xlsx', await filledIn(bytes, { [PENALTIES]: 41, [LICENCES]: '无' }));
  await expect(fill.dialog('导入分工表')).toContainText('请与科室核实');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
