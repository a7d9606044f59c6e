// The seat of the fill page, taken while the report is being loaded and left with the page.
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Session } from '../session';
import { takeSeat, type Seat } from './seat';

/** Takes the seat before anything else is done; to be called before the report is loaded. */
export function useSeat(
  reportId: string,
  session: Session | 'missing' | undefined,
): { readonly takeOver: () => void } {
  const seat = useRef<Seat>(undefined);
  useEffect(() => {
    const taken = takeSeat(reportId);
    seat.current = taken;
    return () => {
      seat.current = undefined;
      taken.leave();
    };
  }, [reportId]);
  // Before it is painted: nobody sees a field that may be typed in and then may not.
  useLayoutEffect(() => {
    if (session instanceof Session) seat.current?.attach(session);
  }, [session]);
  return { takeOver: useCallback(() => seat.current?.takeOver(), []) };
}
