// Whoever is to decide has opened what was handed in: that is noted in the log, and from then on it is not
// withdrawn. When it is noted is told in review-page.tsx.
import type { Change } from '../../report/edits';
import type { Person } from '../../report/person';
import { receiptChanges, roleOf } from '../../report/workflow';
import type { ReviewSession } from './review-desk';

/** What is to be noted; nothing where it is, or where who looks does not decide or has handed it in. */
export function receiptOf(
  { course, edits }: Pick<ReviewSession, 'course' | 'edits'>,
  here: Person | undefined,
): Change[] {
  const role = roleOf('return', course());
  if (!here || !role || !here.roles.includes(role) || here.roles.includes('filler')) return [];
  return receiptChanges(edits());
}
