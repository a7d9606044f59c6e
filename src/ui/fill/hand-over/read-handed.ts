// A file that was handed over, as it is read: whose log it carries, and what its document says. What
// comes of it is shown in hand-over-dialog.tsx.
import type { Values } from '../../../report/report';
import { readLog, type Log } from '../../../store/hand-over';

/** A 报送文件 or 退回文件 that was opened. */
export interface Handed {
  readonly log: Log;
  /** What stands in the document, as it is recognised. */
  readonly values: Values;
}

const NONE = '文件未附修改记录和审核意见，不是报送文件，或已被别的程序去掉，不能并入。';
const DAMAGED = '文件所附的修改记录已损坏，不能并入。请对方重新导出。';
const OTHER = '这份文件属于另一份年报，请回到年报列表，用“导入”打开。';

/** Reads a file whose log is to be joined, of one report only if it is named. Rejects with a sentence. */
export async function readHanded(file: File, reportId?: string): Promise<Handed> {
  const { openFile } = await import('../../../files/open');
  const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) throw new Error(opened.sentence);
  const { attached, values } = opened;
  if (attached === undefined) throw new Error(NONE);
  if (attached === 'damaged') throw new Error(DAMAGED);
  const log = await readLog(attached.text);
  if (reportId !== undefined && log.report !== reportId) throw new Error(OTHER);
  return { log, values };
}
