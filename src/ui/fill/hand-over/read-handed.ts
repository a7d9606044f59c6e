// A file that was handed over, as it is read: whose log it carries, and what its document says. What
// comes of it is shown in hand-over-dialog.tsx.
import type { Attached } from '../../../files/open';
import type { Values } from '../../../report/report';
import { readLog, type Log } from '../../../store/hand-over';

/** A file that was opened, and carries something beside what people read. */
export interface LoggedFile {
  readonly name: string;
  readonly attached: Attached;
  /** What stands in the document, as it is recognised. */
  readonly values: Values;
}

/** A 报送文件 or 退回文件, whole. */
export interface Handed {
  readonly log: Log;
  readonly values: Values;
}

const DAMAGED = '文件所附的修改记录已损坏，不能并入。请对方重新导出。';
const OTHER = '这份文件属于另一份年报，请回到年报列表，用“导入”打开。';

/** Reads the log that is to be joined, of one report only if it is named. Rejects with a sentence. */
export async function readHanded(
  { attached, values }: LoggedFile,
  reportId?: string,
): Promise<Handed> {
  if (attached === 'damaged') throw new Error(DAMAGED);
  const log = await readLog(attached.text);
  if (reportId !== undefined && log.report !== reportId) throw new Error(OTHER);
  return { log, values };
}
