// What is done with a report between the desks. Each move is one step of history, made on what stands,
// so that it settles what desks apart have decided differently.
import { sealOf } from '../../../files/seal';
import type { Act, Change, Edit } from '../../../report/edits';
import type { Judgement } from '../../../report/judgement';
import { onlyReads, type Person } from '../../../report/person';
import { receiving } from '../../../report/next-draft';
import { newVersion, versionsOf } from '../../../report/versions';
import {
  isOpened,
  lastSubmission,
  moveChange,
  movesFrom,
  roleOf,
  submissionName,
  type Course,
  type MadeMove,
  type Move,
  type MoveKind,
  type Role,
} from '../../../report/workflow';
import { newId } from '../../../store/edits';
import type { Session } from '../session';

/** A report that is open, as far as a move needs it: the fill page has one, the review page another. */
export interface Mover {
  readonly judgement: () => Judgement;
  readonly edits: () => readonly Edit[];
  readonly course: () => Course;
  readonly act: (act: Act, changes: readonly Change[]) => void;
  /** Why this may not be done. */
  readonly locked: (act: Act) => { readonly sentence: string } | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

const ANY_ROLE: readonly Role[] = ['filler', 'unitReviewer', 'competentReviewer'];

/** The moves that are offered here. Who has not said yet who they are is offered all, and asked then. */
export function movesHere({ course, edits }: Mover, person: Person | undefined): MoveKind[] {
  const roles = person ? person.roles : ANY_ROLE;
  if (onlyReads(person)) return [];
  // Whoever fills in hands in themselves, and receives only where a file comes in.
  const receives = person !== undefined && !person.roles.includes('filler');
  return movesFrom(course(), new Set(roles)).filter(
    (kind) => (kind !== 'withdraw' || !isOpened(edits())) && (kind !== 'receive' || receives),
  );
}

/** 送审, unless something is missing: what stands is made a 稿 in the same step. */
export function submit(session: Session): void {
  session.leave();
  if (session.judgement().draft) return;
  const version = newVersion(session.edits(), newId(), submissionName(session.course()));
  act(session, { kind: 'submit', version: version.address }, [version]);
}

/**
 * Any other move; what is decided on is what was handed in last, what is approved gets its 校验码. What
 * is received is made a 稿 as what is handed in is.
 */
export function makeMove(session: Mover, move: Move): void {
  if (move.kind === 'receive') {
    receive(session, move.reason ?? '');
    return;
  }
  const version = lastSubmission(session.course())?.version;
  act(session, {
    ...move,
    ...(version !== undefined && { version }),
    ...(move.kind === 'approve' && { code: sealOf(session.judgement().report) }),
  });
}

function receive(session: Mover, how: string): void {
  if (roleOf('receive', session.course()) === undefined) return;
  session.act('move', receiving(session.edits(), newId(), how));
}

function act(session: Mover, move: Move, before: readonly Change[] = []): void {
  const role = roleOf(move.kind, session.course());
  if (role === undefined) return;
  session.act('move', [...before, moveChange({ ...move, role })]);
}

/** What the 稿 is called that a move was about. */
export function versionName(edits: readonly Edit[], { version }: MadeMove): string | undefined {
  return versionsOf(edits).find(({ address }) => address === version)?.name;
}
