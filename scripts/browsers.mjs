// Finds a Chromium that really starts, or installs one. Tests are never skipped for want of it.
import { existsSync } from 'node:fs';
import { packedChromium } from './packed-chromium.mjs';
import { bin, isMain, run } from './run.mjs';

const packed143 = {
  name: '@sparticuz/chromium',
  version: '143.0.4',
  sha512:
    '/6I7uQTRhRDD2/gGPQ1Gkf+Dqk0RYDACPJDZfSzz0OWk4JmUTonNHPXbrn6UIklOHlnDLf8xAAzkOZKB/cJpLA==',
};

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Stands for the browser that Playwright has downloaded itself and finds without a path. */
const ownOfPlaywright = '';

/** Whether the browser opens a page; `driver` is the Playwright that will drive it. */
export async function starts(path, driver) {
  if (path === undefined || (path !== ownOfPlaywright && !existsSync(path))) return false;
  try {
    const { chromium } = driver ?? (await import('@playwright/test'));
    // The old ones carry no graphics library, and now and then wait for it for ever.
    const args = ['--disable-gpu'];
    const executablePath = path || undefined;
    const browser = await chromium.launch({ executablePath, args, timeout: 30_000 });
    try {
      await browser.newPage();
    } finally {
      await browser.close();
    }
    return true;
  } catch {
    return false;
  }
}

async function firstThatStarts(paths) {
  for (const path of paths) if (await starts(path)) return path;
  return undefined;
}

/** Installs Debian packages as root or by sudo without a password; false where that is not so. */
export async function installFromDebian(...packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    return (await run(command, [...rest, ...args], { quiet: true })).code === 0;
  };
  console.error(`Installing ${packages.join(' and ')} …`);
  await apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

async function installChromium() {
  await installFromDebian('chromium', 'fontconfig', 'fonts-noto-cjk');
  const fromDebian = await firstThatStarts(installed);
  if (fromDebian !== undefined) return fromDebian;
  await run(bin('playwright'), ['install', '--only-shell', 'chromium'], { quiet: true });
  if (await starts(ownOfPlaywright)) return ownOfPlaywright;
  const packed = await packedChromium(packed143).catch(() => undefined);
  return firstThatStarts([packed]);
}

/** Chinese text must have a font to be laid out with; only Debian is looked after. */
async function ensureChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
  if (code === 0 && output.trim() !== '') return;
  if (process.platform === 'linux') await installFromDebian('fontconfig', 'fonts-noto-cjk');
}

/** The path of a Chromium that starts, empty for Playwright's own; throws one plain sentence. */
export async function findBrowser() {
  const found =
    (await firstThatStarts([process.env.GOUJI_CHROMIUM, ownOfPlaywright, ...installed])) ??
    (await installChromium());
  if (found === undefined) {
    throw new Error(
      'No Chromium starts on this machine: install one and name it in GOUJI_CHROMIUM.',
    );
  }
  await ensureChineseFont();
  return found;
}

if (isMain(import.meta.url)) console.log(await findBrowser());
