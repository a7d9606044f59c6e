// Every fault of the browser's storage ends in one of three named states, or is said: nothing typed
// is lost in silence, and nobody who has lost something is welcomed as new.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
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
  NO_PROGRAM,
  probe,
  seenOn,
  test,
  type Probed,
} from './meddling';
import { Backups } from './pages/backup';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, ORGAN } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const CARRIED_IN = 'requests.carriedIn.naturalPerson';

// The program would be kept in the browser otherwise, and take its room.
test.use({ serviceWorkers: 'block' });

/** 未能保存 offers the way out: everything typed goes into a file. */
async function expectExport(fill: FillPage): Promise<void> {
  const download = fill.page.waitForEvent('download');
  await fill.command('导出').last().click();
  await fill.page.getByRole('menuitem', { name: /数据文件/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
}

test('a full disk is said, and the way out is a file', async ({ page, context, baseURL }) => {
  await probe(context);
  const session = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  // Later it would have no effect.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
  const fill = await blankReport(page);
  const text = incompressible(60_000);
  for (const address of ['preamble', 'overview', 'problems', 'otherMatters']) {
    await fill.typeInto(address, text);
  }
  await expect(fill.saved).toContainText('未能保存，请立即另存', { timeout: 30_000 });
  await expect(fill.saved).toContainText('本机存储空间不足');
  expect((await seenOn(page)).errors).toContain('QuotaExceededError');
  expect(await fill.cell('otherMatters').inputValue()).toBe(text);
  await expectExport(fill);
});

test('a connection that is cut in mid-save is made anew', async ({ page, context }) => {
  await probe(context);
  const fill = await blankReport(page);
  await fill.cell(RECEIVED).focus();
  for (const keys of ['123', '45', '678']) {
    // Faster than a connection is made.
    await page.evaluate((typed) => {
      (globalThis as Probed).probe.connections.forEach((connection) => connection.close());
      for (const key of typed) document.execCommand('insertText', false, key);
    }, keys);
  }
  await fill.leave();
  await fill.expectSaved();
  expect((await seenOn(page)).connections).toBeGreaterThan(1);
  await fill.reload();
  await fill.expectCell(RECEIVED, '12345678');
});

test('a connection that cannot be made anew is said, and tried until it can', async ({
  page,
  context,
}) => {
  await probe(context);
  const fill = await blankReport(page);
  await page.clock.install();
  await cutOff(page);
  await fill.typeInto(RECEIVED, '12');
  await expect(fill.saved).toHaveText('正在重试，数据仍在本页');
  for (let second = 0; second < 8; second += 1) await page.clock.runFor(1000);
  await expect(fill.saved).toContainText('未能保存，请立即另存');
  await expectExport(fill);
  await letIn(page);
  for (let second = 0; second < 12; second += 1) await page.clock.runFor(1000);
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell(RECEIVED, '12');
});

test('an upgrade that another window holds up is said, and goes on', async ({ page, context }) => {
  const other = await bystander(context);
  await hold(other, 10);
  await page.goto('#/');
  await expect(page.getByText('请关闭本浏览器中其他打开勾稽的窗口')).toBeVisible();
  await other.close();
  await expect(page.getByRole('heading', { name: '还没有年报' })).toBeVisible();
});

test('an opening that takes long is said, and nobody is blamed for it', async ({
  page,
  context,
}) => {
  const other = await bystander(context);
  await other.evaluate(upgradeUntilTold);
  await page.goto('#/');
  await expect(page.getByText('打开本机数据的时间比平时长')).toBeVisible();
  await expect(page.getByText('另一个窗口')).toBeHidden();
  await other.evaluate(() => (globalThis as Upgrading).told?.());
  await expect(page.getByRole('heading', { name: '还没有年报' })).toBeVisible();
});

type Upgrading = typeof globalThis & { told?: () => void };

/** Begins to make the database and keeps at it: whoever opens it waits, and nobody is in the way. */
function upgradeUntilTold(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('gouji', 1);
    request.addEventListener('upgradeneeded', () => {
      const store = request.result.createObjectStore('reports');
      let told = false;
      (globalThis as Upgrading).told = () => (told = true);
      const goOn = (): void => {
        if (told) request.transaction?.abort();
        else store.count().addEventListener('success', goOn);
      };
      goOn();
      resolve();
    });
  });
}

test('a database without its stores is not a new one', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.typeAll({ [RECEIVED]: 12 });
  await fill.expectSaved();
  await page.goto(NO_PROGRAM);
  await deleteDatabase(page);
  await page.evaluate(
    (version) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('gouji', version);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
      }),
    NEWEST,
  );
  const list = new ListPage(page);
  await list.goto();
  const missing = page.getByRole('region', { name: '找不到的年报' });
  await expect(missing).toContainText('有 1 份年报在本机找不到了');
  await expect(missing.getByRole('listitem').first()).toContainText(`2026 年度 ${ORGAN}`);
  await expect(missing.getByRole('button', { name: '从备份恢复' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '还没有年报' })).toBeHidden();

  // The stores are there again, and what is made now is kept.
  await list.newReport({ year: '2025', organ: ORGAN });
  await expect(list.row('2025')).toBeVisible();
  await page.reload();
  await expect(list.row('2025')).toBeVisible();
  await missing.getByRole('button', { name: '不再提示' }).click();
  await expect(missing).toBeHidden();
  await page.reload();
  await expect(list.row('2025')).toBeVisible();
  await expect(missing).toBeHidden();
});

test('a report that is gone says so at its own address', async ({ page, context }) => {
  await blankReport(page);
  const url = page.url();
  await page.goto(NO_PROGRAM);
  await deleteDatabase(page);
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.getByText('这份年报的数据在本机找不到了')).toBeVisible();
});

test('a database deleted under the page is filled again from it', async ({ page, context }) => {
  const fill = await blankReport(page);
  await fill.typeAll({ [RECEIVED]: 12 });
  await fill.expectSaved();
  const other = await bystander(context);
  await deleteDatabase(other);
  await fill.typeAll({ [CARRIED_IN]: 3 });
  await fill.expectSaved();
  await fill.reload();
  expect(await fill.shown([RECEIVED, CARRIED_IN])).toEqual({ [RECEIVED]: '12', [CARRIED_IN]: '3' });
  const list = new ListPage(page);
  await list.goto();
  await expect(list.row(ORGAN)).toBeVisible();
});

for (const storageTypes of ['indexeddb', 'indexeddb,local_storage']) {
  test(`what the browser throws away under a page is kept again: ${storageTypes}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await probe(context);
    const fill = await blankReport(page);
    await fill.typeAll({ [RECEIVED]: 12 });
    await fill.expectSaved();
    const session = await context.newCDPSession(page);
    const origin = new URL(baseURL ?? '').origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
    await expect.poll(async () => (await seenOn(page)).closed).toBeGreaterThan(0);
    // Nobody needs to type for it.
    await expect.poll(() => editsIn(page, RECEIVED)).toBe(1);
    await fill.expectSaved();
    await fill.typeAll({ [CARRIED_IN]: 3 });
    await fill.expectSaved();
    await fill.reload();
    const kept = { [RECEIVED]: '12', [CARRIED_IN]: '3' };
    expect(await fill.shown([RECEIVED, CARRIED_IN])).toEqual(kept);
    const list = new ListPage(page);
    await list.goto();
    await expect(list.row(ORGAN)).toBeVisible();
    await expect(page.getByRole('region', { name: '找不到的年报' })).toBeHidden();
  });
}

test('what a person has cleared is not written again by a window that is open', async ({
  page,
  context,
}) => {
  const fill = await blankReport(page);
  const backups = new Backups(new ListPage(await context.newPage()));
  await backups.list.goto();
  await backups.open();
  await backups.dialog.getByRole('button', { name: '清除本机数据' }).click();
  const question = backups.list.dialog('清除本机数据');
  await question.getByRole('button', { name: '清除', exact: true }).click();
  const nothing = backups.page.getByRole('heading', { name: '还没有年报' });
  await expect(nothing).toBeVisible();
  await fill.typeInto(RECEIVED, '12');
  await expect(fill.saved).toContainText('未能保存，请立即另存');
  await expect(fill.saved).toContainText('本机数据已在另一窗口清除');
  await expectExport(fill);
  await backups.page.reload();
  await expect(nothing).toBeVisible();
});

test('what the log has lost is found again from the snapshot, and told', async ({
  page,
  context,
}) => {
  const fill = await blankReport(page);
  await fill.typeAll({ [RECEIVED]: 12, [CARRIED_IN]: 3 });
  await fill.expectSaved();
  const url = page.url();
  // Leaving the page writes the snapshot.
  await new ListPage(page).goto();
  const other = await bystander(context);
  await expect.poll(() => other.evaluate(loseEdits, RECEIVED)).toBe(1);
  await page.goto(url);
  await fill.ready();
  expect(await fill.shown([RECEIVED, CARRIED_IN])).toEqual({ [RECEIVED]: '12', [CARRIED_IN]: '3' });
  const told = page.getByRole('alert').filter({ hasText: '本机数据曾损坏' });
  await expect(told).toContainText('已由快照找回 1 处');
  await expect((await fill.history()).first()).toContainText('由快照找回');
  await told.getByRole('button', { name: '知道了' }).click();
  await fill.reload();
  await fill.expectCell(RECEIVED, '12');
  await expect(told).toBeHidden();
});

/** Takes the edits of an address out of the log, once there is a snapshot. Runs in the page. */
function loseEdits(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('gouji');
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      let lost = 0;
      const transaction = request.result.transaction(['snapshots', 'edits'], 'readwrite');
      transaction.addEventListener('complete', () => {
        request.result.close();
        resolve(lost);
      });
      const snapshots = transaction.objectStore('snapshots').count();
      snapshots.addEventListener('success', () => {
        if (snapshots.result === 0) return;
        const all = transaction.objectStore('edits').openCursor();
        all.addEventListener('success', () => {
          if (!all.result) return;
          const edit = all.result.value as { address: string };
          if (edit.address === address) {
            all.result.delete();
            lost += 1;
          }
          all.result.continue();
        });
      });
    });
  });
}

test.describe('a newer program has the data', () => {
  test('an open window only shows from then on', async ({ page, context }) => {
    const fill = await blankReport(page);
    await fill.typeAll({ [RECEIVED]: 12 });
    await fill.expectSaved();
    await fill.cell(CARRIED_IN).focus();
    await page.keyboard.type('3');
    const other = await bystander(context);
    await hold(other, NEWEST + 10);
    await expect(page.getByText('只能查看和导出')).toBeVisible();
    await expect(fill.cell(CARRIED_IN)).toHaveJSProperty('readOnly', true);
    await fill.expectCell(CARRIED_IN, '3');
    await expect(fill.command('撤销')).toBeDisabled();
    await expectExport(fill);
    await other.close();

    const list = new ListPage(page);
    await list.goto();
    await expect(page.getByText('只能查看和导出')).toBeVisible();
    await expect(list.command('新建年报')).toBeHidden();
    await expect(list.row(ORGAN).getByRole('button')).toHaveText(['打开']);
  });

  test('a program that went back finds what it knows, and writes nothing', async ({
    page,
    context,
  }) => {
    const fill = await blankReport(page);
    await fill.typeAll({ [RECEIVED]: 12 });
    await fill.expectSaved();
    const url = page.url();
    await page.goto(NO_PROGRAM);
    await hold(page, NEWEST + 10);
    const again = new FillPage(await context.newPage());
    await again.page.goto(url);
    await again.ready();
    await again.expectCell(RECEIVED, '12');
    await expect(again.page.getByText('只能查看和导出')).toBeVisible();
    await expect(again.cell(RECEIVED)).toHaveJSProperty('readOnly', true);
    await expectExport(again);
  });
});

/** A browser that keeps nothing for any page: cookies and site data are forbidden. */
const forbidden = test.extend<{ profile: string }>({
  // oxlint-disable-next-line no-empty-pattern -- how Playwright wants it
  profile: async ({}, run) => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-profile-'));
    await mkdir(join(folder, 'Default'));
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
    await run(folder);
    await rm(folder, { recursive: true, force: true });
  },
  context: async ({ profile, launchOptions, baseURL, viewport, locale }, run) => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL && { baseURL }),
      ...(locale && { locale }),
      viewport,
    });
    await run(context);
    await context.close();
  },
});

// Nothing can be remembered of the guide either, and then it does not come.
forbidden.use({ guided: true });

forbidden('where nothing may be kept, the program runs and says so', async ({ page }) => {
  const fill = await blankReport(page);
  await expect(page.getByText('本浏览器不允许保存数据')).toBeVisible();
  await fill.typeAll({ [RECEIVED]: 12 });
  await expect(fill.saved).toContainText('未能保存，请立即另存');
  await expectExport(fill);
  // Within the window one can go to the list and back.
  page.once('dialog', (dialog) => void dialog.accept());
  const list = new ListPage(page);
  await page.getByRole('link', { name: '勾稽' }).click();
  await list.row(ORGAN).getByRole('button', { name: '打开' }).click();
  await fill.expectCell(RECEIVED, '12');
});
