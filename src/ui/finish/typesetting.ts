// Word 版式 as it was chosen in this browser. Where nothing can be remembered it holds until the page ends.
import { useSyncExternalStore } from 'react';
import { FONT_SETS, USUAL_TYPESETTING, type FontSet, type Typesetting } from '../../files/save';

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
  try {
    localStorage.setItem(KEY, [next.fonts, ...next.landscape].join('/'));
  } catch {
    // It holds for this page.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Typesetting {
  try {
    const [fonts = '', ...landscape] = (localStorage.getItem(KEY) ?? '').split('/');
    return isFontSet(fonts) ? { fonts, landscape } : USUAL_TYPESETTING;
  } catch {
    return USUAL_TYPESETTING;
  }
}

function isFontSet(name: string): name is FontSet {
  return Object.keys(FONT_SETS).includes(name);
}
