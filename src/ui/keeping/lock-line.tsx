// The line below the head that says why nothing may be changed in this window.
import type { ReactNode } from 'react';
import type { KeptSession } from './use-keeping';
import './keeping.css';
import { useRemoved } from './use-removed';

interface LockLineProps {
  readonly reportId: string;
  readonly session: KeptSession;
  /** Why nothing may be changed; empty where it may, or where it is said elsewhere. */
  readonly sentence: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function LockLine({ reportId, session, sentence, children }: LockLineProps) {
  const binned = useRemoved(reportId, session);
  const said = sentence || (binned ? '本报告已移入回收站，可在年报列表的回收站中还原。' : '');
  return (
    <div className={said === '' ? 'lock-line' : 'lock-line told'}>
      {/* Stands there before there is anything to say, so that it is spoken when there is. */}
      <p role="status">{said}</p>
      {children}
    </div>
  );
}
