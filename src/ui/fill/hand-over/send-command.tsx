// 退回文件 on the review page, or 报送文件 where the unit has passed the report on: one command, there when the
// report has to leave this desk. On the page where it is filled in, 导出 offers the same.
import { useState, useSyncExternalStore } from 'react';
import type { Person } from '../../../report/person';
import type { Course } from '../../../report/workflow';
import { Dialog } from '../../parts/dialog';
import { download } from '../../parts/download';
import { usePerson } from '../../person/use-person';
import type { Mover } from '../moves/move-acts';
import { sendingOf } from './send';

interface SendCommandProps {
  readonly reportId: string;
  readonly session: Mover;
}

export function SendCommand({ reportId, session }: SendCommandProps) {
  const course = useSyncExternalStore(session.subscribe, session.course);
  const person = usePerson();
  const [busy, setBusy] = useState(false);
  const [differences, setDifferences] = useState<readonly string[]>();
  if (!leavesDesk(course, person)) return null;
  const { name, make } = sendingOf(reportId, session);
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      const saved = await make();
      if (saved.ok) download(saved.file);
      else setDifferences(saved.differences);
    } catch (error) {
      setDifferences([error instanceof Error ? error.message : String(error)]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button small"
        title="Word 文件，附修改记录和审核意见，交给对方导入"
        disabled={busy}
        onClick={() => void send()}
      >
        {name}
      </button>
      {differences && (
        <Dialog title="没有导出" onClose={() => setDifferences(undefined)}>
          <div className="dialog-body">
            <ul>
              {differences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
          <div className="dialog-actions">
            <button type="button" className="button main" onClick={() => setDifferences(undefined)}>
              知道了
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** What was returned or approved goes back to its unit; what the unit has passed on goes up. */
function leavesDesk({ state }: Course, person: Person | undefined): boolean {
  const roles = person?.roles ?? [];
  if (state === 'forwarded') {
    return roles.includes('unitReviewer') && !roles.includes('competentReviewer');
  }
  return state === 'returned' || state === 'approved';
}
