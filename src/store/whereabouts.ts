// Where a report is, for a window that has it open while another one puts it away.
import { database } from './database';

/** In the list, in the bin, deleted for good by a person, or gone without anybody's doing. */
export type Whereabouts = 'listed' | 'binned' | 'removed' | 'lost';

/** Where a report is now; live, for whoever asks through a live query. */
export async function whereaboutsOf(reportId: string): Promise<Whereabouts> {
  const row = await database.reports.get(reportId);
  if (row) return row.deletedAt === undefined ? 'listed' : 'binned';
  return (await database.removed.get(reportId)) ? 'removed' : 'lost';
}
