// Published reports typed in, with totals computed and typed by hand, and what the page makes of
// figures that are written in other ways.
import { form2019 } from '../src/report/forms/2019';
import { form2021 } from '../src/report/forms/2021';
import { JILI_2020 } from '../src/testing/jili-2020';
import { SUQIAN_2023 } from '../src/testing/suqian-2023';
import { SUQIAN_2024 } from '../src/testing/suqian-2024';
import { expect, test } from './fixtures';
import { blankReport, filledReport } from './reports';

// Thousands of figures are more than a trace can hold.
test.use({ trace: 'off' });

const published = [
  { name: '吉利区 2020', year: '2020', form: form2019, figures: JILI_2020 },
  { name: '宿迁市 2023', year: '2023', form: form2021, figures: SUQIAN_2023 },
  { name: '宿迁市 2024', year: '2024', form: form2021, figures: SUQIAN_2024 },
];

for (const { name, year, form, figures } of published) {
  const texts = Object.fromEntries(
    Object.entries(figures).map(([address, figure]) => [address, String(figure)]),
  );
  const isTotal = (address: string): boolean => form.cells.get(address)?.total !== undefined;
  const part = (totals: boolean) =>
    Object.fromEntries(Object.entries(texts).filter(([address]) => isTotal(address) === totals));

  test(`${name}: the totals come out as published`, async ({ page }) => {
    const fill = await blankReport(page, year);
    await fill.typeAll(part(false));
    expect(await fill.shown(form.cells.keys())).toEqual(texts);
    await expect(fill.errors).toHaveCount(0);
    await fill.expectSaved();

    for (const table of ['三、收到和处理', '四、政府信息公开行政复议']) {
      await fill.section(new RegExp(table)).getByRole('button', { name: '总计改为手填' }).click();
    }
    await fill.typeAll(part(true));
    expect(await fill.shown(form.cells.keys())).toEqual(texts);
    await expect(fill.errors).toHaveCount(0);
  });
}

test.describe('figures written in other ways', () => {
  const COUNT = 'requests.received.naturalPerson';
  const CHANGE = 'disclosure.penalties.itemChange';

  const understood = [
    [COUNT, '１２', '12'],
    [COUNT, '1,220', '1220'],
    [COUNT, '12件', '12'],
    [COUNT, ' 007 ', '7'],
    [CHANGE, '减4', '-4'],
    [CHANGE, '－5', '-5'],
    [CHANGE, '增 6', '6'],
    ['disclosure.procurement.amount', '3,755.520', '3755.52'],
  ] as const;

  test('are understood and shown as digits once the cell is left', async ({ page }) => {
    const fill = await blankReport(page, '2020');
    for (const [address, typed, shown] of understood) {
      await fill.typeInto(address, typed);
      await fill.expectCell(address, typed);
      await fill.leave();
      await fill.expectCell(address, shown);
    }
    await expect(fill.errors).toHaveCount(0);
  });

  const refused = [
    [COUNT, '1e3', 'C1', '不接受科学记数法，请写出全部数字。'],
    ['requests.received.business', '1.5', 'C1', '件数应为整数。'],
    ['requests.received.research', '-1', 'C1', '件数不能为负。'],
    ['requests.received.legalService', '十二', 'C1', '请填阿拉伯数字。'],
    ['requests.carriedIn.business', '1 2', 'C1', '数字中间有空格，请核对。'],
    ['disclosure.procurement.amount', '35000元', 'C2', '本格单位是万元，请按万元填写。'],
  ] as const;

  test('are refused with a sentence and kept as typed', async ({ page }) => {
    const fill = await blankReport(page, '2020');
    for (const [address, typed] of refused) await fill.typeInto(address, typed);
    await fill.leave();
    await fill.expectSaved();
    await fill.reload();
    for (const [address, typed, rule, sentence] of refused) {
      await fill.expectCell(address, typed);
      await expect(fill.cell(address)).toHaveAttribute('aria-invalid', 'true');
      await expect(fill.finding(`${rule}.${address}`)).toContainText(`“${typed}”，${sentence}`);
      await fill.cell(address).focus();
      await expect(fill.card).toContainText(`${sentence}原文“${typed}”已保留。`);
    }
    await expect(fill.command(`错误 ${refused.length}`)).toBeVisible();
  });

  test('a dash is no zero until a person says so', async ({ page }) => {
    const fill = await blankReport(page);
    await fill.typeAll({ [COUNT]: '-', 'requests.received.business': '无' });
    await expect(fill.errors).toHaveCount(0);
    await expect(fill.command('未填 166')).toBeVisible();
    const entry = fill.finding(`C3.${COUNT}`);
    await expect(entry).toContainText('是否为 0');
    await entry.getByRole('button', { name: '填 0' }).click();
    await fill.expectCell(COUNT, '0');
    await expect(entry).toHaveCount(0);
    await expect(fill.command('未填 165')).toBeVisible();
  });

  test('a change is never red while it is being typed', async ({ page }) => {
    const fill = await blankReport(page, '2020');
    await fill.typeInto('disclosure.penalties.previousItems', '1220');
    await fill.cell(CHANGE).focus();
    for (const sign of ['-', '减', '－', '+', '-213']) {
      for (const key of sign) {
        await page.keyboard.insertText(key);
        await expect(fill.cell(CHANGE)).toHaveAttribute('aria-invalid', 'false');
        await expect(fill.errors).toHaveCount(0);
      }
      if (sign !== '-213') await page.keyboard.press('Delete');
      if (sign !== '-213') await page.keyboard.press('Escape');
    }
    await fill.leave();
    await fill.expectCell(CHANGE, '-213');
    await expect(fill.errors).toHaveCount(0);
  });

  test('a remark beside a number moves to 备注 on request', async ({ page }) => {
    const fill = await blankReport(page);
    await fill.typeAll({ [COUNT]: '12（含3件）' });
    const entry = fill.finding(`C4.${COUNT}`);
    await expect(entry).toContainText('请移到备注');
    await entry.getByRole('button', { name: '移到备注' }).click();
    await fill.expectCell(COUNT, '12');
    await expect(entry).toHaveCount(0);
    await fill.cell(COUNT).focus();
    await expect(fill.card.getByLabel('备注')).toHaveValue('（含3件）');
    await fill.undo();
    await fill.expectCell(COUNT, '12（含3件）');
  });

  test('blanks of a table are filled with 0, or explained', async ({ page }) => {
    const fill = await filledReport(page, { cells: { 'disputes.review.upheld': 2 } });
    const disputes = fill.section(/四、/);
    await disputes.getByRole('button', { name: '空白填 0' }).click();
    await fill.expectCell('disputes.review.total', '2');
    await fill.expectCell('disputes.suitAfterReview.total', '0');
    await expect(fill.command('未填 154')).toBeVisible();

    const requests = fill.section(/三、/);
    await requests.getByRole('button', { name: '空白说明' }).click();
    const dialog = fill.dialog('空白说明');
    await dialog.getByLabel('原因').fill('档案已移交，无法查到。');
    await dialog.getByRole('button', { name: '确认保持空白' }).click();
    await expect(requests).toContainText('已说明：档案已移交，无法查到。');
    await expect(fill.command('未填 10')).toBeVisible();
    await expect(fill.cell('requests.received.naturalPerson')).toHaveValue('');
  });
});
