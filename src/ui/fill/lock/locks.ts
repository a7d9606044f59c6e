// Why nothing may be changed in a window. The session keeps to it; the page shows it.
import type { Act } from '../../../report/edits';
import type { State } from '../../../report/workflow';

/**
 * `removed`: the report was deleted for good in another window. `newer`: a newer program has taken
 * the data over. `elsewhere`: another window writes this report. `asking`: the window comes back from
 * where it heard nothing, and finds out first. `reader`: who works here has said that they only read.
 * `handedIn`: the report lies with somebody who reviews it, or is final.
 */
export type LockKind = 'removed' | 'newer' | 'elsewhere' | 'asking' | 'reader' | 'handedIn';

export interface Lock {
  readonly kind: LockKind;
  /** What the person is told; empty for what is over before it could be read. */
  readonly sentence: string;
}

export const ELSEWHERE: Lock = {
  kind: 'elsewhere',
  sentence: '本报告已在另一窗口打开，正在那边填报。这里可以查看、复制和导出，那边的修改随时显示。',
};

export const ASKING: Lock = { kind: 'asking', sentence: '' };

export const READER: Lock = {
  kind: 'reader',
  sentence: '您的身份是仅查阅，不能填写。可以查看、比较和导出；要填写的，请在“我的身份”中更改。',
};

/** What is said in the states in which a report is locked. */
const HANDED_IN: Readonly<Partial<Record<State, Lock>>> = {
  submitted: {
    kind: 'handedIn',
    sentence: '已送审，数字和文字已锁定。要修改的，撤回或者由审核人退回。',
  },
  forwarded: {
    kind: 'handedIn',
    sentence: '已报送，数字和文字已锁定。要修改的，撤回或者由主管部门退回。',
  },
  approved: { kind: 'handedIn', sentence: '已审核通过，定稿锁定。' },
  published: { kind: 'handedIn', sentence: '已公开，定稿锁定。发现错误的，用“更正”另起一轮。' },
};

/** The lock of a report that lies with somebody else, or is final; undefined in other states. */
export function lockIn(state: State): Lock | undefined {
  return HANDED_IN[state];
}

/** Why what was changed apart in figures and texts is not chosen while a report is locked. */
export function chosenLater(state: State): string {
  if (state === 'approved') return '已定稿锁定，数字和文字的不一致先保留，公开后更正时再选定。';
  if (state === 'published') return '已公开，数字和文字的不一致先保留，用“更正”另起一轮后再选定。';
  return '数字和文字已锁定，其中的不一致先保留，撤回或退回修改以后再选定。';
}

/** The one to be told where there are several: what is hardest to change first. */
const ORDER: readonly LockKind[] = [
  'removed',
  'newer',
  'elsewhere',
  'asking',
  'reader',
  'handedIn',
];

/** What is done beside figures and texts goes on while the report lies with somebody else. */
const BESIDE: ReadonlySet<Act | undefined> = new Set<Act | undefined>(['move', 'remark', 'note']);

type Listener = () => void;

export interface Locks {
  /** What forbids this act, or any change where none is named. */
  foremost: (act?: Act) => Lock | undefined;
  lock: (lock: Lock) => void;
  /** This reason is gone; another may remain. */
  unlock: (kind: LockKind) => void;
  /** Locked by this reason or not, as `lock` says. */
  keep: (kind: LockKind, lock: Lock | undefined) => void;
  /** Calls `listener` just before something is locked. */
  onLocking: (listener: Listener) => () => void;
}

/** Nothing is locked at first. `leave` ends what is being typed, `changed` tells of it. */
export function newLocks(leave: Listener, changed: Listener): Locks {
  const locks = new Map<LockKind, Lock>();
  const locking = new Set<Listener>();
  const lock = (next: Lock): void => {
    locking.forEach((listener) => listener());
    leave();
    locks.set(next.kind, next);
    changed();
  };
  const unlock = (kind: LockKind): void => {
    if (locks.delete(kind)) changed();
  };
  return {
    lock,
    unlock,
    keep: (kind, next) => {
      if (!next) unlock(kind);
      else if (locks.get(kind) !== next) lock(next);
    },
    foremost: (act) => {
      const kind = ORDER.find(
        (each) => locks.has(each) && !(each === 'handedIn' && BESIDE.has(act)),
      );
      return kind && locks.get(kind);
    },
    onLocking: (listener) => {
      locking.add(listener);
      return () => {
        locking.delete(listener);
      };
    },
  };
}
