// `npm run screenshots`: the pictures of the README, taken of the built program in one browser at
// one time of day, so that a picture changes only when the page does. Writes into screenshots/.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from './browsers.mjs';
import { root } from './run.mjs';

const PICTURES = join(root, 'screenshots');
const VIEWPORT = { width: 1440, height: 900 };

/** A block of table three as Excel puts it on the clipboard: labels, figures, a row of nobody's. */
const BLOCK = [
  ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  ['一、本年新收政府信息公开申请数量', '26', '3', '0', '0', '1', '0'],
  ['二、上年结转政府信息公开申请数量', '2', '0', '0', '0', '0', '0'],
  ['（一）予以公开', '19', '2', '0', '0', '1', '0'],
  ['（二）部分公开', '4', '1', '0', '0', '0', '0'],
  ['四、结转下年度继续办理', '5', '0', '0', '0', '0', '0'],
  ['经办人', '李某', '', '', '', '', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

// A folder of its own: dist/ stays as it was built.
const outDir = await mkdtemp(join(tmpdir(), 'gouji-screenshots-'));
let server;
let browser;
try {
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  browser = await chromium.launch({ executablePath: (await findBrowser()) || undefined });
  await mkdir(PICTURES, { recursive: true });
  await takeAll(await openPage(), server.resolvedUrls?.local[0]);
} finally {
  await browser?.close();
  await server?.close();
  await rm(outDir, { recursive: true, force: true });
}

async function openPage() {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  // The guide stands beside the first report of a browser only.
  await context.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.setItem('gouji/guide', 'shown');
  });
  return context.newPage();
}

async function takeAll(page, address) {
  const toList = () => page.goto(`${address}#/`);

  await at(page, '2027-01-08T16:20:00+08:00');
  await toList();
  await newReport(page, '2025', '临河区人民政府', '全区汇总');
  await fillBlanks(page);
  await at(page, '2027-01-11T10:05:00+08:00');
  await toList();
  await newReport(page, '2026', '临河区教育局', '本机关');
  await command(page, '空白填 0').first().click();
  await cell(page, 'requests.received.naturalPerson').fill('25');
  await at(page, '2027-01-12T09:12:00+08:00');
  await toList();
  await command(page, '载入示例').click();
  const wrong = cell(page, 'requests.partlyGranted.naturalPerson');
  await wrong.fill('2');
  await at(page, '2027-01-12T09:30:00+08:00');
  await toList();
  await newReport(page, '2026', '临河区民政局', '本机关');
  await fillBlanks(page);
  await toList();
  await page.getByRole('row', { name: '临河区民政局' }).waitFor();
  await take(page, 'list');

  await open(page, '临河区教育局');
  await paste(page, 'requests.received.naturalPerson', BLOCK);
  await page.getByRole('dialog', { name: '粘贴预览' }).waitFor();
  await take(page, 'paste');

  await toList();
  await open(page, '洛阳市吉利区人民政府');
  await page.locator('[data-section="requests"]').evaluate((section) => section.scrollIntoView());
  await wrong.click();
  await take(page, 'fill');
  await command(page, '导出').click();
  await page.getByRole('menu').waitFor();
  await take(page, 'export');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '预览' }).click();
  await page.getByRole('heading', { name: '预览' }).waitFor();
  await take(page, 'preview');
  await page.getByRole('link', { name: '图表' }).click();
  await page.getByRole('figure').first().waitFor();
  await take(page, 'charts');

  const report = new URL(page.url()).hash.split('/')[2];
  await page.goto(`${address}#/report/${report}/review`);
  await page.getByRole('button', { name: '审核材料' }).waitFor();
  await page.keyboard.press('F8');
  await take(page, 'review');
}

/** Stops the clock of the page; timers run on. */
function at(page, time) {
  return page.clock.setFixedTime(new Date(time));
}

function command(page, name) {
  return page.getByRole('button', { name, exact: true });
}

function cell(page, address) {
  return page.locator(`[data-address="${address}"]`);
}

async function newReport(page, year, organ, scope) {
  await command(page, '新建年报').click();
  const dialog = page.getByRole('dialog', { name: '新建年报' });
  await dialog.getByLabel('年度').fill(year);
  await dialog.getByLabel('报告单位').fill(organ);
  await dialog.getByRole('radio', { name: scope }).check();
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await cell(page, 'preamble').waitFor();
}

/** 空白填 0 in every table. */
async function fillBlanks(page) {
  const fill = command(page, '空白填 0');
  for (let left = await fill.count(); left > 0; left -= 1) await fill.first().click();
}

async function open(page, organ) {
  await page.getByRole('row', { name: organ }).getByRole('button', { name: '打开' }).click();
  await cell(page, 'preamble').waitFor();
}

/** As Ctrl+V would with this text on the clipboard. */
async function paste(page, address, text) {
  await cell(page, address).focus();
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  console.log(`screenshots/${name}.png`);
}
