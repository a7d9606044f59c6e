/**
 * 上次审阅: the state that whoever decides now has decided on last, and with which the report is compared
 * when it comes back. Where a report stands is told in workflow.ts; what differs, in difference.ts.
 */
import type { Edit } from './edits';
import { versionsOf, type Version } from './versions';
import { courseOf, lastSubmission, type MadeMove, type MoveKind } from './workflow';

/** 报送 and 审核通过 are decisions as 退回修改 is. */
const DECISIONS: ReadonlySet<MoveKind> = new Set<MoveKind>(['pass', 'return', 'approve']);

/**
 * The version that was decided on last before the report was handed in as it is now; undefined where
 * this is the first time. A decision of the unit does not count for the competent department.
 */
export function lastLook(edits: readonly Edit[]): Version | undefined {
  const course = courseOf(edits);
  const submission = lastSubmission(course);
  const here = submission ? course.moves.indexOf(submission) : -1;
  const lies = course.state === 'submitted' || course.state === 'forwarded';
  const decision = course.moves
    .slice(0, lies ? here : course.moves.length)
    .filter(({ kind, role }) =>
      course.state === 'forwarded'
        ? DECISIONS.has(kind) && role === 'competentReviewer'
        : DECISIONS.has(kind),
    )
    .at(-1);
  return decision && decidedOn(edits, decision);
}

/** The version a move names, or the last one there was when it was made. */
function decidedOn(edits: readonly Edit[], { id, version }: MadeMove): Version | undefined {
  const versions = versionsOf(edits);
  const named = versions.find(({ address }) => address === version);
  if (named) return named;
  const moved = edits.find((edit) => edit.id === id)?.counter ?? 0;
  const before = new Set(
    edits.filter(({ counter }) => counter < moved).map(({ address }) => address),
  );
  return versions.filter(({ address }) => before.has(address)).at(-1);
}
