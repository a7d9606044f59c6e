// 数据校验 at work: when it speaks, what it says, and where it leads.
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import { blankReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

const RECEIVED = 'requests.received.naturalPerson';
const ISSUED = 'disclosure.normativeDocuments.issued';

test('what is merely unfinished is never wrong', async ({ page }) => {
  const fill = await blankReport(page);
  await expect(fill.checks).toContainText('待填 47');
  await expect(page.locator('[data-rule]')).toHaveCount(0);
  await fill.typeAll({ [RECEIVED]: 3, 'disputes.review.upheld': 5, [ISSUED]: 2 });
  await expect(page.locator('[data-rule]')).toHaveCount(0);
  await expect(fill.command('错误 0')).toBeDisabled();
});

test('one cause is one entry, laid out as arithmetic', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.typeInto(RECEIVED, '31');
  await expect(fill.errors.and(page.locator('article'))).toHaveCount(1);
  const entry = fill.finding('T3-1.naturalPerson');
  await expect(entry.getByRole('heading')).toHaveText('自然人列：收办不符，相差 1 件');
  await expect(entry).toContainText(/第一项＋第二项\s*33/);
  await expect(entry).toContainText(/第三项＋第四项\s*32/);
  await expect(entry).toContainText(/差额\s*1/);
  await expect(entry).toContainText('同时影响：总计列');
  await expect(entry.locator('[data-rule="T3-1.total"]')).toBeVisible();
  await expect(fill.command('错误 1')).toBeVisible();

  // Another cause is another entry.
  await fill.typeInto('requests.carriedIn.business', '1');
  await expect(fill.errors.and(page.locator('article'))).toHaveCount(2);
});

test('the button of an entry leads to the cell that was changed last', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  const cell = 'requests.withheld.stateSecret.naturalPerson';
  await fill.typeInto(cell, '1');
  await fill.cell('disputes.review.upheld').focus();
  await fill.finding('T3-1.naturalPerson').getByRole('button', { name: '转到此格' }).focus();
  await page.keyboard.press('Enter');
  await expect(fill.cell(cell)).toBeFocused();
  await expect(fill.cell(cell)).toBeInViewport();
  await page.keyboard.type('0');
  await expect(fill.finding('T3-1.naturalPerson')).toHaveCount(0);
});

test('the counts of the head lead to what they count', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.typeAll({ [RECEIVED]: 31, [ISSUED]: 6, 'disputes.review.pending': '' });
  await fill.command('未填 1').click();
  await expect(fill.cell('disputes.review.pending')).toBeFocused();
  await fill.command('待核实 1').click();
  await expect(fill.cell(ISSUED)).toBeFocused();
  await fill.command('错误 1').click();
  await expect(fill.cell(RECEIVED)).toBeFocused();
});

test('a reason answers a question until its figures change', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  const entry = fill.finding('T2-2.normativeDocuments');
  await fill.typeAll({ [ISSUED]: 6 });
  await entry.getByLabel('情况说明').fill('含当年制发、当年废止的 1 件。');
  await entry.getByRole('button', { name: '保存说明' }).click();
  await expect(fill.checks.getByRole('region', { name: '已说明' })).toContainText('相差 1 件');
  await expect(fill.command('待核实 0')).toBeVisible();

  await fill.typeAll({ [ISSUED]: 7 });
  await expect(entry).toContainText('数据已变动，需重新说明');
  await expect(fill.command('待核实 1')).toBeVisible();
  await expect(entry.getByLabel(/^情况说明/)).toHaveValue('含当年制发、当年废止的 1 件。');

  await fill.typeAll({ [ISSUED]: 6 });
  await expect(entry).not.toContainText('数据已变动');
  await expect(fill.command('待核实 0')).toBeVisible();
  await fill.expectSaved();
  await fill.reload();
  await expect(fill.command('待核实 0')).toBeVisible();
});

test('a note answers T3-10', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  const cell = 'requests.notProcessed.excessive.naturalPerson';
  await fill.typeInto(cell, '1');
  await expect(fill.finding('T3-10')).toBeVisible();
  await fill.card.getByLabel('备注').fill('申请人未说明理由。');
  await expect(fill.finding('T3-10')).toHaveCount(0);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]) {
  test(`the balance stays in view at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const fill = await filledReport(page, { cells: RIGHT_2021 });
    await fill.typeInto(RECEIVED, '31');
    const row = (name: string) => fill.balance.getByRole('row', { name });
    await expect(row('第一项＋第二项').getByRole('cell').first()).toHaveText('33');
    await expect(row('第三项＋第四项').getByRole('cell').first()).toHaveText('32');
    await expect(row('差额').getByRole('cell').first()).toHaveText('1');
    await expect(row('差额').getByRole('cell').nth(1)).toHaveText('0');

    const rows = [...form2021.cells.keys()].filter((address) =>
      /^requests\..*\.naturalPerson$/.test(address),
    );
    await fill.leave();
    await fill.cell(RECEIVED).focus();
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let moved = 1; moved < rows.length; moved += 1) {
        await page.keyboard.press(key);
        expect(await page.evaluate(whatIsCovered), key).toBe('');
      }
    }
  });
}

/** Which of the current cell and the balance can not be seen whole. */
function whatIsCovered(): string {
  const seen = (element: Element | null | undefined): boolean => {
    if (!element) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (left + right) / 2;
    return [top + 2, bottom - 2].every((y) => {
      const shown = document.elementFromPoint(middle, y);
      return shown !== null && element.contains(shown);
    });
  };
  const cell = document.activeElement;
  if (!seen(document.querySelector('[aria-label="收办平衡"]'))) return 'the balance';
  return seen(cell) ? '' : ((cell as HTMLElement | null)?.dataset['address'] ?? 'no cell');
}
