// Words that were begun in a form and are no edit yet: 情况说明, 审核意见, a reply, the reason of a move. They lie
// beside the database, by report and place, until they are said or given up, so that a page that ends takes
// none of them along. What is begun at a place is the same in every window. The browser puts it on the disk
// late: a browser that is killed may forget the last second.
import { recall, remember, withLocal } from './local';

const PREFIX = 'gouji/begun/';

const listeners = new Set<() => void>();
/** What was begun in this window, for a browser that does not keep it, or has thrown it away. */
const here = new Map<string, string>();

globalThis.addEventListener?.('storage', ({ key }) => {
  if (key?.startsWith(PREFIX) !== true) return;
  // Another window has gone on, or has ended it.
  here.delete(key);
  tell();
});

/** What was begun at a place of a report; undefined where nothing was. */
export function begunAt(reportId: string, place: string): string | undefined {
  const key = keyOf(reportId, place);
  return here.get(key) ?? recall(key);
}

/** Lays down what was begun. */
export function layBegun(reportId: string, place: string, words: string): void {
  const key = keyOf(reportId, place);
  here.set(key, words);
  remember(key, words);
  tell();
}

/** It is said, or given up. */
export function endBegun(reportId: string, place: string): void {
  remove([keyOf(reportId, place)]);
}

/** The places of a report at which something was begun. */
export function begunIn(reportId: string): readonly string[] {
  const start = keyOf(reportId, '');
  return keysAfter(start)
    .map((key) => key.slice(start.length))
    .sort();
}

/** Whether something was begun that ends with this window. */
export function isBegunUnkept(reportId: string): boolean {
  const start = keyOf(reportId, '');
  return [...here].some(([key, words]) => key.startsWith(start) && recall(key) !== words);
}

/** Forgets all that was begun in a report that is gone, or in all of them. */
export function forgetBegun(reportId?: string): void {
  remove(keysAfter(reportId === undefined ? PREFIX : keyOf(reportId, '')));
}

/** Calls `listener` when something is begun or ended, in any window. Returns what ends it. */
export function onBegun(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function keysAfter(start: string): string[] {
  const kept = withLocal((storage) => Object.keys(storage)) ?? [];
  return [...new Set([...kept, ...here.keys()])].filter((key) => key.startsWith(start));
}

function remove(keys: readonly string[]): void {
  for (const key of keys) {
    here.delete(key);
    withLocal((storage) => storage.removeItem(key));
  }
  tell();
}

function tell(): void {
  listeners.forEach((listener) => listener());
}

function keyOf(reportId: string, place: string): string {
  return `${PREFIX}${reportId}/${place}`;
}
