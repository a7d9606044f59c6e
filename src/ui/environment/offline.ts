// Keeps the program itself in this browser, so that it opens and works without the network, and
// hears of newer versions. A newer one waits: nothing is reloaded unless somebody asks for it. What
// is kept, and by which rules, is told in scripts/build/offline.ts.
import { useSyncExternalStore } from 'react';
import { SINGLE_FILE } from '../parts/edition';
import { claimBuild, giveUpFormerBuilds } from './builds';

export type Offline =
  /** Not on plain http and not from a folder. */
  | 'impossible'
  | 'preparing'
  | 'ready'
  /** A newer version is complete and waits. */
  | 'waiting'
  /** A newer version was taken over in another window; this one still runs its own. */
  | 'overtaken'
  | 'failed';

const POSSIBLE =
  import.meta.env.PROD &&
  !SINGLE_FILE &&
  'serviceWorker' in navigator &&
  window.location.protocol.startsWith('http');

/** How often a page that stays open asks for a newer version. */
const PERIOD = 60 * 60 * 1000;

const listeners = new Set<() => void>();
let state: Offline = POSSIBLE ? 'preparing' : 'impossible';
let registration: ServiceWorkerRegistration | undefined;

export function useOffline(): Offline {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function become(next: Offline): void {
  // Once overtaken, a window stays so until it is loaded anew.
  if (state === next || state === 'overtaken') return;
  state = next;
  for (const changed of listeners) changed();
}

/** Changes over to the version that waits: the one reload that was asked for. */
export function takeNewVersion(): void {
  const waiting = registration?.waiting;
  if (!waiting) {
    window.location.reload();
    return;
  }
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') window.location.reload();
  });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

async function begin(workers: ServiceWorkerContainer): Promise<void> {
  const { controller } = workers;
  const kept = await workers.register('./sw.js');
  registration = kept;
  const look = (): void => become(stateOf(kept));
  const watch = (): void => {
    kept.installing?.addEventListener('statechange', look);
    look();
  };
  kept.addEventListener('updatefound', watch);
  watch();
  let answering = controller;
  workers.addEventListener('controllerchange', () => {
    // The very first worker finds a page without one.
    if (answering) become('overtaken');
    answering = workers.controller;
  });
  askNowAndThen(kept);
  claimBuild();
  if (controller === null || controller !== kept.active) return;
  await giveUpFormerBuilds(
    kept.scope,
    () => workers.controller === controller && !kept.waiting && !kept.installing,
  );
}

function stateOf({ active, waiting, installing }: ServiceWorkerRegistration): Offline {
  if (active) return waiting ? 'waiting' : 'ready';
  return installing || waiting ? 'preparing' : 'failed';
}

/** Pages stay open for days, and the browser by itself asks only when one is loaded. */
function askNowAndThen(kept: ServiceWorkerRegistration): void {
  let asked = Date.now();
  const ask = (): void => {
    if (document.hidden || Date.now() - asked < PERIOD) return;
    asked = Date.now();
    // Without the network there is nothing newer.
    kept.update().catch(() => undefined);
  };
  setInterval(ask, PERIOD);
  document.addEventListener('visibilitychange', ask);
}

// Where the browser does not let a page keep anything, the program works as it does without.
if (POSSIBLE) begin(navigator.serviceWorker).catch(() => become('failed'));
