// The line below the head that says why nothing may be changed in this window, and how it is taken over.
import { LockLine as Line } from '../../keeping/lock-line';
import { goTo, useDesk, useLock } from '../hooks';
import './lock.css';

interface LockLineProps {
  readonly reportId: string;
  /** 改在此窗口填报. */
  readonly onTakeOver: () => void;
}

export function LockLine({ reportId, onTakeOver }: LockLineProps) {
  const { session, selection } = useDesk();
  const lock = useLock();
  // What is locked between the desks is said with how the report stands there.
  const sentence = lock === undefined || lock.kind === 'handedIn' ? '' : lock.sentence;
  return (
    <Line reportId={reportId} session={session} sentence={sentence}>
      {lock?.kind === 'elsewhere' && (
        <button
          type="button"
          className="button small"
          onClick={() => {
            onTakeOver();
            // The command goes with what it was for: the keyboard is where it was before.
            goTo(selection.get() ?? '', { preventScroll: true });
          }}
        >
          改在此窗口填报
        </button>
      )}
    </Line>
  );
}
