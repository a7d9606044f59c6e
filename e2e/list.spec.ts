import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from './fixtures';
import { ListPage } from './pages/list-page';

const test = base.extend<{ list: ListPage }>({
  list: async ({ page }, provide) => {
    const list = new ListPage(page);
    await list.goto();
    await provide(list);
  },
});

test('an empty list says what to do and what must not be typed', async ({ list, page }) => {
  await expect(page.getByRole('heading', { name: '还没有年报' })).toBeVisible();
  for (const name of ['新建年报', '导入', '载入示例'])
    await expect(list.command(name)).toBeVisible();
  await expect(page.getByText('不得录入国家秘密、工作秘密')).toBeVisible();
});

test('a new report gets the form of its year', async ({ list }) => {
  await list.newReport({ year: '2026', organ: '临河区人民政府' });
  await list.newReport({ year: '2020', organ: '临河区人民政府' });
  await expect(list.row('2026')).toContainText('现行格式');
  await expect(list.row(/^2020/)).toContainText('2019 年格式');
  await expect(list.row('2026')).toContainText('填报中');
  await expect(list.row('2026')).toContainText('0 / 166');
});

test('the dialog says which form a year uses, and another one may be chosen', async ({ list }) => {
  await list.command('新建年报').click();
  const dialog = list.dialog('新建年报');
  await dialog.getByLabel('年度').fill('2020');
  await expect(dialog.getByLabel('格式')).toHaveValue('2019');
  await expect(dialog).toContainText('2020 年度用“2019 年格式”');
  await dialog.getByLabel('格式').selectOption('2021');
  await expect(dialog).toContainText('所选格式与此不同');
});

test('what is missing or impossible is said at its field', async ({ list }) => {
  await list.fillNewReport({ year: '2018', organ: ' ' });
  const dialog = list.dialog('新建年报');
  await expect(dialog.getByLabel('年度')).toHaveAccessibleDescription(/2019 年度以前没有统一格式/);
  await expect(dialog.getByLabel('报告单位')).toHaveAccessibleDescription('请填写报告单位的全称。');
});

test('one unit files both scopes of a year; the same scope twice is asked about', async ({
  list,
}) => {
  const report = { year: '2026', organ: '临河区人民政府' };
  await list.newReport({ ...report, scope: '本机关' });
  await list.newReport({ ...report, scope: '全区汇总' });
  await expect(list.rows).toHaveCount(2);

  await list.fillNewReport({ ...report, scope: '全区汇总' });
  const question = list.dialog('年报已存在');
  await expect(question).toContainText('2026 年度 临河区人民政府（全区汇总）');
  await question.getByRole('button', { name: '再建一份' }).click();
  await list.opened();
  await list.goto();
  await expect(list.rows).toHaveCount(3);
});

test('heads sort, and the search finds in every column', async ({ list, page }) => {
  await list.newReport({ year: '2024', organ: '临河区民政局' });
  await list.newReport({ year: '2026', organ: '临河区财政局' });
  await list.newReport({ year: '2025', organ: '临河区教育局', scope: '全区汇总' });
  expect(await list.column('年度')).toEqual(['2025', '2026', '2024']);

  await list.sortBy('年度');
  await expect(list.head('年度')).toHaveAttribute('aria-sort', 'descending');
  expect(await list.column('年度')).toEqual(['2026', '2025', '2024']);
  await list.sortBy('年度');
  await expect(list.head('年度')).toHaveAttribute('aria-sort', 'ascending');
  expect(await list.column('年度')).toEqual(['2024', '2025', '2026']);

  await list.search.fill('全区');
  expect(await list.column('报告单位')).toEqual(['临河区教育局']);
  await list.search.fill('2026 财政');
  expect(await list.column('报告单位')).toEqual(['临河区财政局']);
  await list.search.fill('没有的单位');
  await expect(page.getByText('没有找到“没有的单位”')).toBeVisible();
});

test('a copy stands beside its report and goes through the bin', async ({ list, page }) => {
  await list.newReport({ year: '2026', organ: '临河区民政局' });
  await list.row('临河区民政局').getByRole('button', { name: '复制' }).click();
  await expect(list.rows).toHaveCount(2);

  await list.row('副本').getByRole('button', { name: '删除' }).click();
  await expect(list.rows).toHaveCount(1);
  await page.getByRole('status').getByRole('button', { name: '还原' }).click();
  await expect(list.rows).toHaveCount(2);

  await list.row('副本').getByRole('button', { name: '删除' }).click();
  await expect(list.rows).toHaveCount(1);
  await list.show('回收站');
  await list.row('副本').getByRole('button', { name: '还原' }).click();
  await list.show('年报');
  await expect(list.rows).toHaveCount(2);
});

test('only the bin deletes for good, and asks first', async ({ list, page }) => {
  await list.newReport({ year: '2026', organ: '临河区民政局' });
  await list.row('临河区民政局').getByRole('button', { name: '删除' }).click();
  await list.show('回收站');
  await list.row('临河区民政局').getByRole('button', { name: '彻底删除' }).click();
  await list.dialog('彻底删除').getByRole('button', { name: '取消' }).click();
  await expect(list.rows).toHaveCount(1);
  await list.row('临河区民政局').getByRole('button', { name: '彻底删除' }).click();
  await list.dialog('彻底删除').getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByText('回收站是空的')).toBeVisible();
});

test('the example opens, complete and without errors', async ({ list }) => {
  await list.command('载入示例').click();
  await list.opened();
  await list.goto();
  const row = list.row('洛阳市吉利区人民政府');
  await expect(row).toContainText('示例');
  await expect(row).toContainText('166 / 166');
  expect(await list.column('错误')).toEqual(['0']);
});

test('what another window saves appears by itself', async ({ list, context }) => {
  const other = new ListPage(await context.newPage());
  await other.goto();
  await other.newReport({ year: '2026', organ: '临河区民政局' });
  await expect(list.row('临河区民政局')).toBeVisible();
});

test('list and dialog can be used with a screen reader', async ({ list, page }) => {
  await list.newReport({ year: '2026', organ: '临河区民政局' });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await list.command('新建年报').click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test.describe('a file that is imported', () => {
  const file = (content: object | string) => ({
    name: '民政局2025.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });

  test('is shown before it is kept, and asked for what it does not say', async ({ list }) => {
    await list.importFile(
      file({
        schema: 1,
        form: '2021',
        year: 2025,
        organ: { name: '临河区民政局' },
        cells: { 'requests.received.naturalPerson': 3, 'requests.carriedIn.naturalPerson': 0 },
        texts: { overview: '全年收到申请3件。' },
      }),
    );
    const dialog = list.dialog('导入');
    await expect(dialog).toContainText('表内数据 2 个，正文 9 字');
    await expect(dialog).toContainText('现行格式');
    await expect(dialog.getByLabel('年度')).toHaveValue('2025');
    await dialog.getByRole('button', { name: '导入' }).click();
    await expect(dialog).toContainText('请选择统计口径。');
    await dialog.getByRole('radio', { name: '本机关' }).check();
    await dialog.getByRole('button', { name: '导入' }).click();
    await list.opened();
    await list.goto();
    await expect(list.row('临河区民政局')).toContainText('2 / 166');
  });

  test('leaves nothing behind when it is not accepted', async ({ list, page }) => {
    await list.importFile(file({ schema: 1, form: '2021', year: 2025, organ: { name: '某局' } }));
    await list.dialog('导入').getByRole('button', { name: '取消' }).click();
    await expect(page.getByRole('heading', { name: '还没有年报' })).toBeVisible();
  });

  test('that is none is refused in a sentence', async ({ list, page }) => {
    await list.importFile(file('这不是年报'));
    await expect(page.getByRole('alert')).toContainText('民政局2025.json');
  });
});
