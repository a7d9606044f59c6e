// 送审 to 公开 and 更正, made by one person who is all of them, and by people with one role each.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { Moves } from './pages/moves';
import { blankReport, EVERYBODY, exampleReport } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const OTHER = 'otherMatters';
const WHO = '王敏（政策法规科）';

test('a report goes from 送审 to 公开, with one detour, and is corrected afterwards', async ({
  page,
}) => {
  const fill = await exampleReport(page);
  const moves = new Moves(page);
  const text = await fill.cell(OTHER).inputValue();
  await expect(moves.state('填报中')).toBeVisible();
  await expect(moves.current).toHaveText('校验');

  // Something is missing: the dialog says what, leads there, and offers no way on.
  await fill.typeAll({ [RECEIVED]: '', [OTHER]: '' });
  await expect(moves.current).toHaveText('填报');
  await moves.command('送审').click();
  await moves.say(EVERYBODY);
  const refusal = moves.dialog('送审');
  await expect(refusal).toContainText('还不能送审');
  await expect(refusal).toContainText('三、收到和处理政府信息公开申请情况：1 格未填');
  await expect(refusal.getByRole('button', { name: '送审', exact: true })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await refusal.getByRole('button', { name: '转到：六、其他需要报告的事项' }).click();
  await expect(fill.cell(OTHER)).toBeFocused();
  await fill.typeAll({ [OTHER]: text, [RECEIVED]: 4 });
  await moves.command('送审').click();
  await expect(refusal.getByRole('region', { name: '错误（须改正）' })).toContainText('收办不符');
  await refusal.getByRole('button', { name: '关闭' }).click();
  await fill.typeAll({ [RECEIVED]: 3 });

  await moves.make('送审', (dialog) => expect(dialog).toContainText('存为“送审稿（第 1 稿）”'));
  await expect(moves.state('待审核')).toBeVisible();
  await expect(moves.current).toHaveText('送审');
  await expect(moves.line).toContainText(`${WHO} `);
  await expect(moves.line).toContainText('送审：送审稿（第 1 稿）');
  await expect(moves.line).toContainText('等待单位审核人');
  await expect(fill.cell(RECEIVED)).not.toBeEditable();
  await expect(fill.cell(OTHER)).not.toBeEditable();
  await expect(fill.command('撤销')).toBeDisabled();
  // 备注 goes on.
  await fill.cell(RECEIVED).click();
  await fill.card.getByLabel('备注').fill('见登记台账');

  await moves.command('退回修改').click();
  await moves.dialog('退回修改').getByRole('button', { name: '退回修改' }).click();
  await expect(moves.dialog('退回修改')).toContainText('请填写退回原因');
  await moves.dialog('退回修改').getByLabel('退回原因').fill('第六部分请补充培训情况');
  await moves.dialog('退回修改').getByRole('button', { name: '退回修改' }).click();
  await expect(moves.dialog('退回修改').getByRole('status').first()).toHaveText('已退回修改。');
  await moves.dialog('退回修改').getByRole('button', { name: '关闭' }).click();
  await expect(moves.line).toContainText('退回修改：第六部分请补充培训情况');
  await expect(fill.cell(OTHER)).toBeEditable();
  await fill.typeInto(OTHER, `${text}全年培训2次。`);
  await fill.leave();

  await moves.make('送审');
  await moves.make('报送');
  await expect(moves.state('已报送')).toBeVisible();
  await fill.expectSaved();
  await fill.reload();
  await expect(moves.line).toContainText('等待主管部门审核');
  await expect(fill.cell(OTHER)).not.toBeEditable();

  await moves.make('审核通过', (dialog) => expect(dialog).toContainText('校验码'));
  await expect(moves.seal).toBeVisible();
  const seal = await moves.seal.innerText();
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('banner').getByText(seal)).toBeVisible();
  await expect(page.getByRole('main', { name: '预览' }).getByText(seal)).toBeVisible();
  await page.getByRole('link', { name: '返回填报' }).click();
  await fill.ready();

  await moves.command('公开').click();
  const publishing = moves.dialog('公开');
  await publishing.getByLabel('公开日期').fill('2021-01-29');
  await publishing.getByLabel('公开链接').fill('www.example.gov.cn');
  await publishing.getByRole('button', { name: '公开', exact: true }).click();
  await expect(publishing).toContainText('网址须以 http:// 或 https:// 开头');
  await publishing.getByLabel('公开链接').fill('https://www.example.gov.cn/gknb/2020.html');
  await publishing.getByRole('button', { name: '公开', exact: true }).click();
  await expect(moves.state('已公开')).toBeVisible();
  await expect(moves.line).toContainText('2021-01-29');
  await expect(moves.line).toContainText('https://www.example.gov.cn/gknb/2020.html');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await moves.make('更正', (dialog) => dialog.getByLabel('更正原因').fill('漏报培训人数'));
  await expect(moves.state('填报中（更正）')).toBeVisible();
  await expect(fill.cell(OTHER)).toBeEditable();
  await expect(moves.seal).toHaveCount(0);
  await expect(await fill.history()).toContainText([
    '更正：漏报培训人数',
    '公开：2021-01-29：https://www.example.gov.cn/gknb/2020.html',
    '审核通过',
    '报送',
    '送审：送审稿（第 2 稿）',
    '六、其他需要报告的事项',
    '退回修改：第六部分请补充培训情况',
    '见登记台账',
    '送审：送审稿（第 1 稿）',
  ]);

  await fill.expectSaved();
  const list = new ListPage(page);
  await list.goto();
  await expect(list.row('填报中（更正）')).toHaveCount(1);
  await list.search.fill('更正');
  await expect(list.rows).toHaveCount(1);
  await list.search.fill('已公开');
  await expect(list.rows).toHaveCount(0);
});

test('each makes the moves of their role, and may take back what nobody has opened', async ({
  page,
}) => {
  const fill = await exampleReport(page);
  const moves = new Moves(page);
  await moves.command('我的身份').click();
  await moves.say({ name: '王敏', office: '政策法规科' });
  await moves.make('送审');
  await expect(moves.command('撤回')).toBeVisible();
  await expect(moves.command('报送')).toHaveCount(0);
  await moves.make('撤回', (dialog) => dialog.getByLabel('撤回原因').fill('再核对一次'));
  await expect(moves.line).toContainText('撤回：再核对一次');
  await expect(fill.cell(RECEIVED)).toBeEditable();
  await moves.make('送审');

  await moves.command('我的身份：王敏').click();
  await moves.say({ name: '李强', office: '办公室', roles: ['单位审核人'] });
  await expect(moves.command('撤回')).toHaveCount(0);
  await moves.make('报送');
  await expect(moves.line).toContainText('李强（办公室）');
  await expect(moves.command('审核通过')).toHaveCount(0);

  await fill.expectSaved();
  const list = new ListPage(page);
  await list.goto();
  await expect(list.row('已报送')).toHaveCount(1);
});

test('仅查阅 changes nothing, and says so', async ({ page }) => {
  const fill = await blankReport(page);
  const moves = new Moves(page);
  await moves.command('我的身份').click();
  await moves.say({ name: '赵刚', roles: ['仅查阅'] });
  await expect(page.getByText('您的身份是仅查阅，不能填写')).toBeVisible();
  await expect(fill.cell(RECEIVED)).not.toBeEditable();
  await expect(moves.command('送审')).toHaveCount(0);
  await fill.reload();
  await expect(fill.cell(RECEIVED)).not.toBeEditable();
  await moves.command('我的身份：赵刚').click();
  await moves.say({ name: '赵刚', roles: ['填报人'] });
  await fill.typeAll({ [RECEIVED]: 5 });
  await expect((await fill.history()).first()).toContainText('赵刚');
});
