// The commands for the moves a person may make from here, on the fill page and on the review page: each
// asks first who does it, then by the dialog of the move.
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { MOVE_NAMES, type MoveKind } from '../../../report/workflow';
import { usePerson, usePersonFirst } from '../../person/use-person';
import { movesHere, type Mover } from './move-acts';

const MoveDialog = lazy(() =>
  import('./move-dialog').then((part) => ({ default: part.MoveDialog })),
);

/** They take the report on its way; the others take it back, or wait for a file to come. */
const ONWARD: ReadonlySet<MoveKind> = new Set<MoveKind>(['pass', 'approve', 'publish']);

type Other = Exclude<MoveKind, 'submit'>;

const isOther = (kind: MoveKind): kind is Other => kind !== 'submit';

interface MoveCommandsProps {
  readonly reportId: string;
  readonly session: Mover;
}

/** Every move but 送审, which only the page has that the report is filled in on. */
export function MoveCommands({ reportId, session }: MoveCommandsProps) {
  // What may be done follows the way so far, and what is known of who has opened it.
  useSyncExternalStore(session.subscribe, session.course);
  const lock = useSyncExternalStore(session.subscribe, () => session.locked('move'));
  const person = usePerson();
  const { withPerson, question } = usePersonFirst();
  // Its dialog stays when the move is made and its command is gone.
  const [asking, setAsking] = useState<Other>();
  const moves = movesHere(session, person).filter(isOther);
  const back = moves.filter((kind) => !ONWARD.has(kind));
  const onward = moves.filter((kind) => ONWARD.has(kind));
  const begin = (kind: Other): void =>
    withPerson((here) => {
      // Who has just said who they are may be another than the move asks for.
      if (movesHere(session, here).includes(kind)) setAsking(kind);
    });
  return (
    <>
      {[...back, ...onward].map((kind) => (
        <button
          key={kind}
          type="button"
          className={ONWARD.has(kind) ? 'button small main' : 'button small'}
          disabled={lock !== undefined}
          title={lock?.sentence}
          onClick={() => begin(kind)}
        >
          {MOVE_NAMES[kind]}
        </button>
      ))}
      {question}
      {asking && (
        <Suspense fallback={null}>
          <MoveDialog
            reportId={reportId}
            session={session}
            kind={asking}
            onClose={() => setAsking(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
