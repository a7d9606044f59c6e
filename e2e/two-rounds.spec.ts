// Who fills in and who reviews for the competent department, in two browsers that have nothing in common
// but the files they exchange: handed in, returned, corrected and answered, approved.
import AxeBuilder from '@axe-core/playwright';
import { exported } from './downloads';
import { expect, test } from './fixtures';
import { anotherBrowser, HandOver } from './pages/hand-over';
import { Moves } from './pages/moves';
import { ReviewPage } from './pages/review';
import { exampleReport, listFor, SUPERVISOR } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';
const OTHER = 'otherMatters';
const ADDED = '全年举办培训2次。';

test('two people take a report through two rounds by files', async ({ page, browser, baseURL }) => {
  // Two browsers, each of which opens and writes several files.
  test.slow();
  test.setTimeout(360_000);

  // Handed in.
  const whoever = { name: '王敏', office: '政策法规科', roles: ['填报人', '单位审核人'] };
  const fill = await exampleReport(page, whoever);
  const mine = new Moves(page);
  const clerk = new HandOver(page);
  const received = Number(await fill.cell(RECEIVED).inputValue());
  const granted = Number(await fill.cell(GRANTED).inputValue());
  const text = await fill.cell(OTHER).inputValue();
  await mine.make('送审');
  await mine.make('报送');
  const submitted = await clerk.send(fill);
  expect(submitted.name).toMatch(/^报送文件-.*-第1稿\.docx$/);

  // Taken in on the list of drafts, remarked on, and returned.
  const supervisor = await anotherBrowser(browser, baseURL);
  const review = new ReviewPage(supervisor.page);
  const theirs = new Moves(supervisor.page);
  await listFor(supervisor.page, SUPERVISOR);
  await supervisor.page.goto('#/review');
  await supervisor.drop(submitted);
  await expect(supervisor.facts).toContainText('已报送');
  await supervisor.accept('导入');
  await review.ready();
  await review.place(RECEIVED).click();
  await supervisor.page.keyboard.press('Shift+F2');
  await review.say('与登记台账不一致，请核实。');
  await review.place(OTHER).focus();
  await review.card.getByRole('button', { name: '写审核意见' }).click();
  await review.say('请补充培训情况。');
  await theirs.make('退回修改', (dialog) => dialog.getByLabel('退回原因').fill('数据有误'));
  const returned = await supervisor.sendBack();
  expect(returned.name).toMatch(/^退回文件-.*-第1稿\.docx$/);

  // Dropped where it is filled in: corrected, answered, and handed in again.
  await clerk.drop(returned);
  await expect(clerk.facts).toContainText('已报送 → 退回修改');
  await expect(clerk.facts).toContainText('审核意见 2 条，流转 1 次');
  await clerk.accept('并入');
  await expect(mine.line).toContainText('退回修改：数据有误');
  await fill.typeAll({
    [RECEIVED]: received + 1,
    [GRANTED]: granted + 1,
    [OTHER]: `${text}${ADDED}`,
  });
  const mentioned = new ReviewPage(page);
  await mentioned.tab(/^审核意见 2$/).click();
  const remarks = page.getByRole('tabpanel', { name: /^审核意见/ });
  const first = mentioned.thread(remarks, '与登记台账不一致');
  await first.getByRole('textbox', { name: '答复' }).fill('台账漏登一件，已补登。');
  await first.getByRole('button', { name: '已修改' }).click();
  await expect(first.locator('.state')).toHaveText('已修改');
  const second = mentioned.thread(remarks, '请补充培训情况');
  await second.getByRole('textbox', { name: '答复' }).fill('已补充。');
  await second.getByRole('button', { name: '已修改' }).click();
  await expect(second.locator('.state')).toHaveText('已修改');
  await mine.make('送审', (dialog) => expect(dialog).toContainText('送审稿（第 2 稿）'));
  await mine.make('报送');
  const again = await clerk.send(fill);
  expect(again.name).toMatch(/^报送文件-.*-第2稿\.docx$/);

  // Dropped on the page where it is reviewed: only what was changed, and the answers.
  await supervisor.drop(again);
  await expect(supervisor.facts).toContainText('退回修改 → 已报送');
  await supervisor.accept('并入');
  const changes = supervisor.page.getByRole('tabpanel', { name: /^改动 3$/ });
  await expect(changes).toContainText('与上次审阅相比，共 3 处改动');
  await expect(changes.locator('ins').filter({ hasText: ADDED })).toBeVisible();
  await expect(review.place(RECEIVED)).toHaveAccessibleName(
    new RegExp(`${received + 1}，原为 ${received}`),
  );
  const answered = await review.panel(/^审核意见/);
  await expect(answered).toContainText('共 2 条，待处理 0 条');
  const thread = review.thread(answered, '与登记台账不一致');
  await expect(thread).toContainText('台账漏登一件，已补登。');
  expect((await new AxeBuilder({ page: supervisor.page }).analyze()).violations).toEqual([]);
  await thread.getByRole('button', { name: '改回待处理' }).click();
  await thread.getByRole('button', { name: '已说明' }).click();
  await expect(thread.locator('.state')).toHaveText('已说明');
  await theirs.make('审核通过', (dialog) => expect(dialog).toContainText('校验码'));
  const approved = await supervisor.sendBack();
  await supervisor.page.getByRole('link', { name: '转到填报' }).click();
  await expect(theirs.seal).toBeVisible();
  const code = await theirs.seal.innerText();

  // Back at its unit it is final, and says the same code.
  await clerk.drop(approved);
  await expect(clerk.facts).toContainText('已报送 → 审核通过');
  await clerk.accept('并入');
  await expect(mine.state('审核通过')).toBeVisible();
  await expect(mine.seal).toHaveText(code);
  await expect(fill.cell(RECEIVED)).not.toBeEditable();
  expect((await exported(page, /^Word 文档/)).name).toMatch(/\.docx$/);
  await supervisor.page.close();
});
