// The list of reports and its bin: the door for whoever makes, copies and removes whole reports.
// What stands in one is kept by edits.ts.
import { replay, type Act, type Change } from '../report/edits';
import { judge } from '../report/judgement';
import { reportFrom, type Values } from '../report/report';
import { announceEdits } from './changes';
import { condition } from './condition';
import { database, writing } from './database';
import { loadEdits, makeEdits, newId, rowsOf } from './edits';
import { refusal } from './failures';
import { mark } from './marks';
import { leftBehind, takeUp } from './pending';
import type { ReportRow } from './records';

export { forgetMissing, missingReports } from './missing';
export type { Mark } from './marks';
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

/** Makes a second report with everything that stands in one, without its history. */
export async function duplicateReport(id: string, now: number): Promise<string> {
  return keepNew(replay(await loadEdits(id)), 'create', now, id);
}

async function keepNew(
  values: Values,
  act: 'create' | 'import',
  now: number,
  copyOf?: string,
): Promise<string> {
  const report = reportFrom(values);
  const { stated, total, errors, warnings } = judge(report).summary;
  const id = newId();
  const changes: Change[] = [...values].map(([address, to]) => ({ address, new: to }));
  const making = { headsOf: () => [], counter: 0, replica: newId(), step: newId(), act, when: now };
  const edits = makeEdits(making, changes);
  const row: ReportRow = {
    id,
    year: report.year,
    form: report.form,
    organName: report.organ.name,
    ...(report.organ.scope && { scope: report.organ.scope }),
    example: report.example,
    state: 'draft',
    progress: { stated, total },
    errors,
    warnings,
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
    const row = await existing(id);
    await database.reports.put({ ...row, deletedAt: now });
  });
}

/** Takes a report out of the bin, as it was. */
export function restoreFromBin(id: string): Promise<void> {
  return writing(['reports'], async () => {
    const { deletedAt: _deletedAt, ...row } = await existing(id);
    await database.reports.put(row);
  });
}

/** Removes a report and all its edits for good. Refused for one that is not in the bin. */
export async function deleteForever(id: string): Promise<void> {
  await writing(['reports', 'edits'], async () => {
    const row = await existing(id);
    if (row.deletedAt === undefined) throw refusal('只能彻底删除回收站中的报告。');
    await database.reports.delete(id);
    await database.edits.where('report').equals(id).delete();
  });
  takeUp(id, leftBehind(id));
}

async function existing(id: string): Promise<ReportRow> {
  const row = await database.reports.get(id);
  if (!row) throw refusal('本报告已在另一窗口彻底删除。');
  return row;
}
