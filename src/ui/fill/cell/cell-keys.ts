// What a key means in a cell, in the two modes of a spreadsheet: selected, where arrows move and
// typing replaces, and editing, where arrows move the caret. Knows no DOM beyond the key event.
import type { Move } from './cell-moves';
import type { Stretch } from '../range/range';

export type Mode = 'selected' | 'editing';

export type KeyAction =
  | { readonly kind: 'move'; readonly move: Move }
  /** The selected range grows or shrinks. */
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'selectWhole'; readonly whole: 'row' | 'column' | 'table' }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'restore' };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The key belongs to an input method. */
  readonly isComposing: boolean;
}

const ARROWS: Readonly<Record<string, Stretch>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
};

const CTRL_ARROWS: Readonly<Record<string, Stretch>> = { Home: 'first', End: 'last' };

const CTRL_LETTERS: Readonly<Record<string, KeyAction>> = {
  a: { kind: 'selectWhole', whole: 'table' },
  d: { kind: 'fill', direction: 'down' },
  r: { kind: 'fill', direction: 'right' },
};

/** What to do; undefined leaves the key to the browser, Tab among others. */
export function keyAction(key: Key, mode: Mode): KeyAction | undefined {
  if (key.isComposing || key.altKey || key.metaKey) return undefined;
  if (key.key === 'Enter' && !key.ctrlKey) {
    return { kind: 'move', move: key.shiftKey ? 'previous' : 'next' };
  }
  if (key.key === 'Escape') return { kind: 'restore' };
  if (mode === 'editing') return undefined;
  if (key.key === ' ' && key.ctrlKey !== key.shiftKey) {
    return { kind: 'selectWhole', whole: key.ctrlKey ? 'column' : 'row' };
  }
  const arrow = key.ctrlKey ? CTRL_ARROWS[key.key] : ARROWS[key.key];
  if (arrow !== undefined) {
    return key.shiftKey ? { kind: 'stretch', stretch: arrow } : { kind: 'move', move: arrow };
  }
  if (key.shiftKey) return undefined;
  if (key.ctrlKey) return CTRL_LETTERS[key.key.toLowerCase()];
  if (key.key === 'F2') return { kind: 'edit' };
  return key.key === 'Delete' ? { kind: 'empty' } : undefined;
}

/** Whether a key begins a text, by itself or by an input method, or takes a sign away. */
export function isTyping(key: Key): boolean {
  if (key.ctrlKey || key.altKey || key.metaKey) return false;
  return [...key.key].length === 1 || key.key === 'Backspace' || key.key === 'Process';
}
