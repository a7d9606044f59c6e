// Last year's figures beside this year's: carried on from the list, taken in or typed, shown, adopted,
// compared; and every rule that looks at them, seen when broken and gone when mended.
import AxeBuilder from '@axe-core/playwright';
import { form2019 } from '../src/report/forms/2019';
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { LastYear } from './pages/last-year';
import { ListPage } from './pages/list-page';
import { blankReport, dataFile, filledReport, opened, ORGAN } from './reports';
import { RIGHT_2019, RIGHT_2021 } from './right';

// Hundreds of figures are more than a trace can hold.
test.use({ trace: 'off' });

const R = 'requests.';
const CARRIED_IN = `${R}carriedIn.naturalPerson`;
const RECEIVED = `${R}received.naturalPerson`;
const COLUMNS = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganisation'];

const LAST = { year: 2025, cells: RIGHT_2021, organ: { kind: 'government', level: 'county' } };

/** Confirms the dialog 新建年报. */
async function made(list: ListPage): Promise<FillPage> {
  await list.dialog('新建年报').getByRole('button', { name: '新建', exact: true }).click();
  return opened(list);
}

test.describe('承接上年新建', () => {
  test('makes the report of the year after, and fills nothing in by itself', async ({ page }) => {
    await filledReport(page, { ...LAST, imprint: { contact: '电话 0478-0000000' } });
    const list = new ListPage(page);
    await list.goto();
    await list.row('2025').getByRole('button', { name: '承接上年新建' }).click();
    const dialog = list.dialog('新建年报');
    await expect(dialog.getByLabel('年度')).toHaveValue('2026');
    await expect(dialog.getByLabel('报告单位')).toHaveValue(ORGAN);
    await expect(dialog.getByLabel('级别')).toHaveValue('county');
    await expect(dialog.getByRole('radio', { name: '承接上年新建' })).toBeChecked();
    const fill = await made(list);

    await fill.expectCell(CARRIED_IN, '');
    await expect(fill.cell(RECEIVED)).toHaveAccessibleDescription('上年 30');
    const last = new LastYear(fill);
    await expect(last.line).toContainText('2025 年度，现行格式，取自上年报告');
    await last.line.getByRole('button', { name: '采用上年报告数' }).click();
    await fill.expectCell(CARRIED_IN, '2');
    await fill.expectCell(`${R}carriedIn.business`, '0');
    await expect(last.line.getByRole('button', { name: '采用上年报告数' })).toHaveCount(0);
    await fill.undo();
    await fill.expectCell(CARRIED_IN, '');
    await fill.expectCell(`${R}carriedIn.business`, '');
    await expect(await fill.history()).toContainText(['撤销', '采用上年报告数', '新建']);
    await fill.command('报告信息').click();
    await expect(fill.dialog('报告信息').getByLabel('联系方式')).toHaveValue('电话 0478-0000000');
  });

  test('is offered in the dialog where last year’s report is in the list', async ({ page }) => {
    await filledReport(page, LAST);
    const list = new ListPage(page);
    await list.goto();
    await list.command('新建年报').click();
    const dialog = list.dialog('新建年报');
    const way = dialog.getByRole('radio', { name: '承接上年新建' });
    await dialog.getByLabel('年度').fill('2026');
    await dialog.getByLabel('报告单位').fill('临河区民政局');
    await expect(way).toBeDisabled();
    await expect(dialog).toContainText('列表中没有该单位 2025 年度、同一统计口径的年报。');
    await dialog.getByLabel('报告单位').fill(ORGAN);
    await way.check();
    await expect(dialog.getByLabel('上年报告')).toContainText(`2025 年度 ${ORGAN}（本机关）`);
    const fill = await made(list);
    await expect(fill.cell(RECEIVED)).toHaveAccessibleDescription('上年 30');
  });

  test('moves figures of the 2019 form to where they mean the same', async ({ page }) => {
    await filledReport(page, {
      form: '2019',
      year: 2020,
      cells: { ...RIGHT_2019, [`${R}otherHandling.naturalPerson`]: 7 },
    });
    const list = new ListPage(page);
    await list.goto();
    await list.row('2020').getByRole('button', { name: '承接上年新建' }).click();
    const fill = await made(list);
    await expect(fill.cell('disclosure.normativeDocuments.issued')).toHaveAccessibleDescription(
      '上年 1',
    );
    await expect(fill.cell(`${R}otherHandling.other.naturalPerson`)).toHaveAccessibleDescription(
      '上年 7',
    );
    await fill.cell('disclosure.normativeDocuments.inForce').focus();
    await expect(fill.card).toContainText('上年数未知');
  });
});

test.describe('上年数 of a report that stands alone', () => {
  test('are typed in a minute, and asked about', async ({ page }) => {
    const fill = await blankReport(page);
    const last = new LastYear(fill);
    await expect(last.line).toHaveCount(0);
    await last.switch.click();
    await expect(last.dialog).toContainText('2025 年度，现行格式，还没有数据。');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const carriedOver = (column: string) => last.figure(`四、结转下年度继续办理，${column}`);
    await carriedOver('自然人').fill('三');
    await last.accept();
    await expect(carriedOver('自然人')).toHaveAccessibleDescription('请填阿拉伯数字。');
    await carriedOver('自然人').fill('3');
    for (const column of ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']) {
      const name = `法人或其他组织 ${column}`;
      await carriedOver(name).fill('0');
    }
    await last.figure('第二十条第（一）项 行政规范性文件，现行有效件数').fill('10');
    await last.accept();
    await expect(last.line).toContainText('手工填写');
    await fill.expectSaved();
    await fill.reload();
    await expect(last.line).toContainText('手工填写');

    const zeros = Object.fromEntries(COLUMNS.map((column) => [`${R}carriedIn.${column}`, 0]));
    await fill.typeAll({ [CARRIED_IN]: 4, ...zeros });
    const entry = fill.finding('Y1');
    await expect(entry).toContainText('上年结转（总计）与上年报告结转下年度不符，相差 1 件');
    await entry.getByRole('button', { name: '采用上年报告数' }).click();
    await fill.expectCell(CARRIED_IN, '3');
    await expect(entry).toHaveCount(0);

    await fill.typeAll({ [CARRIED_IN]: 5 });
    await fill.cell(CARRIED_IN).focus();
    await expect(fill.card).toContainText('按上年报告，本年应为 3');
    await entry.getByRole('textbox').fill('机构合并，划入 2 件');
    await entry.getByRole('button').last().click();
    await expect(fill.checks.getByRole('region', { name: '已说明' })).toContainText('上年结转');

    await last.line.getByRole('button', { name: '修改上年数' }).click();
    await last.dialog.getByRole('button', { name: '清除上年数' }).click();
    await expect(last.line).toHaveCount(0);
    await expect(entry).toHaveCount(0);
    await fill.undo();
    await expect(last.line).toContainText('手工填写');
  });

  test('are taken out of a file, but only of the right year', async ({ page }) => {
    const fill = await blankReport(page);
    const last = new LastYear(fill);
    await last.switch.click();
    await last.chooseFile('old.json', dataFile({ ...LAST, year: 2024 }));
    await expect(last.dialog.getByRole('alert')).toContainText(
      '这是 2024 年度的年报，上年数应取自 2025 年度的年报。',
    );
    await last.chooseFile('last.json', dataFile({ ...LAST, organ: { name: '临河区民政局' } }));
    await expect(last.dialog.getByRole('alert')).toContainText('临河区民政局');
    await expect(last.figure('四、结转下年度继续办理，自然人')).toHaveValue('2');
    await last.accept();
    await expect(last.line).toContainText('取自上年报告');
    await expect(fill.cell(RECEIVED)).toHaveAccessibleDescription('上年 30');
  });

  test('are taken out of a report of the list', async ({ page }) => {
    await filledReport(page, LAST);
    const fill = await blankReport(page);
    const last = new LastYear(fill);
    await last.switch.click();
    await last.dialog.getByLabel('上年报告', { exact: true }).selectOption({ index: 1 });
    await expect(last.figure('四、结转下年度继续办理，总计')).toHaveValue('2');
    await last.accept();
    await expect(fill.cell(RECEIVED)).toHaveAccessibleDescription('上年 30');
  });
});

test.describe('shown beside this year’s', () => {
  const totals = { [`${R}received.total`]: 30, [`${R}carriedOver.total`]: 2 };
  const known = { form: '2021', year: 2025, from: 'link', cells: { ...RIGHT_2021, ...totals } };

  test('they are switched off without a trace', async ({ page }) => {
    const fill = await filledReport(page, { cells: RIGHT_2021, lastYear: known });
    const last = new LastYear(fill);
    const height = async (cell: string): Promise<number> =>
      (await fill.cell(cell).locator('xpath=ancestor::tr').boundingBox())?.height ?? 0;
    await expect(last.switch).toHaveAttribute('aria-pressed', 'true');
    const [on, empty] = [await height(RECEIVED), await height(`${R}notProcessed.repeat.business`)];
    await last.switch.click();
    await expect(last.switch).toHaveAttribute('aria-pressed', 'false');
    await expect(last.line).toHaveCount(0);
    await expect(fill.cell(RECEIVED)).toHaveAccessibleDescription('');
    expect(await height(RECEIVED)).toBe(empty);
    expect(on).toBeGreaterThan(empty);
    await fill.cell(RECEIVED).focus();
    await expect(fill.card).toContainText('上年数30');
  });

  test('they are compared row by row', async ({ page }) => {
    const cells = { ...RIGHT_2021, [RECEIVED]: 33, [`${R}granted.naturalPerson`]: 33 };
    const fill = await filledReport(page, { cells, lastYear: known });
    const last = new LastYear(fill);
    await last.line.getByRole('button', { name: '对比上年' }).click();
    await expect(last.compared('一、本年新收')).toHaveText(['30', '33', '+3', '+10%']);
    await expect(last.compared('四、结转下年度')).toHaveText(['2', '2', '0', '0%']);
    await expect(last.compared('规章，本年制发件数')).toHaveText(['0', '0', '0', '—']);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(
      page.getByRole('heading', { name: '三、收到和处理政府信息公开申请情况' }),
    ).toBeHidden();
    await expect(last.comparison.getByRole('table').last()).toBeVisible();
  });
});

test.describe('every rule that looks back', () => {
  type Break = readonly [rule: string, wrong: Readonly<Record<string, string>>];

  const last = {
    'disputes.review.upheld': 1,
    'disputes.review.pending': 1,
    'disputes.directSuit.upheld': 50,
    'disputes.directSuit.pending': 100,
    'disputes.suitAfterReview.pending': 1,
    'disclosure.penalties.decisions': 50,
  };
  const now = {
    'disputes.review.pending': 1,
    'disputes.directSuit.upheld': 50,
    'disputes.directSuit.pending': 50,
    'disputes.suitAfterReview.pending': 1,
    'disclosure.penalties.decisions': 50,
  };
  const zeros = { 'disputes.review.corrected': 0, 'disputes.review.otherResult': 0 };

  const inBoth: Break[] = [
    ['Y1', { [CARRIED_IN]: '3' }],
    ['Y2.naturalPerson', { [CARRIED_IN]: '1', [`${R}carriedIn.business`]: '1' }],
    ...COLUMNS.map((column): Break => [
      `Y2.${column}`,
      { [CARRIED_IN]: '1', [`${R}carriedIn.${column}`]: '1' },
    ]),
    ['Y7.disclosure', { 'disclosure.penalties.decisions': '151' }],
    ['Y7.requests', { [RECEIVED]: '181' }],
    ['Y7.disputes', { 'disputes.directSuit.upheld': '151' }],
    ['Y8.review', { 'disputes.review.pending': '0' }],
    ['Y8.directSuit', { 'disputes.directSuit.upheld': '49' }],
    ['Y8.suitAfterReview', { 'disputes.suitAfterReview.pending': '0' }],
    ['T4-2', { 'disputes.suitAfterReview.upheld': '1' }],
  ];

  /** Types something wrong, sees the rule, types what was there, and sees it no more. */
  async function breakAndMend(fill: FillPage, [rule, wrong]: Break): Promise<void> {
    const right = await fill.shown(Object.keys(wrong));
    await fill.typeAll(wrong);
    await expect(fill.finding(rule).first()).toBeVisible();
    await fill.typeAll(right);
    await expect(fill.finding(rule)).toHaveCount(0);
  }

  const carried = {
    [RECEIVED]: 60,
    ...Object.fromEntries(
      ['naturalPerson', ...COLUMNS, 'total'].map((column) => [
        `${R}carriedOver.${column}`,
        column === 'naturalPerson' || column === 'total' ? 2 : 0,
      ]),
    ),
  };

  test('on the 2021 form', async ({ page }) => {
    test.slow();
    const breaks: Break[] = [
      ...inBoth,
      ['C2.disclosure.fees.amount', { 'disclosure.fees.amount': '15000' }],
      ['T2-1.rules', { 'disclosure.rules.repealed': '1' }],
      ['T2-1.normativeDocuments', { 'disclosure.normativeDocuments.repealed': '6' }],
      ['Y3.rules', { 'disclosure.rules.inForce': '1' }],
      ['Y3.normativeDocuments', { 'disclosure.normativeDocuments.inForce': '6' }],
    ];
    const cells = {
      ...zeros,
      ...last,
      ...carried,
      'disclosure.rules.inForce': 0,
      'disclosure.normativeDocuments.inForce': 4,
      'disclosure.fees.amount': 5,
    };
    const fill = await filledReport(page, {
      cells: { ...RIGHT_2021, ...now },
      lastYear: { form: '2021', year: 2025, cells },
    });
    await expect(fill.errors).toHaveCount(0);
    for (const each of breaks) await breakAndMend(fill, each);
    const seen = new Set(breaks.map(([rule]) => rule));
    const unseen = form2021.rules.filter((rule) => rule.lastYear && !seen.has(rule.id));
    expect(unseen.map((rule) => rule.id)).toEqual(['Y6.rules', 'Y6.normativeDocuments']);
  });

  test('on the 2021 form after a report on the 2019 form', async ({ page }) => {
    const total = { 'disclosure.rules.totalDisclosed': 0 };
    const fill = await filledReport(page, {
      year: 2021,
      cells: RIGHT_2021,
      lastYear: {
        form: '2019',
        year: 2020,
        cells: { ...total, 'disclosure.normativeDocuments.totalDisclosed': 8 },
      },
    });
    for (const row of ['rules', 'normativeDocuments']) {
      await breakAndMend(fill, [`Y6.${row}`, { [`disclosure.${row}.inForce`]: '17' }]);
    }
  });

  test('on the 2019 form', async ({ page }) => {
    test.slow();
    const rows = ['licences', 'otherServices', 'penalties', 'coercion', 'fees'];
    const items = Object.fromEntries(
      rows.flatMap((row) => [
        [`disclosure.${row}.previousItems`, row === 'licences' ? 5 : 0],
        [`disclosure.${row}.itemChange`, 0],
      ]),
    );
    const breaks: Break[] = [
      ...inBoth,
      ...rows.map((row): Break => [`Y4.${row}`, { [`disclosure.${row}.previousItems`]: '7' }]),
      ['Y5.rules', { 'disclosure.rules.totalDisclosed': '0' }],
      ['Y5.normativeDocuments', { 'disclosure.normativeDocuments.totalDisclosed': '4' }],
    ];
    const disclosed = {
      'disclosure.rules.totalDisclosed': 1,
      'disclosure.normativeDocuments.totalDisclosed': 5,
    };
    const fill = await filledReport(page, {
      form: '2019',
      year: 2020,
      cells: { ...RIGHT_2019, ...now, ...disclosed },
      lastYear: {
        form: '2019',
        year: 2019,
        cells: { ...zeros, ...last, ...carried, ...items, ...disclosed },
      },
    });
    for (const each of breaks) await breakAndMend(fill, each);
    const seen = new Set(breaks.map(([rule]) => rule));
    const unseen = form2019.rules.filter((rule) => rule.lastYear && !seen.has(rule.id));
    expect(unseen.map((rule) => rule.id)).toEqual([]);
  });
});
