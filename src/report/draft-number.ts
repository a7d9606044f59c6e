/** The number of the 稿 that a file made now belongs to. */
import type { Edit } from './edits';
import { highestNumber, versionsOf } from './versions';
import { courseOf } from './workflow';

/** That of the 稿 handed in last, or else of the latest one named by its number; 1 where there is none. */
export function draftNumberOf(edits: readonly Edit[]): number {
  const { submissions } = courseOf(edits);
  return submissions > 0 ? submissions : Math.max(1, highestNumber(versionsOf(edits)));
}
