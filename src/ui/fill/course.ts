// What the log of an open report says about its way, read anew only once something was done or said on
// it: it is asked for at every key. Knows no session.
import { isOnTheWay } from '../../report/address';
import type { Edit } from '../../report/edits';
import { openRemarksIn, wayWith, type Way } from '../../report/way';
import { courseOf, isMove, type Course } from '../../report/workflow';

export interface CourseReading {
  /** The same object until a move is made. */
  readonly course: () => Course;
  /** What the list says. */
  readonly way: () => Way;
  /** These edits are in the log now. */
  readonly hear: (edits: readonly Edit[]) => void;
}

export function readCourse(log: () => Iterable<Edit>): CourseReading {
  let course: Course | undefined;
  let open: number | undefined;
  const now = (): Course => (course ??= courseOf(log()));
  return {
    course: now,
    way: () => wayWith(now(), (open ??= openRemarksIn([...log()]))),
    hear: (edits) => {
      if (edits.some(isMove)) course = undefined;
      if (edits.some(({ address }) => isOnTheWay(address))) open = undefined;
    },
  };
}
