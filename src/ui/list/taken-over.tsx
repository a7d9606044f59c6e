// The list while a newer program has the data: it may be looked at.
import { useSyncExternalStore } from 'react';
import { condition, onCondition, TAKEN_OVER } from '../../store/condition';

/** Whether only looking is allowed. */
export function useTakenOver(): boolean {
  return useSyncExternalStore(onCondition, condition).kind === 'newer';
}

export function TakenOver() {
  return (
    <div role="status" className="said">
      <p className="notice warn">{TAKEN_OVER}</p>
    </div>
  );
}
