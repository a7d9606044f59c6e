// What a page on which a report lies open does about the database it is kept in: keeps everything once more
// where the database was lost, only shows where a newer program has taken it over, asks before it closes
// over what is not kept, and writes the snapshot of the report when nobody works on it.
import { useEffect } from 'react';
import type { Act } from '../../report/edits';
import { condition, onCondition, onLost, TAKEN_OVER } from '../../store/condition';
import { isBegunUnkept, keepSnapshot } from '../../store/edits';
import type { Saved } from './unsaved';

/** Why nothing may be changed, or this may not be done. */
interface Lock<Kind extends string> {
  readonly kind: Kind;
  readonly sentence: string;
}

/** A report that is open, as far as keeping it goes. */
export interface KeptSession {
  readonly saved: () => Saved;
  /** Keeps everything once more. */
  readonly keepAgain: () => void;
  readonly locked: (act?: Act) => Lock<string> | undefined;
  readonly lock: (lock: Lock<'newer' | 'removed'>) => void;
  readonly unlock: (kind: 'removed') => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function useKeeping(reportId: string, session: KeptSession): void {
  useEffect(() => onLost(session.keepAgain), [session]);
  useEffect(() => {
    const look = (): void => {
      if (condition().kind === 'newer') session.lock({ kind: 'newer', sentence: TAKEN_OVER });
    };
    look();
    return onCondition(look);
  }, [session]);
  useEffect(() => askBeforeClosing(reportId, session), [reportId, session]);
  useEffect(() => keepSnapshots(reportId, session), [reportId, session]);
}

/** Asks before the page closes over what could not be saved, or was begun and could not be laid down. */
function askBeforeClosing(reportId: string, session: KeptSession): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (session.saved().kind === 'saved' && !isBegunUnkept(reportId)) return;
    event.preventDefault();
    event.returnValue = '';
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => window.removeEventListener('beforeunload', onBeforeUnload);
}

/** How long nothing changes before the snapshot is written. */
const QUIET = 20_000;

/** Writes the snapshot in pauses, when the window is left and when the page is. */
function keepSnapshots(reportId: string, session: KeptSession): () => void {
  let changedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // The window that writes sees to it.
    if (changedAt === undefined || session.locked()?.kind === 'elsewhere') return;
    changedAt = undefined;
    // The log is the truth: one that could not be written is written at the next pause.
    void keepSnapshot(reportId).catch(() => undefined);
  };
  const look = (): void => {
    const left = (changedAt ?? 0) + QUIET - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else requestIdleCallback(keep);
  };
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') keep();
  };

  const stop = session.subscribe(() => {
    changedAt = performance.now();
    timer ??= setTimeout(look, QUIET);
  });
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', onHidden);
    keep();
  };
}
