// The line below the head that says why nothing may be changed in this window, and what can be done.
import { goTo, useDesk, useLock } from '../hooks';
import './lock.css';
import { useRemoved } from './use-removed';

interface LockLineProps {
  readonly reportId: string;
  /** 改在此窗口填报. */
  readonly onTakeOver: () => void;
}

export function LockLine({ reportId, onTakeOver }: LockLineProps) {
  const { selection } = useDesk();
  const lock = useLock();
  const binned = useRemoved(reportId);
  // What is locked between the desks is said with how the report stands there.
  const sentence = lock?.kind === 'handedIn' ? '' : lock?.sentence;
  const said = sentence || (binned ? '本报告已移入回收站，可在年报列表的回收站中还原。' : '');
  return (
    <div className={said === '' ? 'lock-line' : 'lock-line told'}>
      {/* Stands there before there is anything to say, so that it is spoken when there is. */}
      <p role="status">{said}</p>
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
    </div>
  );
}
