// A draft before a reviewer, and the same remarks before whoever fills in.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Moves } from './pages/moves';
import { ReviewPage } from './pages/review';
import { disagreeing, EVERYBODY, exampleReport } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';
const OVERVIEW = 'overview';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
}

test('a remark on a cell is answered where the report is filled in, and settled', async ({
  page,
}) => {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await expect(page).toHaveTitle('审核 - 勾稽');
  await review.place(RECEIVED).click();
  await expect(review.card).toContainText('一、本年新收，自然人');
  await page.keyboard.press('Shift+F2');
  await review.say('与登记台账不一致，请核实。');
  const thread = review.thread(review.card, '与登记台账不一致');
  await expect(thread).toContainText('王敏（政策法规科）');
  await expect(thread).toContainText('待处理');
  await expect(review.place(RECEIVED)).toHaveAccessibleName(/有待处理意见$/);
  await expectAccessible(page);

  await page.getByRole('link', { name: '转到填报' }).click();
  await expect(review.tab(/^审核意见 1$/)).toBeVisible();
  await review.place(RECEIVED).focus();
  const beside = review.thread(review.card, '与登记台账不一致');
  await beside.getByRole('button', { name: '不采纳' }).click();
  await expect(beside.getByRole('alert')).toContainText('写明理由');
  await beside.getByRole('textbox', { name: '答复' }).fill('台账漏登一件，已补登。');
  await beside.getByRole('button', { name: '已说明' }).click();
  await expect(beside).toContainText('台账漏登一件，已补登。');
  await expect(beside.locator('.state')).toHaveText('已说明');
  await expect(review.tab(/^审核意见$/)).toBeVisible();

  await review.open();
  const panel = await review.panel(/^审核意见/);
  await panel.getByLabel('只看待处理').check();
  await expect(panel.getByRole('article')).toHaveCount(0);
  await panel.getByLabel('只看待处理').uncheck();
  await review.thread(panel, '漏登一件').getByRole('button', { name: '改回待处理' }).click();
  await expect(page.getByRole('button', { name: '待处理意见 1' })).toBeVisible();
});

test('who has not said who they are is asked, and has said the remark once', async ({ page }) => {
  await exampleReport(page);
  const review = new ReviewPage(page);
  await review.open();
  await review.place(RECEIVED).click();
  await page.keyboard.press('Shift+F2');
  await review.say('请核实。');
  await new Moves(page).say({ name: '李强', roles: ['填报人'] });
  await expect(review.thread(review.card, '请核实。')).toContainText('李强');
  await expect(page.getByRole('button', { name: '待处理意见 1' })).toBeVisible();
  await expect(review.card.getByRole('article')).toHaveCount(1);
});

test('what was begun is found again, wherever one has been meanwhile', async ({ page }) => {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  const words = review.form.getByRole('textbox', { name: /^审核意见/ });
  await review.place(RECEIVED).click();
  await page.keyboard.press('Shift+F2');
  await words.fill('新收件数请');
  await review.place(GRANTED).click();
  await page.keyboard.press('Shift+F2');
  await expect(words).toHaveValue('');
  await review.say('请附依据。');
  await review.place(RECEIVED).click();
  await page.keyboard.press('Shift+F2');
  await expect(words).toHaveValue('新收件数请');
  await words.press('Escape');
  await page.keyboard.press('Shift+F2');
  await expect(words).toHaveValue('');
  await words.press('Escape');

  const panel = await review.panel(/^审核意见/);
  const answer = review.thread(panel, '请附依据').getByRole('textbox', { name: '答复' });
  await answer.fill('已附台');
  await review.tab(/^审核要点/).click();
  await review.tab(/^审核意见/).click();
  await expect(answer).toHaveValue('已附台');
});

test('a passage is selected, quoted, marked; an opinion given on paper is entered', async ({
  page,
}) => {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  const text = review.place(OVERVIEW);
  await text.focus();
  await review.card.getByLabel('所指段落').selectOption({ index: 3 });
  const passage = await review.card.locator('blockquote').innerText();
  await review.card.getByRole('button', { name: '写审核意见' }).click();
  await review.form.getByLabel('转录领导意见').check();
  await review.form.getByLabel('领导姓名').fill('张主任');
  await review.form.getByLabel('方式').selectOption('电话');
  await expectAccessible(page);
  await review.say('件数请与表二一致。');
  await expect(text.locator('mark')).toHaveText(passage);
  const panel = await review.panel(/^审核意见/);
  await expect(review.thread(panel, '件数请与表二一致')).toContainText(/转录：张主任，.*，电话/);
  // By the mouse as well.
  await review.place('otherMatters').click({ clickCount: 3 });
  await expect(review.card.locator('blockquote')).not.toBeEmpty();
});

test('a finding is remarked on, its reason accepted; points are ticked until figures change', async ({
  page,
}) => {
  const fill = await exampleReport(page, EVERYBODY);
  await fill.typeAll({ [RECEIVED]: '5', 'requests.carriedIn.naturalPerson': '0' });
  const review = new ReviewPage(page);
  await review.open();
  await page.keyboard.press('F8');
  const finding = page.locator('[data-rule="T3-1.naturalPerson"]');
  await expect(finding).toContainText('差额');
  await expect(finding).toHaveAttribute('aria-current', 'true');
  await finding.getByRole('button', { name: '写审核意见' }).click();
  await review.say('请先查新收。');
  await expect(review.thread(finding, '请先查新收')).toBeVisible();

  const points = await review.panel(/^审核要点$/);
  await expect(points.getByRole('listitem').filter({ hasText: '收办相符' })).toContainText('5≠3');
  const received = points.getByRole('listitem').filter({ hasText: '正文件数' });
  await received.getByRole('checkbox').check();
  await expect(points.getByRole('status')).toContainText('已核对 1 /');
  await expectAccessible(page);
  await page.getByRole('link', { name: '转到填报' }).click();
  await fill.typeAll({ [RECEIVED]: '4' });
  await review.open();
  await review.panel(/^审核要点$/);
  await expect(received).toContainText('数据已变动，请重新核对');
});

test('a reason that was refused is given in other words; a finding leads to its remarks', async ({
  page,
}) => {
  const [fill, entry] = await disagreeing(page, EVERYBODY);
  await entry.getByLabel('情况说明').fill('台账多登 2 件。');
  await entry.getByRole('button', { name: '保存说明' }).click();
  await expect(fill.command('待核实 0')).toBeVisible();
  const review = new ReviewPage(page);
  await review.open();
  const panel = await review.panel(/^数据校验/);
  const finding = panel.getByRole('article').filter({ hasText: '核对数' });
  await finding.getByRole('button', { name: '不认可' }).click();
  await finding.getByRole('button', { name: '写审核意见' }).click();
  await review.say('请附台账。');
  await expectAccessible(page);

  await page.getByRole('link', { name: '转到填报' }).click();
  await expect(fill.command('待核实 1')).toBeVisible();
  await expect(entry).toContainText('未获认可，需重新说明');
  await expect(entry).toContainText('不认可王敏（政策法规科）');
  await expectAccessible(page);
  await entry.getByRole('button', { name: '转到意见：请附台账。' }).click();
  await expect(page.locator('[data-remark][aria-current]')).toContainText('请附台账。');
  await review.tab(/^数据校验/).click();
  await entry.getByLabel('情况说明').fill('台账多登 2 件，附更正页。');
  // Not kept yet, and not lost while another panel is looked at.
  await review.tab(/^修改记录/).click();
  await review.tab(/^数据校验/).click();
  await entry.getByRole('button', { name: '保存说明' }).click();
  await expect(fill.command('待核实 0')).toBeVisible();
  await expect(entry).not.toContainText('不认可');
});

test('what was changed since the last decision stands on the paper and in a list', async ({
  page,
}) => {
  const fill = await exampleReport(page, EVERYBODY);
  const moves = new Moves(page);
  const review = new ReviewPage(page);
  await moves.make('送审');
  await review.open();
  await expect(page.getByRole('banner')).toContainText('待审核');
  await moves.make('退回修改', (dialog) => dialog.getByLabel('退回原因').fill('请核对新收。'));
  await page.getByRole('link', { name: '转到填报' }).click();
  const text = await fill.cell(OVERVIEW).inputValue();
  await fill.typeAll({ [RECEIVED]: '4', [GRANTED]: '1', [OVERVIEW]: `${text}\n另有补充。` });
  await moves.make('送审');

  await review.open();
  await expect(page.getByLabel('对照').locator('option:checked')).toContainText('上次审阅后的改动');
  await expect(review.place(RECEIVED)).toHaveAccessibleName(/4，原为 3/);
  await expect(review.place(OVERVIEW).locator('ins')).toContainText('另有补充。');
  await page.keyboard.press('F4');
  await page.keyboard.press('F4');
  await expect(review.place(RECEIVED)).toBeFocused();
  const changes = page.getByRole('tabpanel', { name: /^改动/ });
  await expect(changes).toContainText('共 3 处改动');
  await expectAccessible(page);
  await moves.make('报送');
  await expect(page.getByRole('banner')).toContainText('已报送');
});

test('the keys are told, and it fits a small window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toContainText('Shift+F2');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await review.place(RECEIVED).click();
  await page.keyboard.press('ArrowDown');
  await expect(review.place('requests.carriedIn.naturalPerson')).toBeFocused();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});

test('the balance stays in view, 目录 follows, each count leads to its own kind', async ({
  page,
}) => {
  const fill = await exampleReport(page, EVERYBODY);
  await fill.typeAll({ [RECEIVED]: '5', 'disclosure.rules.made': '1' });
  const review = new ReviewPage(page);
  await review.open();
  const contents = page.getByRole('navigation', { name: '目录' });
  const entry = (number: string) =>
    contents.getByRole('button', { name: new RegExp(`^${number}`) });
  await entry('三').click();
  await review.place(RECEIVED).focus();
  await expect(page.getByRole('table', { name: '收办平衡' })).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByRole('table', { name: '收办平衡' })).toContainText('差额2');
  await expect(entry('三')).toHaveAttribute('aria-current', 'true');
  await entry('五').click();
  await expect(entry('五')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('heading', { name: /^五、/ })).toBeFocused();

  const counts = page.getByRole('group', { name: '待看' });
  const current = page.locator('[data-rule][aria-current="true"]');
  await counts.getByRole('button', { name: /^待核实 / }).click();
  await expect(page.getByRole('region', { name: /^待核实/ }).locator(current)).toBeVisible();
  await counts.getByRole('button', { name: /^错误 / }).click();
  await expect(page.getByRole('region', { name: /^错误/ }).locator(current)).toBeVisible();
  await expect(current).toHaveCount(1);
});

/** By the keyboard, however far away it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const reached = async (): Promise<boolean> => {
    if (await target.evaluate((element) => element === document.activeElement)) return true;
    await page.keyboard.press('Tab');
    return false;
  };
  await expect.poll(reached, { intervals: [0], timeout: 30_000 }).toBe(true);
}

test('a whole review by the keyboard alone', async ({ page }) => {
  await exampleReport(page, EVERYBODY);
  const moves = new Moves(page);
  await moves.make('送审');
  await page.goto('./#/review');
  await tabTo(page, page.getByRole('link', { name: /^审核 / }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /吉利区/ })).toBeFocused();

  // To table three by 目录, to the figure by arrows, a remark on it.
  const review = new ReviewPage(page);
  await tabTo(page, page.getByRole('button', { name: /^三、/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, review.place(RECEIVED));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('请核实上年结转。');
  await page.keyboard.press('Control+Enter');
  await expect(review.thread(review.card, '请核实上年结转。')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(review.place('requests.carriedIn.naturalPerson')).toBeFocused();

  // The panels, a point ticked, the decision.
  await tabTo(page, review.tab(/^审核意见/));
  await page.keyboard.press('End');
  await expect(review.tab(/^审核要点/)).toHaveAttribute('aria-selected', 'true');
  const points = page.getByRole('tabpanel', { name: /^审核要点/ });
  await tabTo(page, points.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await expect(points.getByRole('status')).toContainText('已核对 1 /');
  const returning = page.getByRole('button', { name: '退回修改', exact: true });
  await tabTo(page, returning);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '退回修改' });
  await tabTo(page, dialog.getByLabel('退回原因'));
  await page.keyboard.type('请按审核意见修改。');
  await tabTo(page, dialog.getByRole('button', { name: '退回修改', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('退回修改');
});
