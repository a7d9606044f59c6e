/**
 * What lists say about a report on its way: where it stands, how often it was handed in, what is still
 * open. Read out of the log as a whole; what moves and remarks are is told in workflow.ts and remarks.ts.
 */
import { remarksOf } from './remarks';
import type { Edit } from './edits';
import { courseOf, lastSubmission, wantedBy, type Course } from './workflow';

/** A report on its way, as a line of a list. */
export interface Way extends Pick<Course, 'state' | 'round' | 'submissions'> {
  /** When it was handed in last; absent before that. */
  readonly handedInAt?: number;
  /** 修改时限 of what was returned, as 2027-01-31. */
  readonly wantedBy?: string;
  /** 审核意见 that are not settled. */
  readonly openRemarks: number;
}

/** Reads a line out of a log. */
export function wayOf(log: readonly Edit[]): Way {
  return wayWith(courseOf(log), openRemarksIn(log));
}

/** A line out of what was read already. */
export function wayWith(course: Course, openRemarks: number): Way {
  const { state, round, submissions } = course;
  const handedIn = lastSubmission(course);
  const day = wantedBy(course);
  return {
    state,
    round,
    submissions,
    ...(handedIn && { handedInAt: handedIn.when }),
    ...(day !== undefined && { wantedBy: day }),
    openRemarks,
  };
}

/** How many 审核意见 of a log are not settled. */
export function openRemarksIn(log: readonly Edit[]): number {
  return remarksOf(log).filter(({ state }) => state === 'open').length;
}
