// When a backup was made, as it is said in the list: the day matters, not the minute.
import type { BackupRow } from '../../../store/backup';
import { timeText } from '../../parts/moment';

/** 今天 14:03, 昨天 14:03, 5 天前. */
function backupMoment(at: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(at)) / (24 * 60 * 60_000));
  if (days > 1) return `${days} 天前`;
  // A clock that was set back: the whole of it.
  if (days < 0) return timeText(at, now);
  const time = timeText(at, at);
  return days === 0 ? `今天 ${time}` : `昨天 ${time}`;
}

/** 上次备份：3 天前（已核验）. */
export function lastBackupText(last: BackupRow | undefined, now: number): string {
  if (!last) return '还没有备份';
  const how = [
    ...(last.place === 'folder' ? ['自动'] : []),
    last.verifiedAt === undefined ? '未核验' : '已核验',
    ...(last.lacks === undefined ? [] : [`缺 ${last.lacks} 份`]),
  ];
  return `上次备份：${backupMoment(last.at, now)}（${how.join('，')}）`;
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
