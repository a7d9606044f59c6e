// A backup is one file with everything. It comes back in another browser, it merges, it is refused
// where it is damaged, and nothing is deleted for good that no verified backup has.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect, test as base, watch, withoutGuide } from './fixtures';
import {
  Backups,
  namesInFolder,
  withoutPickers,
  withPickers,
  type BackupFile,
} from './pages/backup';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, filledReport, ORGAN } from './reports';

const CELL = 'requests.received.naturalPerson';
const OTHER = 'requests.received.business';

const test = base.extend<{ backups: Backups }>({
  backups: async ({ page, context }, provide) => {
    await withoutPickers(context);
    await provide(new Backups(new ListPage(page)));
  },
});

/** A report with figures, and back to the list. */
async function reportWith(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  const fill = await blankReport(page);
  await fill.typeAll(figures);
  await fill.expectSaved();
  await new ListPage(page).goto();
}

/** Opens the only report of the list. */
async function openOnly(list: ListPage): Promise<FillPage> {
  await list.row(ORGAN).getByRole('button', { name: '打开' }).click();
  await list.opened();
  const fill = new FillPage(list.page);
  await fill.ready();
  return fill;
}

/** Another browser, on the same program and with nothing in it. */
async function anotherBrowser(browser: Browser, baseURL = ''): Promise<Backups> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  await withoutGuide(context);
  await withoutPickers(context);
  const faults = await watch(context, baseURL);
  const page = await context.newPage();
  page.on('close', () => expect(faults).toEqual([]));
  const list = new ListPage(page);
  await list.goto();
  return new Backups(list);
}

for (const host of ['127.0.0.1', 'intranet.test']) {
  test.describe(`at ${host}`, () => {
    test.use({
      baseURL: async ({ baseURL }, run) => {
        await run((baseURL ?? '').replace('127.0.0.1', host));
      },
    });

    test('what was backed up, verified and cleared comes back in another browser', async ({
      backups,
      page,
      browser,
      baseURL,
    }) => {
      await reportWith(page, { [CELL]: '12', overview: '全年收到申请12件。' });
      await expect(backups.bar).toContainText('还没有备份');
      const file = await backups.download();
      expect(file.name).toMatch(/^勾稽备份-\d{4}-\d\d-\d\d-\d{6}\.json$/);
      await expect(backups.bar).toContainText(/上次备份：今天 \d\d:\d\d（未核验）/);
      await expect(page.getByRole('status').filter({ hasText: file.name })).toBeVisible();

      await backups.open();
      const clear = backups.dialog.getByRole('button', { name: '清除本机数据' });
      await expect(clear).toBeDisabled();
      await expect(backups.dialog.getByRole('heading', { name: '自动备份到文件夹' })).toHaveCount(
        0,
      );
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await backups.verify(file);
      await expect(backups.dialog).toContainText('本机 1 份年报的全部修改都在其中');
      await expect(backups.dialog).toContainText('（已核验）');
      await clear.click();
      const question = backups.list.dialog('清除本机数据');
      await expect(question).toContainText('全部年报 1 份，回收站 0 份');
      await question.getByRole('button', { name: '清除', exact: true }).click();
      await expect(page.getByRole('heading', { name: '还没有年报' })).toBeVisible();
      expect(await leftovers(page)).toEqual([]);

      const other = await anotherBrowser(browser, baseURL);
      await other.choose(file);
      await expect(other.line(ORGAN)).toContainText('新增');
      expect((await new AxeBuilder({ page: other.page }).analyze()).violations).toEqual([]);
      await other.restore();
      await expect(other.page.getByRole('status').filter({ hasText: '新增 1 份' })).toBeVisible();
      const fill = await openOnly(other.list);
      await fill.expectCell(CELL, '12');
      await fill.undo();
      await fill.expectCell('overview', '');
      await other.page.context().close();
    });
  });
}

/** What this program has left in the browser; the settings the tests make by themselves aside. */
async function leftovers(page: Page): Promise<string[]> {
  const rows = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const { result: database } = opening;
          const stores = [...database.objectStoreNames];
          const transaction = database.transaction(stores);
          let count = 0;
          for (const store of stores) {
            const request = transaction.objectStore(store).count();
            request.addEventListener('success', () => (count += request.result));
          }
          transaction.addEventListener('complete', () => {
            database.close();
            resolve(count);
          });
        });
      }),
  );
  const keys = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);
  const left = keys.filter((key) => key.startsWith('gouji') && key !== 'gouji/guide');
  return rows === 0 ? left : [...left, `${rows} rows`];
}

test('two browsers that went on apart have both works after restoring', async ({
  backups,
  page,
  browser,
  baseURL,
}) => {
  const { list } = backups;
  await reportWith(page, { [CELL]: '1' });
  const first = await backups.download();
  const here = await openOnly(list);
  await here.typeAll({ [CELL]: '2' });
  await here.expectSaved();
  await list.goto();

  const other = await anotherBrowser(browser, baseURL);
  await other.choose(first);
  await other.restore();
  const there = await openOnly(other.list);
  await there.typeAll({ [OTHER]: '30' });
  await there.expectSaved();
  await other.list.goto();
  const second = await other.download();
  await other.page.context().close();

  // 导入 knows a backup when it sees one.
  await list.importFile(second);
  await expect(backups.preview).toContainText('这是备份文件');
  await expect(backups.line(ORGAN)).toContainText('有 1 处本机没有的修改；本机另有 1 处，一并保留');
  await backups.restore();
  await expect(list.rows).toHaveCount(1);

  // A second time there is nothing to do, and an older one changes nothing.
  await drop(page, second);
  await expect(backups.preview).toContainText('不需要恢复');
  await expect(backups.preview.getByRole('button', { name: '恢复', exact: true })).toHaveCount(0);
  await backups.preview.getByRole('button', { name: '关闭' }).click();
  await drop(page, first);
  await expect(backups.line(ORGAN)).toContainText('本机较新，多 2 处修改，保持不变');
  await backups.preview.getByRole('button', { name: '关闭' }).click();

  const fill = await openOnly(list);
  await fill.expectCell(CELL, '2');
  await fill.expectCell(OTHER, '30');
});

/** Drops a file on the page. */
async function drop(page: Page, { name, buffer }: BackupFile, onto = 'body'): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName));
      return data;
    },
    [name, buffer.toString('utf8')] as const,
  );
  await page.locator(onto).dispatchEvent('drop', { dataTransfer: transfer });
}

test('a damaged file is refused, and nothing has changed', async ({ backups, page }) => {
  await reportWith(page, { [CELL]: '12' });
  const file = await backups.download();
  const damaged = Buffer.from(file.buffer);
  const at = damaged.indexOf('"new":"12"') + '"new":"1'.length;
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  await backups.open();
  await backups.choose({ ...file, buffer: damaged });
  await expect(backups.preview.getByRole('alert')).toContainText('校验值不符');
  await backups.preview.getByRole('button', { name: '关闭' }).click();
  await backups.choose({ ...file, buffer: file.buffer.subarray(0, 400) });
  await expect(backups.preview.getByRole('alert')).toContainText('已损坏或不完整');
  await backups.preview.getByRole('button', { name: '关闭' }).click();
  await backups.verify({ ...file, buffer: damaged });
  await expect(backups.dialog.getByRole('alert')).toContainText('校验值不符');
  await expect(backups.dialog.getByRole('button', { name: '清除本机数据' })).toBeDisabled();
  await backups.close();
  await expect(backups.list.rows).toHaveCount(1);
});

test('nothing leaves the bin for good that is in no verified backup', async ({ backups, page }) => {
  const { list } = backups;
  await filledReport(page, { cells: { [CELL]: 3 } });
  await list.goto();
  await list.newReport({ year: '2024', organ: '临河区民政局' });
  for (const organ of [ORGAN, '临河区民政局']) {
    await list.row(organ).getByRole('button', { name: '删除' }).click();
    await expect(list.row(organ)).toHaveCount(0);
  }
  await list.show('回收站');
  await expect(list.rows).toHaveCount(2);

  await list.command('清空回收站').click();
  const question = list.dialog('清空回收站');
  const confirm = question.getByRole('button', { name: '清空回收站' });
  await expect(question).toContainText('其中 1 份还不在已核验的备份中');
  await expect(confirm).toBeDisabled();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const file = await backups.download(question);
  await expect(confirm).toBeDisabled();
  await drop(page, file, '.verify');
  await expect(question).toContainText('已核验的备份中有全部内容');
  await confirm.click();
  await expect(page.getByText('回收站是空的')).toBeVisible();

  await backups.open();
  await backups.choose(file);
  await expect(backups.line(ORGAN)).toContainText(/新增；曾于 .* 从本机彻底删除，恢复后重新出现/);
  await backups.restore();
  await expect(list.rows).toHaveCount(2);
});

test('a day’s work without a backup is asked for in one line', async ({ backups, page }) => {
  await page.clock.install({ time: new Date('2026-11-20T09:00:00+08:00') });
  await reportWith(page, { [CELL]: '1' });
  const line = page.getByText('超过一天没有备份');
  await expect(backups.bar).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.clock.fastForward('25:00:00');
  await expect(line).toBeVisible();
  await page.getByRole('button', { name: '稍后' }).click();
  await expect(line).toHaveCount(0);
  await page.reload();
  await expect(line).toBeVisible();
  await backups.download();
  await expect(line).toHaveCount(0);
  await page.clock.fastForward(3 * 24 * 60 * 60_000);
  await expect(backups.bar).toContainText('上次备份：3 天前');
});

base.describe('where the browser lets a place be chosen', () => {
  const places = base.extend<{ backups: Backups }>({
    backups: async ({ page, context }, provide) => {
      await withPickers(context);
      await provide(new Backups(new ListPage(page)));
    },
  });

  places('a file is read back and verified by itself', async ({ backups, page }) => {
    await reportWith(page, { [CELL]: '12' });
    await backups.bar.getByRole('button', { name: '备份到文件' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已读回核验' })).toBeVisible();
    await expect(backups.bar).toContainText('（已核验）');
    await backups.open();
    await expect(backups.dialog.getByRole('button', { name: '清除本机数据' })).toBeEnabled();
  });

  places('a folder fills itself on leaving a report', async ({ backups, page }) => {
    const { list } = backups;
    await page.clock.install({ time: new Date('2026-11-20T09:00:00+08:00') });
    await reportWith(page, { [CELL]: '1' });
    await backups.open();
    await backups.dialog.getByRole('button', { name: '选择文件夹' }).click();
    await expect(backups.dialog).toContainText('正在自动备份到文件夹“备份夹”');
    await expect.poll(() => namesInFolder(page)).toHaveLength(1);
    const [first = ''] = await namesInFolder(page);
    expect(first).toMatch(/^勾稽自动备份-2026-11-20-09000\d\.json$/);
    await backups.close();
    await expect(backups.bar).toContainText('（自动，已核验）');

    // Nothing has changed: nothing is written.
    await page.clock.setSystemTime(new Date('2026-11-20T09:10:00+08:00'));
    await openOnly(list);
    await list.goto();
    // Something has.
    await page.clock.setSystemTime(new Date('2026-11-20T09:20:00+08:00'));
    const fill = await openOnly(list);
    await fill.typeAll({ [CELL]: '2' });
    await fill.expectSaved();
    await list.goto();
    await expect.poll(() => namesInFolder(page)).toHaveLength(2);
    const [kept, second] = await namesInFolder(page);
    expect(kept).toBe(first);
    expect(second).toMatch(/^勾稽自动备份-2026-11-20-092\d{3}\.json$/);

    // A write that fails leaves what was there, and nothing that looks like a backup: not of the
    // same second, and not of another one.
    await page.evaluate(() => {
      FileSystemWritableFileStream.prototype.write = () => Promise.reject(new Error('disk full'));
    });
    await backups.open();
    await backups.dialog.getByRole('button', { name: '立即备份' }).click();
    await expect(page.getByText('没有能写入自动备份文件夹“备份夹”')).toBeVisible();
    expect(await namesInFolder(page)).toEqual([kept, second]);
    await page.clock.setSystemTime(new Date('2026-11-20T09:40:00+08:00'));
    await backups.dialog.getByRole('button', { name: '立即备份' }).click();
    await expect.poll(() => namesInFolder(page)).toEqual([kept, second]);
    await backups.close();

    await backups.open();
    await backups.dialog.getByRole('button', { name: '停止自动备份' }).click();
    await expect(backups.dialog.getByRole('button', { name: '选择文件夹' })).toBeVisible();
  });

  places(
    'a folder that must be allowed again is asked for in one line',
    async ({ backups, page, context }) => {
      await context.addInitScript(() => {
        let state = sessionStorage.getItem('allowed') ?? 'prompt';
        Object.assign(FileSystemHandle.prototype, {
          queryPermission: () => Promise.resolve(state),
          requestPermission: () => {
            state = 'granted';
            return Promise.resolve(state);
          },
        });
      });
      await reportWith(page, { [CELL]: '1' });
      await backups.open();
      await backups.dialog.getByRole('button', { name: '选择文件夹' }).click();
      await expect(backups.dialog).toContainText('自动备份已暂停：文件夹“备份夹”');
      await backups.close();
      const line = page.getByText('浏览器需要您再次允许写入文件夹“备份夹”');
      await expect(line).toBeVisible();
      await page.getByRole('button', { name: '再次允许' }).click();
      await expect(line).toHaveCount(0);
      await expect.poll(() => namesInFolder(page)).toHaveLength(1);
    },
  );
});
