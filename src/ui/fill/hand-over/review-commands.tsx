// What the review page takes from the page where a report is filled in: the moves, the file that goes
// back, and what happens when a file is dropped.
import { useSyncExternalStore } from 'react';
import type { Edit } from '../../../report/edits';
import type { Mover } from '../moves/move-acts';
import { usePerson } from '../../person/use-person';
import { MoveCommands } from '../moves/move-commands';
import { SendCommand } from './send-command';
import { useArriving } from './use-arriving';

interface ReviewCommandsProps {
  readonly reportId: string;
  readonly session: Mover & { readonly merge: (foreign: readonly Edit[]) => boolean };
}

export function ReviewCommands({ reportId, session }: ReviewCommandsProps) {
  const { arriving } = useArriving({ reportId, fills: false, merge: session.merge });
  return (
    <>
      <Waiting session={session} />
      <SendCommand reportId={reportId} session={session} />
      <MoveCommands reportId={reportId} session={session} />
      {arriving}
    </>
  );
}

/** Why a reviewer of the competent department finds no command: the unit has not let it go yet. */
function Waiting({ session }: Pick<ReviewCommandsProps, 'session'>) {
  const { state } = useSyncExternalStore(session.subscribe, session.course);
  const roles = usePerson()?.roles ?? [];
  const waits =
    state === 'submitted' && roles.includes('competentReviewer') && !roles.includes('unitReviewer');
  return waits ? <span className="counts">待单位审核人报送</span> : null;
}
