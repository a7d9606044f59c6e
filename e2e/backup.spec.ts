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
import { Moves } from './pages/moves';
import { OfficePapers } from './pages/office-papers';
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
  // That it was cleared is all other windows may know.
  const left = keys.filter((key) => /^gouji(?!\/(guide|cleared)$)/.test(key));
  return rows === 0 ? left : [...left, `${rows} rows`];
}

test('what was typed beside the reports comes back as well', async ({
  backups,
  page,
  browser,
  baseURL,
}) => {
  await backups.list.goto();
  await backups.list.command('我的身份').click();
  await new Moves(page).say({ name: '王敏', office: '政策法规科' });
  const fill = await blankReport(page);
  await fill.expectSaved();
  const papers = new OfficePapers(page);
  await papers.open();
  await papers.choose('报送函');
  await papers.part('主送机关').fill('临河市人民政府办公室：');
  await papers.close();
  await backups.list.goto();
  const file = await backups.download();
  await backups.open();
  await backups.verify(file);
  await expect(backups.dialog.getByRole('button', { name: '清除本机数据' })).toBeEnabled();
  await backups.close();

  // Who somebody is in another browser stays; what was worded there by nobody comes.
  const other = await anotherBrowser(browser, baseURL);
  await other.list.command('我的身份').click();
  await new Moves(other.page).say({ name: '李强' });
  await other.choose(file);
  const preview = other.preview;
  await expect(preview).toContainText('补入设置报送函的文字');
  await expect(preview).toContainText('设置不变我的身份，与备份不同，以本机的为准');
  await other.restore();
  await expect(
    other.page.getByRole('status').filter({ hasText: '补入设置：报送函的文字。' }),
  ).toBeVisible();
  await expect(other.list.command('我的身份：李强')).toBeVisible();
  const there = await openOnly(other.list);
  const theirs = new OfficePapers(there.page);
  await theirs.open();
  await theirs.choose('报送函');
  await expect(theirs.part('主送机关')).toHaveValue('临河市人民政府办公室：');
  await other.page.context().close();

  // In an empty one everything comes, and is seen at once.
  const third = await anotherBrowser(browser, baseURL);
  await third.choose(file);
  await expect(third.preview).toContainText('补入设置我的身份：王敏（政策法规科）、报送函的文字');
  await third.restore();
  await expect(third.list.command('我的身份：王敏')).toBeVisible();
  // What it was restored from is a backup that was read back.
  await expect(third.bar).toContainText('（已核验）');
  await third.open();
  await third.choose(file);
  await expect(third.preview).toContainText('不需要恢复');
  await third.page.context().close();
});

test('a report that cannot be read is named, and the others are backed up', async ({
  backups,
  page,
}) => {
  const { list } = backups;
  await reportWith(page, { [CELL]: '12' });
  await list.newReport({ year: '2024', organ: '临河区民政局' });
  await forgetLogOf(page, '临河区民政局');
  const file = await backups.download();
  const said = page.getByRole('alert').filter({ hasText: file.name });
  await expect(said).toContainText('共 1 份年报');
  await expect(said).toContainText('另有 1 份本机读不出来的不在其中：2024 年度 临河区民政局');
  await expect(backups.bar).toContainText('（未核验，缺 1 份）');
  await backups.open();
  await backups.verify(file);
  await expect(backups.dialog).toContainText('读不出来、无法核对的有：2024 年度 临河区民政局');
});

/** Takes the log of a report out of the database, as if the disk had lost it. */
async function forgetLogOf(page: Page, organ: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const { result: database } = opening;
          const transaction = database.transaction(['reports', 'edits', 'snapshots'], 'readwrite');
          const reports = transaction.objectStore('reports').getAll();
          reports.addEventListener('success', () => {
            const row = (reports.result as { id: string; organName: string }[]).find(
              ({ organName }) => organName === name,
            );
            const range = IDBKeyRange.bound([row?.id], [row?.id, []]);
            for (const store of ['edits', 'snapshots'])
              transaction.objectStore(store).delete(range);
          });
          transaction.addEventListener('complete', () => {
            database.close();
            resolve();
          });
        });
      }),
    organ,
  );
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
  // A page cannot see whether a download was kept: it asks until the file was shown to it.
  const file = await backups.download();
  const unverified = page.getByText('超过一天没有核验过的备份');
  await expect(unverified).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: '核验备份' }).click();
  await backups.verify(file);
  await backups.close();
  await expect(unverified).toHaveCount(0);
  await page.clock.fastForward(3 * 24 * 60 * 60_000);
  await expect(backups.bar).toContainText('上次备份：3 天前');

  // A day counts from the first change, not from the backup before it.
  const fill = await openOnly(backups.list);
  await fill.typeAll({ [CELL]: '2' });
  await fill.expectSaved();
  await backups.list.goto();
  await expect(backups.bar).toContainText('上次备份：3 天前');
  await expect(line).toHaveCount(0);
  await page.clock.fastForward('25:00:00');
  await expect(line).toBeVisible();
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

  places('a good file stays though the database is full', async ({ backups, page }) => {
    await page.clock.install({ time: new Date('2026-11-20T09:00:00+08:00') });
    await reportWith(page, { [CELL]: '12' });
    await backups.open();
    await backups.dialog.getByRole('button', { name: '选择文件夹' }).click();
    await expect.poll(() => namesInFolder(page)).toHaveLength(1);
    await page.evaluate(() => {
      const put = (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.assign(IDBObjectStore.prototype, { put, add: put });
    });
    await page.clock.setSystemTime(new Date('2026-11-20T09:20:00+08:00'));
    await backups.dialog.getByRole('button', { name: '立即备份' }).click();
    await expect.poll(() => namesInFolder(page)).toHaveLength(2);
    await backups.dialog.getByRole('button', { name: '备份到文件' }).click();
    await expect(backups.dialog).toContainText('文件完好，只是本机记不下这次备份');
    await expect(backups.dialog.getByRole('alert')).toHaveCount(0);
    expect(await namesInFolder(page)).toHaveLength(2);
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
    expect(first).toMatch(/^勾稽自动备份-2026-11-20-09000\d-[0-9a-v]{8}\.json$/);
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
    expect(second).toMatch(/^勾稽自动备份-2026-11-20-092\d{3}-[0-9a-v]{8}\.json$/);

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
