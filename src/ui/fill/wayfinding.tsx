// Finding one's way on the fill page: the keys that lead to what is wrong or blank, and 跳转. What
// the keys are is told in page-keys.ts, where they halt in stops.ts.
import { useEffect, useState } from 'react';
import { addressesOf, nextStop } from '../../report/rows';
import { goTo, useDesk, type Desk } from './hooks';
import { JumpDialog } from './jump-dialog';
import { pageAction, type PageAction } from './page-keys';
import { blankStops, problemStops } from './stops';

type Stop = Extract<PageAction, { kind: 'stop' }>;

export function Wayfinding() {
  const desk = useDesk();
  const [jumping, setJumping] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = pageAction(event);
      if (!action || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (action.kind === 'jump') setJumping(true);
      else if (action.kind === 'stop') setSaid(halt(desk, action));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [desk]);
  return (
    <>
      <span role="status" className="unseen">
        {said}
      </span>
      {jumping && <JumpDialog onClose={() => setJumping(false)} />}
    </>
  );
}

/** Goes to the next stop; says so where there is none. */
function halt({ session, selection }: Desk, { among, direction }: Stop): string {
  const stops = among === 'problems' ? problemStops(session) : blankStops(session);
  const order = addressesOf(session.judgement().form);
  const target = nextStop(order, stops, selection.get(), direction);
  if (target === undefined) return among === 'problems' ? '没有错误和待核实' : '没有未填的格';
  goTo(target);
  return '';
}
