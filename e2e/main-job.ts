// The main job from beginning to end, in any browser that is promised. Role locators do not work in
// the old ones, so that everything is found by address, id or plain text.
import { expect, type Page } from '@playwright/test';
import { watch, withoutGuide } from './fixtures';
import type { TestedBrowser } from './browsers';

const RECEIVED = 'requests.received.naturalPerson';
const cell = (address: string): string => `[data-address="${address}"]`;
const button = (text: string): string => `button:text-is("${text}")`;

declare global {
  interface Window {
    /** Called with what is offered for download. */
    onOffer: ((blob: Blob) => void) | undefined;
  }
}

/** Chromium 90 does not tell a driver of its downloads. */
function tellOfOffers(): void {
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    window.onOffer?.(blob);
    return create.call(URL, blob);
  };
}

/** What is offered for download when somebody does this. */
async function offered(page: Page, does: () => Promise<void>): Promise<Buffer> {
  const bytes = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        window.onOffer = (blob) => {
          void blob.arrayBuffer().then((bytes) => resolve([...new Uint8Array(bytes)]));
        };
      }),
  );
  await does();
  return Buffer.from(await bytes);
}

function exported(page: Page, command: string): Promise<Buffer> {
  return offered(page, async () => {
    await page.click(button('导出'));
    await page.click(`[role="menuitem"]:has-text("${command}")`);
  });
}

/** Hands the file to 导入, and expects it to be read with this many figures. */
async function expectReadBack(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page.setInputFiles('[aria-label="导入文件"]', { name, mimeType, buffer });
  await page.click('dialog label:has-text("新建一份年报")');
  await page.waitForSelector('dialog:has-text("表内数据 14")');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

/** Makes a report, types, mends an error, reloads, exports and reads the files again. */
async function mainJob(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.click(button('新建年报'));
  await page.fill('#identity-year', '2026');
  await page.fill('#identity-organ', '临河区人民政府');
  await page.click('dialog button[type="submit"]');
  await page.fill(cell(RECEIVED), '１２');
  await page.press(cell(RECEIVED), 'Enter');
  expect(await page.inputValue(cell(RECEIVED))).toBe('12');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');

  await page.click(`#section-requests ${button('空白填 0')}`);
  await page.waitForSelector('[data-rule="T3-1.naturalPerson"]');
  await page.fill(cell('requests.granted.naturalPerson'), '15');
  await page.waitForSelector('[data-rule="T3-1.naturalPerson"]', { state: 'detached' });
  expect(await page.inputValue(cell('requests.totalHandled.total'))).toBe('15');

  await page.click('[aria-label="撤销"]');
  expect(await page.inputValue(cell('requests.granted.naturalPerson'))).toBe('0');
  await page.click('[aria-label="重做"]');
  await page.fill(cell('otherMatters'), '没有其他需要报告的事项。');
  await page.reload();
  await page.waitForSelector(cell(RECEIVED));
  expect(await page.inputValue(cell('requests.granted.naturalPerson'))).toBe('15');
  expect(await page.inputValue(cell('otherMatters'))).toBe('没有其他需要报告的事项。');

  const data = await exported(page, '数据文件');
  expect(JSON.parse(data.toString('utf8'))).toMatchObject({
    cells: { [RECEIVED]: 12, 'requests.totalHandled.total': 15 },
  });
  const docx = await exported(page, 'Word 文档');
  expect(docx.subarray(0, 2).toString()).toBe('PK');
  const xlsx = await exported(page, 'Excel 表格');
  expect((await exported(page, '网页')).toString('utf8')).toContain('一、总体情况');

  await page.click('a:text-is("预览")');
  await page.waitForSelector('article table >> nth=2');
  await page.click('a:text-is("图表")');
  await page.waitForSelector('figure >> nth=4');
  const picture = await offered(page, () => page.click('[aria-label^="下载 PNG"] >> nth=0'));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await page.goto('#/');
  await expectReadBack(page, 'report.json', data);
  await expectReadBack(page, 'report.docx', docx);
  await expectReadBack(page, 'report.xlsx', xlsx);
}

/** Does the main job in a browser of its own, in which nothing else may happen (see fixtures.ts). */
export async function expectMainJob(browser: TestedBrowser, address: string): Promise<void> {
  const launched = await browser.launch();
  const context = await launched.newContext({
    baseURL: address,
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    // Elsewhere there are none to block.
    ...(address.startsWith('http://127.0.0.1') && { serviceWorkers: 'block' }),
  });
  const faults = await watch(context, address);
  await withoutGuide(context);
  await context.addInitScript(tellOfOffers);
  await browser.prepare(context);
  await mainJob(await context.newPage(), address);
  await launched.close();
  expect(faults).toEqual([]);
}
