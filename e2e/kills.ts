// The ways in which a page ends while somebody types, and how the report is met again afterwards.
import { readdir, readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Draw } from './chance';

/** A browser with its profile on the disk, which may be killed and started again. */
export interface Browser {
  readonly profile: string;
  /** The context that runs now. */
  readonly context: () => BrowserContext;
  readonly start: () => Promise<void>;
}

export interface Aim {
  readonly page: Page;
  readonly browser: Browser;
  readonly draw: Draw;
  /** Awaited when nothing is left to do but to strike. */
  readonly moment: () => Promise<void>;
}

/** Ends the page; gives the one on which the report stands again, none where it has to be opened. */
export type Kill = (aim: Aim) => Promise<Page | undefined>;

/** The browser goes on, and has everything that was handed over. */
export const GENTLE: Readonly<Record<string, Kill>> = {
  'tab closed': async ({ page, moment }) => {
    await moment();
    await page.close();
    return undefined;
  },
  reload: async ({ page, moment }) => {
    await moment();
    await page.reload();
    return page;
  },
  'left and back': async ({ page, draw, moment }) => {
    const url = page.url();
    await moment();
    await page.goto(`${new URL(url).origin}/?elsewhere`);
    if (draw(3) === 0) await page.goto(url);
    else await page.goBack({ waitUntil: 'commit' });
    return page;
  },
  'renderer crashed': async ({ page, browser, moment }) => {
    const dead = page.waitForEvent('crash');
    const session = await browser.context().newCDPSession(page);
    await moment();
    session.send('Page.crash').catch(() => undefined);
    await dead;
    return undefined;
  },
  ...(process.platform === 'linux' && {
    'renderer killed': async ({ page, browser, moment }) => {
      const dead = page.waitForEvent('crash');
      const renderers = await processesOf(browser.profile, '--type=renderer');
      await moment();
      kill(renderers);
      await dead;
      return undefined;
    },
  }),
};

/** Nothing goes on. */
export const HARSH: Readonly<Record<string, Kill>> = {
  ...(process.platform === 'linux' && {
    'browser killed': async ({ browser, moment }) => {
      const dead = browser.context().waitForEvent('close');
      const all = await processesOf(browser.profile);
      await moment();
      kill(all);
      await dead;
      await browser.start();
      return undefined;
    },
  }),
};

/** The processes of this profile and no others. */
async function processesOf(profile: string, having = ''): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!(pid > 0)) continue;
    // A process may be gone by now.
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(`--user-data-dir=${profile}`) && line.includes(having)) found.push(pid);
  }
  return found;
}

function kill(processes: readonly number[]): void {
  for (const pid of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has gone with the one before.
    }
  }
}
