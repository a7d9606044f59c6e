/** Which 稿 a file that is made now is of. */
import type { Edit } from './edits';
import { highestNumber, versionsOf } from './versions';
import { courseOf } from './workflow';

/** The number of the 稿 handed in last, or of the last one that was made a 稿 by its number; else 1. */
export function draftNumberOf(edits: readonly Edit[]): number {
  const { submissions } = courseOf(edits);
  return submissions > 0 ? submissions : Math.max(1, highestNumber(versionsOf(edits)));
}
