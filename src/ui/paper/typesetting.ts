// Word 版式 as it was chosen in this browser, for every Word file whatever page it is made on. Where nothing
// can be remembered it holds until the page ends.
import { useSyncExternalStore } from 'react';
import { FONT_SETS, USUAL_TYPESETTING, type FontSet, type Typesetting } from '../../files/save';
import { recall, remember } from '../../store/local';

const KEY = 'gouji/typesetting';

let chosen: Typesetting | undefined;
const listeners = new Set<() => void>();

/** What holds now; the usual look where nobody has chosen one. */
export function typesetting(): Typesetting {
  chosen ??= remembered();
  return chosen;
}

/** The same for what is shown, which follows the choice. */
export function useTypesetting(): Typesetting {
  return useSyncExternalStore(subscribe, typesetting);
}

export function chooseTypesetting(next: Typesetting): void {
  chosen = next;
  remember(KEY, [next.fonts, ...next.landscape].join('/'));
  listeners.forEach((listener) => listener());
}

// Chosen in another window, or come back out of a backup.
globalThis.addEventListener?.('storage', ({ key }) => {
  if (key !== KEY && key !== null) return;
  chosen = undefined;
  listeners.forEach((listener) => listener());
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Typesetting {
  const [fonts = '', ...landscape] = (recall(KEY) ?? '').split('/');
  return isFontSet(fonts) ? { fonts, landscape } : USUAL_TYPESETTING;
}

function isFontSet(name: string): name is FontSet {
  return Object.keys(FONT_SETS).includes(name);
}
