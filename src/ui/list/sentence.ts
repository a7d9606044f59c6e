// What is said when the list could not do what was asked for.
import { whyFailed } from '../../store/edits';

/** One sentence: what failed, and what to do about it. */
export function sentenceOf(error: unknown): string {
  switch (whyFailed(error)) {
    case 'quota':
      return '本机存储空间不足，没有保存。请清理磁盘空间后再试。';
    case 'closed':
      return '与本机数据库的连接已断开，没有保存。请刷新页面后再试。';
    case 'refused':
      return error instanceof Error ? error.message : '不能保存。';
    case 'lost':
    case 'other':
      return '没有保存成功，请再试一次。';
  }
}
