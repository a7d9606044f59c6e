// Ranges of figures, selected and worked on as in a spreadsheet.
import type { Locator, Page } from '@playwright/test';
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { blankReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

const at = (row: string, column: string): string => `requests.${row}.${column}`;
const RECEIVED = at('received', 'naturalPerson');
const SIX = ['received', 'carriedIn', 'granted'].flatMap((row) => [
  at(row, 'naturalPerson'),
  at(row, 'business'),
]);
const ALL = [...form2021.cells.keys()];

/** The cells that are drawn as selected, in the order of the paper. */
function selected(page: Page): Promise<string[]> {
  return page
    .locator('td[data-range] input')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('data-address') ?? ''));
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-address'));
}

/** What is said of the selection. */
function said(fill: FillPage): Locator {
  return fill.page.getByRole('status').filter({ hasText: /^已选/ });
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Selects natural persons and businesses in the first three rows. */
async function selectSix(fill: FillPage): Promise<void> {
  await fill.cell(RECEIVED).focus();
  await press(fill.page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  expect(await selected(fill.page)).toEqual(SIX);
}

test.describe('selecting', () => {
  let fill: FillPage;
  test.beforeEach(async ({ page }) => {
    fill = await filledReport(page, { cells: RIGHT_2021 });
  });

  test('by keys: the range grows and shrinks, the keyboard stays', async ({ page }) => {
    await selectSix(fill);
    expect(await focused(page)).toBe(RECEIVED);
    await expect(said(fill)).toHaveText('已选 3 行 2 列，计数 6，求和 62 件');
    await press(page, 'Shift+ArrowUp');
    await expect(said(fill)).toHaveText('已选 2 行 2 列，计数 4，求和 32 件');
    await press(page, 'Shift+End');
    await expect(said(fill)).toHaveText(/^已选 2 行 7 列/);
    await press(page, 'Control+Shift+End');
    expect(await selected(page)).toHaveLength(175);
    await press(page, 'Control+Shift+Home');
    await expect(said(fill)).toHaveCount(0);
    expect(await selected(page)).toEqual([]);
  });

  test('whole rows, columns and tables', async ({ page }) => {
    await fill.cell(at('granted', 'research')).focus();
    await press(page, 'Shift+Space');
    await expect(said(fill)).toHaveText('已选 1 行 7 列，计数 7，求和 60 件');
    expect(await focused(page)).toBe(at('granted', 'research'));
    await press(page, 'Control+Space');
    await expect(said(fill)).toHaveText(/^已选 25 行 7 列/);
    await press(page, 'Escape', 'Control+Space');
    await expect(said(fill)).toHaveText(/^已选 25 行 1 列/);
    await press(page, 'Shift+ArrowRight');
    await expect(said(fill)).toHaveText(/^已选 25 行 2 列/);
    await press(page, 'Control+a');
    await expect(said(fill)).toHaveText(/^已选 25 行 7 列，计数 175/);
  });

  test('ends with Esc, a move, typing, editing, and going elsewhere', async ({ page }) => {
    const endings: readonly (() => Promise<void>)[] = [
      () => press(page, 'Escape'),
      () => press(page, 'ArrowDown'),
      () => press(page, 'ArrowLeft'),
      () => press(page, 'Enter'),
      () => press(page, 'Tab'),
      () => press(page, 'F2'),
      () => press(page, '7'),
      () => fill.cell(RECEIVED).click(),
      () => fill.cell('disputes.review.upheld').focus(),
      () => fill.cell('overview').focus(),
    ];
    for (const end of endings) {
      await selectSix(fill);
      await end();
      expect(await selected(page)).toEqual([]);
      await fill.cell('preamble').focus();
    }
    await expect(said(fill)).toHaveCount(0);
    // Typing has replaced what stood in the one cell only.
    await fill.expectCell(RECEIVED, '7');
    await fill.expectCell(at('carriedIn', 'naturalPerson'), '2');
  });

  test('by dragging and with Shift', async ({ page }) => {
    await fill.cell(RECEIVED).hover();
    await page.mouse.down();
    await fill.cell(at('partlyGranted', 'research')).hover();
    await fill.cell(at('granted', 'business')).hover();
    await page.mouse.up();
    expect(await selected(page)).toEqual(SIX);
    await fill.cell(at('partlyGranted', 'research')).hover();
    expect(await selected(page)).toEqual(SIX);
    await fill.cell(at('carriedIn', 'naturalPerson')).click({ modifiers: ['Shift'] });
    await expect(said(fill)).toHaveText('已选 2 行 1 列，计数 2，求和 32 件');
    await fill.cell(at('carriedIn', 'naturalPerson')).click();
    expect(await selected(page)).toEqual([]);
    expect(await focused(page)).toBe(at('carriedIn', 'naturalPerson'));
  });

  test('by labels and heads', async ({ page }) => {
    const requests = fill.section(/^三、/);
    await requests.getByRole('columnheader', { name: '商业企业' }).click();
    await expect(said(fill)).toHaveText(/^已选 25 行 1 列/);
    expect(await focused(page)).toBe(at('received', 'business'));
    await requests.getByRole('columnheader', { name: '科研机构' }).click({ modifiers: ['Shift'] });
    await expect(said(fill)).toHaveText(/^已选 25 行 2 列/);
    await requests.getByRole('columnheader', { name: '法人或其他组织' }).click();
    await expect(said(fill)).toHaveText(/^已选 25 行 5 列/);
    await requests.getByRole('rowheader', { name: /^一、本年新收/ }).click();
    await expect(said(fill)).toHaveText('已选 1 行 7 列，计数 7，求和 60 件');
    await fill.section(/^二、/).getByRole('columnheader', { name: '本年废止件数' }).click();
    expect(await selected(page)).toEqual([
      'disclosure.rules.repealed',
      'disclosure.normativeDocuments.repealed',
    ]);
  });

  test('takes a wide cell with all it covers', async ({ page }) => {
    await fill.cell('disclosure.normativeDocuments.repealed').focus();
    await press(page, 'Shift+ArrowDown');
    expect(await selected(page)).toEqual([
      'disclosure.normativeDocuments.issued',
      'disclosure.normativeDocuments.repealed',
      'disclosure.normativeDocuments.inForce',
      'disclosure.licences.decisions',
    ]);
    await press(page, 'Shift+ArrowUp');
    expect(await selected(page)).toEqual([]);
  });

  test('leaves every other cell as it is drawn', async ({ page }) => {
    await fill.cell(RECEIVED).focus();
    const rendered = await page.evaluate(() => {
      const changed: string[] = [];
      const table = document.querySelector('.sheet-requests');
      if (!table) return undefined;
      const observer = new MutationObserver((records) =>
        records.forEach((record) => changed.push(`${record.type} ${record.attributeName ?? ''}`)),
      );
      observer.observe(table, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(window, { changed });
      return changed.length;
    });
    expect(rendered).toBe(0);
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+a');
    const changed = await page.evaluate(() => (window as unknown as { changed: string[] }).changed);
    expect(new Set(changed)).toEqual(new Set(['attributes data-range']));
  });

  test('is seen in forced colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await selectSix(fill);
    const outline = (address: string): Promise<string> =>
      fill.cell(address).evaluate((input) => getComputedStyle(input).outlineStyle);
    expect(await outline(at('granted', 'business'))).toBe('solid');
    expect(await outline(at('granted', 'research'))).toBe('none');
  });
});

test.describe('the clipboard', () => {
  test('takes a block, and one cell as its figure', async ({ page }) => {
    const fill = await filledReport(page, { cells: RIGHT_2021 });
    await selectSix(fill);
    const block = await fill.copied(() => page.keyboard.press('Control+c'));
    expect(block.text).toBe('30\t0\r\n2\t0\r\n30\t0\r\n');
    expect(block.html.replace(/\n/g, '')).toMatch(
      /<table[^>]*>.*<tr><td>30<\/td><td>0<\/td><\/tr><tr><td>2<\/td><td>0<\/td><\/tr>/,
    );
    await press(page, 'Escape');
    expect(await fill.copied(() => page.keyboard.press('Control+c'))).toEqual({
      html: '',
      text: '30',
    });
    // Being edited, a cell is a text field like any other.
    await press(page, 'F2', 'Shift+ArrowLeft', 'Control+c', 'End', 'Control+v');
    await fill.expectCell(RECEIVED, '300');
  });

  test('cuts and pastes as two steps, there and back', async ({ page }) => {
    const fill = await filledReport(page, { cells: RIGHT_2021 });
    const before = await fill.shown(ALL);
    await selectSix(fill);
    await press(page, 'Control+x');
    expect(Object.values(await fill.shown(SIX))).toEqual(['', '', '', '', '', '']);
    await expect(said(fill)).toHaveText('已选 3 行 2 列，计数 0');
    await press(page, 'Control+v');
    // Nothing stated is replaced: written at once, and shown where.
    await expect(fill.cell(at('granted', 'naturalPerson'))).toHaveValue('30');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await selected(page)).toEqual(SIX);
    expect(await fill.shown(ALL)).toEqual(before);
    const lines = await fill.history();
    await expect(lines.nth(0)).toHaveText(/粘贴：一、本年新收，自然人 等 6 处$/);
    await expect(lines.nth(1)).toHaveText(/剪切：一、本年新收，自然人 等 6 处$/);
    await fill.undo();
    await fill.expectCell(RECEIVED, '');
    await fill.undo();
    expect(await fill.shown(ALL)).toEqual(before);
    await expect(fill.command('撤销')).toBeDisabled();
  });

  test('a block goes elsewhere from the first cell of the range, or asks', async ({ page }) => {
    const fill = await filledReport(page, {
      cells: { [RECEIVED]: 3, [at('received', 'business')]: 4 },
    });
    await fill.cell(RECEIVED).focus();
    await press(page, 'Shift+ArrowRight', 'Control+c');
    // Drawn from its lower right corner.
    await fill.cell(at('partlyGranted', 'publicInterest')).focus();
    await press(page, 'Shift+ArrowLeft', 'Shift+ArrowUp', 'Control+v');
    await expect(fill.cell(at('granted', 'research'))).toHaveValue('3');
    await fill.expectCell(at('granted', 'publicInterest'), '4');
    expect(await selected(page)).toEqual([
      at('granted', 'research'),
      at('granted', 'publicInterest'),
    ]);
    await press(page, 'ArrowRight', 'Control+v');
    const preview = fill.dialog('粘贴预览');
    await expect(preview).toContainText('将改动 2 格（其中 1 格原来有数）');
    await preview.getByRole('button', { name: '写入 2 格' }).click();
    await fill.expectCell(at('granted', 'publicInterest'), '3');
    await fill.expectCell(at('granted', 'legalService'), '4');
  });

  test('one figure goes into every cell of the range', async ({ page }) => {
    const fill = await filledReport(page, { cells: RIGHT_2021 });
    const before = await fill.shown(ALL);
    await selectSix(fill);
    await fill.paste({
      html: '<table><tr><td>8</td></tr></table>',
      text: '8\r\n',
    });
    expect(Object.values(await fill.shown(SIX))).toEqual(['8', '8', '8', '8', '8', '8']);
    await fill.expectCell(at('received', 'total'), '16');
    await fill.undo();
    expect(await fill.shown(ALL)).toEqual(before);
    // Without a range it goes into the one cell, as it is typed.
    await fill.cell(RECEIVED).focus();
    await press(page, 'Escape');
    await fill.paste({ html: '<table><tr><td>8</td></tr></table>', text: '8' });
    await fill.expectCell(RECEIVED, '8');
    await fill.expectCell(at('received', 'business'), '0');
    await expect(page.getByRole('alert')).toHaveCount(0);
    // What is no figure is shown before it is written anywhere.
    await selectSix(fill);
    await fill.paste({ text: '八' });
    await expect(fill.dialog('粘贴预览')).toContainText('以下 6 格读不成数');
  });

  test('with its names a block finds its cells in another report', async ({ page }) => {
    const source = await filledReport(page, { cells: RIGHT_2021 });
    await selectSix(source);
    const block = await source.copied(() =>
      page.getByRole('button', { name: '连同行列名称复制' }).click(),
    );
    await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
    // The selection and the keyboard stay.
    expect(await selected(page)).toEqual(SIX);
    expect(await focused(page)).toBe(RECEIVED);
    expect(block.html).toContain('法人或其他组织');
    expect(block.html).toContain('三、本年度办理结果');
    expect(block.text).toContain('自然人');
    const target = await blankReport(page, '2027');
    for (const kind of ['html', 'text'] as const) {
      await target.cell(at('carriedOver', 'total')).focus();
      await target.paste({ [kind]: block[kind] });
      const preview = target.dialog('粘贴预览');
      await expect(preview).toContainText('已按行、列名称对号。');
      await expect(preview).not.toContainText('没有写入');
      await preview.getByRole('button', { name: '写入 6 格' }).click();
      expect(Object.values(await target.shown(SIX))).toEqual(['30', '0', '2', '0', '30', '0']);
      await target.undo();
    }
  });
});

test.describe('acts on a range', () => {
  test('Delete empties it in one step', async ({ page }) => {
    const fill = await filledReport(page, { cells: RIGHT_2021 });
    const before = await fill.shown(ALL);
    await fill.cell(RECEIVED).focus();
    await press(page, 'Control+a', 'Delete');
    const stated = await fill.shown(ALL.filter((address) => address.startsWith('requests.')));
    expect(new Set(Object.values(stated))).toEqual(new Set(['']));
    const lines = await fill.history();
    await expect(lines.first()).toHaveText(/清空：一、本年新收，自然人 等 144 处$/);
    await fill.undo();
    expect(await fill.shown(ALL)).toEqual(before);
    await expect(fill.command('撤销')).toBeDisabled();
  });

  test('Ctrl+D and Ctrl+R fill it in one step, never a computed total', async ({ page }) => {
    const fill = await filledReport(page, {
      cells: { [RECEIVED]: 5, [at('received', 'business')]: 6 },
    });
    await fill.cell(RECEIVED).focus();
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+d');
    await fill.expectCell(at('carriedIn', 'naturalPerson'), '5');
    await fill.expectCell(at('carriedIn', 'business'), '6');
    // Of one cell alone, the one above goes down; typing replaces it.
    await fill.cell(at('granted', 'naturalPerson')).focus();
    await press(page, 'Control+d');
    await fill.expectCell(at('granted', 'naturalPerson'), '5');
    await press(page, 'Control+z', 'Control+y', '4');
    await fill.expectCell(at('granted', 'naturalPerson'), '4');

    await fill.cell(RECEIVED).focus();
    await press(page, 'Shift+Space', 'Control+r');
    const row = ['naturalPerson', 'business', 'research', 'otherOrganisation', 'total'];
    expect(Object.values(await fill.shown(row.map((column) => at('received', column))))).toEqual([
      '5',
      '5',
      '5',
      '5',
      '30',
    ]);
    const lines = await fill.history();
    await expect(lines.first()).toHaveText(/填充：一、本年新收，商业企业 等 5 处$/);
    await fill.undo();
    await fill.expectCell(at('received', 'business'), '6');
    await fill.expectCell(at('received', 'research'), '');
  });
});

test('26 rows of 8 columns with three bad cells: three sentences, nothing lost, one undo', async ({
  page,
}) => {
  const fill = await blankReport(page);
  const before = await fill.shown(ALL);
  const bad: Readonly<Record<string, string>> = {
    [at('carriedIn', 'research')]: '1e3',
    [at('granted', 'business')]: '十二',
    [at('carriedOver', 'naturalPerson')]: '3.5',
  };
  const cells = [...form2021.cells.values()].filter(({ table }) => table === 'requests');
  const labels = [...new Set(cells.map(({ rowName }) => rowName))];
  const block = [
    ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ...labels.map((label) => [
      label,
      ...cells
        .filter(({ rowName }) => rowName === label)
        .map(({ address, total }) => (total ? '' : (bad[address] ?? '1'))),
    ]),
  ];
  expect([block.length, ...new Set(block.map((row) => row.length))]).toEqual([26, 8]);

  await fill.cell(RECEIVED).focus();
  await fill.paste({ text: block.map((row) => row.join('\t')).join('\r\n') });
  const preview = fill.dialog('粘贴预览');
  await expect(preview).toContainText('以下 3 格读不成数，将照原文写入并标出，请核对：');
  await expect(preview.getByRole('listitem')).toHaveText([
    '二、上年结转，科研机构：“1e3”，不接受科学记数法，请写出全部数字。',
    '（一）予以公开，商业企业：“十二”，请填阿拉伯数字。',
    '四、结转下年度，自然人：“3.5”，件数应为整数。',
  ]);
  await preview.getByRole('button', { name: '写入 144 格' }).click();
  const typed = cells.filter(({ total }) => !total).map(({ address }) => address);
  expect(await fill.shown(typed)).toEqual(
    Object.fromEntries(typed.map((address) => [address, bad[address] ?? '1'])),
  );
  for (const address of Object.keys(bad)) {
    await expect(fill.cell(address)).toHaveAttribute('aria-invalid', 'true');
    await expect(fill.finding(`C1.${address}`)).toBeAttached();
  }
  await fill.undo();
  expect(await fill.shown(ALL)).toEqual(before);
  await expect(fill.command('撤销')).toBeDisabled();
});
