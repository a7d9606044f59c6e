// 退回文件 on the review page, or 报送文件 where the unit has passed the report on: one command, there when the
// report has to leave this desk, or cannot be kept here. On the page where it is filled in, 导出 offers the
// same.
import { useSyncExternalStore } from 'react';
import type { Person } from '../../../report/person';
import type { Course } from '../../../report/workflow';
import { SavingFault } from '../../parts/use-saving';
import { usePerson } from '../../person/use-person';
import type { Mover } from '../moves/move-acts';
import { useSending } from './use-sending';

interface SendCommandProps {
  readonly reportId: string;
  readonly session: Mover;
}

export function SendCommand({ reportId, session }: SendCommandProps) {
  const course = useSyncExternalStore(session.subscribe, session.course);
  const person = usePerson();
  return leavesDesk(course, person) ? <SendButton reportId={reportId} session={session} /> : null;
}

/** Takes everything that is open here away, whatever the database does. */
export function ExportLog(props: SendCommandProps) {
  return <SendButton {...props} verb="导出" />;
}

interface SendButtonProps extends SendCommandProps {
  readonly verb?: string;
}

function SendButton({ reportId, session, verb = '' }: SendButtonProps) {
  const { name, saving, send } = useSending(reportId, session);
  return (
    <>
      <button
        type="button"
        className="button small"
        title="Word 文件，附修改记录和审核意见，交给对方导入"
        disabled={saving.busy}
        onClick={send}
      >
        {verb}
        {name}
      </button>
      <SavingFault saving={saving} />
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
