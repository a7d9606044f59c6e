// Why nothing may be changed in a window. The session keeps to it; the page shows it.

/**
 * `removed`: the report was deleted for good in another window. `newer`: a newer program has taken the data over. `elsewhere`: another window writes this report.
 * `asking`: the window comes back from where it heard nothing, and finds out first.
 */
export type LockKind = 'removed' | 'newer' | 'elsewhere' | 'asking';

export interface Lock {
  readonly kind: LockKind;
  /** What the person is told; empty for what is over before it could be read. */
  readonly sentence: string;
}

export const ELSEWHERE: Lock = {
  kind: 'elsewhere',
  sentence: '本报告已在另一窗口打开，正在那边填报。这里可以查看、复制和导出，那边的修改随时显示。',
};

export const REMOVED: Lock = {
  kind: 'removed',
  sentence: '本报告已在另一窗口彻底删除，不能再填写。这里的内容可导出另存。',
};

export const ASKING: Lock = { kind: 'asking', sentence: '' };

/** The one to be told where there are several: what is hardest to change first. */
const ORDER: readonly LockKind[] = ['removed', 'newer', 'elsewhere', 'asking'];

export function foremost(locks: ReadonlyMap<LockKind, Lock>): Lock | undefined {
  const kind = ORDER.find((each) => locks.has(each));
  return kind && locks.get(kind);
}
