// The list of reports and its bin: the door for whoever makes and copies whole reports, or puts them
// away. What stands in one is kept by edits.ts; deleting for good is the business of backup.ts.
import type { Act, Change } from '../report/edits';
import type { Values } from '../report/report';
import { presentValues } from '../report/versions';
import { announceEdits } from './changes';
import { condition } from './condition';
import { database, writing } from './database';
import { loadEdits, makeEdits, newId, rowsOf } from './edits';
import { refusal } from './failures';
import { lineOf } from './line';
import { mark } from './marks';
import { who } from './person';
import type { ReportRow } from './records';

export { forgetMissing, healMissing, missingReports } from './missing';
export { onForgotten, type Mark } from './marks';
export type { ReportRow } from './records';

/** The reports that are not in the bin, latest saved first. */
export function listReports(): Promise<ReportRow[]> {
  return database.reports
    .filter((row) => row.deletedAt === undefined)
    .toArray()
    .then((rows) => rows.sort((a, b) => b.savedAt - a.savedAt));
}

/** The reports in the bin, latest removed first. */
export function listBin(): Promise<ReportRow[]> {
  return database.reports
    .filter((row) => row.deletedAt !== undefined)
    .toArray()
    .then((rows) => rows.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0)));
}

/** Makes a report of what stands at every address, as one step of edits. Returns its id. */
export function createReport(
  values: Values,
  act: Extract<Act, 'create' | 'import'>,
  now: number,
): Promise<string> {
  return keepNew(values, act, now);
}

/** Makes a second report with everything that stands in one, without its history and its 稿次. */
export async function duplicateReport(id: string, now: number): Promise<string> {
  return keepNew(presentValues(await loadEdits(id)), 'create', now, id);
}

async function keepNew(
  values: Values,
  act: 'create' | 'import',
  now: number,
  copyOf?: string,
): Promise<string> {
  const id = newId();
  const changes: Change[] = [...values].map(([address, to]) => ({ address, new: to }));
  const by = who();
  const edits = makeEdits(
    {
      headsOf: () => [],
      counter: 0,
      replica: newId(),
      step: newId(),
      act,
      ...(by !== undefined && { who: by }),
      when: now,
    },
    changes,
  );
  const row: ReportRow = {
    id,
    ...lineOf(values, edits),
    createdAt: now,
    savedAt: now,
    ...(copyOf !== undefined && { copyOf }),
  };
  await writing(['reports', 'edits'], () =>
    Promise.all([database.edits.bulkAdd(rowsOf(id, edits)), database.reports.add(row)]),
  );
  announceEdits(id, edits);
  if (condition().kind === 'kept') mark(row, edits);
  return id;
}

/** Puts a report into the bin, where it stays until it is restored or deleted for good. */
export function moveToBin(id: string, now: number): Promise<void> {
  return writing(['reports'], async () => {
    const { restoredAt: _restoredAt, ...row } = await existing(id);
    await database.reports.put({ ...row, deletedAt: now });
  });
}

/** Takes a report out of the bin, as it was. */
export function restoreFromBin(id: string, now: number): Promise<void> {
  return writing(['reports'], async () => {
    const { deletedAt: _deletedAt, ...row } = await existing(id);
    await database.reports.put({ ...row, restoredAt: now });
  });
}

async function existing(id: string): Promise<ReportRow> {
  const row = await database.reports.get(id);
  if (!row) throw refusal('本报告已在另一窗口彻底删除。');
  return row;
}
