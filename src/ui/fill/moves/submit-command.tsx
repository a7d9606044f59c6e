// 送审 in the head, while the report is being filled in.
import { lazy, Suspense, useState } from 'react';
import { usePerson, usePersonFirst } from '../../person/use-person';
import { useDesk, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { movesHere } from './move-acts';

const SubmitDialog = lazy(() =>
  import('./submit-dialog').then((part) => ({ default: part.SubmitDialog })),
);

export function SubmitCommand({ reportId }: { readonly reportId: string }) {
  const { session } = useDesk();
  useSession(({ course }) => course());
  const person = usePerson();
  const { withPerson, question } = usePersonFirst();
  const [asking, setAsking] = useState(false);
  if (!asking && !movesHere(session, person).includes('submit')) return question;
  const begin = (): void =>
    withPerson((here) => setAsking(movesHere(session, here).includes('submit')));
  return (
    <>
      <ChangeButton act="move" className="button" onClick={begin}>
        送审
      </ChangeButton>
      {question}
      {asking && (
        <Suspense fallback={null}>
          <SubmitDialog reportId={reportId} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
