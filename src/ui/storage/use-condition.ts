// How it stands with the browser's database, followed as it changes.
import { useEffect, useSyncExternalStore } from 'react';
import { condition, onCondition, openDatabase, type Condition } from '../../store/condition';

/** Begins to open the database where nobody has yet. */
export function useCondition(): Condition {
  useEffect(() => {
    void openDatabase();
  }, []);
  return useSyncExternalStore(onCondition, condition);
}
