// The log of one report as the text that travels in a 报送文件. Its hash tells whether any of it has
// changed on the way, not who wrote it. How the text lies in a Word file is told in files/attachment.ts.
import { z } from 'zod';
import { inOrder, type Edit } from '../report/edits';
import { digestOf } from './digest';
import { refusal } from './failures';
import { EDITS, REPORT_ID } from './read-backup';

/** The version of the text; raised when an older program would misread a newer one. */
const FORMAT = 1;

/** A report on its way. */
export interface Log {
  /** The id it has in every copy. */
  readonly report: string;
  /** The version of the program that wrote it. */
  readonly program: string;
  readonly edits: readonly Edit[];
}

const TEXT = z.object({
  gouji: z.literal('log'),
  program: z.string().max(40),
  report: REPORT_ID,
  edits: EDITS.min(1),
});

/** What `readLog` reads. Equal logs give equal texts, whatever the order of their edits. */
export function writeLog({ report, program, edits }: Log): string {
  const content = { gouji: 'log', format: FORMAT, program, report, edits: inOrder(edits) };
  return JSON.stringify({ ...content, sha256: digestOf(content) });
}

/** Reads a log. Throws a refusal with a sentence where it is damaged or too new. */
export function readLog(text: string): Log {
  const json = parsed(text);
  if (typeof json !== 'object' || json === null) throw damaged();
  const { sha256, ...content } = json as { sha256?: unknown; format?: unknown };
  if (typeof content.format === 'number' && content.format > FORMAT) {
    throw refusal('文件所附的修改记录由较新版本的程序生成，请先更新本程序。');
  }
  if (digest(content) !== sha256) throw damaged();
  const read = TEXT.safeParse(json);
  if (!read.success) throw damaged();
  // Acts are words to us; one that only a newer program knows is kept as it is.
  const { report, program, edits } = read.data;
  return { report, program, edits: edits as unknown as Log['edits'] };
}

function damaged(): Error {
  return refusal('文件所附的修改记录已损坏或被改动过。');
}

function digest(content: unknown): string | undefined {
  try {
    return digestOf(content);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
