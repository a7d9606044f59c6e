// `npm run bench`: what the house promises to be fast, measured on the built program. Prints a table
// and fails when a goal is missed.
//   key     main-thread time from one key to the next on the filled 2021 form, traced, CPU slowed 4×
//   first   gzipped size of what the list needs before it can be used
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build, createServer, preview } from 'vite';
import { findBrowser } from './browsers.mjs';
import { root } from './run.mjs';

const SLOWER = 4;
const FRAME = 16.7;
const FIRST = 160 * 1024;

await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch({ executablePath: (await findBrowser()) || undefined });
const rows = [];
try {
  rows.push(...(await keys()), await firstLoad());
} finally {
  await browser.close();
  await server.close();
}
for (const { name, value, goal, unit } of rows) {
  const said = goal === undefined ? '' : value <= goal ? `goal ${goal}: met` : `goal ${goal}: MISSED`;
  console.log(`${name.padEnd(34)} ${value.toFixed(2).padStart(9)} ${unit}  ${said}`);
  if (goal !== undefined && value > goal) process.exitCode = 1;
}

/** Types a digit and takes it back in every applicant cell of table three, and reads the trace. */
async function keys() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.goto(address);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const buffer = Buffer.from(JSON.stringify(await filledReport()));
  await (await chooser).setFiles({ name: 'bench.json', mimeType: 'application/json', buffer });
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await page.locator('[data-address="requests.received.naturalPerson"]').waitFor();
  const cells = await page
    .locator('.sheet-requests input:not([readonly])')
    .evaluateAll((inputs) => inputs.map((input) => input.dataset.address));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const type = async (address) => {
    await page.locator(`[data-address="${address}"]`).focus();
    for (const key of ['F2', '1', '2', 'Backspace', 'Backspace']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  };
  for (const cell of cells.slice(0, 6)) await type(cell);
  const trace = join(tmpdir(), `gouji-bench-${process.pid}.trace`);
  await browser.startTracing(page, {
    path: trace,
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  for (const cell of cells) await type(cell);
  await browser.stopTracing();
  const times = keyTimes(JSON.parse(await readFile(trace, 'utf8')).traceEvents);
  await rm(trace);
  await page.close();
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return [
    { name: `keys that changed a figure`, value: times.length, unit: '' },
    { name: `key, main thread, ${SLOWER}× slower, p50`, value: at(0.5), unit: 'ms' },
    { name: `key, main thread, ${SLOWER}× slower, p99`, value: at(0.99), unit: 'ms', goal: FRAME },
  ];
}

/**
 * For every key that made an input event: the time of all tasks of the main thread from that key to
 * the next one, in ms, ascending. Saving, rendering and painting are in it, idle time is not.
 */
function keyTimes(events) {
  const dispatched = events.filter(
    ({ name, args, ph }) =>
      name === 'EventDispatch' && ph === 'X' && ['keydown', 'input'].includes(args?.data?.type),
  );
  const thread = dispatched[0]?.tid;
  const mine = dispatched.filter(({ tid }) => tid === thread).sort((a, b) => a.ts - b.ts);
  const tasks = events.filter(
    ({ name, ph, tid, pid }) =>
      ph === 'X' &&
      tid === thread &&
      pid === mine[0].pid &&
      (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
  );
  const starts = mine.filter((event) => event.args.data.type === 'keydown');
  const times = [];
  starts.forEach((key, index) => {
    const until = starts[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const changed = mine.some(
      ({ ts, args }) => args.data.type === 'input' && ts >= key.ts && ts < until,
    );
    if (!changed) return;
    const spent = tasks
      .filter(({ ts, dur = 0 }) => ts + dur > key.ts && ts < until)
      .reduce((sum, { dur = 0 }) => sum + dur, 0);
    times.push(spent / 1000);
  });
  return times.sort((a, b) => a - b);
}

/** A published report of the 2021 form, as a data file. */
async function filledReport() {
  const vite = await createServer({ root, logLevel: 'warn', server: { middlewareMode: true } });
  const { SUQIAN_2024 } = await vite.ssrLoadModule('/src/testing/suqian-2024.ts');
  await vite.close();
  const organ = { name: '某市人民政府', scope: 'own' };
  return { form: '2021', year: 2024, organ, cells: SUQIAN_2024 };
}

/** What index.html names: the scripts and styles that stand before the list. */
async function firstLoad() {
  const folder = join(root, 'dist');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const named = (await readdir(join(folder, 'assets'))).filter((file) => page.includes(file));
  const sizes = await Promise.all(
    named.map(async (file) => gzipSync(await readFile(join(folder, 'assets', file))).length),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  return { name: 'first load, gzip', value: sum / 1024, goal: FIRST / 1024, unit: 'KiB' };
}
