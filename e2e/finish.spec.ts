// 预览 and 导出: what is published is what was typed, in every file, and comes back from every file.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator } from '@playwright/test';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { differences } from '../src/files/compare';
import { openFile } from '../src/files/open';
import { tablesOf } from '../src/report/form';
import { form2021 } from '../src/report/forms/2021';
import { sheetOf } from '../src/report/sheet';
import { withValues, reportOf } from '../src/testing/samples';
import { SUQIAN_2023 } from '../src/testing/suqian-2023';
import { downloaded, exported } from './downloads';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import {
  dropFile,
  exampleReport,
  importFile,
  SUQIAN,
  SUQIAN_SHOWN,
  SUQIAN_TEXTS,
  suqianReport,
} from './reports';

const ORGAN = SUQIAN.name;
const NAME = `${ORGAN}2023年政府信息公开工作年度报告（全区汇总）`;

/** What each file is called in the menu. */
const FILES = {
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  html: '网页',
  json: '数据文件',
} as const;

/** The texts of all cells of all tables inside, row by row, without white space. */
function cellsIn(root: Locator): Promise<string[][][]> {
  return root.evaluate((element) =>
    [...element.querySelectorAll('table')].map((table) =>
      [...table.rows].map((row) =>
        [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s/g, '')),
      ),
    ),
  );
}

/** The same of a page that stands for itself, as a visitor of the portal opens it. */
async function cellsOf(browser: Browser, html: string): Promise<string[][][]> {
  const page = await browser.newPage();
  await page.setContent(html);
  const cells = await cellsIn(page.locator('body'));
  await page.close();
  return cells;
}

/** The same, as the form prints it. */
const PRINTED = tablesOf(form2021).map((table) =>
  sheetOf(table).rows.map((row) =>
    row.map(({ address, text, remark = '' }) =>
      address === undefined ? (text + remark).replace(/\s/g, '') : (SUQIAN_SHOWN[address] ?? ''),
    ),
  ),
);

test('the preview is the report: title, headings, texts, every figure in its place', async ({
  page,
}) => {
  await suqianReport(page);
  await page.getByRole('link', { name: '预览' }).click();
  const paper = page.getByRole('article');
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(
    /宿迁市人民政府\s*2023年政府信息公开工作年度报告/,
  );
  const headings = form2021.sections.filter(({ id }) => id !== 'preamble');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveText(
    headings.map(({ heading }) => heading),
  );
  expect(await cellsIn(paper)).toEqual(PRINTED);
  for (const line of Object.values(SUQIAN_TEXTS).flatMap((text) => text.split('\n'))) {
    await expect(paper.getByText(line)).toBeVisible();
  }
  await expect(page.getByText('已填完，可以公开。')).toBeVisible();
  await expect(paper).not.toContainText('草稿');
  await page.getByRole('link', { name: '返回填报' }).click();
  await new FillPage(page).ready();
});

test('the data file states what was typed', async ({ page }) => {
  await suqianReport(page);
  const { name, bytes } = await exported(page, FILES.json);
  expect(name).toBe(`${NAME}.json`);
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
    form: '2021',
    year: 2023,
    organ: { name: ORGAN, kind: 'government', level: 'city', scope: 'district' },
    cells: SUQIAN_2023,
    texts: SUQIAN_TEXTS,
  });
  await expect(page.getByText(`已导出 ${NAME}.json`)).toBeVisible();
});

test('the Excel file has every figure as a number, and comes back when it is dropped', async ({
  page,
}) => {
  await suqianReport(page);
  const { name, bytes } = await exported(page, FILES.xlsx);
  expect(name).toBe(`${NAME}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['报告', '数据校验']);
  const numbers: number[] = [];
  workbook.getWorksheet('报告')?.eachRow((row) =>
    row.eachCell((cell) => {
      const isFirst = !cell.isMerged || cell.master.address === cell.address;
      if (isFirst && cell.type === ExcelJS.ValueType.Number) numbers.push(Number(cell.value));
    }),
  );
  expect(numbers).toEqual([...form2021.cells.keys()].map((address) => SUQIAN_2023[address]));

  const list = new ListPage(page);
  await list.goto();
  await dropFile(page, name, bytes);
  const dialog = list.dialog('导入');
  await dialog.getByRole('radio', { name: '新建一份年报' }).check();
  await expect(dialog).toContainText('表内数据 166 个，正文 0 字');
  await expect(dialog).not.toContainText('需要核对');
  await expect(dialog.getByLabel('报告单位')).toHaveValue(ORGAN);
});

test('the Word file has every figure in its place', async ({ page, browser }) => {
  await suqianReport(page);
  const { name, bytes } = await exported(page, FILES.docx);
  expect(name).toBe(`${NAME}.docx`);
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  expect(await cellsOf(browser, value)).toEqual(PRINTED);
  for (const text of Object.values(SUQIAN_TEXTS)) {
    for (const line of text.split('\n')) expect(value.replace(/<[^>]*>/g, '')).toContain(line);
  }
});

test('the web page has every figure in its place and runs nothing', async ({ page, browser }) => {
  await suqianReport(page);
  const { name, bytes } = await exported(page, FILES.html);
  expect(name).toBe(`${NAME}.html`);
  const html = bytes.toString('utf8');
  expect(await cellsOf(browser, html)).toEqual(PRINTED);
  expect(html).not.toMatch(/<script|\son\w+=|javascript:|<link|<img|https?:/i);
  expect(html).toContain("default-src 'none'");
});

for (const width of [1440, 360]) {
  test(`the web page is read, reached and fits at a width of ${width}`, async ({
    page,
    browser,
  }, info) => {
    await suqianReport(page);
    const { bytes } = await exported(page, FILES.html);
    const path = info.outputPath('published.html');
    await writeFile(path, bytes);
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const published = await context.newPage();
    const refused: string[] = [];
    published.on('console', (message) => refused.push(message.text()));
    await published.goto(pathToFileURL(path).href);
    expect((await new AxeBuilder({ page: published }).analyze()).violations).toEqual([]);
    expect(refused).toEqual([]);
    const wide = await published.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(width);
    const heading = '三、收到和处理政府信息公开申请情况';
    const table = published.getByRole('table', { name: heading });
    await expect(table.getByRole('rowheader', { name: '一、本年新收' })).toBeVisible();
    await expect(table.getByRole('columnheader', { name: '商业企业' })).toBeVisible();
    await expect(published.getByRole('heading', { level: 3 })).toHaveText([
      '（一）主动公开',
      '（一）存在的主要问题',
      '（二）改进情况',
    ]);
    // Whoever has no mouse stands in a table that is wider than the page, and scrolls it.
    const region = published.getByRole('region', { name: heading });
    await region.focus();
    await expect(region).toBeFocused();
    await published.keyboard.press('ArrowRight');
    const isWider = width < 600;
    await expect.poll(() => region.evaluate((element) => element.scrollLeft > 0)).toBe(isWider);
    await context.close();
  });
}

test('the body for a site is pasted into an editor and says the same', async ({
  page,
  context,
}) => {
  await suqianReport(page);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /^网站后台正文/ }).click();
  const dialog = page.getByRole('dialog', { name: '网页正文（供网站后台粘贴）' });
  await expect(dialog.getByLabel('源代码')).toHaveValue(/<h2>一、总体情况<\/h2>/);
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: '复制正文' }).click();
  await expect(dialog.getByRole('status')).toContainText('已复制正文');

  const site = await context.newPage();
  await site.setContent('<div contenteditable="true" role="textbox" aria-label="正文"></div>');
  const editor = site.getByRole('textbox', { name: '正文' });
  await editor.focus();
  await site.keyboard.press('Control+V');
  await expect(editor.getByRole('table')).toHaveCount(3);
  const pasted = await editor.evaluate((element) => {
    // What editors of sites do to it before they keep it.
    for (const inside of element.querySelectorAll('*')) {
      for (const name of ['class', 'style', 'id', 'scope']) inside.removeAttribute(name);
    }
    return element.innerHTML;
  });
  await site.close();
  const read = await openFile('粘贴', new TextEncoder().encode(pasted));
  if (!read.ok) throw new Error(read.sentence);
  const report = withValues(reportOf('2021', 2023, SUQIAN_2023, SUQIAN_TEXTS), {
    'about:organ.name': ORGAN,
  });
  expect(differences(report, read.values, 'fragment')).toEqual([]);

  await dialog.getByRole('button', { name: '复制源代码' }).click();
  await expect(dialog.getByRole('status')).toContainText('已复制源代码');
  const source = await page.evaluate(() => navigator.clipboard.readText());
  expect(source).toBe(await dialog.getByLabel('源代码').inputValue());
  const { name } = await downloaded(page, () =>
    dialog.getByRole('button', { name: '导出 .html' }).click(),
  );
  expect(name).toBe(`${NAME}（网站后台正文）.html`);
});

for (const kind of ['json', 'docx', 'html'] as const) {
  test(`a report comes back from its ${kind} as it was`, async ({ page }) => {
    await suqianReport(page);
    const { name, bytes } = await exported(page, FILES[kind]);
    const list = new ListPage(page);
    await list.goto();
    await importFile(list, name, bytes);
    await expect(list.dialog('导入')).toContainText('表内数据 166 个');
    if (kind === 'json') await expect(list.dialog('导入')).not.toContainText('需要核对');
    await list.dialog('导入').getByLabel('全区汇总').check();
    await list.dialog('导入').getByRole('button', { name: '导入', exact: true }).click();
    await list.dialog('年报已存在').getByRole('button', { name: '再建一份' }).click();
    await list.opened();
    const fill = new FillPage(page);
    await fill.ready();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(ORGAN);
    expect(await fill.shown(form2021.cells.keys())).toEqual(SUQIAN_SHOWN);
    expect(await fill.shown(form2021.texts)).toEqual(SUQIAN_TEXTS);
    await expect(fill.errors).toHaveCount(0);
  });
}

test('what is not complete is a draft, and says why', async ({ page }) => {
  const fill = await suqianReport(page);
  await fill.typeAll({ 'requests.received.naturalPerson': 3403, problems: '' });
  await page.getByRole('button', { name: '导出' }).click();
  const menu = page.getByRole('menu');
  await expect(menu).toContainText('将标明“草稿”。');
  await expect(menu).toContainText('未填完：五、存在的主要问题及改进情况');
  await expect(menu).toContainText('错误 1 处');
  await page.keyboard.press('Escape');
  const { name, bytes } = await exported(page, FILES.html);
  expect(name).toBe(`${NAME}（草稿）.html`);
  expect(bytes.toString('utf8')).toContain('草稿');
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('article')).toContainText('草稿');
  await expect(page.getByRole('banner')).toContainText('将标明“草稿”。');
});

test('the example is marked wherever it goes', async ({ page }) => {
  await exampleReport(page);
  await expect(page.getByRole('banner')).toContainText('示例');
  const { name, bytes } = await exported(page, FILES.json);
  expect(name).toContain('（示例）');
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ example: true });
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('article')).toContainText('示例');
});
