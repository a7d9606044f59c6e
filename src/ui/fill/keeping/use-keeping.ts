// What the fill page does about the database it is kept in: keeps everything once more where the
// database was lost, only shows where a newer program has taken it over, and writes the snapshot of
// the report when nobody types.
import { useEffect } from 'react';
import { condition, onCondition, onLost, TAKEN_OVER } from '../../../store/condition';
import { keepSnapshot } from '../../../store/edits';
import type { Session } from '../session';

export function useKeeping(reportId: string, session: Session): void {
  useEffect(() => onLost(session.keepAgain), [session]);
  useEffect(() => {
    const look = (): void => {
      if (condition().kind === 'newer') session.lock({ kind: 'newer', sentence: TAKEN_OVER });
    };
    look();
    return onCondition(look);
  }, [session]);
  useEffect(() => keepSnapshots(reportId, session), [reportId, session]);
}

/** How long nobody types before the snapshot is written. */
const QUIET = 20_000;

/** Writes the snapshot in pauses, when the window is left and when the page is. */
function keepSnapshots(reportId: string, session: Session): () => void {
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
