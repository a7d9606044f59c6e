// What a reviewer has said is kept as what is filled in is: nothing is lost when the database fails the review
// page, and what cannot be kept is said at once, with the file that holds it.
import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import {
  bystander,
  cutOff,
  deleteDatabase,
  editsIn,
  hold,
  incompressible,
  letIn,
  NEWEST,
  probe,
  test,
} from './meddling';
import { ListPage } from './pages/list-page';
import { ReviewPage } from './pages/review';
import { EVERYBODY, exampleReport } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';

/** The example before a reviewer. */
async function reviewed(page: Page): Promise<ReviewPage> {
  await exampleReport(page, EVERYBODY);
  const review = new ReviewPage(page);
  await review.open();
  return review;
}

async function remarkOn(review: ReviewPage, address: string, text: string): Promise<void> {
  await review.place(address).click();
  await review.page.keyboard.press('Shift+F2');
  await review.say(text);
}

/** Everything that is open goes into a file, remarks and all. */
async function expectExport(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出报送文件' }).click();
  expect((await download).suggestedFilename()).toMatch(/^报送文件-.*\.docx$/);
}

/** Whether the browser is told to ask before the page goes; it stays. */
async function expectAsked(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
}

test('a newer program takes the data over: said at once, nothing more is said here, what was begun stays', async ({
  page,
  context,
}) => {
  const review = await reviewed(page);
  await remarkOn(review, RECEIVED, '请核实。');
  await review.place(GRANTED).click();
  await page.keyboard.press('Shift+F2');
  const words = review.form.getByRole('textbox', { name: /^审核意见/ });
  await words.fill('请附依据');
  const other = await bystander(context);
  await hold(other, NEWEST + 10);
  await expect(page.getByRole('status').filter({ hasText: '只能查看和导出' })).toBeVisible();
  await expect(words).toHaveJSProperty('readOnly', true);
  await expect(review.form.getByRole('button', { name: '提出意见' })).toBeDisabled();
  await expect(page.getByRole('button', { name: '审核通过', exact: true })).toHaveCount(0);
  await words.press('Control+Enter');
  await expect(words).toHaveValue('请附依据');
  await expectExport(page);
});

test('a database deleted under the page is filled again from it, also when nobody says anything', async ({
  page,
  context,
}) => {
  const review = await reviewed(page);
  await remarkOn(review, RECEIVED, '请核实。');
  const other = await bystander(context);
  const before = await editsIn(other);
  await deleteDatabase(other);
  await expect.poll(() => editsIn(other)).toBe(before);
  await remarkOn(review, GRANTED, '请附依据。');
  await expect.poll(() => editsIn(other)).toBe(before + 1);
  await page.reload();
  await review.ready();
  const panel = await review.panel(/^审核意见/);
  await expect(panel.getByRole('article')).toHaveCount(2);
  await new ListPage(page).goto();
  await expect(page.getByRole('region', { name: '找不到的年报' })).toBeHidden();
});

test('a full disk is said, with the file that holds what was said', async ({
  page,
  context,
  baseURL,
}) => {
  const session = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  // Later it would have no effect.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  const review = await reviewed(page);
  const text = incompressible(60_000);
  for (let times = 1; times <= 6; times += 1) await remarkOn(review, RECEIVED, `${times}${text}`);
  const line = page.getByRole('status').filter({ hasText: '未能保存，请立即另存' });
  await expect(line).toBeVisible({ timeout: 30_000 });
  await expect(line).toContainText('本机存储空间不足');
  await expect(review.card.getByRole('article')).toHaveCount(6);
  await expectExport(page);
});

test('what cannot be kept is said, asked about before the page goes, and kept when it can be', async ({
  page,
  context,
}) => {
  await probe(context);
  const review = await reviewed(page);
  await page.clock.install();
  await cutOff(page);
  await remarkOn(review, RECEIVED, '请核实。');
  await expect(page.getByRole('status').filter({ hasText: '正在重试' })).toBeVisible();
  for (let second = 0; second < 8; second += 1) await page.clock.runFor(1000);
  const line = page.getByRole('status').filter({ hasText: '未能保存，请立即另存' });
  await expect(line).toBeVisible();
  await expectAsked(page);
  await expectExport(page);
  await letIn(page);
  for (let second = 0; second < 12; second += 1) await page.clock.runFor(1000);
  await expect(line).toHaveCount(0);
  await page.reload();
  await review.ready();
  const panel = await review.panel(/^审核意见/);
  await expect(review.thread(panel, '请核实。')).toBeVisible();
});

test('a report deleted for good in another window is said, and not brought back', async ({
  page,
  context,
}) => {
  const review = await reviewed(page);
  const other = new ListPage(await context.newPage());
  await other.goto();
  await other.rows.getByRole('button', { name: /^删除/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '已移入回收站' })).toBeVisible();
  await other.show('回收站');
  await other.rows.getByRole('button', { name: '彻底删除' }).click();
  await other.dialog('彻底删除').getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByRole('status').filter({ hasText: '彻底删除，不能再修改' })).toBeVisible();
  await review.place(RECEIVED).click();
  await expect(review.card.getByRole('button', { name: '写审核意见' })).toBeDisabled();
  await expectExport(page);
  await other.page.reload();
  await expect(other.rows).toHaveCount(0);
});
