// 报送文件 and 退回文件 out: the Word file of the report as it stands, with its log in it. Reading one is
// told in read-handed.ts; which command offers it is the business of others.
import { saveHandOver, type HandOver, type Saved } from '../../../files/save';
import { printedCode } from '../../../files/seal';
import { draftNumberOf } from '../../../report/draft-number';
import type { Course } from '../../../report/workflow';
import { writeLog } from '../../../store/hand-over';
import { typesetting } from '../../paper/typesetting';
import { VERSION } from '../../parts/edition';
import type { Mover } from '../moves/move-acts';

/** A file to hand over: what it is called, and making it. */
export interface Sending {
  readonly name: string;
  readonly make: () => Promise<Saved>;
}

/** A report that is open; only where it is filled in something may just be typed. */
type Sender = Pick<Mover, 'judgement' | 'edits' | 'course'> & { readonly leave?: () => void };

/** What is handed over from here: what was returned or approved goes back, everything else forward. */
export function sendingOf(reportId: string, session: Sender): Sending {
  const kind = kindOf(session.course());
  return {
    name: kind === 'back' ? '退回文件' : '报送文件',
    make: () => handOver(reportId, session, kind),
  };
}

/** What is being typed is in the file, and what is typed next is an edit of its own. */
async function handOver(reportId: string, session: Sender, kind: HandOver): Promise<Saved> {
  session.leave?.();
  const { report, draft } = session.judgement();
  const edits = session.edits();
  const draftNumber = draftNumberOf(edits);
  const log = await writeLog({ report: reportId, program: VERSION, edits });
  const code = printedCode(session.course(), report);
  const look = { draft, code, typesetting: typesetting() };
  return saveHandOver(report, { kind, draftNumber, log, ...look });
}

function kindOf({ state }: Course): HandOver {
  return state === 'returned' || state === 'approved' ? 'back' : 'forward';
}
