/** 报送文件 for tests: made as the page makes them, and read as the page reads them. */
import { attachedTo } from '../files/attachment';
import { openFile, saidOtherwise } from '../files/open';
import { saveHandOver } from '../files/save';
import { replay, type Change, type Edit } from '../report/edits';
import { reportFrom, type Values } from '../report/report';
import { makeEdits } from '../store/edits';
import { readLog, writeLog } from '../store/log-text';

/** A log in which these values were typed, one after the other. */
export function typedLog(values: Values): Edit[] {
  const changes = [...values].map(([address, to]) => ({ address, new: to }));
  const making = {
    headsOf: () => [],
    counter: 0,
    replica: 'a1',
    step: 'a1.1',
    act: 'create' as const,
    who: '王敏（办公室）',
    when: 1_790_000_000_000,
  };
  return makeEdits(making, changes);
}

/** The file of a log. */
export async function fileOf(edits: readonly Edit[]): Promise<Uint8Array> {
  const log = writeLog({ report: 'r1', program: '0.1.0', edits });
  const report = reportFrom(replay(edits));
  const saved = await saveHandOver(report, { kind: 'forward', draftNumber: 1, log, draft: true });
  if (!saved.ok) throw new Error(saved.differences.join());
  return saved.file.bytes;
}

/** What a person is told of a file, or what is read out of it without a word. */
export type Verdict =
  | 'refused'
  | 'missing'
  | 'damaged'
  | { readonly edits: readonly Edit[]; readonly otherwise: readonly Change[] };

/** Opens a file as the page does; the document of one whose log is damaged is not looked at. */
export async function verdictOn(bytes: Uint8Array): Promise<Verdict> {
  try {
    if (attachedTo(bytes) === 'damaged') return 'damaged';
  } catch {
    return 'refused';
  }
  const opened = await openFile('报送文件.docx', bytes);
  if (!opened.ok) return 'refused';
  const { attached = 'missing', values } = opened;
  if (typeof attached === 'string') return attached;
  try {
    const { edits } = readLog(attached.text);
    return { edits, otherwise: await saidOtherwise(reportFrom(replay(edits)), values) };
  } catch {
    return 'damaged';
  }
}
