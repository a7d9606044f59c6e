// The 单机版 opened from a folder, beyond its main job: two windows, backups, what 环境检测 says, and an
// old and a new copy of it in one browser, which share what is kept.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MIGRATIONS } from '../src/store/migrations';
import type { EditRow } from '../src/store/records';
import { expect, test as base, watch, withoutGuide } from './fixtures';
import { laterSingle } from './later-single';
import { Backups, withoutPickers } from './pages/backup';
import type { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { everythingIn } from './raw-database';
import { blankReport, opened, ORGAN } from './reports';
import { unpackedSingle } from './unpacked';
import { anotherWindowAt, twoWindows } from './windows';

const RECEIVED = 'requests.received.naturalPerson';
const CARRIED_IN = 'requests.carriedIn.naturalPerson';
const PLACES = [
  RECEIVED,
  CARRIED_IN,
  'requests.received.business',
  'requests.granted.naturalPerson',
  'requests.carriedIn.business',
  'disputes.review.upheld',
];

interface Copies {
  readonly folder: string;
  readonly now: string;
  /** One version later, with one more shape of the database. */
  readonly later: string;
}

const test = base.extend<object, { copies: Copies }>({
  copies: [
    // oxlint-disable-next-line no-empty-pattern -- how Playwright wants it
    async ({}, run) => {
      const folder = await mkdtemp(join(tmpdir(), '年报 2026 '));
      const page = await unpackedSingle();
      const [now, later] = [join(folder, '勾稽单机版.html'), join(folder, '勾稽单机版 (1).html')];
      await writeFile(now, page);
      await writeFile(later, laterSingle(page));
      const [at, first, second] = [folder, now, later].map((path) => pathToFileURL(path).href);
      await run({ folder: `${at}/`, now: first ?? '', later: second ?? '' });
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ copies }, run) => run(copies.now),
  // Nothing is asked for outside the folder.
  quiet: async ({ context, copies }, run) => {
    await withoutGuide(context);
    const faults = await watch(context, copies.folder);
    await run();
    expect(faults).toEqual([]);
  },
});

test('one window writes, the other follows live, and the pen goes over and back', async ({
  page,
  context,
}) => {
  const [first, second] = await twoWindows(page, context);
  expect(page.url()).toMatch(/^file:/);
  await first.typeInto(RECEIVED, '12');
  await second.expectCell(RECEIVED, '12');
  await second.takeOver();
  await first.expectFollowing();
  await second.typeAll({ [CARRIED_IN]: 3 });
  await first.expectCell(CARRIED_IN, '3');
  await first.takeOver();
  await first.typeAll({ [RECEIVED]: 14 });
  await second.expectCell(RECEIVED, '14');
  await expect(await second.history()).toHaveText([
    /由 12 改为 14/,
    /由 空白 改为 3/,
    /由 空白 改为 12/,
    /新建$/,
  ]);
  await first.page.close();
  await second.expectWriting();
});

test('windows that take the pen from each other in the middle of a word lose none', async ({
  page,
  context,
}) => {
  const windows = await twoWindows(page, context);
  const typed: Record<string, string> = {};
  for (const [turn, address] of PLACES.entries()) {
    const fill = windows[turn % 2] ?? windows[0];
    if (turn > 0) await fill.takeOver();
    await fill.cell(address).focus();
    await fill.page.keyboard.type(String(turn + 11));
    typed[address] = String(turn + 11);
  }
  for (const fill of windows) {
    for (const [address, shown] of Object.entries(typed)) await fill.expectCell(address, shown);
  }
  await windows[1].expectSaved();
  await windows[1].reload();
  expect(await windows[1].shown(PLACES)).toEqual(typed);
  const edits = (await everythingIn(page)).rows['edits'] as EditRow[];
  const made = edits.filter(({ act }) => act === 'type').map((edit) => [edit.address, edit.new]);
  expect(Object.fromEntries(made)).toEqual(typed);
  expect(made).toHaveLength(PLACES.length);
});

test('what was backed up, verified and cleared comes back from the file', async ({
  page,
  context,
}) => {
  await withoutPickers(context);
  const list = new ListPage(page);
  const backups = new Backups(list);
  const fill = await blankReport(page);
  await fill.typeAll({ [RECEIVED]: 12, overview: '全年收到申请12件。' });
  await fill.expectSaved();
  await list.goto();
  const file = await backups.download();
  await backups.open();
  const clear = backups.dialog.getByRole('button', { name: '清除本机数据' });
  await expect(clear).toBeDisabled();
  await backups.verify(file);
  await expect(backups.dialog).toContainText('本机 1 份年报的全部修改都在其中');
  await clear.click();
  const question = list.dialog('清除本机数据');
  await question.getByRole('button', { name: '清除', exact: true }).click();
  await expect(page.getByRole('heading', { name: '还没有年报' })).toBeVisible();
  expect((await everythingIn(page)).rows['edits']).toEqual([]);

  await backups.choose(file);
  await expect(backups.line(ORGAN)).toContainText('新增');
  await backups.restore();
  await list.row(ORGAN).getByRole('button', { name: '打开' }).click();
  await opened(list);
  await fill.expectCell(RECEIVED, '12');
  await fill.undo();
  await fill.expectCell('overview', '');
});

test('环境检测 says what a file opened from a folder can do', async ({ page }) => {
  await blankReport(page);
  await page.goto('#/environment');
  const ability = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  for (const [name, said] of [
    ['打开方式', /受限.*直接打开的文件.*其他本地网页也能读取/],
    ['断网打开', /正常.*单机版，不需要网络/],
    ['年报数据库', /正常.*年报 1 份，回收站 0 份/],
    ['写入并读回', /正常.*一致，\d+ 毫秒/],
    ['页面关闭时的暂存', /正常/],
    ['多窗口同步', /正常/],
    ['导入、导出文件', /正常/],
    ['复制', /正常/],
    ['校验码、编号', /正常/],
  ] as const) {
    await expect(ability(name)).toHaveText(said);
  }
  await expect(page.getByText(/^程序版本：\d+\.\d+\.\d+（单机版）$/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '不可用', exact: true })).toHaveCount(0);
});

/** Says why, takes nothing, and hands everything out as a file. */
async function expectReadOnly(fill: FillPage): Promise<void> {
  const { page } = fill;
  await expect(page.getByText(/较新版本的程序/).first()).toBeVisible();
  await fill.cell(RECEIVED).focus();
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await fill.expectCell(RECEIVED, '12');
  const download = page.waitForEvent('download');
  await fill.command('导出').click();
  await page.getByRole('menuitem', { name: /数据文件/ }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as unknown;
  expect(file).toMatchObject({ cells: { [RECEIVED]: 12 } });
}

test('of an old and a new copy only the new one writes, whichever is opened first', async ({
  page,
  context,
  copies,
}) => {
  const old = await blankReport(page);
  await old.typeAll({ [RECEIVED]: 12 });
  await old.expectSaved();

  const address = page.url().replace(copies.now, copies.later);

  // The new one beside the old one, which is open and was filled in.
  const fill = await anotherWindowAt(address, context);
  await fill.expectCell(RECEIVED, '12');
  await fill.expectWriting();
  await fill.typeAll({ [CARRIED_IN]: 3 });
  await fill.expectSaved();
  const kept = await everythingIn(fill.page);
  expect(kept.version).toBe((MIGRATIONS.length + 1) * 10);
  await expectReadOnly(old);
  expect(await everythingIn(fill.page)).toEqual(kept);
  await fill.page.close();

  // The old one after the new one.
  await old.reload();
  await old.expectCell(CARRIED_IN, '3');
  await expectReadOnly(old);
  await new ListPage(page).goto();
  await expect(page.getByText(/较新版本的程序/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '新建年报' })).toBeHidden();
  expect(await everythingIn(page)).toEqual(kept);

  const again = await anotherWindowAt(address, context);
  await again.typeAll({ [CARRIED_IN]: 4 });
  await again.expectSaved();
  await again.reload();
  await again.expectCell(CARRIED_IN, '4');
});
