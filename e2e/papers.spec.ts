// 审核材料: 送审稿, 花脸稿, 退回修改意见单, 批注版, 审核记录, where there is one of each; what is a report
// comes back, what is none says so.
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures';
import { Moves } from './pages/moves';
import { Papers } from './pages/papers';
import { ReviewPage } from './pages/review';
import { EVERYBODY, exampleReport, importFile, listFor } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';
const OTHER = 'otherMatters';
const REMARK = '与登记台账不一致，请核实。';

test('the papers of a report that was returned and changed', async ({ page, context }) => {
  test.setTimeout(240_000);
  const fill = await exampleReport(page, EVERYBODY);
  const moves = new Moves(page);
  const papers = new Papers(page);
  const review = new ReviewPage(page);

  // Before it was handed in there is nothing to print but the draft itself.
  await papers.open();
  await expect(papers.offered).toHaveCount(2);
  await expect(papers.dialog.getByRole('article')).toContainText('送审稿（第 1 稿）');
  await papers.close();

  await moves.make('送审');
  await review.open();
  await review.place(RECEIVED).click();
  await page.keyboard.press('Shift+F2');
  await review.say(REMARK);
  await page.getByRole('button', { name: '审核材料' }).click();
  await expect(papers.offered).toHaveCount(5);
  await papers.choose('批注版');
  const annotated = await papers.exported();
  expect(annotated.name).toMatch(/^批注版-.*\.docx$/);
  const parts = unzipSync(annotated.bytes);
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain(REMARK);
  const notice = await papers.choose('退回修改意见单');
  await expect(notice).toContainText('三、收到和处理政府信息公开申请情况：一、本年新收，自然人');
  await expect(notice).toContainText(REMARK);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await papers.command('复制文字').click();
  await expect(papers.status).toContainText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`一、本年新收，自然人】${REMARK}`);
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await papers.close();

  await moves.command('退回修改').click();
  await moves.dialog('退回修改').getByLabel('退回原因').fill('数据有误');
  await moves.dialog('退回修改').getByRole('button', { name: '退回修改' }).click();
  await moves.dialog('退回修改').getByRole('button', { name: '关闭' }).click();
  await page.getByRole('link', { name: '转到填报' }).click();
  const figure = Number(await fill.cell(RECEIVED).inputValue());
  const granted = Number(await fill.cell(GRANTED).inputValue());
  const text = await fill.cell(OTHER).inputValue();
  await fill.typeAll({
    [RECEIVED]: figure + 1,
    [GRANTED]: granted + 1,
    [OTHER]: `${text}另增一句。`,
  });

  await papers.open();
  await expect(papers.offered).toHaveCount(6);
  const redline = await papers.choose('花脸稿');
  await expect(redline.getByRole('insertion').first()).toHaveText(String(figure + 1));
  await expect(redline.getByRole('deletion').first()).toHaveText(String(figure));
  await expect(
    redline.getByRole('insertion').filter({ hasText: '另增一句。' }).first(),
  ).toBeVisible();
  await expect(redline).toContainText('修改一览');
  await page.emulateMedia({ media: 'print' });
  await expect(redline).toBeVisible();
  await expect(papers.dialog.getByRole('heading', { name: '审核材料' })).toBeHidden();
  await expect(papers.dialog.getByRole('radio').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  const marked = await papers.exported();
  expect(marked.name).toMatch(/^花脸稿-.*-对照送审稿（第1稿）\.docx$/);

  const record = await papers.choose('审核记录');
  await expect(record).toContainText('王敏（政策法规科）');
  await expect(record).toContainText('数据有误');
  await expect(record).toContainText(/现稿校验码：\d{4} \d{4} \d{4} \d{4}/);
  const filed = await papers.exported('导出网页');
  expect(filed.bytes.toString('utf8')).toContain('审核记录');
  await papers.close();

  // What is a report comes back, with every figure; what is none is refused by its name.
  const list = await listFor(page);
  await importFile(list, annotated.name, annotated.bytes);
  await expect(list.dialog('导入')).toContainText('表内数据 166 个');
  await list.dialog('导入').getByRole('button', { name: '取消' }).click();
  await page.getByLabel('导入文件').setInputFiles({
    name: marked.name,
    mimeType: 'application/octet-stream',
    buffer: marked.bytes,
  });
  await expect(page.getByText('这是花脸稿，不是年报本身，不能导入')).toBeVisible();
});
