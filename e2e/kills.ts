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

/** Ends the page; gives the one on which the report stands again, none where it has to be opened. */
export type Kill = (page: Page, browser: Browser, draw: Draw) => Promise<Page | undefined>;

export const KILLS: Readonly<Record<string, Kill>> = {
  'tab closed': async (page) => {
    await page.close();
    return undefined;
  },
  reload: async (page) => {
    await page.reload();
    return page;
  },
  'left and back': async (page, _browser, draw) => {
    const url = page.url();
    await page.goto(`${new URL(url).origin}/?elsewhere`);
    if (draw(3) === 0) await page.goto(url);
    else await page.goBack({ waitUntil: 'commit' });
    return page;
  },
  'renderer crashed': async (page, { context }) => {
    const dead = page.waitForEvent('crash');
    const session = await context().newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await dead;
    return undefined;
  },
  ...(process.platform === 'linux' && {
    'renderer killed': async (page, { profile }) => {
      const dead = page.waitForEvent('crash');
      await killProcesses(profile, '--type=renderer');
      await dead;
      return undefined;
    },
    'browser killed': async (_page, { profile, context, start }) => {
      const dead = context().waitForEvent('close');
      await killProcesses(profile);
      await dead;
      await start();
      return undefined;
    },
  }),
};

/** Kills the processes of this profile and no others. */
async function killProcesses(profile: string, having = ''): Promise<void> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!(pid > 0)) continue;
    // A process may be gone by now.
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(`--user-data-dir=${profile}`) && line.includes(having)) found.push(pid);
  }
  for (const pid of found) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has gone with the one before.
    }
  }
}
