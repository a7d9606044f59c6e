// 数据来源: who gave a figure, for one cell and for many, and the register that is printed and signed.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { form2021 } from '../src/report/forms/2021';
import { exported } from './downloads';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { filledReport, importFile, opened } from './reports';
import { RIGHT_2021 } from './right';

const at = (row: string, column: string): string => `requests.${row}.${column}`;
const RECEIVED = at('received', 'naturalPerson');
/** The figures that are typed; totals compute themselves. */
const TYPED = Object.keys(RIGHT_2021).length;

interface Given {
  readonly office?: string;
  readonly person?: string;
  readonly date?: string;
  readonly basis?: string;
}

const LABELS = { office: '提供科室', person: '提供人', date: '日期', basis: '依据' } as const;

async function say(dialog: Locator, given: Given): Promise<void> {
  for (const [part, label] of Object.entries(LABELS)) {
    await dialog.getByLabel(label).fill(given[part as keyof Given] ?? '');
  }
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Registers the cell one goes to. */
async function give(fill: FillPage, address: string, given: Given): Promise<void> {
  await fill.cell(address).click();
  await fill.card.getByRole('button', { name: '登记数据来源' }).click();
  const dialog = fill.dialog('数据来源');
  await say(dialog, given);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

function register(page: Page): Locator {
  return page.getByRole('main', { name: '数据来源登记表' });
}

async function openRegister(fill: FillPage): Promise<Locator> {
  await fill.expectSaved();
  await fill.command('帮助').click();
  await fill.dialog('键盘操作').getByRole('link', { name: '数据来源登记表' }).click();
  const main = register(fill.page);
  await main.getByRole('heading', { level: 1 }).waitFor();
  return main;
}

test.describe('数据来源', () => {
  let fill: FillPage;
  test.beforeEach(async ({ page }) => {
    fill = await filledReport(page, { cells: RIGHT_2021 });
  });

  test('of one cell is given, shown, changed, taken away and undone', async ({ page }) => {
    await give(fill, RECEIVED, {
      office: ' 政策法规科 ',
      person: '王敏',
      date: '2027-01-08',
      basis: '依申请公开台账',
    });
    await expect(fill.card).toContainText('政策法规科 王敏 2027-01-08 依申请公开台账');
    await fill.reload();
    await fill.cell(RECEIVED).focus();
    await expect(fill.card).toContainText('政策法规科 王敏 2027-01-08 依申请公开台账');

    await fill.card.getByRole('button', { name: '修改数据来源' }).click();
    const dialog = fill.dialog('数据来源');
    await expect(dialog).toContainText('一、本年新收');
    await expect(dialog.getByLabel('提供人')).toHaveValue('王敏');
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    await dialog.getByLabel('提供人').fill('赵宇');
    await page.keyboard.press('Enter');
    await expect(fill.card).toContainText('政策法规科 赵宇');

    const lines = await fill.history();
    await expect(lines.first()).toContainText(
      '数据来源：一、本年新收，自然人 由 政策法规科 王敏 2027-01-08 依申请公开台账 改为 政策法规科 赵宇',
    );
    await fill.cell('overview').focus();
    await fill.undo();
    await expect(fill.cell(RECEIVED)).toBeFocused();
    await expect(fill.card).toContainText('政策法规科 王敏');
    await fill.card.getByRole('button', { name: '修改数据来源' }).click();
    await dialog.getByRole('button', { name: '清除来源' }).click();
    await expect(fill.card.getByRole('button', { name: '登记数据来源' })).toBeVisible();
    await expect(fill.card).toContainText('未登记');
    await fill.expectCell(RECEIVED, '30');
  });

  test('of a selection is one step, by keys alone', async ({ page }) => {
    await fill.cell(RECEIVED).focus();
    await press(page, 'Shift+ArrowDown', 'Shift+End', 'Shift+F2');
    const dialog = fill.dialog('数据来源');
    await expect(dialog).toContainText('选中的 14 格');
    await expect(dialog.getByRole('button', { name: '登记 14 格' })).toBeDisabled();
    await page.keyboard.type('政策法规科');
    await press(page, 'Tab');
    await page.keyboard.type('王敏');
    await press(page, 'Enter');
    await expect(dialog).toHaveCount(0);
    await expect(fill.cell(RECEIVED)).toBeFocused();
    await expect(page.locator('td[data-range]')).toHaveCount(14);
    for (const [row, column] of [
      ['received', 'business'],
      ['carriedIn', 'total'],
    ] as const) {
      await fill.cell(at(row, column)).focus();
      await expect(fill.card).toContainText('政策法规科 王敏');
    }
    await fill.cell(at('granted', 'business')).focus();
    await expect(fill.card).toContainText('未登记');

    await press(page, 'Control+z');
    await fill.cell(at('received', 'business')).focus();
    await expect(fill.card).toContainText('未登记');
    await press(page, 'Control+y');
    await fill.cell(RECEIVED).focus();
    await expect(fill.card).toContainText('政策法规科 王敏');
  });

  test('that is there already is never replaced unasked', async ({ page }) => {
    await give(fill, at('received', 'business'), { office: '信访科', person: '李强' });
    await fill.cell(RECEIVED).focus();
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight');
    await page.getByRole('button', { name: '数据来源', exact: true }).click();
    const dialog = fill.dialog('数据来源');
    await expect(dialog.getByLabel('提供科室')).toHaveValue('信访科');
    await expect(dialog.getByRole('button', { name: '登记 3 格' })).toBeVisible();

    await say(dialog, { office: '政策法规科', person: '王敏' });
    await expect(dialog.getByRole('status')).toHaveText(
      '其中 1 格已登记其他来源：信访科 李强（1 格）',
    );
    await dialog.getByRole('button', { name: '只填未登记的 2 格' }).click();
    await fill.cell(at('received', 'business')).focus();
    await expect(fill.card).toContainText('信访科 李强');
    await fill.cell(at('received', 'research')).focus();
    await expect(fill.card).toContainText('政策法规科 王敏');

    await fill.cell(RECEIVED).focus();
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+F2');
    await expect(dialog.getByLabel('提供科室')).toHaveValue('');
    await dialog.getByRole('button', { name: '与上次相同' }).click();
    await expect(dialog.getByRole('button', { name: '全部改为 3 格' })).toBeVisible();
    await say(dialog, { office: '档案室' });
    await expect(dialog.getByRole('status')).toContainText('其中 3 格已登记其他来源，将被替换');
    await dialog.getByRole('button', { name: '全部改为 3 格' }).click();
    await fill.cell(at('received', 'business')).focus();
    await expect(fill.card).toContainText('档案室');
    await fill.undo();
    await expect(fill.cell(RECEIVED)).toBeFocused();
    await fill.cell(at('received', 'business')).focus();
    await expect(fill.card).toContainText('信访科 李强');
  });

  test('offers who was named before', async ({ page }) => {
    await give(fill, RECEIVED, { office: '政策法规科', person: '王敏' });
    await give(fill, at('received', 'business'), { office: '信访科', person: '李强' });
    await fill.cell(at('received', 'research')).focus();
    await press(page, 'Shift+F2');
    const dialog = fill.dialog('数据来源');
    const offered = (part: string): Promise<string[]> =>
      dialog
        .locator(`#source-${part}-offers option`)
        .evaluateAll((options) =>
          options.map((option) => (option instanceof HTMLOptionElement ? option.value : '')),
        );
    expect(await offered('office')).toEqual(['信访科', '政策法规科']);
    await dialog.getByLabel('提供科室').fill('政策法规科');
    await expect.poll(() => offered('person')).toEqual(['王敏', '李强']);
    await press(page, 'Escape');
    await expect(fill.cell(at('received', 'research'))).toBeFocused();
  });

  test('goes with the data file and is in no other', async ({ page }) => {
    await give(fill, RECEIVED, { office: '政策法规科', basis: '“台账”<1>\\' });
    const files: Record<string, string> = {};
    for (const [kind, suffix] of [
      ['网页', 'html'],
      ['数据文件', 'json'],
    ] as const) {
      files[suffix] = (await exported(page, kind)).bytes.toString('utf8');
    }
    expect(files['html']).not.toContain('政策法规科');
    const list = new ListPage(page);
    await list.goto();
    await importFile(list, 'report.json', Buffer.from(files['json'] ?? ''));
    await list.dialog('导入').getByRole('button', { name: '导入', exact: true }).click();
    await list.dialog('年报已存在').getByRole('button', { name: '再建一份' }).click();
    const again = await opened(list);
    await again.cell(RECEIVED).focus();
    await expect(again.card).toContainText('政策法规科 “台账”<1>\\');
  });

  test('stands in the register, which names what is missing and leads there', async ({ page }) => {
    await fill.cell(RECEIVED).focus();
    await press(page, 'Shift+ArrowDown', 'Shift+End', 'Shift+F2');
    await say(fill.dialog('数据来源'), {
      office: '政策法规科',
      person: '王敏',
      date: '2027-01-08',
      basis: '依申请公开台账',
    });
    await press(page, 'Enter');
    await give(fill, 'disclosure.normativeDocuments.issued', { office: '办公室' });

    const main = await openRegister(fill);
    await expect(main).toContainText('报告单位：临河区人民政府');
    await expect(main).toContainText('2026 年政府信息公开工作年度报告');
    const given = main.getByRole('table', { name: '已登记来源的数字' });
    await expect(given.getByRole('row', { name: /^一、本年新收/ }).getByRole('cell')).toHaveText([
      '自然人 30、总计 30，其余 0',
      '政策法规科',
      '王敏',
      '2027-01-08',
      '依申请公开台账',
    ]);
    await expect(given.getByRole('row', { name: /^行政规范性文件/ })).toContainText('办公室');
    await expect(main).toContainText(`共 ${TYPED - 12 - 1} 格`);
    const signatures = main.getByRole('table', { name: '提供科室负责人签字' });
    await expect(signatures.getByRole('row').nth(1)).toContainText('办公室');
    await expect(signatures.getByRole('row').nth(2)).toContainText('政策法规科');
    await expect(main).toContainText('填报人（签字）');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await main.getByRole('link', { name: /^转到此格：（一）予以公开/ }).click();
    await fill.ready();
    await expect(fill.cell(at('granted', 'naturalPerson'))).toBeFocused();
  });

  test('is printed with its head on every page and without what only a screen needs', async ({
    page,
  }) => {
    await fill.cell(RECEIVED).focus();
    await press(page, 'Control+a', 'Shift+F2');
    await say(fill.dialog('数据来源'), { office: '政策法规科', person: '王敏' });
    await press(page, 'Enter');
    const main = await openRegister(fill);
    const rows = main.getByRole('table', { name: '已登记来源的数字' }).locator('tbody tr');
    await expect(rows).toHaveCount(26);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
    await expect(main.getByRole('link').first()).toBeHidden();
    expect(
      await main
        .locator('thead')
        .first()
        .evaluate((head) => getComputedStyle(head).display),
    ).toBe('table-header-group');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    // A4 across, in points.
    for (const page of pages) expect(page).toMatch(/0 0 84[12]\S* 59[45]/);
  });
});

test('without a source the register says how to begin, and covers every figure', async ({
  page,
}) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  const main = await openRegister(fill);
  await expect(main).toContainText('还没有登记');
  await expect(main).toContainText(`共 ${TYPED} 格`);
  expect(form2021.cells.size).toBeGreaterThan(TYPED);
  await page.getByRole('link', { name: '返回填报' }).click();
  await fill.ready();
});
