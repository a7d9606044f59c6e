// The reports as a reviewer goes through them: the lines of the list with what their logs say about
// their way, and the days they must keep to: the door for whoever reviews.
import { remarksOf } from '../report/remarks';
import { courseOf, lastSubmission } from '../report/workflow';
import { storedEdits } from './logs';
import { listReports } from './reports';
import type { ReportRow } from './records';

export { deadlines, keepDeadlines } from './deadlines';

/** A report on its way. */
export interface Draft extends ReportRow {
  /** How often it was handed in. */
  readonly submissions: number;
  /** When it was handed in last. */
  readonly handedInAt?: number;
  /** 审核意见 that are not settled. */
  readonly openRemarks: number;
}

/** Every report that is not in the bin; those handed in last come first. */
export async function listDrafts(): Promise<Draft[]> {
  const drafts = await Promise.all((await listReports()).map(draftOf));
  return drafts.sort((a, b) => (b.handedInAt ?? 0) - (a.handedInAt ?? 0));
}

async function draftOf(row: ReportRow): Promise<Draft> {
  const edits = await storedEdits(row.id);
  const course = courseOf(edits);
  const handedIn = lastSubmission(course);
  return {
    ...row,
    submissions: course.submissions,
    ...(handedIn && { handedInAt: handedIn.when }),
    openRemarks: remarksOf(edits).filter(({ state }) => state === 'open').length,
  };
}
