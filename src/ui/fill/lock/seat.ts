// A window's seat at a report: asks for the pen while the report is being loaded, and again whenever
// the person comes back to the window; locks the session while another window has it, and brings it
// what is written there.
import type { Edit } from '../../../report/edits';
import { condition, onCondition } from '../../../store/condition';
import {
  keepLine,
  newerEdits,
  newId,
  onForeignEdits,
  penOf,
  type PenState,
} from '../../../store/edits';
import type { Session } from '../session';
import { ASKING, ELSEWHERE } from './locks';
import { onPresence } from './presence';

export interface Seat {
  /** From now on the session may write when this window may, and hears of what others write. */
  readonly attach: (session: Session) => void;
  /** 改在此窗口填报. */
  readonly takeOver: () => void;
  readonly leave: () => void;
}

/** Asks at once; what is typed before anybody answers counts. */
export function takeSeat(reportId: string): Seat {
  let session: Session | undefined;
  let reading: Promise<void> | undefined;
  /** The state that the session keeps to. */
  let kept: PenState = 'opening';
  let early: readonly Edit[] = [];

  const hear = (edits: readonly Edit[]): void => {
    if (!session) early = [...early, ...edits];
    else if (session.merge(edits) && pen.state() === 'writing') judgeAnew();
  };
  const judgeAnew = (): void => {
    // The list says so at the latest when the report is opened next.
    if (session) void keepLine(reportId, session.edits()).catch(() => undefined);
  };
  const keepTo = (state: PenState): void => {
    if (!session) return;
    lockAs(session, state);
    // With what a window may have left behind that crashed or was closed in the middle of a word.
    if (state === 'writing') {
      if (kept === 'opening') judgeAnew();
      else void catchUp().then(judgeAnew);
    }
    kept = state;
  };
  const pen = penOf(reportId, {
    id: newId(),
    changed: keepTo,
    freed: () => {
      // The window a person looks at takes the pen up; the others wait until they are gone to.
      if (document.hasFocus()) ask();
    },
  });
  // Beside a newer program this one may only read, and leaves the pen to whoever can write.
  const ask = (): void => {
    if (condition().kind !== 'newer') pen.ask();
  };
  const stopLooking = onCondition(() => {
    if (condition().kind === 'newer') pen.putDown();
  });
  // Nothing relies on it: what was not heard is in the log, and the log is what is saved to.
  const catchUp = (): Promise<void> =>
    session ? newerEdits(reportId, session.edits()).then(hear, () => undefined) : Promise.resolve();
  const onBack = (): void => {
    if (pen.state() === 'away') {
      void catchUp().then(ask);
      return;
    }
    reading ??= catchUp().finally(() => {
      reading = undefined;
    });
    ask();
  };
  const stopHearing = onForeignEdits(reportId, hear);
  const stopWatching = onPresence(pen.putDown, onBack);
  ask();

  return {
    attach: (opened) => {
      session = opened;
      session.merge(early);
      early = [];
      keepTo(pen.state());
    },
    takeOver: pen.takeOver,
    leave: () => {
      stopWatching();
      stopHearing();
      stopLooking();
      pen.end();
      session = undefined;
    },
  };
}

/** What the state of the pen means for the session; it is never open in between. */
function lockAs(session: Session, state: PenState): void {
  if (state === 'following') session.lock(ELSEWHERE);
  if (state === 'away' || state === 'returning') session.lock(ASKING);
  else session.unlock('asking');
  if (state !== 'following') session.unlock('elsewhere');
}
