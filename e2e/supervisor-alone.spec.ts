// Whoever reviews for the competent department, alone with plain Word files: a draft comes in, is returned
// with what is to be put right, comes back corrected, and is approved.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { anotherBrowser } from './pages/hand-over';
import { Moves } from './pages/moves';
import { NextDraft, plain } from './pages/next-draft';
import { Papers } from './pages/papers';
import { ReviewPage } from './pages/review';
import { exampleReport, listFor, SUPERVISOR } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const CARRIED = 'requests.carriedIn.naturalPerson';
const OVERVIEW = 'overview';
const BALANCE = 'T3-1.naturalPerson';
const NAME = '一、本年新收，自然人';
const ADDED = '全年举办培训2次。';

test('a supervisor reviews a Word draft through two rounds', async ({ page, browser, baseURL }) => {
  // Two browsers, eight files.
  test.slow();
  test.setTimeout(360_000);

  // Somebody fills in elsewhere; what leaves them is Word and nothing else.
  const unit = await anotherBrowser(browser, baseURL);
  const fill = await exampleReport(unit.page);
  const right = await fill.cell(RECEIVED).inputValue();
  const text = await fill.cell(OVERVIEW).inputValue();
  await fill.typeAll({ [RECEIVED]: Number(right) + 2 });
  const wrong = plain(await unit.send(fill), '年报.docx');
  await fill.typeAll({ [RECEIVED]: right, [CARRIED]: '', [OVERVIEW]: `${text}\n${ADDED}` });
  const corrected = plain(await unit.send(fill), '年报（修改）.docx');
  await unit.page.close();

  const moves = new Moves(page);
  const review = new ReviewPage(page);
  const draft = new NextDraft(page);
  const papers = new Papers(page);
  await listFor(page, SUPERVISOR);

  // The first round: it is registered with the import, and reviewed.
  await draft.import(wrong);
  await expect(draft.registers).toBeChecked();
  await draft.dialog.getByRole('radio', { name: '全区汇总' }).check();
  await draft.accept('导入');
  await review.ready();
  await expect(page.getByRole('banner')).toContainText('已报送');
  await page.keyboard.press('F8');
  const finding = page.locator(`[data-rule="${BALANCE}"]`);
  await expect(finding).toContainText('差额');
  await finding.getByRole('button', { name: '写审核意见' }).click();
  await review.say('收办不符，请核对台账。');
  await review.place(RECEIVED).click();
  await page.keyboard.press('Shift+F2');
  await review.say('新收件数请再核。');
  await review.place(OVERVIEW).focus();
  await review.card.getByLabel('所指段落').selectOption({ index: 1 });
  const passage = await review.card.locator('blockquote').innerText();
  await review.card.getByRole('button', { name: '写审核意见' }).click();
  await review.say('请补充培训情况。');

  // With errors in it, it cannot be approved.
  await moves.command('审核通过').click();
  const approval = moves.dialog('审核通过');
  await expect(approval).toContainText(/还不能审核通过：.*错误 \d+ 处/);
  await expect(approval.getByRole('button', { name: '审核通过' })).toBeDisabled();
  await approval.getByRole('button', { name: '取消' }).click();
  await moves.make('退回修改', (dialog) => dialog.getByLabel('退回原因').fill('数据有误'));
  await expect(page.getByRole('banner')).toContainText('退回修改');
  await expect(page.getByRole('button', { name: '退回文件' })).toBeVisible();
  await page.getByRole('button', { name: '审核材料' }).click();
  const notice = await papers.choose('退回修改意见单');
  for (const said of ['收办不符，请核对台账。', '新收件数请再核。', passage]) {
    await expect(notice).toContainText(said);
  }
  expect((await papers.exported()).name).toMatch(/^退回修改意见单-.*\.docx$/);
  await papers.choose('批注版');
  expect((await papers.exported()).name).toMatch(/^批注版-.*\.docx$/);
  await papers.close();

  // The second: what came is the next draft of the report that is here, and shown before it is taken.
  await page.getByRole('link', { name: '勾稽' }).click();
  await draft.import(corrected);
  await expect(draft.goesOn).toBeChecked();
  await expect(draft.changes).toContainText('共 2 处不同。导入后错误 0');
  await expect(draft.change(NAME)).toContainText(`${Number(right) + 2}${right}`);
  await expect(draft.changes.locator('ins')).toHaveText(ADDED);
  await expect(draft.blanks).toContainText('文件中有 1 处空白');
  await expect(draft.blanks.getByRole('radio', { name: '保留本机内容' })).toBeChecked();
  await draft.blanks.getByRole('radio', { name: '照文件清空这 1 处' }).check();
  await expect(draft.changes).toContainText('共 3 处不同');
  await draft.blanks.getByRole('radio', { name: '保留本机内容' }).check();
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await draft.accept('导入并登记收到');

  // Only what was changed is marked; what was said is still there, at its places.
  await review.ready();
  await expect(page.getByLabel('对照').locator('option:checked')).toContainText(
    '上次审阅后的改动（送审稿（第 1 稿））',
  );
  const changes = page.getByRole('tabpanel', { name: /^改动 2$/ });
  await expect(changes).toContainText('共 2 处改动');
  await expect(review.place(RECEIVED)).toHaveAccessibleName(/原为/);
  await expect(review.place(CARRIED)).not.toHaveAccessibleName(/原为/);
  const said = await review.panel(/^审核意见/);
  await expect(said).toContainText('共 3 条，待处理 3 条');
  await expect(review.place(OVERVIEW).locator('mark')).toHaveText(passage);
  for (const remark of ['请核对台账', '请再核', '请补充培训']) {
    await review.thread(said, remark).getByRole('button', { name: '已修改' }).click();
  }
  await expect(said).toContainText('待处理 0 条');

  // While it lies here nothing more is taken in.
  await draft.drop(corrected);
  await expect(draft.dialog.getByRole('alert')).toContainText('请先在审核页退回修改');
  await draft.dialog.getByRole('button', { name: '关闭' }).click();

  await moves.make('审核通过', (dialog) => expect(dialog).toContainText('校验码'));
  await expect(page.getByRole('banner')).toContainText('审核通过');
  await page.getByRole('button', { name: '审核材料' }).click();
  const record = await papers.choose('审核记录');
  for (const line of ['登记收到', '文件“年报（修改）.docx”', '数据有误', '李强（政务公开科）']) {
    await expect(record).toContainText(line);
  }
  await expect(record).toContainText(/定稿校验码：\d{4} \d{4} \d{4} \d{4}/);
  expect((await papers.exported()).name).toMatch(/^审核记录-.*\.docx$/);
  await papers.close();
  await page.getByRole('link', { name: '转到填报' }).click();
  await expect(moves.seal).toBeVisible();
  await expect(review.place(RECEIVED)).not.toBeEditable();
  await expect(review.place(RECEIVED)).toHaveValue(right);
});
