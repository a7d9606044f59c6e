// What a key means on the review page, and as people read it. F8 is what it is on the fill page; nobody
// leaves a blank here, so that F9 is for remarks, and F2 with Shift writes one, as in Excel.
import type { KeyLine } from '../parts/key-table';
import type { Tab } from './review-desk';

export type ReviewAction =
  | { readonly kind: 'stop'; readonly tab: Tab; readonly direction: 'next' | 'previous' }
  | { readonly kind: 'write' | 'help' };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const STOPS: Readonly<Record<string, Tab>> = { F8: 'checks', F9: 'remarks', F4: 'changes' };

/** What to do; undefined leaves the key to others. */
export function reviewAction(key: Key): ReviewAction | undefined {
  if (key.altKey || key.metaKey || key.ctrlKey) return undefined;
  const tab = STOPS[key.key];
  if (tab) return { kind: 'stop', tab, direction: key.shiftKey ? 'previous' : 'next' };
  if (key.key === 'F2' && key.shiftKey) return { kind: 'write' };
  return key.key === 'F1' && !key.shiftKey ? { kind: 'help' } : undefined;
}

/** Held against `reviewAction` by its test. */
export const REVIEW_KEYS: readonly KeyLine[] = [
  { keys: ['F8', 'Shift+F8'], does: '下一处、上一处错误或待核实' },
  { keys: ['F9', 'Shift+F9'], does: '下一条、上一条待处理的审核意见' },
  { keys: ['F4', 'Shift+F4'], does: '下一处、上一处改动' },
  { keys: ['Shift+F2'], does: '对当前格或正文写审核意见' },
  { keys: ['F1'], does: '帮助' },
];

/** In places of their own. */
export const PLACE_KEYS: readonly KeyLine[] = [
  { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], does: '在表中移到相邻的格' },
  { keys: ['Ctrl+Enter'], does: '写意见时：提出意见' },
  { keys: ['Escape'], does: '写意见时：取消' },
];
