// Who has said that they only read changes nothing.
import { useLayoutEffect } from 'react';
import { onlyReads } from '../../../report/person';
import { usePerson } from '../../person/use-person';
import type { Session } from '../session';
import { READER } from './locks';

/** Locks the session for 仅查阅, before anything can be typed. */
export function useReader(session: Session): void {
  const reads = onlyReads(usePerson());
  useLayoutEffect(() => {
    if (reads) session.lock(READER);
    else session.unlock('reader');
  }, [reads, session]);
}
