// 图表: what is drawn of a report, seen, read out, and taken away as pictures and as a Word file.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { SUQIAN_2023 } from '../src/testing/suqian-2023';
import { SUQIAN_2024 } from '../src/testing/suqian-2024';
import { downloaded } from './downloads';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, dropFile, filledReport, SUQIAN } from './reports';

const NAME = `${SUQIAN.name}2024年政府信息公开工作年度报告（全区汇总）（草稿）-图表`;
const OUTCOMES = '本年度办理结果';

/** Two years of one city. */
function bothYears(page: Page): Promise<FillPage> {
  return filledReport(page, {
    year: 2024,
    cells: SUQIAN_2024,
    organ: { ...SUQIAN, scope: 'district' },
    lastYear: { form: '2021', year: 2023, from: 'link', cells: SUQIAN_2023, texts: {} },
  });
}

/** The page of charts, gone to from the menu. */
async function openCharts(fill: FillPage): Promise<Locator> {
  const { page } = fill;
  await fill.expectSaved();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: '图表' }).click();
  const main = page.getByRole('main', { name: '图表' });
  await main.waitFor();
  return main;
}

const figure = (main: Locator, name: string): Locator =>
  main.getByRole('figure', { name, exact: true });

const png = (main: Locator): Locator =>
  figure(main, OUTCOMES).getByRole('button', { name: /^下载 PNG/ });

test('every chart has its picture, its words and its figures', async ({ page }) => {
  const main = await openCharts(await bothYears(page));
  await expect(page.getByRole('heading', { level: 1, name: '图表' })).toBeVisible();
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ]);
  await expect(main.getByRole('figure')).toHaveCount(10);
  const outcomes = figure(main, OUTCOMES);
  await expect(
    outcomes.getByRole('img', { name: /^本年度办理结果，条形图。2024 年总计 3521 件/ }),
  ).toBeVisible();
  const table = outcomes.getByRole('table', { name: OUTCOMES });
  await expect(table.getByRole('columnheader')).toHaveText([
    '指标（单位：件）',
    '2023 年',
    '2024 年',
    '增减',
  ]);
  await expect(table.getByRole('row', { name: /^总计/ })).toHaveText('总计34863521+35');
  await expect(figure(main, '本年新收申请的申请人')).toContainText('最多的是自然人，3440 件');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a chart is taken away as PNG and as SVG, alike each time', async ({ page }) => {
  const main = await openCharts(await bothYears(page));
  const picture = await downloaded(page, () => png(main).click());
  expect(picture.name).toBe(`${NAME}-${OUTCOMES}.png`);
  expect([...picture.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([1440, 864]);
  expect(picture.bytes.toString('utf8')).toContain('最多的是予以公开');
  expect(await isDrawn(page, picture.bytes)).toBe(true);

  const vector = figure(main, OUTCOMES).getByRole('button', { name: /^下载 SVG/ });
  const svg = await downloaded(page, () => vector.click());
  expect(svg.name).toBe(`${NAME}-${OUTCOMES}.svg`);
  const read = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = [...file.querySelectorAll('text')].map(({ textContent }) => textContent);
    const { localName } = file.documentElement;
    return { localName, title: file.querySelector('title')?.textContent, texts };
  }, svg.bytes.toString('utf8'));
  expect(read).toMatchObject({ localName: 'svg', title: OUTCOMES });
  expect(read.texts).toEqual(expect.arrayContaining(['予以公开', '1431', '草稿']));

  await page.reload();
  expect((await downloaded(page, () => png(main).click())).bytes.equals(picture.bytes)).toBe(true);
});

/** Whether a picture has the blue of a bar in it, and white around. */
function isDrawn(page: Page, bytes: Buffer): Promise<boolean> {
  return page.evaluate(async (base64) => {
    const signs = atob(base64);
    const blob = new Blob([Uint8Array.from(signs, (sign) => sign.charCodeAt(0))]);
    const bitmap = await createImageBitmap(blob);
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add([data[at], data[at + 1], data[at + 2]].join());
    }
    return colours.has('23,81,143') && colours.has('255,255,255');
  }, bytes.toString('base64'));
}

test('all charts are a Word file, which is told when it comes in again', async ({ page }) => {
  const main = await openCharts(await bothYears(page));
  const word = await downloaded(page, () =>
    page.getByRole('button', { name: '导出 Word' }).click(),
  );
  expect(word.name).toBe(`${NAME}.docx`);
  await expect(page.getByRole('banner').getByRole('status')).toContainText('已导出');
  const parts = unzipSync(word.bytes);
  const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
  expect(media.map(([, bytes]) => [...bytes.subarray(1, 4)])).toEqual(
    Array.from({ length: await main.getByRole('figure').count() }, () => [80, 78, 71]),
  );
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
    '图 5　本年度办理结果',
  );

  const list = new ListPage(page);
  await list.goto();
  await dropFile(page, word.name, word.bytes);
  await expect(page.getByText('这是图表，不是年报本身')).toBeVisible();
});

test('what is blank is not drawn, and that is said', async ({ page }) => {
  const fill = await blankReport(page);
  const empty = await openCharts(fill);
  await expect(empty).toContainText('还没有可以画的数字');
  await expect(empty.getByRole('figure')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: '返回填报' }).click();
  await fill.ready();
  await fill.typeAll({ 'disputes.review.upheld': '2', 'disputes.review.corrected': '0' });

  const main = await openCharts(fill);
  await expect(main).toContainText('没有 2025 年的上年数');
  const review = figure(main, '行政复议结果');
  await expect(review).toContainText('其他结果、尚未审结未填，没有画出。');
  await expect(review.getByRole('row', { name: /^结果纠正/ })).toHaveText('结果纠正0');
  await expect(review.getByRole('row', { name: /^尚未审结/ })).toHaveText('尚未审结未填');
  await expect(main.getByRole('figure')).toHaveCount(1);
  await expect(main).toContainText('未填，没有画出：规章、行政规范性文件');
});

test('figures are folded, copied and printed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  const main = await openCharts(await bothYears(page));
  const outcomes = figure(main, OUTCOMES);
  await outcomes.getByRole('button', { name: /^复制表格/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('已复制表格。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n/)[1]).toBe('予以公开\t1191\t1431\t+240');

  await outcomes.getByText('数字', { exact: true }).click();
  await expect(outcomes.getByRole('table')).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeHidden();
  await expect(outcomes.getByRole('img')).toBeVisible();
});

test('the page fits a small screen and twice the size', async ({ page }) => {
  const main = await openCharts(await bothYears(page));
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 640, height: 360 },
  ]) {
    await page.setViewportSize(viewport);
    await expect(figure(main, OUTCOMES).getByRole('img')).toBeVisible();
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  }
});
