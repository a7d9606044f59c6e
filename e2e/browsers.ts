// The browsers in which the main job is done: the newest, and the oldest that are promised, Chromium
// 109 and 90, which scripts/old-browsers.mjs has fetched. Tests in them are never left out.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  chromium,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserType,
} from '@playwright/test';

export interface TestedBrowser {
  readonly name: string;
  readonly launch: () => Promise<Browser>;
  /** What must be done to a context before pages are opened in it. */
  readonly prepare: (context: BrowserContext) => Promise<void>;
}

/** An intranet address: plain http that is not loopback, as in many offices. */
const INTRANET = '--host-resolver-rules=MAP intranet.test 127.0.0.1';

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

async function launchOld(version: number, driver: BrowserType): Promise<Browser> {
  const executablePath = fromEnvironment(`GOUJI_CHROMIUM_${version}`);
  // They carry no graphics library, and now and then wait for it for ever.
  const browser = await driver.launch({ executablePath, args: [INTRANET, '--disable-gpu'] });
  expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
  return browser;
}

/** Headless Chromium 90 on Linux dies where text is selected: it has no clipboard to put it on. */
function selectNothing(): void {
  HTMLInputElement.prototype.select = () => undefined;
}

export const OLD_BROWSERS: readonly TestedBrowser[] = [
  {
    name: 'Chromium 109',
    launch: () => launchOld(109, chromium),
    prepare: () => Promise.resolve(),
  },
  {
    name: 'Chromium 90',
    launch: () => launchOld(90, olderChromium()),
    prepare: async (context) => {
      await context.addInitScript(selectNothing);
    },
  },
];

export const BROWSERS: readonly TestedBrowser[] = [
  {
    name: 'the newest Chromium',
    launch: () => {
      const executablePath = process.env['GOUJI_CHROMIUM'];
      return chromium.launch({ ...(executablePath && { executablePath }), args: [INTRANET] });
    },
    prepare: () => Promise.resolve(),
  },
  ...OLD_BROWSERS,
];
