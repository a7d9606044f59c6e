// One report in several windows of a browser: one writes, the others follow it live and may take the
// pen over, and nothing comes back to life.
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { blankReport, ORGAN } from './reports';
import { anotherWindow, anotherWindowAt, twoWindows } from './windows';

const RECEIVED = 'requests.received.naturalPerson';
const CARRIED_IN = 'requests.carriedIn.naturalPerson';

test('the second window only shows, and follows live without moving', async ({ page, context }) => {
  const [first, second] = await twoWindows(page, context);
  await first.expectWriting();
  for (const name of ['撤销', '报告信息']) await expect(second.command(name)).toBeDisabled();
  const tables = second.section(/^三、/);
  for (const name of ['空白填 0', '粘贴表格', '总计改为手填']) {
    await expect(tables.getByRole('button', { name })).toBeDisabled();
  }
  await second.cell('preamble').focus();
  await second.cell(CARRIED_IN).focus();
  const place = (): Promise<unknown> =>
    second.page.evaluate(() => [
      document.querySelector('main')?.scrollTop,
      (document.activeElement as HTMLElement | null)?.dataset['address'],
    ]);
  const before = await place();
  await second.page.keyboard.type('77');
  await second.page.keyboard.press('Delete');
  await second.expectCell(CARRIED_IN, '');

  await first.typeInto(RECEIVED, '12');
  await second.expectCell(RECEIVED, '12');
  await first.typeInto('otherMatters', '无');
  await second.expectCell('otherMatters', '无');
  await expect(second.finding('T3-1.naturalPerson')).toHaveCount(0);
  await first.typeAll({ [RECEIVED]: 30 });
  await second.expectCell('requests.received.total', '30');
  await first.undo();
  await second.expectCell(RECEIVED, '12');
  expect(await place()).toEqual(before);

  // What does not change the report works as ever.
  await second.cell(RECEIVED).focus();
  const copied = await second.copied(() => second.page.keyboard.press('Control+c'));
  expect(copied.text).toBe('12');
  await second.page.keyboard.press('Enter');
  await expect(second.cell(CARRIED_IN)).toBeFocused();
  await second.command('导出').click();
  const download = second.page.waitForEvent('download');
  await second.page.getByRole('menuitem', { name: /数据文件/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

test('the pen is taken over and back', async ({ page, context }) => {
  const [first, second] = await twoWindows(page, context);
  await first.cell(RECEIVED).focus();
  await page.keyboard.type('12');
  await second.cell(CARRIED_IN).focus();
  await second.takeOver();
  await expect(second.cell(CARRIED_IN)).toBeFocused();
  await first.expectFollowing();
  await second.page.keyboard.type('3');
  await second.expectCell(RECEIVED, '12');
  await first.expectCell(CARRIED_IN, '3');

  await first.takeOver();
  await second.expectFollowing();
  await first.typeAll({ [RECEIVED]: 14 });
  await second.expectCell(RECEIVED, '14');
  for (const fill of [first, second]) {
    await expect(await fill.history()).toHaveText([
      /由 12 改为 14/,
      /由 空白 改为 3/,
      /由 空白 改为 12/,
      /新建$/,
    ]);
  }
});

test('what an input method is composing is kept when another window takes over', async ({
  page,
  context,
}) => {
  const [first, second] = await twoWindows(page, context);
  await first.cell('overview').focus();
  const session = await context.newCDPSession(page);
  const text = '全年无';
  const caret = { selectionStart: text.length, selectionEnd: text.length };
  await session.send('Input.imeSetComposition', { text, ...caret });
  await first.expectCell('overview', text);
  await second.takeOver();
  await first.expectFollowing();
  await second.expectCell('overview', text);
  await first.expectCell('overview', text);
});

test('when the window that writes is closed, the other one writes', async ({ page, context }) => {
  const [first, second] = await twoWindows(page, context);
  await first.typeInto(RECEIVED, '12');
  await first.page.close();
  await second.expectWriting();
  await second.typeAll({ [CARRIED_IN]: 3 });
  await second.expectCell(RECEIVED, '12');
  await second.reload();
  expect(await second.shown([RECEIVED, CARRIED_IN])).toEqual({
    [RECEIVED]: '12',
    [CARRIED_IN]: '3',
  });
});

test('a window that has crashed holds nothing', async ({ page, context }) => {
  const [first, second] = await twoWindows(page, context);
  await first.cell(RECEIVED).focus();
  await page.keyboard.type('12');
  const dead = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await dead;
  const third = await anotherWindow(second, context);
  await third.expectWriting();
  await third.typeAll({ [CARRIED_IN]: 3 });
  await second.expectCell(CARRIED_IN, '3');
  await second.takeOver();
  await third.expectFollowing();
  await second.expectCell(RECEIVED, '12');
});

test('what is typed before anybody could answer is kept', async ({ page, context }) => {
  const first = await blankReport(page);
  await first.typeAll({ [RECEIVED]: 12 });
  // A writer that is too busy to answer: it stands still until its request is answered.
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/held', (route) => answered.then(() => route.fulfill({ body: '' })));
  const busy = page.evaluate(() => {
    const request = new XMLHttpRequest();
    request.open('GET', 'held', false);
    request.send();
  });
  const second = await anotherWindow(first, context);
  await second.cell(CARRIED_IN).focus();
  await second.page.keyboard.type('3');
  answer();
  await busy;
  await second.expectFollowing();
  await first.expectWriting();
  await first.expectCell(CARRIED_IN, '3');
  await second.expectCell(CARRIED_IN, '3');
});

test('preview, 填报说明 and the list write nothing', async ({ page, context }) => {
  const first = await blankReport(page);
  const url = page.url();
  for (const place of [`${url}/preview`, `${url}/notes`, url.replace(/#.*/, '#/')]) {
    await page.goto(place);
    await page.getByRole('heading').first().waitFor();
    const second = await anotherWindowAt(url, context);
    await second.expectWriting();
    await second.page.close();
  }
  await page.goto(url);
  await first.expectWriting();
});

test('a report put into the bin elsewhere says so', async ({ page, context }) => {
  const first = await blankReport(page);
  const list = new ListPage(await context.newPage());
  await list.goto();
  await list.row(ORGAN).getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('本报告已移入回收站')).toBeVisible();
  await first.typeAll({ [RECEIVED]: 12 });
  await list.show('回收站');
  await list.row(ORGAN).getByRole('button', { name: '还原' }).click();
  await expect(page.getByText('本报告已移入回收站')).toBeHidden();
  await first.expectCell(RECEIVED, '12');
});

test('a report deleted for good elsewhere is not written into, and says so', async ({
  page,
  context,
}) => {
  const first = await blankReport(page);
  const list = new ListPage(await context.newPage());
  await list.goto();
  await list.row(ORGAN).getByRole('button', { name: '删除' }).click();
  await list.show('回收站');
  await list.row(ORGAN).getByRole('button', { name: '彻底删除' }).click();
  await list.dialog('彻底删除').getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByText('本报告已在另一窗口彻底删除')).toBeVisible();
  await expect(first.cell(RECEIVED)).not.toBeEditable();
  await first.command('导出').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /数据文件/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await page.reload();
  await expect(page.getByText('本机没有这份年报')).toBeVisible();
});

test.describe('on plain http', () => {
  test.use({
    baseURL: async ({ baseURL }, run) => {
      await run((baseURL ?? '').replace('127.0.0.1', 'intranet.test'));
    },
  });

  test('one window writes and the other follows, as anywhere', async ({ page, context }) => {
    const [first, second] = await twoWindows(page, context);
    expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([
      false,
      false,
    ]);
    await first.typeInto(RECEIVED, '12');
    await second.expectCell(RECEIVED, '12');
    await second.takeOver();
    await first.expectFollowing();
    await second.typeAll({ [CARRIED_IN]: 3 });
    await first.expectCell(CARRIED_IN, '3');
    await second.page.close();
    await first.expectWriting();
  });
});
