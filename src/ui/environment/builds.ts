// Which build of the program this tab runs, and which others are still open. Each build keeps its
// files in a cache of its own (scripts/build/offline.ts); the tab that runs one says so by a lock, and the
// caches of builds that nobody runs any more are given up.

const ENTRY = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';

/** Short, and another one for every build; empty in the one file that runs without a server. */
export const BUILD = /-([\w-]+)\.js$/.exec(ENTRY)?.[1] ?? '';

const LOCK = 'gouji/build/';

/** Lets the other tabs know, as long as this one is there, that its files are still needed. */
export function claimBuild(): void {
  void navigator.locks.request(LOCK + BUILD, { mode: 'shared' }, () => new Promise(() => {}));
}

/**
 * Gives up the files of builds that were replaced and are open in no tab. To be called only by a
 * tab of the build that is in charge; `settled` tells whether it still is and no other is coming.
 */
export async function giveUpFormerBuilds(scope: string, settled: () => boolean): Promise<void> {
  const names = await caches.keys();
  const { held = [] } = await navigator.locks.query();
  const open = new Set([BUILD, ...held.map(({ name = '' }) => name.replace(LOCK, ''))]);
  for (const name of names) {
    const [, build = ''] = /^gouji-([\w-]+)-precache-/.exec(name) ?? [];
    const former = build !== '' && name.endsWith(scope) && !open.has(build);
    // A build that begins to be kept from now on is not among the names.
    if (former && settled()) await caches.delete(name);
  }
}
