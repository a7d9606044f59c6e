// 稿次: made, compared, gone back to; and 修改记录: of one cell and of the whole report, searched.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { Moves } from './pages/moves';
import { Versions } from './pages/versions';
import { blankReport, filledReport, ORGAN } from './reports';
import { RIGHT_2021 } from './right';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';
const TOTAL = 'disputes.review.total';
const OVERVIEW = '全年收到申请30件，均已按期答复。\n工作人员参加了培训。';
const FILLED = { cells: RIGHT_2021, texts: { overview: OVERVIEW } };

test('a version is compared with what stands now, and gone back to as one step', async ({
  page,
}) => {
  const fill = await filledReport(page, FILLED);
  const versions = new Versions(fill);
  await fill.history();
  await expect(versions.line).toContainText('还没有存稿');
  await versions.save();
  await expect(versions.line).toContainText(/^第 1 稿（\d\d:\d\d）稿次 1/);

  await fill.typeAll({ [RECEIVED]: 31, 'requests.notProcessed.repeat.naturalPerson': '' });
  await fill.cell(RECEIVED).focus();
  await fill.card.getByLabel('备注').fill('含撤回 1 件');
  await fill.typeInto('overview', OVERVIEW.replace('30件', '31件').replace('参加了', '两次参加'));
  await versions.openList();
  await expect(versions.version('第 1 稿')).toContainText('4 处');
  await versions.version('第 1 稿').getByRole('button', { name: '比较' }).click();
  await expect(versions.comparison).toContainText('共 4 处不同。');
  await expect(versions.difference('一、本年新收，自然人')).toHaveText(['30', '31', '+1']);
  await expect(versions.difference(/^一、本年新收，总计/)).toHaveText(['30', '31', '+1']);
  await expect(versions.difference(/^一、本年新收，自然人 ?备注$/)).toHaveText([
    '—',
    '含撤回 1 件',
    '',
  ]);
  await expect(versions.difference(/2\.重复申请，自然人/)).toHaveText(['0', '—', '清空']);
  const text = versions.comparison.getByRole('region', { name: '一、总体情况' });
  await expect(text.getByRole('deletion')).toHaveText(['30', '了']);
  await expect(text.getByRole('insertion')).toHaveText(['31', '两次']);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '修改记录' })).toBeHidden();
  await expect(versions.comparison.getByLabel('原稿')).toBeHidden();
  await expect(text).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await versions.comparison.getByRole('button', { name: '对调' }).click();
  await expect(versions.difference('一、本年新收，自然人')).toHaveText(['31', '30', '-1']);
  await versions.comparison.getByRole('button', { name: '关闭' }).click();

  await versions.version('第 1 稿').getByRole('button', { name: '恢复到此稿' }).click();
  const restoring = fill.dialog('恢复到“第 1 稿”');
  await expect(restoring).toContainText('以下 4 处将改回“第 1 稿”的内容');
  await expect(restoring).toContainText('现在的内容先存为一稿“恢复到第 1 稿之前”');
  await restoring.getByRole('button', { name: '恢复到此稿' }).click();
  await fill.expectCell(RECEIVED, '30');
  await fill.expectCell('overview', OVERVIEW);
  await expect(versions.line).toContainText(/^恢复到第 1 稿之前（\d\d:\d\d）稿次 2/);

  await fill.undo();
  await fill.expectCell(RECEIVED, '31');
  await fill.redo();
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell(RECEIVED, '30');
  await versions.openList();
  await expect(versions.version('第 1 稿')).toContainText('无');
  await expect(
    versions.version('第 1 稿').getByRole('button', { name: '恢复到此稿' }),
  ).toBeDisabled();
  await expect(versions.version('恢复到第 1 稿之前')).toContainText('4 处');
});

test('any two versions are compared', async ({ page }) => {
  const fill = await filledReport(page, FILLED);
  const versions = new Versions(fill);
  await versions.save();
  await fill.typeAll({ [RECEIVED]: 31 });
  await versions.save('送审稿');
  await fill.typeAll({ [RECEIVED]: 35, [GRANTED]: 35 });
  await fill.cell(TOTAL).click();
  await fill.card.getByRole('button', { name: '改为手填' }).click();
  await fill.typeAll({ [TOTAL]: 1 });

  await versions.openList();
  await versions.version('第 1 稿').getByRole('button', { name: '比较' }).click();
  await expect(versions.difference('一、本年新收，自然人')).toHaveText(['30', '35', '+5']);
  await expect(versions.difference('行政复议，总计')).toHaveText(['0', '1', '+1']);
  await expect(versions.difference(/^行政复议，总计 ?计算方式$/)).toHaveText([
    '自动计算',
    '手填',
    '',
  ]);
  await versions.choose('现稿', '送审稿');
  await expect(versions.comparison).toContainText('共 1 处不同。');
  await expect(versions.difference('一、本年新收，自然人')).toHaveText(['30', '31', '+1']);
  await versions.choose('原稿', '送审稿');
  await expect(versions.comparison).toContainText('两稿内容相同。');
});

test('versions have names of their own, and outlive Ctrl+Z', async ({ page }) => {
  const fill = await blankReport(page);
  const versions = new Versions(fill);
  await fill.typeAll({ [RECEIVED]: 5 });
  await versions.save();
  await versions.line.getByRole('button', { name: '存为一稿' }).click();
  const naming = fill.dialog('存为一稿');
  await expect(naming.getByLabel('名称')).toHaveValue('第 2 稿');
  await naming.getByLabel('名称').fill('第 1 稿');
  await naming.getByRole('button', { name: '存为一稿' }).click();
  await expect(naming).toContainText('已有“第 1 稿”，请换一个名称。');
  await naming.getByRole('button', { name: '送审稿' }).click();
  await naming.getByRole('button', { name: '存为一稿' }).click();

  await versions.openList();
  await versions.version('送审稿').getByRole('button', { name: '改名' }).click();
  await fill.dialog('稿次改名').getByLabel('名称').fill('报局长稿');
  await fill.dialog('稿次改名').getByRole('button', { name: '确定' }).click();
  await expect(versions.version('报局长稿')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await versions.list.getByRole('button', { name: '关闭' }).click();

  await page.keyboard.press('Control+z');
  await fill.expectCell(RECEIVED, '');
  await expect(fill.command('撤销')).toBeDisabled();
  await expect(versions.line).toContainText(/^报局长稿（.*稿次 2/);
  await expect(await fill.history()).toContainText([
    '撤销',
    '稿次改名：送审稿 改为 报局长稿',
    '存为一稿：送审稿',
    '存为一稿：第 1 稿',
    '一、本年新收，自然人',
    '新建',
  ]);
});

test('a copy of a report has no versions', async ({ page }) => {
  const fill = await filledReport(page, FILLED);
  await new Versions(fill).save();
  await fill.expectSaved();
  const list = new ListPage(page);
  await list.goto();
  await list.row(ORGAN).getByRole('button', { name: '复制' }).click();
  await expect(list.row(ORGAN)).toHaveCount(2);
  await list.row('副本').getByRole('button', { name: '打开' }).click();
  await fill.ready();
  await fill.history();
  await expect(new Versions(fill).line).toContainText('还没有存稿');
  await fill.expectCell(RECEIVED, '30');
});

test('any value a cell has had is a click away', async ({ page }) => {
  const fill = await filledReport(page, FILLED);
  const versions = new Versions(fill);
  await fill.typeAll({ [RECEIVED]: 31 });
  await fill.typeAll({ [RECEIVED]: 32 });
  await fill.cell(RECEIVED).focus();
  await fill.card.getByLabel('备注').fill('台账');
  const history = await versions.cellHistory();
  const rows = history.getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(1)).toContainText('备注由 空白 改为 台账');
  await expect(rows.nth(2)).toContainText('由 31 改为 32现值');
  await expect(rows.nth(4)).toContainText('导入由 空白 改为 30');
  await rows.nth(4).getByRole('button', { name: '恢复为此值' }).click();
  await expect(rows.nth(1)).toContainText('恢复为此值由 32 改为 30现值');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await history.getByRole('button', { name: '关闭' }).click();
  await fill.expectCell(RECEIVED, '30');
  await expect((await fill.history()).first()).toContainText(
    '恢复为此值：一、本年新收，自然人 由 32 改为 30',
  );
  await fill.undo();
  await fill.expectCell(RECEIVED, '32');
});

test('every change says who has made it, and is found by that', async ({ page }) => {
  const fill = await blankReport(page);
  const [versions, moves] = [new Versions(fill), new Moves(page)];
  await moves.command('我的身份').click();
  await moves.say({ name: '王敏', office: '政策法规科' });
  await fill.typeAll({ [RECEIVED]: 31 });
  await moves.command('我的身份：王敏').click();
  await moves.say({ name: '李强', office: '办公室' });
  await fill.typeAll({ [RECEIVED]: 32 });
  await fill.cell(RECEIVED).focus();
  await expect(fill.card).toContainText('李强（办公室）');

  const history = await versions.cellHistory();
  await expect(history.getByRole('columnheader')).toContainText(['时间', '人员', '操作', '改动']);
  const rows = history.getByRole('row');
  await expect(rows.nth(1)).toContainText(/李强（办公室）.*由 31 改为 32/);
  await expect(rows.nth(2)).toContainText(/王敏（政策法规科）.*由 空白 改为 31/);
  await history.getByRole('button', { name: '关闭' }).click();

  const lines = await fill.history();
  await expect(lines).toHaveText([
    /由 31 改为 32李强（办公室）$/,
    /改为 31王敏（政策法规科）$/,
    /新建$/,
  ]);
  await versions.panel.getByLabel('人员').selectOption('王敏（政策法规科）');
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText('由 空白 改为 31');
  await fill.expectSaved();
  await fill.reload();
  await expect((await fill.history()).first()).toContainText('李强（办公室）');
});

test('a value of a total that adds itself up again is restored by hand', async ({ page }) => {
  const fill = await filledReport(page, FILLED);
  const versions = new Versions(fill);
  await fill.cell(TOTAL).click();
  await fill.card.getByRole('button', { name: '改为手填' }).click();
  await fill.typeAll({ [TOTAL]: 3 });
  await fill.cell(TOTAL).click();
  await fill.card.getByRole('button', { name: '改回自动计算' }).click();
  await fill.expectCell(TOTAL, '0');
  const history = await versions.cellHistory();
  await history
    .getByRole('row')
    .filter({ hasText: '由 0 改为 3' })
    .getByRole('button', { name: '恢复为此值' })
    .click();
  await history.getByRole('button', { name: '关闭' }).click();
  await fill.expectCell(TOTAL, '3');
  await expect(fill.cell(TOTAL)).toHaveJSProperty('readOnly', false);
});

test('what was changed in a text is shown word by word', async ({ page }) => {
  const fill = await filledReport(page, FILLED);
  const versions = new Versions(fill);
  await fill.typeInto('overview', OVERVIEW.replace('按期答复', '依法按期答复'));
  await fill.cell('overview').press('End');
  await fill.cell('problems').focus();
  await fill.cell('overview').focus();
  await expect(fill.card).toContainText('一、总体情况');
  const history = await versions.cellHistory();
  const latest = history.getByRole('row').nth(1);
  await expect(latest.getByRole('insertion')).toHaveText('依法');
  await expect(latest.getByRole('deletion')).toHaveCount(0);
  await history.getByRole('row').nth(2).getByRole('button', { name: '恢复为此值' }).click();
  await history.getByRole('button', { name: '关闭' }).click();
  await fill.expectCell('overview', OVERVIEW);

  const lines = await fill.history();
  await lines.nth(1).getByRole('button', { name: '展开' }).click();
  await expect(lines.nth(1).getByRole('insertion')).toHaveText('依法');
});

test('the whole history is searched, and every line leads to its place', async ({ page }) => {
  const fill = await filledReport(page, FILLED);
  const versions = new Versions(fill);
  await fill.typeAll({ [RECEIVED]: 31, 'disputes.review.upheld': 1 });
  await fill.typeInto('overview', `${OVERVIEW}全年没有行政复议。`);
  const lines = await fill.history();
  await expect(lines).toHaveCount(4);
  await versions.panel.getByLabel('部分').selectOption('四、政府信息公开行政复议、行政诉讼情况');
  await expect(versions.panel.getByRole('status')).toHaveText('2 条');
  await expect(lines).toContainText(['行政复议，结果维持 由 0 改为 1', '导入']);
  await versions.panel.getByLabel('操作').selectOption('填写');
  await expect(lines).toHaveCount(1);
  await lines.getByRole('button').click();
  await expect(fill.cell('disputes.review.upheld')).toBeFocused();

  await versions.panel.getByLabel('部分').selectOption('全部部分');
  await versions.panel.getByLabel('操作').selectOption('全部操作');
  const search = versions.panel.getByRole('searchbox', { name: '查找' });
  await search.fill('没有行政复议');
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText('一、总体情况');
  await search.fill('没有这样的话');
  await expect(versions.panel.getByRole('status')).toHaveText('没有符合条件的记录。');
  await search.fill('');
  await expect(lines).toHaveCount(4);
  await lines.nth(3).getByRole('button', { name: '展开' }).click();
  await expect(lines.nth(3).getByRole('listitem').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.side').analyze()).violations).toEqual([]);
  await versions.panel.getByLabel('日期').selectOption({ index: 1 });
  await expect(versions.panel.getByRole('status')).toHaveText('4 条');
});
