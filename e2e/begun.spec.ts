// Words that were begun and not said yet are found again, whatever becomes of the page meanwhile: 情况说明,
// 审核意见, answers, the reason of a move. Said, or given up, they are gone.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { Moves } from './pages/moves';
import { ReviewPage } from './pages/review';
import { disagreeing, EVERYBODY, exampleReport, listFor } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';
const FOUND = '上次未写完的内容，已找回。';

/** The words of the remark that is being written. */
function opinion(review: ReviewPage): Locator {
  return review.form.getByRole('textbox', { name: /^审核意见/ });
}

/** The count in the head that leads to what was begun. */
function unsaid(page: Page): Locator {
  return page.getByRole('group', { name: '待看' }).getByRole('button', { name: /^未写完/ });
}

async function begin(review: ReviewPage, address: string, text: string): Promise<void> {
  await review.place(address).click();
  await review.page.keyboard.press('Shift+F2');
  await opinion(review).fill(text);
}

test('a reason is found again after the page was loaded anew, until it is kept', async ({
  page,
}) => {
  const [fill, entry] = await disagreeing(page, EVERYBODY);
  const reason = entry.getByLabel('情况说明');
  await reason.fill('台账多登 2 件，');
  await fill.reload();
  await expect(reason).toHaveValue('台账多登 2 件，');
  await expect(entry.getByText(FOUND)).toBeVisible();
  await reason.fill('台账多登 2 件，已更正。');
  await entry.getByRole('button', { name: '保存说明' }).click();
  await expect(fill.command('待核实 0')).toBeVisible();
  await expect(entry.getByText(FOUND)).toHaveCount(0);
  await fill.reload();
  await expect(reason).toHaveValue('台账多登 2 件，已更正。');
  await expect(entry.getByText(FOUND)).toHaveCount(0);
});

test('a remark is found again with who it is from, out of view as well, until it is said', async ({
  page,
}) => {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await begin(review, RECEIVED, '与登记台账');
  await review.form.getByLabel('转录领导意见').check();
  await review.form.getByLabel('领导姓名').fill('张主任');
  await expect(unsaid(page)).toHaveCount(0);
  await begin(review, GRANTED, '请附');
  await expect(unsaid(page)).toHaveText('未写完 1');
  await page.reload();
  await review.ready();
  await expect(unsaid(page)).toHaveText('未写完 2');

  // One after the other, as it stood.
  await unsaid(page).click();
  await expect(opinion(review)).toHaveValue('请附');
  await expect(review.form.getByText(FOUND)).toBeVisible();
  await expect(unsaid(page)).toHaveText('未写完 1');
  await review.say('请附依据。');
  await expect(review.card.getByRole('article')).toHaveCount(1);
  await unsaid(page).click();
  await expect(opinion(review)).toHaveValue('与登记台账');
  await expect(review.form.getByLabel('领导姓名')).toHaveValue('张主任');
  await opinion(review).press('Escape');
  await expect(unsaid(page)).toHaveCount(0);
  await page.reload();
  await review.ready();
  await expect(unsaid(page)).toHaveCount(0);
  const panel = await review.panel(/^审核意见/);
  await expect(panel.getByRole('article')).toHaveCount(1);
});

test('an answer is found again on the other page and in another window, until it is said', async ({
  page,
  context,
}) => {
  const fill = await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await begin(review, RECEIVED, '请核实。');
  await review.form.getByRole('button', { name: '提出意见' }).click();
  const url = page.url();
  await page.getByRole('link', { name: '转到填报' }).click();
  const threads = await review.panel(/^审核意见/);
  const answer = (within: Locator) => within.getByRole('textbox', { name: '答复' });
  await answer(threads).fill('台账漏登');
  await fill.reload();
  await expect(answer(await review.panel(/^审核意见/))).toHaveValue('台账漏登');
  await expect(threads.getByText(FOUND)).toBeVisible();

  const other = new ReviewPage(await context.newPage());
  await other.page.goto(url);
  await other.ready();
  await expect(unsaid(other.page)).toHaveText('未写完 1');
  await unsaid(other.page).click();
  const thread = other.thread(await other.panel(/^审核意见/), '请核实。');
  await expect(answer(thread)).toHaveValue('台账漏登');
  await answer(thread).fill('台账漏登一件，已补登。');
  await expect(answer(threads)).toHaveValue('台账漏登一件，已补登。');
  await thread.getByRole('button', { name: '已说明' }).click();
  await expect(answer(thread)).toHaveValue('');
  await expect(answer(threads)).toHaveValue('');
  await expect(unsaid(other.page)).toHaveCount(0);
  await fill.reload();
  await expect(answer(await review.panel(/^审核意见/))).toHaveValue('');
});

test('going on to the next draft and back keeps what was begun', async ({ page }) => {
  const list = await listFor(page, EVERYBODY);
  for (const organ of ['第一街道办事处', '第二街道办事处']) {
    await list.newReport({ year: '2026', organ });
  }
  await page.goto('#/review');
  await page
    .getByRole('link', { name: /^审核 第.街道/ })
    .first()
    .click();
  const review = new ReviewPage(page);
  await review.ready();
  const way = page.getByRole('navigation', { name: '审核列表中的前后' });
  await begin(review, RECEIVED, '还没有写完');
  await page.keyboard.press('Alt+PageDown');
  await expect(way).toContainText('2 / 2');
  await expect(review.form).toHaveCount(0);
  await expect(unsaid(page)).toHaveCount(0);
  await way.getByRole('link', { name: /^上一份/ }).click();
  await expect(way).toContainText('1 / 2');
  await unsaid(page).click();
  await expect(opinion(review)).toHaveValue('还没有写完');
  await expect(review.place(RECEIVED)).toBeInViewport();
});

test('the reason of a move is found again, and says what else was begun; 取消 gives it up', async ({
  page,
}) => {
  await exampleReport(page, EVERYBODY);
  const moves = new Moves(page);
  const review = new ReviewPage(page);
  await moves.make('送审');
  await review.open();
  await begin(review, RECEIVED, '请核实');
  await moves.command('退回修改').click();
  const dialog = moves.dialog('退回修改');
  await expect(dialog.getByText('有 1 条审核意见或答复没有写完')).toBeVisible();
  await dialog.getByLabel('退回原因').fill('新收件数与');
  await page.reload();
  await review.ready();
  await moves.command('退回修改').click();
  await expect(dialog.getByLabel('退回原因')).toHaveValue('新收件数与');
  await expect(dialog.getByText(FOUND)).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await moves.command('退回修改').click();
  await expect(dialog.getByLabel('退回原因')).toHaveValue('');
  await dialog.getByLabel('退回原因').fill('新收件数与台账不一致。');
  await dialog.getByRole('button', { name: '退回修改', exact: true }).click();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('banner')).toContainText('退回修改');
});

test('where the browser has no room for it, it asks before the page goes', async ({ page }) => {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await page.evaluate(() => {
    const room = 5_000_000;
    localStorage.setItem('gouji/full', 'x'.repeat(room));
    for (let part = room; part >= 1; part /= 2) {
      try {
        localStorage.setItem(`gouji/full/${part}`, 'x'.repeat(part));
      } catch {
        // Full to here.
      }
    }
  });
  await begin(review, RECEIVED, '与登记台账不一致，请核实。');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await review.form.getByRole('button', { name: '提出意见' }).click();
  await expect(review.card.getByRole('article')).toHaveCount(1);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
});

test('a page that dies takes nothing along', async ({ page, context }) => {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await begin(review, RECEIVED, '与登记台账不');
  await page.keyboard.type('一致');
  const dead = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await dead;
  const again = new ReviewPage(await context.newPage());
  await again.page.goto(page.url());
  await again.ready();
  await unsaid(again.page).click();
  await expect(opinion(again)).toHaveValue('与登记台账不一致');
});

test('all of it goes with the report', async ({ page }) => {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  await begin(review, RECEIVED, '请核实');
  const begun = (): Promise<number> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('begun')).length);
  expect(await begun()).toBe(1);
  const list = new ListPage(page);
  await list.goto();
  await list.rows.getByRole('button', { name: /^删除/ }).click();
  await list.show('回收站');
  await list.rows.getByRole('button', { name: '彻底删除' }).click();
  await list.dialog('彻底删除').getByRole('button', { name: '彻底删除' }).click();
  await expect.poll(begun).toBe(0);
});
