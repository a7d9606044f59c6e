// Who works here, as components hear of it; and the question, asked before the first deed that needs an
// answer.
import { useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Person } from '../../report/person';
import { onPerson, person } from '../../store/person';
import { later } from '../parts/later';

/** 我的身份, asked. */
export const PersonDialog = later(async () => (await import('./person-dialog')).PersonDialog);

/** Who has said who they are; undefined while nobody has. */
export function usePerson(): Person | undefined {
  return useSyncExternalStore(onPerson, person);
}

type Deed = (here: Person) => void;

interface PersonFirst {
  /** Does the deed as the person, once somebody has said who they are. */
  readonly withPerson: (deed: Deed) => void;
  /** To be rendered by the caller: the question, while it is asked. */
  readonly question: ReactNode;
}

/** For deeds that must say by whom they are done. */
export function usePersonFirst(): PersonFirst {
  const [waiting, setWaiting] = useState<{ readonly deed: Deed }>();
  const withPerson = useCallback((deed: Deed) => {
    const here = person();
    if (here) deed(here);
    else setWaiting({ deed });
  }, []);
  const question = waiting && (
    <PersonDialog
      onClose={() => setWaiting(undefined)}
      onSaid={(here) => {
        setWaiting(undefined);
        waiting.deed(here);
      }}
    />
  );
  return { withPerson, question };
}
