// 撤销 and 重做 of everything that can be done to a report, and what 修改记录 makes of it.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { blankReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

const RECEIVED = 'requests.received.naturalPerson';
const TOTAL = 'disputes.review.total';

test('one visit to a cell is one step, by buttons and by keys', async ({ page }) => {
  const fill = await blankReport(page);
  await expect(fill.command('撤销')).toBeDisabled();
  await expect(fill.command('重做')).toBeDisabled();
  await fill.cell(RECEIVED).focus();
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  await page.keyboard.type('45');
  await fill.undo();
  await fill.expectCell('requests.carriedIn.naturalPerson', '');
  await fill.expectCell(RECEIVED, '123');
  await fill.undo();
  await fill.expectCell(RECEIVED, '');
  await expect(fill.cell(RECEIVED)).toBeFocused();
  await expect(fill.command('撤销')).toBeDisabled();
  await fill.redo();
  await fill.expectCell(RECEIVED, '123');
  await page.keyboard.press('Control+y');
  await fill.expectCell('requests.carriedIn.naturalPerson', '45');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await fill.expectCell(RECEIVED, '');
  await page.keyboard.press('Control+Shift+z');
  await fill.expectCell(RECEIVED, '123');

  // What is typed now has nothing to make again.
  await fill.typeAll({ [RECEIVED]: 7 });
  await expect(fill.command('重做')).toBeDisabled();
});

interface Deed {
  readonly name: string;
  readonly do: (fill: FillPage, page: Page) => Promise<void>;
  /** What is seen of it, once done and once taken back. */
  readonly see: (fill: FillPage, done: boolean) => Promise<void>;
  readonly line: RegExp;
}

const deeds: readonly Deed[] = [
  {
    name: 'a paste',
    do: async (fill) => {
      await fill.cell(RECEIVED).focus();
      await fill.paste({ text: '31\t4\n5\t6' });
      await fill.dialog('粘贴预览').getByRole('button', { name: '写入 4 格' }).click();
    },
    see: async (fill, done) => {
      await fill.expectCell(RECEIVED, done ? '31' : '30');
      await fill.expectCell('requests.carriedIn.business', done ? '6' : '0');
    },
    line: /^.*粘贴：一、本年新收，自然人 等 4 处$/,
  },
  {
    name: '空白填 0',
    do: async (fill) => {
      await fill.typeAll({ 'disputes.review.upheld': '', 'disputes.review.pending': '' });
      await fill.section(/^四、/).getByRole('button', { name: '空白填 0' }).click();
    },
    see: (fill, done) => fill.expectCell('disputes.review.pending', done ? '0' : ''),
    line: /空白填 0：行政复议，结果维持 等 2 处/,
  },
  {
    name: '改为手填',
    do: async (fill) => {
      await fill.cell(TOTAL).click();
      await fill.card.getByRole('button', { name: '改为手填' }).click();
    },
    see: async (fill, done) => {
      await expect(fill.cell(TOTAL)).toHaveJSProperty('readOnly', !done);
      await fill.expectCell(TOTAL, '0');
    },
    line: /改为手填：行政复议，总计/,
  },
  {
    name: '改回自动计算',
    do: async (fill) => {
      await fill.section(/^四、/).getByRole('button', { name: '总计改为手填' }).click();
      await fill.typeAll({ [TOTAL]: 5 });
      await fill.section(/^四、/).getByRole('button', { name: '总计改回自动计算' }).click();
    },
    see: (fill, done) => fill.expectCell(TOTAL, done ? '0' : '5'),
    line: /改回自动计算：.* 等 \d 处/,
  },
  {
    name: 'a note',
    do: async (fill) => {
      await fill.cell(RECEIVED).click();
      await fill.card.getByLabel('备注').fill('数据来自申请台账。');
      await fill.leave();
    },
    see: async (fill, done) => {
      await fill.cell(RECEIVED).focus();
      await expect(fill.card.getByLabel('备注')).toHaveValue(done ? '数据来自申请台账。' : '');
    },
    line: /一、本年新收，自然人 备注由 空白 改为 数据来自申请台账。/,
  },
  {
    name: '报告信息',
    do: async (fill) => {
      await fill.command('报告信息').click();
      const dialog = fill.dialog('报告信息');
      await dialog.getByLabel('报告单位').fill('临河区财政局');
      await dialog.getByLabel('联系方式').fill('电话：0000-0000000');
      await dialog.getByRole('button', { name: '确定' }).click();
    },
    see: (fill, done) =>
      expect(fill.page.getByRole('heading', { level: 1 })).toContainText(
        done ? '临河区财政局' : '临河区人民政府',
      ),
    line: /报告信息：报告单位 等 2 处/,
  },
  {
    name: 'a reason',
    do: async (fill) => {
      await fill.typeInto('disclosure.normativeDocuments.issued', '6');
      const entry = fill.finding('T2-2.normativeDocuments');
      await entry.getByLabel('情况说明').fill('含当年废止的 1 件。');
      await entry.getByRole('button', { name: '保存说明' }).click();
    },
    see: (fill, done) => expect(fill.command(`待核实 ${done ? 0 : 1}`)).toBeVisible(),
    line: /说明：行政规范性文件，本年制发件数 写了说明/,
  },
  {
    name: 'a text',
    do: async (fill) => {
      await fill.typeInto('otherMatters', '没有其他需要报告的事项。');
      await fill.leave();
    },
    see: (fill, done) => fill.expectCell('otherMatters', done ? '没有其他需要报告的事项。' : ''),
    line: /六、其他需要报告的事项 由 0 字改为 12 字/,
  },
];

for (const deed of deeds) {
  test(`${deed.name} is one step, one line, and can be taken back after a reload`, async ({
    page,
  }) => {
    const fill = await filledReport(page, { cells: RIGHT_2021 });
    await deed.do(fill, page);
    await deed.see(fill, true);
    await expect((await fill.history()).first()).toHaveText(deed.line);
    await fill.undo();
    await deed.see(fill, false);
    await fill.expectSaved();
    await fill.reload();
    await deed.see(fill, false);
    await fill.redo();
    await deed.see(fill, true);
    await fill.reload();
    await fill.undo();
    await deed.see(fill, false);
  });
}

test('a visit is one line of history, and the line leads to its cell', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.cell(RECEIVED).focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('3');
  await page.keyboard.press('ArrowDown');
  // Typed and taken back: nothing has happened.
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  const history = await fill.history();
  await expect(history).toHaveCount(2);
  await expect(history.first()).toHaveText(/^\d\d:\d\d ?一、本年新收，自然人 由 空白 改为 13$/);
  await expect(history.last()).toContainText('新建');
  await history.first().getByRole('button').click();
  await expect(fill.cell(RECEIVED)).toBeFocused();
  await expect(fill.card).toContainText('由 空白 改为 13');
});

test('Ctrl+S answers with the saved state and opens nothing', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.typeInto(RECEIVED, '3');
  await page.keyboard.press('Control+s');
  await expect(fill.saved).toHaveClass(/asked/);
  await fill.expectSaved();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.type('4');
  await fill.expectCell(RECEIVED, '34');
});
