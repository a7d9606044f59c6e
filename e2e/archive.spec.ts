// 归档包: everything of a report in one file, with sums that fit, from which the report opens elsewhere.
import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { form2021 } from '../src/report/forms/2021';
import { downloaded, exported, type DownloadedFile } from './downloads';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { anotherBrowser } from './pages/hand-over';
import { ListPage } from './pages/list-page';
import { dropFile, importFile, SUQIAN, SUQIAN_SHOWN, suqianReport } from './reports';

const TITLE = `${SUQIAN.name}2023年政府信息公开工作年度报告`;

/** 导出 › 归档包. */
const archived = (page: Page): Promise<DownloadedFile> => exported(page, /^归档包/);

const entriesOf = ({ bytes }: DownloadedFile): [string, Uint8Array][] =>
  Object.entries(unzipSync(new Uint8Array(bytes))).map(([path, content]) => [
    path.slice(path.indexOf('/') + 1),
    content,
  ]);

test('the archive has every file, each with the sum that is listed', async ({ page }) => {
  test.slow();
  await suqianReport(page, { scope: 'own' });
  const archive = await archived(page);
  expect(archive.name).toBe(`归档包-${TITLE}（本机关）.zip`);
  await expect(page.getByText(`已导出 ${archive.name}`)).toBeVisible();
  const entries = new Map(entriesOf(archive));
  const sums = strFromU8(entries.get('SHA256SUMS') ?? new Uint8Array())
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  expect(sums.map(([, name]) => name)).toEqual([
    ...['.docx', '.html', '.json', '.xlsx', '（网站后台正文）.html'].map(
      (ending) => `${TITLE}（本机关）${ending}`,
    ),
    `报送文件-${SUQIAN.name}-2023-第1稿.docx`,
    `数据校验报告-${SUQIAN.name}-2023.docx`,
    '清单.html',
  ]);
  for (const [sum, name = ''] of sums) {
    const content = entries.get(name) ?? new Uint8Array();
    expect(createHash('sha256').update(content).digest('hex')).toBe(sum);
  }
  const list = await page.context().newPage();
  await list.setContent(strFromU8(entries.get('清单.html') ?? new Uint8Array()));
  await expect(list.getByRole('table', { name: '文件' }).getByRole('row')).toHaveCount(8);
  await expect(list.getByRole('cell', { name: sums[0]?.[0] ?? '' })).toBeVisible();
  expect((await new AxeBuilder({ page: list }).analyze()).violations).toEqual([]);
  await list.close();
});

test('a report opens from its archive elsewhere, with its log, and from the data without it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const mine = await suqianReport(page, { scope: 'own' });
  await mine.typeAll({ overview: '改了一句。' });
  await mine.expectSaved();
  const archive = await archived(page);

  const there = await anotherBrowser(browser, baseURL);
  await there.import(archive);
  await expect(there.facts).toContainText('本机没有这份年报');
  await there.accept('导入');
  const theirs = new FillPage(there.page);
  await theirs.ready();
  expect(await theirs.shown(form2021.cells.keys())).toEqual(SUQIAN_SHOWN);
  await expect(theirs.cell('overview')).toHaveValue('改了一句。');
  await theirs.typeAll({ problems: '那边写的。' });
  await theirs.expectSaved();

  // What the other desk has done since comes in by dropping its archive on the report.
  const back = await archived(there.page);
  await there.page.close();
  await dropFile(page, back.name, back.bytes);
  const dialog = page.getByRole('dialog', { name: '打开报送文件' });
  await expect(dialog.locator('dl')).toContainText('修改 1 处');
  await dialog.getByRole('button', { name: '并入', exact: true }).click();
  await expect(mine.cell('problems')).toHaveValue('那边写的。');

  // Packed anew without the file that carries the log, and with one that was changed.
  const rest = entriesOf(archive).filter(([name]) => !name.startsWith('报送文件'));
  const changed = rest.map(([name, content]): [string, Uint8Array] =>
    name.endsWith('.xlsx') ? [name, content.slice(1)] : [name, content],
  );
  const list = new ListPage(page);
  await list.goto();
  await importFile(list, '重新打包.zip', Buffer.from(zipSync(Object.fromEntries(changed))));
  const read = list.dialog('导入');
  await expect(read).toContainText('表内数据 166 个');
  const doubts = read.getByRole('region', { name: '需要核对' }).getByRole('listitem');
  await expect(doubts).toHaveCount(2);
  await expect(doubts.filter({ hasText: '报送文件' })).toContainText('缺失');
  await expect(doubts.filter({ hasText: '.xlsx' })).toContainText('与清单的 SHA-256 不符');
});

test('the menu is in groups, and 数据校验报告 opens from it', async ({ page }) => {
  await suqianReport(page, { scope: 'own' });
  await page.getByRole('button', { name: '导出' }).click();
  const menu = page.getByRole('menu');
  for (const name of ['成品文件', '报送', '更多']) {
    await expect(menu.getByRole('group', { name })).toBeVisible();
  }
  await expect(menu.getByRole('group', { name: '更多' }).getByRole('menuitem')).toHaveCount(5);
  expect((await new AxeBuilder({ page }).include('[role="menu"]').analyze()).violations).toEqual(
    [],
  );
  await page.getByRole('menuitem', { name: /^数据校验报告/ }).click();
  const papers = page.getByRole('dialog', { name: '审核材料' });
  await expect(papers.getByRole('radio', { name: '数据校验报告' })).toBeChecked();
  const paper = papers.getByRole('region', { name: '数据校验报告' });
  await expect(paper.getByRole('table', { name: '校验范围' })).toBeVisible();
  await expect(paper).toContainText('待填');
  const { name } = await downloaded(page, () =>
    papers.getByRole('button', { name: '导出 Word' }).click(),
  );
  expect(name).toBe(`数据校验报告-${SUQIAN.name}-2023.docx`);
});
