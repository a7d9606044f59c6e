// Whether another window has put the report away that is open here: nothing more can be written into
// one that was deleted for good, and one in the bin is said to be there.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { whereaboutsOf } from '../../../store/edits';
import { useDesk } from '../hooks';
import { REMOVED } from './locks';

/** Locks the session on a report that is gone; true while it lies in the bin. */
export function useRemoved(reportId: string): boolean {
  const { session } = useDesk();
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
