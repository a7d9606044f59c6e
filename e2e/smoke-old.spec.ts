// The main job in the oldest browsers that are promised: Chromium 109 and 90. Role locators do not
// work there, so that everything is found by address, id or plain text.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserType, type Page } from '@playwright/test';
import { watch, withoutGuide } from './fixtures';

/** What scripts/old-browsers.mjs has fetched; these tests are never left out. */
function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start these tests with “npm run e2e”.`);
  return value;
}

/** The last Playwright that can drive Chromium 90. */
function olderChromium(): BrowserType {
  const driver = join(fromEnvironment('GOUJI_PLAYWRIGHT_145'), 'index.js');
  return (createRequire(import.meta.url)(driver) as { chromium: BrowserType }).chromium;
}

const browsers = [
  { version: 109, path: 'GOUJI_CHROMIUM_109', driver: () => chromium },
  { version: 90, path: 'GOUJI_CHROMIUM_90', driver: olderChromium },
] as const;

const RECEIVED = 'requests.received.naturalPerson';
const cell = (address: string): string => `[data-address="${address}"]`;
const button = (text: string): string => `button:text-is("${text}")`;

declare global {
  interface Window {
    /** Called with what is offered for download. */
    onOffer: ((blob: Blob) => void) | undefined;
  }
}

/** Headless Chromium 90 on Linux dies where text is selected: it has no clipboard to put it on. */
function selectNothing(): void {
  HTMLInputElement.prototype.select = () => undefined;
}

/** Chromium 90 does not tell a driver of its downloads. */
function tellOfOffers(): void {
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    window.onOffer?.(blob);
    return create.call(URL, blob);
  };
}

async function exported(page: Page, command: string): Promise<Buffer> {
  const offered = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        window.onOffer = (blob) => {
          void blob.arrayBuffer().then((bytes) => resolve([...new Uint8Array(bytes)]));
        };
      }),
  );
  await page.click(button('导出'));
  await page.click(`[role="menuitem"]:has-text("${command}")`);
  return Buffer.from(await offered);
}

for (const { version, path, driver } of browsers) {
  test(`Chromium ${version} does the main job`, async ({ baseURL }) => {
    test.slow();
    const browser = await driver().launch({ executablePath: fromEnvironment(path) });
    expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 1280, height: 720 },
      locale: 'zh-CN',
      serviceWorkers: 'block',
    });
    const faults = await watch(context, baseURL);
    await withoutGuide(context);
    await context.addInitScript(tellOfOffers);
    if (version === 90) await context.addInitScript(selectNothing);
    const page = await context.newPage();
    await page.goto('/');

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

    const data = JSON.parse((await exported(page, '数据文件')).toString('utf8')) as unknown;
    expect(data).toMatchObject({ cells: { [RECEIVED]: 12, 'requests.totalHandled.total': 15 } });
    expect((await exported(page, 'Word 文档')).subarray(0, 2).toString()).toBe('PK');
    expect((await exported(page, '网页')).toString('utf8')).toContain('一、总体情况');

    await page.click('a:text-is("预览")');
    await page.waitForSelector('article table >> nth=2');
    await page.goto('#/');
    const file = { name: 'report.json', mimeType: 'application/json' };
    await page.setInputFiles('[aria-label="导入文件"]', {
      ...file,
      buffer: Buffer.from(JSON.stringify(data)),
    });
    await page.waitForSelector('dialog:has-text("表内数据 14")');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    await browser.close();
    expect(faults).toEqual([]);
  });
}
