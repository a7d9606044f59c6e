// What a key means on the review page, and as people read it. F8 is what it is on the fill page; nobody
// leaves a blank here, so that F9 is for remarks, and F2 with Shift writes one, as in Excel. Chromium has no
// use of its own for PageUp and PageDown with Alt.
import type { KeyLine } from '../parts/key-table';
import type { Among, Direction } from './stops';

export type ReviewAction =
  | { readonly kind: 'stop'; readonly among: Among; readonly direction: Direction }
  /** 上一份, 下一份. */
  | { readonly kind: 'draft'; readonly direction: Direction }
  | { readonly kind: 'write' | 'help' };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const STOPS: Readonly<Record<string, Among>> = { F8: 'findings', F9: 'remarks', F4: 'changes' };

const DRAFTS: Readonly<Record<string, Direction>> = { PageDown: 'next', PageUp: 'previous' };

/** What to do; undefined leaves the key to others. */
export function reviewAction(key: Key): ReviewAction | undefined {
  if (key.metaKey || key.ctrlKey) return undefined;
  if (key.altKey) {
    const direction = key.shiftKey ? undefined : DRAFTS[key.key];
    return direction && { kind: 'draft', direction };
  }
  const among = STOPS[key.key];
  if (among) return { kind: 'stop', among, direction: key.shiftKey ? 'previous' : 'next' };
  if (key.key === 'F2' && key.shiftKey) return { kind: 'write' };
  return key.key === 'F1' && !key.shiftKey ? { kind: 'help' } : undefined;
}

/** Held against `reviewAction` by its test. */
export const REVIEW_KEYS: readonly KeyLine[] = [
  { keys: ['F8', 'Shift+F8'], does: '下一处、上一处错误或待核实' },
  { keys: ['F9', 'Shift+F9'], does: '下一条、上一条待处理的审核意见' },
  { keys: ['F4', 'Shift+F4'], does: '下一处、上一处改动' },
  { keys: ['Shift+F2'], does: '对当前格或正文写审核意见' },
  { keys: ['Alt+PageDown', 'Alt+PageUp'], does: '下一份、上一份（按审核列表的顺序）' },
  { keys: ['F1'], does: '帮助' },
];

/** In places of their own. */
export const PLACE_KEYS: readonly KeyLine[] = [
  { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], does: '在表中移到相邻的格' },
  { keys: ['Ctrl+Enter'], does: '写意见时：提出意见' },
  { keys: ['Escape'], does: '写意见时：取消' },
];
