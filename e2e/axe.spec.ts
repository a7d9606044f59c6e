// What a machine can find out about accessibility, in every state of every page.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

// A page of two hundred fields looks at itself for a while.
test.use({ trace: 'off' });

/** Looks at a part of the page, or at all of it. */
async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Takes fields for small that the pinned balance covers by half; all are measured below.
    .disableRules('target-size')
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  expect(found).toEqual([]);
  expect(await page.locator(part).evaluate(tooSmall)).toEqual([]);
}

/** What is operated and is smaller than 24 by 24 pixels. */
function tooSmall(part: Element): string[] {
  const operated = part.querySelectorAll('button, input, select, textarea, a[href]');
  return [...operated].flatMap((control) => {
    // Between two cells there is a line and nothing else: what counts is how far apart they stand.
    const { width, height } = (
      control.closest('td.figure, td.read') ?? control
    ).getBoundingClientRect();
    // What is not shown, and boxes with a label beside them that is pressed as well.
    if (width < 2 || control.closest('label')) return [];
    return width < 24 || height < 24
      ? [`${width} × ${height}: ${control.outerHTML.slice(0, 90)}`]
      : [];
  });
}

async function withErrors(page: Page): Promise<FillPage> {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.typeAll({
    'requests.received.naturalPerson': '31',
    'requests.received.business': '1e3',
    'requests.received.research': '-',
    'disclosure.normativeDocuments.issued': '6',
    'requests.notProcessed.excessive.naturalPerson': '1',
  });
  return fill;
}

test('the list, empty and filled, and its dialogs', async ({ page }) => {
  const list = new ListPage(page);
  await list.goto();
  await expectAccessible(page);
  await list.newReport({ year: '2026', organ: '临河区民政局' });
  await expectAccessible(page);
  await list.fillNewReport({ year: '2018', organ: ' ' });
  await expect(list.dialog('新建年报')).toContainText('请填写报告单位');
  await expectAccessible(page);
});

test('the fill page with nothing in it', async ({ page }) => {
  await blankReport(page);
  await expectAccessible(page);
});

test('the fill page with all that can be wrong', async ({ page }) => {
  const fill = await withErrors(page);
  await expectAccessible(page);
  await fill.cell('requests.received.business').focus();
  await expect(fill.card).toContainText('已保留');
  await expectAccessible(page, '.side');
  await (await fill.history()).first().waitFor();
  await expectAccessible(page, '.side');
});

test('a selected table with all that can be wrong', async ({ page }) => {
  const fill = await withErrors(page);
  await fill.typeInto('requests.carriedIn.business', '');
  await fill.cell('requests.received.business').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '连同行列名称复制' }).waitFor();
  await expectAccessible(page);
});

test('the fill page at 200 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await withErrors(page);
  await expectAccessible(page);
});

test('the dialogs and the menu of the fill page', async ({ page }) => {
  const fill = await withErrors(page);
  await fill.command('报告信息').click();
  await expect(fill.dialog('报告信息')).toBeVisible();
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');

  const requests = fill.section(/^三、/);
  await requests.getByRole('button', { name: '空白说明' }).click();
  await expect(fill.dialog('空白说明')).toBeVisible();
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');

  await requests.getByRole('button', { name: '粘贴表格' }).click();
  await expect(fill.dialog('粘贴表格')).toBeVisible();
  await expectAccessible(page, 'dialog');
  await fill.dialog('粘贴表格').getByRole('textbox').fill('1\t2\n3\t4.5');
  await fill.dialog('粘贴表格').getByRole('button', { name: '预览' }).click();
  await expect(fill.dialog('粘贴预览')).toBeVisible();
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '导出' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, '[role="menu"]');
});

test('the preview', async ({ page }) => {
  await withErrors(page);
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await expectAccessible(page);
});

test('the list of drafts and the review page, also at 200 % zoom', async ({ page }) => {
  const fill = await withErrors(page);
  await fill.page.goto('./#/review');
  await page.getByRole('link', { name: /^审核 / }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^审核 / }).click();
  await page.getByLabel('对照').waitFor();
  await page.locator('[data-address="requests.received.naturalPerson"]').focus();
  await page.getByRole('tab', { name: '数据校验' }).click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 720, height: 450 });
  await page.getByRole('tab', { name: '审核要点' }).click();
  await expectAccessible(page);
});
