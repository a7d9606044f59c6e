// What restoring comes to, in words: for every report, and for all of them.
import type { RestoreLine } from '../../../store/backup';
import { momentInFull } from '../../parts/moment';

const STANDING = {
  new: () => '新增',
  more: ({ missing }: RestoreLine) => `有 ${missing} 处本机没有的修改`,
  same: () => '相同',
  newerHere: ({ kept }: RestoreLine) => `本机较新，多 ${kept} 处修改，保持不变`,
} as const;

/** What restoring does to one report. */
export function standingText(line: RestoreLine): string {
  const more = [
    line.standing === 'more' && line.kept > 0 && `本机另有 ${line.kept} 处，一并保留`,
    line.removedAt !== undefined &&
      `曾于 ${momentInFull(line.removedAt)} 从本机彻底删除，恢复后重新出现`,
    line.standing === 'new' && line.binned && '在回收站中',
    line.moves && (line.binned ? '移到回收站' : '从回收站还原'),
  ].filter((text) => text !== false);
  return [STANDING[line.standing](line), ...more].join('；');
}

/** Whether restoring changes anything of a report. */
export function changes({ standing, moves }: RestoreLine): boolean {
  return standing === 'new' || standing === 'more' || moves;
}

/** What restoring does, or has done, to all of them. */
export function restoreSummary(lines: readonly RestoreLine[]): string {
  const added = lines.filter(({ standing }) => standing === 'new').length;
  const changed = lines.filter(changes).length - added;
  return `新增 ${added} 份，补入修改 ${changed} 份，不变 ${lines.length - added - changed} 份`;
}
