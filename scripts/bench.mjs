// `npm run bench`: what the house promises to be fast, measured on the built program. Prints a table
// and fails when a goal is missed.
//   key     main-thread time of a key that changes a figure, traced, CPU slowed 4×: on a bare page of
//           inputs beside the filled 2021 form, in one run, so that the machine cancels out
//   durable from the input event of a key on the filled form to the completed strict transaction of its
//           edit, on the disk, CPU as it is; and beside one raw put of the same row
//   first   gzipped size of what the list needs before it can be used
//   single  size of the 单机版, and how long it takes in Chromium 90, CPU slowed 4×, from being opened
//           to showing the list
import { createRequire } from 'node:module';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build, createServer, preview } from 'vite';
import { durableTimes } from './bench-durable.mjs';
import { findBrowser } from './browsers.mjs';
import { findOldBrowsers } from './old-browsers.mjs';
import { SINGLE_FILE_LIMIT, singleFile } from './release.mjs';
import { root } from './run.mjs';

const SLOWER = 4;
/** One frame at 60 Hz, in ms. */
const FRAME = 16.7;
/** Times the cost of a key on the bare page. */
const BESIDE_BARE = 3;
/** Before the next key can be typed, in ms. */
const DURABLE = 50;
/** KiB. */
const FIRST = 170;
/** Seconds until the 单机版 shows its list. */
const OPENED = 3;
const CELLS = 50;
const PAUSE = 120;

const BARE = `<!doctype html><table>${'<tr><td><input data-address="x" value="0">'.repeat(CELLS)}</table>
<script>addEventListener('input', (event) => { document.title = event.target.value; })</script>`;

await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls?.local[0];
const executablePath = (await findBrowser()) || undefined;
const browser = await chromium.launch({ executablePath });
const rows = [];
try {
  const bare = await keys('input', (page) => page.setContent(BARE));
  const form = await keys('.sheet-requests input:not([readonly])', openFilledReport);
  rows.push(
    { name: 'key on a bare page, p50', value: at(bare, 0.5), unit: 'ms' },
    { name: 'key on a bare page, p99', value: at(bare, 0.99), unit: 'ms' },
    { name: 'key on the filled form, p50', value: at(form, 0.5), unit: 'ms' },
    { name: 'key on the filled form, p99', value: at(form, 0.99), unit: 'ms', goal: FRAME },
    {
      name: 'filled form beside bare, p50',
      value: at(form, 0.5) / at(bare, 0.5),
      unit: '×',
      goal: BESIDE_BARE,
    },
    ...(await durableRows()),
    await firstLoad(),
    ...(await singleRows()),
  );
} finally {
  await browser.close();
  await server.close();
}
for (const { name, value, goal, unit } of rows) {
  const said = goal === undefined ? '' : `goal ${goal}: ${value <= goal ? 'met' : 'MISSED'}`;
  console.log(`${name.padEnd(32)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(3)} ${said}`);
  if (goal !== undefined && value > goal) process.exitCode = 1;
}

function at(times, share) {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))];
}

async function durableRows() {
  const { keys, saves, raws } = await durableTimes(executablePath, openFilledReport);
  return [
    { name: 'key to durable, p50', value: at(keys, 0.5), unit: 'ms' },
    { name: 'key to durable, p99', value: at(keys, 0.99), unit: 'ms', goal: DURABLE },
    { name: 'its save alone, p50', value: at(saves, 0.5), unit: 'ms' },
    { name: 'its save alone, p99', value: at(saves, 0.99), unit: 'ms' },
    { name: 'raw put of the same row, p50', value: at(raws, 0.5), unit: 'ms' },
    { name: 'raw put of the same row, p99', value: at(raws, 0.99), unit: 'ms' },
    { name: 'key to durable beside raw, p50', value: at(keys, 0.5) / at(raws, 0.5), unit: '×' },
    { name: 'its save beside raw, p50', value: at(saves, 0.5) / at(raws, 0.5), unit: '×' },
  ];
}

/** Types two digits and takes them back in many cells; the times of these keys, ascending. */
async function keys(inputs, open) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // Keeping the program in the browser is not what a key costs.
    serviceWorkers: 'block',
  });
  await open(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const type = async (cell) => {
    await page.locator(inputs).nth(cell).focus();
    for (const key of ['F2', '1', '2', 'Backspace', 'Backspace']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(PAUSE);
    }
  };
  for (let cell = 0; cell < 3; cell += 1) await type(cell);
  const trace = join(tmpdir(), `gouji-bench-${process.pid}.trace`);
  await browser.startTracing(page, { path: trace, categories: ['toplevel', 'devtools.timeline'] });
  for (let cell = 3; cell < CELLS; cell += 1) await type(cell);
  await browser.stopTracing();
  const times = keyTimes(JSON.parse(await readFile(trace, 'utf8')).traceEvents);
  await rm(trace);
  await page.close();
  return times;
}

/**
 * For every key that made an input event: the time of all tasks of the main thread from that key to
 * the next one, in ms, ascending. Saving, rendering and painting are in it, idle time is not.
 */
function keyTimes(events) {
  const dispatched = events.filter(({ name, ph }) => name === 'EventDispatch' && ph === 'X');
  const input = dispatched.find(({ args }) => args?.data?.type === 'input');
  const mine = ({ pid, tid }) => pid === input.pid && tid === input.tid;
  const ofType = (type) =>
    dispatched.filter((event) => mine(event) && event.args?.data?.type === type);
  const tasks = events
    .filter((event) => mine(event) && event.name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => a.ts - b.ts);
  const startOf = (event) =>
    tasks.find(({ ts, dur = 0 }) => ts <= event.ts && event.ts <= ts + dur)?.ts ?? event.ts;
  const starts = ofType('keydown')
    .map(startOf)
    .sort((a, b) => a - b);
  const changed = ofType('input').map(({ ts }) => ts);
  return starts
    .map((from, index) => [from, starts[index + 1] ?? Number.POSITIVE_INFINITY])
    .filter(([from, until]) => changed.some((ts) => ts >= from && ts < until))
    .map(([from, until]) =>
      tasks
        .filter(({ ts }) => ts >= from && ts < until)
        .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
    )
    .sort((a, b) => a - b);
}

/** Imports a published report of the 2021 form, as a person would. */
async function openFilledReport(page) {
  await page.goto(address);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const buffer = Buffer.from(JSON.stringify(await filledReport()));
  await (await chooser).setFiles({ name: 'bench.json', mimeType: 'application/json', buffer });
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await page.locator('[data-address="requests.received.naturalPerson"]').waitFor();
}

async function filledReport() {
  const vite = await createServer({ root, logLevel: 'warn', server: { middlewareMode: true } });
  const { SUQIAN_2024 } = await vite.ssrLoadModule('/src/testing/suqian-2024.ts');
  await vite.close();
  const organ = { name: '某市人民政府', scope: 'own' };
  return { form: '2021', year: 2024, organ, cells: SUQIAN_2024 };
}

/** The middle one of some openings, each in a context that has nothing cached. */
async function singleRows() {
  const bytes = await singleFile();
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  const file = join(folder, 'gouji.html');
  await writeFile(file, bytes);
  const { GOUJI_CHROMIUM_90, GOUJI_PLAYWRIGHT_145 } = await findOldBrowsers();
  const driver = createRequire(import.meta.url)(join(GOUJI_PLAYWRIGHT_145, 'index.js'));
  const old = await driver.chromium.launch({ executablePath: GOUJI_CHROMIUM_90 });
  const times = [];
  try {
    for (let opening = 0; opening < 5; opening += 1) {
      const context = await old.newContext({ locale: 'zh-CN' });
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector('button:text-is("新建年报")');
      times.push(await page.evaluate(() => performance.now()));
      await context.close();
    }
  } finally {
    await old.close();
    await rm(folder, { recursive: true });
  }
  times.sort((a, b) => a - b);
  const MIB = 1024 * 1024;
  return [
    { name: '单机版', value: bytes.length / MIB, goal: SINGLE_FILE_LIMIT / MIB, unit: 'MiB' },
    {
      name: '单机版 on Chromium 90, opened',
      value: at(times, 0.5) / 1000,
      goal: OPENED,
      unit: 's',
    },
  ];
}

/** What index.html names: the scripts and styles that stand before the list. */
async function firstLoad() {
  const assets = join(root, 'dist', 'assets');
  const page = await readFile(join(root, 'dist', 'index.html'), 'utf8');
  const named = (await readdir(assets)).filter((file) => page.includes(file));
  const sizes = await Promise.all(
    named.map(async (file) => gzipSync(await readFile(join(assets, file))).length),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  return { name: 'first load, gzip', value: sum / 1024, goal: FIRST, unit: 'KiB' };
}
