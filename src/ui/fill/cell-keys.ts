// What a key means in a cell, in the two modes of a spreadsheet: selected, where arrows move and
// typing replaces, and editing, where arrows move the caret. Knows no DOM beyond the key event.
import type { Move } from './cell-moves';

export type Mode = 'selected' | 'editing';

export type KeyAction =
  | { readonly kind: 'move'; readonly move: Move }
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

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
};

/** What to do; undefined leaves the key to the browser, Tab among others. */
export function keyAction(key: Key, mode: Mode): KeyAction | undefined {
  if (key.isComposing || key.altKey || key.metaKey) return undefined;
  if (key.key === 'Enter' && !key.ctrlKey) {
    return { kind: 'move', move: key.shiftKey ? 'previous' : 'next' };
  }
  if (key.key === 'Escape') return { kind: 'restore' };
  if (mode === 'editing' || key.shiftKey) return undefined;
  if (key.ctrlKey) {
    if (key.key === 'Home') return { kind: 'move', move: 'first' };
    return key.key === 'End' ? { kind: 'move', move: 'last' } : undefined;
  }
  if (key.key === 'F2') return { kind: 'edit' };
  if (key.key === 'Delete') return { kind: 'empty' };
  const move = ARROWS[key.key];
  return move && { kind: 'move', move };
}
