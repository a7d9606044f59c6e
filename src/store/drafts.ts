// The reports as a reviewer goes through them: the lines of the list with what their logs say about
// their way, and the days they must keep to: the door for whoever reviews.
import { wayOf, type Way } from '../report/way';
import { storedEdits } from './logs';
import { listReports } from './reports';
import { judgedOn, type ReportRow } from './records';

export { deadlines, keepDeadlines } from './deadlines';
export { goneOnTo, keepLeaving, leaving } from './leaving';

/** A report on its way. */
export type Draft = ReportRow & Omit<Way, 'state' | 'round'>;

/** Every report that is not in the bin; those handed in last come first. */
export async function listDrafts(): Promise<Draft[]> {
  const drafts = await Promise.all((await listReports()).map(draftOf));
  return drafts.sort((a, b) => (b.handedInAt ?? 0) - (a.handedInAt ?? 0));
}

/** What was read last out of each log whose line does not say it, and at which revision. */
const read = new Map<string, { readonly revision: string; readonly way: Way }>();

/** A log is long, and there are many: where the line says how far its log has come, it is enough. */
async function draftOf(row: ReportRow): Promise<Draft> {
  const way = row.way?.of === judgedOn(row) ? row.way : await wayInLog(row);
  const { submissions, handedInAt, wantedBy, openRemarks } = way;
  return {
    ...row,
    submissions,
    ...(handedInAt !== undefined && { handedInAt }),
    ...(wantedBy !== undefined && { wantedBy }),
    openRemarks,
  };
}

async function wayInLog(row: ReportRow): Promise<Way> {
  const revision = `${judgedOn(row)} ${row.savedAt}`;
  const known = read.get(row.id);
  if (known?.revision === revision) return known.way;
  const way = wayOf(await storedEdits(row.id));
  read.set(row.id, { revision, way });
  return way;
}
