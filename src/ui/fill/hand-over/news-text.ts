// What a file brings, in words: 修改 3 处，审核意见 2 条.
import type { News } from '../../../report/conflicts';

export function newsText({ changes, remarks, moves, versions }: News): string {
  const said = [
    changes > 0 && `修改 ${changes} 处`,
    remarks > 0 && `审核意见 ${remarks} 条`,
    moves > 0 && `流转 ${moves} 次`,
    versions > 0 && `稿次 ${versions} 个`,
  ].filter((part) => part !== false);
  return said.length > 0 ? said.join('，') : '没有';
}
