/** Which 稿 a file that is made now is of. */
import type { Edit } from './edits';
import { versionsOf } from './versions';
import { courseOf } from './workflow';

/** The number of the 稿 handed in last, or of the last one that was made a 稿 by its number; else 1. */
export function draftNumberOf(edits: readonly Edit[]): number {
  const { submissions } = courseOf(edits);
  if (submissions > 0) return submissions;
  const numbers = versionsOf(edits).map(({ name }) =>
    Number(/第\s*(\d+)\s*稿/.exec(name)?.[1] ?? 0),
  );
  return Math.max(1, ...numbers);
}
