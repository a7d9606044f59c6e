// Whether another window has put the report away that is open here: nothing more can be written into
// one that was deleted for good, and one in the bin is said to be there.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { whereaboutsOf } from '../../store/edits';
import type { KeptSession } from './use-keeping';

const REMOVED = {
  kind: 'removed',
  sentence: '本报告已在另一窗口彻底删除，不能再修改。这里的内容可导出另存。',
} as const;

/** Locks the session on a report that is gone; true while it lies in the bin. */
export function useRemoved(reportId: string, session: KeptSession): boolean {
  const place = useLiveQuery(
    // A database that does not answer is no reason to lose the page with all that stands on it.
    () => whereaboutsOf(reportId).catch(() => undefined),
    [reportId],
  );
  useEffect(() => {
    if (place === 'removed') session.lock(REMOVED);
    else session.unlock('removed');
  }, [place, session]);
  return place === 'binned';
}
