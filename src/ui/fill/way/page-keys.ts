// What a key means anywhere on the fill page, beside what it means in a cell (cell-keys.ts). Knows no
// DOM beyond the key event. Chromium has no use of its own for F8 and F9, and lets a page have F1 and
// Ctrl+K; Ctrl+F and Ctrl+G stay its search within the page.
import type { Key } from '../cell/cell-keys';

export type PageAction =
  /** Go to the next or previous error or 待核实, or to the next or previous blank. */
  | {
      readonly kind: 'stop';
      readonly among: 'problems' | 'blanks';
      readonly direction: 'next' | 'previous';
    }
  | { readonly kind: 'jump' }
  /** 数据来源 of what is selected. */
  | { readonly kind: 'source' }
  | { readonly kind: 'help' };

/** What to do; undefined leaves the key to others. */
export function pageAction(key: Key): PageAction | undefined {
  if (key.isComposing || key.altKey || key.metaKey) return undefined;
  const direction = key.shiftKey ? 'previous' : 'next';
  if (key.ctrlKey) {
    return key.key.toLowerCase() === 'k' && !key.shiftKey ? { kind: 'jump' } : undefined;
  }
  if (key.key === 'F8') return { kind: 'stop', among: 'problems', direction };
  if (key.key === 'F9') return { kind: 'stop', among: 'blanks', direction };
  if (key.key === 'F2' && key.shiftKey) return { kind: 'source' };
  return key.key === 'F1' && !key.shiftKey ? { kind: 'help' } : undefined;
}
