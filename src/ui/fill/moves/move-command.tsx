// The command for one move: asks first who does it, then by the dialog of the move.
import { lazy, Suspense, useState } from 'react';
import { MOVE_NAMES, type MoveKind } from '../../../report/workflow';
import { usePersonFirst } from '../../person/use-person';
import { useDesk } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { movesHere } from './move-acts';

const SubmitDialog = lazy(() =>
  import('./submit-dialog').then((part) => ({ default: part.SubmitDialog })),
);
const MoveDialog = lazy(() =>
  import('./move-dialog').then((part) => ({ default: part.MoveDialog })),
);

interface MoveCommandProps {
  readonly kind: MoveKind;
  readonly className: string;
}

export function MoveCommand({ kind, className }: MoveCommandProps) {
  const { session } = useDesk();
  const { withPerson, question } = usePersonFirst();
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const begin = (): void =>
    withPerson((person) => {
      // Who has just said who they are may be another than the move asks for.
      setAsking(movesHere(session, person).includes(kind));
    });
  return (
    <>
      <ChangeButton act="move" className={className} onClick={begin}>
        {MOVE_NAMES[kind]}
      </ChangeButton>
      {question}
      <Suspense fallback={null}>
        {asking && kind === 'submit' && <SubmitDialog onClose={close} />}
        {asking && kind !== 'submit' && <MoveDialog kind={kind} onClose={close} />}
      </Suspense>
    </>
  );
}
