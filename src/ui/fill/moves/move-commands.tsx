// The commands for the moves a person may make from here, on the fill page and on the review page: each
// asks first who does it, then by the dialog of the move.
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { MOVE_NAMES, type MoveKind } from '../../../report/workflow';
import { usePerson, usePersonFirst } from '../../person/use-person';
import { movesHere, type Mover } from './move-acts';

const MoveDialog = lazy(() =>
  import('./move-dialog').then((part) => ({ default: part.MoveDialog })),
);

/** They take the report on its way; the others take it back. */
const ONWARD: ReadonlySet<MoveKind> = new Set<MoveKind>(['receive', 'pass', 'approve', 'publish']);

type Other = Exclude<MoveKind, 'submit'>;

const isOther = (kind: MoveKind): kind is Other => kind !== 'submit';

interface MoveCommandsProps {
  readonly session: Mover;
}

/** Every move but 送审, which only the page has that the report is filled in on. */
export function MoveCommands({ session }: MoveCommandsProps) {
  // What may be done follows the way so far, and what is known of who has opened it.
  useSyncExternalStore(session.subscribe, session.course);
  const person = usePerson();
  const moves = movesHere(session, person).filter(isOther);
  const back = moves.filter((kind) => !ONWARD.has(kind));
  const onward = moves.filter((kind) => ONWARD.has(kind));
  return (
    <>
      {[...back, ...onward].map((kind) => (
        <MoveCommand
          key={kind}
          session={session}
          kind={kind}
          className={ONWARD.has(kind) ? 'button small main' : 'button small'}
        />
      ))}
    </>
  );
}

interface MoveCommandProps extends MoveCommandsProps {
  readonly kind: Other;
  readonly className: string;
}

function MoveCommand({ session, kind, className }: MoveCommandProps) {
  const { withPerson, question } = usePersonFirst();
  const lock = useSyncExternalStore(session.subscribe, () => session.locked('move'));
  const [asking, setAsking] = useState(false);
  const begin = (): void =>
    withPerson((person) => {
      // Who has just said who they are may be another than the move asks for.
      setAsking(movesHere(session, person).includes(kind));
    });
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={lock !== undefined}
        title={lock?.sentence}
        onClick={begin}
      >
        {MOVE_NAMES[kind]}
      </button>
      {question}
      {asking && (
        <Suspense fallback={null}>
          <MoveDialog session={session} kind={kind} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
