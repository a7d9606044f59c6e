// A clerk and a reviewer in two browsers that have nothing in common but the files they exchange.
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DownloadedFile } from './downloads';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { anotherBrowser, HandOver } from './pages/hand-over';
import { ListPage } from './pages/list-page';
import { Moves } from './pages/moves';
import { blankReport, exampleReport, ORGAN } from './reports';

const CELL = 'requests.received.naturalPerson';
const OTHER = 'requests.received.business';
const THIRD = 'requests.received.research';
const TEXT = '全年公开信息1200条，其中政策文件80件。收到申请12件，均按期答复。';

/** The file after somebody has edited it in Word. */
function edited({ name, bytes }: DownloadedFile, from: string, to: string): DownloadedFile {
  const parts = unzipSync(new Uint8Array(bytes));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml.includes(from)).toBe(true);
  parts['word/document.xml'] = strToU8(xml.replace(from, to));
  return { name, bytes: Buffer.from(zipSync(parts)) };
}

test.describe('on plain http', () => {
  test.use({
    baseURL: async ({ baseURL }, run) => {
      await run((baseURL ?? '').replace('127.0.0.1', 'intranet.test'));
    },
  });

  test('two people work on one report by exchanging files', async ({ page, browser, baseURL }) => {
    // Two browsers, each of which opens and writes several files.
    test.slow();
    const clerk = new HandOver(page);
    const mine = await blankReport(page);
    await mine.typeAll({ [CELL]: '12', overview: TEXT });
    const first = await clerk.send(mine);
    expect(first.name).toBe(`报送文件-${ORGAN}-2026-第1稿.docx`);

    const reviewer = await anotherBrowser(browser, baseURL);
    await reviewer.import(first);
    await expect(reviewer.facts).toContainText('本机没有这份年报');
    await expect(reviewer.facts).toContainText('填报中');
    await reviewer.accept('导入');
    const theirs = new FillPage(reviewer.page);
    await theirs.ready();
    await theirs.expectCell(CELL, '12');
    await expect(theirs.cell('overview')).toHaveValue(TEXT);
    expect(reviewer.page.url().split('#')[1]).toBe(page.url().split('#')[1]);

    // Both go on: one cell and the text are changed on both sides, two cells on one side each.
    await theirs.typeAll({ [CELL]: '13', [OTHER]: '2', overview: TEXT.replace('80', '88') });
    await mine.typeAll({ [CELL]: '14', [THIRD]: '1', overview: TEXT.replace('12件', '14件') });
    const back = await reviewer.send(theirs);
    const forth = await clerk.send(mine);

    await clerk.import(back);
    await expect(clerk.facts).toContainText('修改 3 处');
    await expect(clerk.dialog).toContainText('两处修改不一致 2');
    const figure = clerk.conflict('一、本年新收，自然人');
    for (const value of ['13', '14']) {
      await expect(figure.getByRole('checkbox', { name: `取此值：${value}` })).toBeVisible();
    }
    const change = clerk.dialog.getByRole('region', { name: '并入后的变化' });
    await expect(change).toContainText('商业企业');
    for (const value of ['88', '14']) {
      await expect(
        clerk.conflict('一、总体情况').locator('ins').filter({ hasText: value }),
      ).toBeVisible();
    }
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await figure.getByRole('checkbox', { name: '取此值：13' }).check();
    await clerk.accept('并入');

    // The text was left for later, and is asked about beside the paper.
    await mine.ready();
    await mine.expectCell(CELL, '13');
    await mine.expectCell(OTHER, '2');
    await mine.expectCell(THIRD, '1');
    await expect(clerk.standing).toContainText('两处修改不一致 1');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await clerk.standing.getByRole('button', { name: /取此值：.*88件.*12件/ }).click();
    await expect(clerk.standing).toHaveCount(0);
    await expect(mine.cell('overview')).toHaveValue(TEXT.replace('80', '88'));

    // The other side learns what was chosen, and need not choose again.
    await reviewer.drop(forth);
    await expect(reviewer.dialog).toContainText('两处修改不一致 2');
    await reviewer.accept('并入');
    await expect(reviewer.standing).toContainText('两处修改不一致 2');
    const settled = await clerk.send(mine);
    await reviewer.drop(settled);
    await reviewer.accept('并入');
    await expect(reviewer.standing).toHaveCount(0);
    await theirs.expectCell(CELL, '13');
    await theirs.expectCell(THIRD, '1');
    await expect(theirs.cell('overview')).toHaveValue(TEXT.replace('80', '88'));

    // A second time there is nothing to take in.
    await reviewer.drop(settled);
    await expect(reviewer.facts).toContainText('文件中的内容本机都有');
    await reviewer.dialog.getByRole('button', { name: '关闭' }).click();
    await clerk.import(first);
    await expect(clerk.facts).toContainText('文件中的内容本机都有');
    await clerk.accept('打开年报');
    await mine.expectCell(CELL, '13');
    await reviewer.page.close();
  });
});

test('what was handed in is noted as opened, and comes back returned', async ({
  page,
  browser,
  baseURL,
}) => {
  const mine = await exampleReport(page, { name: '王敏', office: '政策法规科' });
  const clerk = new HandOver(page);
  const moves = new Moves(page);
  await moves.make('送审');
  await expect(moves.command('撤回')).toBeVisible();
  const submitted = await clerk.send(mine);

  const reviewer = await anotherBrowser(browser, baseURL);
  await reviewer.import(submitted);
  await expect(reviewer.facts).toContainText('待审核');
  await reviewer.accept('导入');
  const theirs = new FillPage(reviewer.page);
  await theirs.ready();
  const their = new Moves(reviewer.page);
  await their.command('我的身份').click();
  await their.say({ name: '李华', office: '', roles: ['单位审核人'] });
  await their.make('退回修改', (dialog) => dialog.getByLabel('退回原因').fill('请补充培训情况'));
  const returned = await reviewer.send(theirs, '退回文件');
  expect(returned.name).toMatch(/^退回文件-.*-第1稿\.docx$/);

  await clerk.drop(returned);
  await expect(clerk.facts).toContainText('待审核 → 退回修改');
  await expect(clerk.facts).toContainText('流转 1 次');
  await clerk.accept('并入');
  await expect(moves.line).toContainText('退回修改：请补充培训情况');
  await expect(mine.cell('otherMatters')).toBeEditable();
  await reviewer.page.close();
});

test('a document edited in Word, and one without its log, are told', async ({
  page,
  browser,
  baseURL,
}) => {
  const clerk = new HandOver(page);
  const mine = await blankReport(page);
  await mine.typeAll({ [CELL]: '12', overview: TEXT });
  const file = await clerk.send(mine);
  const question = '文档中的文字与随附数据不一致';

  await clerk.drop(edited(edited(file, '>12<', '>15<'), '80件', '85件'));
  const choice = clerk.dialog.getByRole('region', { name: question });
  await expect(choice).toContainText('15');
  await expect(choice.locator('ins')).toContainText(['85']);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await choice.getByRole('radio', { name: /^采用文档中的内容/ }).check();
  await clerk.accept('并入');
  await mine.expectCell(CELL, '15');
  await expect(mine.cell('overview')).toHaveValue(TEXT.replace('80件', '85件'));

  // Another report is not mixed in.
  const reviewer = await anotherBrowser(browser, baseURL);
  await blankReport(reviewer.page, '2025');
  await reviewer.dropRefused(file);
  await expect(reviewer.dialog).toContainText('属于另一份年报');
  await reviewer.dialog.getByRole('button', { name: '关闭' }).click();
  const parts = unzipSync(new Uint8Array(file.bytes));
  delete parts['customXml/item1.xml'];
  const list = new ListPage(reviewer.page);
  await list.goto();
  await list.page.getByLabel('导入文件').setInputFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(zipSync(parts)),
  });
  await expect(list.dialog('导入')).toContainText('不带修改记录和审核意见');
  await reviewer.page.close();
});
