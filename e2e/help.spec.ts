// 键盘操作, 填报说明 and the guided look of the first five minutes.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { form2019 } from '../src/report/forms/2019';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { blankReport, filledReport } from './reports';

const RECEIVED = 'requests.received.naturalPerson';

test('F1 and 帮助 show the keys, and give the place back', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.cell(RECEIVED).focus();
  await page.keyboard.press('F1');
  const dialog = fill.dialog('键盘操作');
  await expect(dialog.getByRole('row', { name: /^F8/ })).toContainText('错误或待核实');
  await expect(dialog.getByRole('row', { name: /^Enter/ })).toContainText('按列走');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(fill.cell(RECEIVED)).toBeFocused();
  await fill.command('帮助').click();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toHaveCount(0);
});

test('填报说明 has every row with its explanation, and prints', async ({ page }) => {
  const fill = await filledReport(page, { form: '2019', year: 2020 });
  await fill.command('帮助').click();
  await fill.dialog('键盘操作').getByRole('link', { name: '填报说明' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: '填报说明', exact: true }),
  ).toBeVisible();
  const notes = page.getByRole('main', { name: '填报说明' });
  await expect(notes).toContainText('国办公开办函〔2019〕60号');
  for (const { heading } of form2019.sections) {
    await expect(notes.getByRole('heading', { name: heading, exact: true })).toHaveCount(1);
  }
  const written = (await notes.innerText()).replace(/\s+/g, ' ');
  let at = 0;
  for (const { explanation } of form2019.cells.values()) {
    expect(written, explanation).toContain(explanation);
  }
  for (const label of ['规章', '（一）予以公开', '8.属于行政查询事项', '复议后起诉']) {
    at = written.indexOf(label, at);
    expect(at, `${label} in the order of the form`).toBeGreaterThan(0);
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(notes.getByRole('table').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: '返回填报' }).click();
  await fill.ready();
});

test.describe('the guide', () => {
  test.use({ guided: true });

  const guide = (page: Page) => page.getByRole('region', { name: '引导' });

  test('stands beside the first report, takes no focus, and never returns', async ({ page }) => {
    const fill = await blankReport(page);
    await expect(guide(page)).toContainText('从这里到各部分');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await fill.cell(RECEIVED).focus();
    for (const title of ['在纸面上直接填', '边填边校验', '收办是否平衡', '填完后导出']) {
      await guide(page).getByRole('button', { name: '下一步' }).click();
      await expect(guide(page)).toContainText(title);
      await expect(fill.cell(RECEIVED)).toBeFocused();
    }
    await page.keyboard.type('12');
    await fill.expectCell(RECEIVED, '12');
    await guide(page).getByRole('button', { name: '知道了' }).click();
    await expect(guide(page)).toHaveCount(0);
    await fill.expectSaved();
    await fill.reload();
    await fill.cell(RECEIVED).focus();
    await expect(guide(page)).toHaveCount(0);
  });

  test('goes at Esc or 跳过 and can be called again from the help', async ({ page }) => {
    const fill = await blankReport(page);
    await guide(page).waitFor();
    await page.keyboard.press('Escape');
    await expect(guide(page)).toHaveCount(0);
    await page.keyboard.press('F1');
    await fill.dialog('键盘操作').getByRole('button', { name: '看一遍引导' }).click();
    await expect(guide(page)).toContainText('1 / 5');
    await guide(page).getByRole('button', { name: '跳过' }).click();
    await expect(guide(page)).toHaveCount(0);
  });

  test('is not shown for what was imported, for the example and for a second report', async ({
    page,
  }) => {
    const imported = await filledReport(page, { cells: { [RECEIVED]: 3 } });
    await imported.cell(RECEIVED).focus();
    const list = new ListPage(page);
    await list.goto();
    await list.command('载入示例').click();
    await list.opened();
    await imported.ready();
    await imported.cell(RECEIVED).focus();
    await blankReport(page, '2025');
    await imported.cell(RECEIVED).focus();
    await expect(guide(page)).toHaveCount(0);
  });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 720, height: 450 },
  ]) {
    test(`stands in front of nothing at ${viewport.width} × ${viewport.height}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const fill = await blankReport(page);
      for (let step = 1; step <= 5; step += 1) {
        await expect(guide(page)).toContainText(`${step} / 5`);
        for (const cell of [RECEIVED, 'disclosure.fees.amount', 'disputes.review.pending']) {
          await fill.cell(cell).focus();
          expect(await page.evaluate(covered), `${cell} at step ${step}`).toEqual([]);
          await expect(fill.cell(cell)).toBeInViewport({ ratio: 1 });
        }
        const box = await guide(page).boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= viewport.width).toBe(true);
        expect(box && box.y >= 0 && box.y + box.height <= viewport.height).toBe(true);
        if (step < 5) await guide(page).getByRole('button', { name: '下一步' }).click();
      }
      // Playwright clicks only what nothing stands in front of.
      for (const heading of [/^二、/, /^三、/, /^四、/]) {
        for (const name of ['复制整表', '空白填 0']) {
          await fill.section(heading).getByRole('button', { name }).click();
        }
      }
      await expect(guide(page)).toBeVisible();
    });
  }

  test('leaves the cell in view where the keyboard is when it is called', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const fill = await blankReport(page);
    await page.keyboard.press('Escape');
    await fill.cell('disputes.review.pending').focus();
    await page.keyboard.press('F1');
    await fill.dialog('键盘操作').getByRole('button', { name: '看一遍引导' }).click();
    await expect(guide(page)).toBeVisible();
    await expect(fill.cell('disputes.review.pending')).toBeInViewport({ ratio: 1 });
  });
});

/** The parts of the page that the guide stands in front of. */
function covered(): string[] {
  const box = document.querySelector('[aria-label="引导"]')?.getBoundingClientRect();
  if (!box) return ['no guide'];
  return [...document.querySelectorAll('header, nav, main, aside, [data-address]:focus')]
    .filter((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      return left < box.right && box.left < right && top < box.bottom && box.top < bottom;
    })
    .map((part) => part.tagName);
}
