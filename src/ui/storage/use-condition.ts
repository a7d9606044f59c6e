// How it stands with the browser's database, followed as it changes.
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  condition,
  onCondition,
  onLost,
  openDatabase,
  type Condition,
} from '../../store/condition';

/** Begins to open the database where nobody has yet. */
export function useCondition(): Condition {
  useEffect(() => {
    void openDatabase();
  }, []);
  return useSyncExternalStore(onCondition, condition);
}

/** How often the database was lost under this window: a page that only shows it begins anew then. */
export function useLosses(): number {
  const [losses, setLosses] = useState(0);
  useEffect(() => onLost(() => setLosses((times) => times + 1)), []);
  return losses;
}
