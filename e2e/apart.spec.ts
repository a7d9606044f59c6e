// Two desks that have decided or changed apart, and what is said when their files meet.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { downloaded, type DownloadedFile } from './downloads';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { anotherBrowser, HandOver } from './pages/hand-over';
import { Moves, type Whoever } from './pages/moves';
import { ReviewPage } from './pages/review';
import { EVERYBODY, exampleReport } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const OTHER = 'otherMatters';
const CLERK = { name: '王敏', office: '政策法规科' };
const REVIEWER = { name: '李强', office: '办公室', roles: ['单位审核人'] };

/** The desk at which the example is filled in. */
async function ownDesk(page: Page, whoever: Whoever) {
  const mine = await exampleReport(page, whoever);
  return { mine, clerk: new HandOver(page), moves: new Moves(page) };
}

/** Another desk, once it has taken a file in. */
async function otherDesk(
  { browser, baseURL }: { browser: Browser; baseURL: string | undefined },
  file: DownloadedFile,
  whoever: Whoever,
) {
  const desk = await anotherBrowser(browser, baseURL);
  await desk.import(file);
  await desk.accept('导入');
  const fill = new FillPage(desk.page);
  await fill.ready();
  const moves = new Moves(desk.page);
  await moves.command('我的身份').click();
  await moves.say(whoever);
  return { desk, fill, moves };
}

test('withdrawn here and returned there: both are said until the next move', async ({
  page,
  browser,
  baseURL,
}) => {
  // Two browsers, each of which opens and writes files.
  test.slow();
  const { mine, clerk, moves } = await ownDesk(page, CLERK);
  await moves.make('送审', (dialog) => expect(dialog).toContainText('随即可以下载报送文件'));
  const submitted = await clerk.send(mine);
  await moves.make('撤回', (dialog) => dialog.getByLabel('撤回原因').fill('再核对一次'));
  await expect(moves.state('填报中')).toBeVisible();

  const other = await otherDesk({ browser, baseURL }, submitted, REVIEWER);
  const { desk: reviewer, moves: their } = other;
  await their.command('退回修改').click();
  const returning = their.dialog('退回修改');
  await returning.getByLabel('退回原因').fill('请补充培训情况');
  const until = returning.getByLabel('修改时限');
  await until.fill('2020-01-01');
  await returning.getByRole('button', { name: '退回修改' }).click();
  await expect(until).toHaveAccessibleDescription('修改时限不能早于今天。');
  await expect(until).toHaveAttribute('aria-invalid', 'true');
  await until.fill('2099-01-20');
  await returning.getByRole('button', { name: '退回修改' }).click();
  await expect(returning).toContainText('已退回修改。');
  const returned = await downloaded(reviewer.page, () =>
    returning.getByRole('button', { name: '下载退回文件' }).click(),
  );
  await expect(returning).toContainText('已逐格核对');
  expect(
    (await new AxeBuilder({ page: reviewer.page }).include('dialog[open]').analyze()).violations,
  ).toEqual([]);
  await returning.getByRole('button', { name: '关闭' }).click();
  await expect(their.line).toContainText('修改时限 2099-01-20');

  await clerk.drop(returned);
  await expect(clerk.facts).toContainText('另一处作了不同处理');
  await clerk.accept('并入');
  const way = page.getByRole('region', { name: '流转' });
  await expect(way).toContainText('另一处作了不同处理');
  await expect(way).toContainText('撤回：再核对一次');
  await expect(way).toContainText('退回修改：请补充培训情况');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await moves.make('送审');
  await expect(moves.state('待审核')).toBeVisible();
  await expect(way).not.toContainText('另一处作了不同处理');
  await reviewer.page.close();
});

test('what was changed elsewhere before it was approved breaks the 校验码 when it arrives', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const { mine, clerk, moves } = await ownDesk(page, EVERYBODY);
  const text = await mine.cell(OTHER).inputValue();
  const first = await clerk.send(mine);

  const other = await otherDesk({ browser, baseURL }, first, { name: '赵刚', office: '统计科' });
  await other.fill.typeAll({ [RECEIVED]: 4, [OTHER]: `${text}另有一项。` });
  const late = await other.desk.send(other.fill);

  await mine.typeAll({ [OTHER]: `${text}全年培训2次。` });
  for (const move of ['送审', '报送', '审核通过']) await moves.make(move);
  await expect(moves.seal).toBeVisible();
  const seal = await moves.seal.innerText();
  const paper = page.getByRole('main', { name: '预览' });
  await page.getByRole('link', { name: '预览' }).click();
  await expect(paper.getByText(seal)).toBeVisible();
  await page.getByRole('link', { name: '返回填报' }).click();
  await mine.ready();

  await clerk.drop(late);
  await expect(clerk.dialog).toContainText('已定稿锁定，数字和文字的不一致先保留');
  await expect(clerk.dialog.getByRole('checkbox').first()).toBeDisabled();
  await clerk.accept('并入');
  await mine.expectCell(RECEIVED, '4');
  await expect(page.getByText('定稿后有改动，校验码失效')).toBeVisible();
  await expect(moves.seal).toHaveCount(0);
  await expect(clerk.standing).toContainText('已定稿锁定，数字和文字的不一致先保留');
  await expect(clerk.standing.getByRole('button', { name: /^取此值/ }).first()).toBeDisabled();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByText('定稿后有改动，校验码失效')).toBeVisible();
  await expect(paper.getByRole('table').first()).toBeVisible();
  await expect(paper.getByText(/校验码 \d/)).toHaveCount(0);
  await other.desk.page.close();
});

test('a remark settled apart is chosen while the report is locked', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const { mine, clerk, moves } = await ownDesk(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await review.place(RECEIVED).click();
  await page.keyboard.press('Shift+F2');
  await review.say('与登记台账不一致，请核实。');
  await page.getByRole('link', { name: '转到填报' }).click();
  await mine.ready();
  await moves.make('送审');
  const submitted = await clerk.send(mine);

  const other = await otherDesk({ browser, baseURL }, submitted, REVIEWER);
  const their = new ReviewPage(other.desk.page);
  await (await their.panel(/^审核意见/)).getByRole('button', { name: '已说明' }).click();
  const late = await other.desk.send(other.fill);

  const panel = await review.panel(/^审核意见/);
  await panel.getByRole('button', { name: '已修改' }).click();
  await mine.expectSaved();
  await clerk.drop(late);
  const conflict = clerk.dialog.getByRole('group', { name: /审核意见的处理$/ });
  await expect(conflict).toContainText('与登记台账不一致，请核实。');
  await expect(conflict.getByRole('checkbox', { name: '取此值：已说明' })).toBeEnabled();
  await clerk.accept('并入');

  const thread = review.thread(panel, '与登记台账不一致');
  await expect(thread).toContainText('另一处处理不同');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await review.tab(/^数据校验/).click();
  await expect(clerk.standing).toContainText('两处修改不一致 1');
  await clerk.standing.getByRole('button', { name: '取此值：已修改' }).click();
  await expect(clerk.standing).toHaveCount(0);
  await review.tab(/^审核意见/).click();
  await expect(thread.locator('.state')).toHaveText('已修改');
  await expect(thread).not.toContainText('另一处处理不同');
  await other.desk.page.close();
});
