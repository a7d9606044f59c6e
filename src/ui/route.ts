// Where in the program we are, read from the hash: hash routes work on any static server, under any
// path and from a folder. Nothing but places is kept in the address.
import { useSyncExternalStore } from 'react';
import type { Address } from '../report/address';

export type Route =
  | { readonly page: 'list' | 'drafts' | 'about' | 'environment' }
  | {
      readonly page: 'preview' | 'notes' | 'sources' | 'charts' | 'review';
      readonly report: string;
    }
  /** `at`: the cell or text to go to. */
  | { readonly page: 'fill'; readonly report: string; readonly at?: Address };

/** Reads a hash; whatever is not understood leads to the list. */
export function routeOf(hash: string): Route {
  if (hash === '#/review') return { page: 'drafts' };
  if (hash === '#/about') return { page: 'about' };
  if (hash === '#/environment') return { page: 'environment' };
  const [, report, room, at] =
    /^#\/report\/([0-9a-z]+)(?:\/(preview|notes|sources|charts|review)|\/at\/([0-9A-Za-z.]+))?$/.exec(
      hash,
    ) ?? [];
  if (report === undefined) return { page: 'list' };
  if (room === undefined) return { page: 'fill', report, ...(at !== undefined && { at }) };
  return { page: room as 'preview' | 'notes' | 'sources' | 'charts' | 'review', report };
}

/** The hash of the page on which a report is filled in. */
export function hashOfReport(report: string): string {
  return `#/report/${report}`;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** The current route, followed as it changes. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}
