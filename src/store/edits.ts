// Making, loading and saving the edits of one report: the door for whoever fills in. What a set of
// edits means is told in report/edits.ts; the list of reports is kept in reports.ts.
import type { Address } from '../report/address';
import { replay, union, type Act, type Change, type Edit } from '../report/edits';
import { announceEdits } from './changes';
import { database, putAtOnce, refusal, writing } from './database';
import { lineOf } from './line';
import { layDown, leftBehind, takeUp } from './pending';
import { followedBy, judgedOn, sameLine, type Counted, type EditRow } from './records';

export { onForeignEdits } from './changes';
export { penOf, type Role } from './pen';
export type { Counted } from './records';
export { whyFailed } from './database';

const ID_LENGTH = 16;

/** A new name for a report, a replica or a step: 80 random bits, fit for a URL. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}

/** Everything about an act but its changes. */
export interface Making {
  /** The edits that stand at an address, none where nothing was ever typed. */
  readonly headsOf: (address: Address) => readonly Edit[];
  /** The highest counter of the report so far. */
  readonly counter: number;
  /** This window; its edits have ids that no other window makes. */
  readonly replica: string;
  readonly step: string;
  readonly act: Act;
  readonly reverses?: string;
  readonly who?: string;
  readonly when: number;
}

/**
 * Turns the changes of one act into edits that follow what stands. A change to what is there already
 * makes no edit, unless it settles a conflict or says which step it reverses.
 */
export function makeEdits(making: Making, changes: readonly Change[]): Edit[] {
  const { headsOf, replica, step, act, reverses, who, when } = making;
  let { counter } = making;
  const edits: Edit[] = [];
  for (const { address, new: to } of changes) {
    const heads = headsOf(address);
    const old = heads.at(-1)?.new ?? '';
    const settles = heads.length > 1 || reverses !== undefined;
    if (to === old && !settles) continue;
    counter += 1;
    edits.push({
      id: `${replica}.${counter}`,
      counter,
      step,
      act,
      ...(reverses !== undefined && { reverses }),
      address,
      base: heads.map((head) => head.id),
      old,
      new: to,
      ...(who !== undefined && { who }),
      when,
    });
  }
  return edits;
}

/** The edits of a report, in no order. None where there is no such report. */
export async function loadEdits(reportId: string): Promise<Edit[]> {
  const line = await database.reports.get(reportId);
  const left = leftBehind(reportId);
  if (!line) {
    takeUp(reportId, left);
    return [];
  }
  if (left.length === 0) return storedEdits(reportId);
  // What cannot be taken in now is shown all the same, and tried again at the next opening.
  await takeIn(reportId, left).catch(() => undefined);
  return union(await storedEdits(reportId), left);
}

/** The edits of a report that are in the database. */
export async function storedEdits(reportId: string): Promise<Edit[]> {
  const rows = await database.edits.where('report').equals(reportId).toArray();
  return rows.map(({ report: _report, ...edit }) => edit);
}

/** Writes what a page has left behind, unless a later stage of it is stored already. */
async function takeIn(reportId: string, left: readonly Edit[]): Promise<void> {
  await writing(['edits'], async () => {
    const stored = await storedEdits(reportId);
    const missing = union(stored, left).filter((edit) => !stored.includes(edit));
    await database.edits.bulkPut(rowsOf(reportId, missing));
  });
  takeUp(reportId, left);
}

/**
 * Keeps edits, new ones and ones that have grown, and brings the line of the list up to date. The
 * edits are issued at the call, so that they survive the end of the page; the line follows. Rejects
 * with a refusal where the report is gone; nothing is brought back to life, and no edits change
 * nothing.
 */
export async function saveEdits(
  reportId: string,
  edits: readonly Edit[],
  counted: Counted,
): Promise<void> {
  if (edits.length === 0) return;
  layDown(reportId, edits);
  await putAtOnce(rowsOf(reportId, edits));
  takeUp(reportId, edits);
  if (!(await follow(reportId, edits, counted))) {
    await forgetEdits(reportId);
    throw refusal('本报告已在另一窗口彻底删除，不能再保存；可导出另存。');
  }
  announceEdits(reportId, edits);
}

/** Brings the line of the list up to date; false where there is none. */
function follow(reportId: string, edits: readonly Edit[], counted: Counted): Promise<boolean> {
  return writing(['reports'], async () => {
    const row = await database.reports.get(reportId);
    if (!row) return false;
    const line = followedBy(row, edits, counted);
    // An edit that only grew changes nothing of the line but the second it was saved in.
    if (!sameLine(row, line)) await database.reports.put(line);
    return true;
  });
}

/**
 * Reads the line of the list out of these edits. To be called where edits of several windows have met:
 * none of them alone has judged the report on all. Leaves a line alone that was judged on more.
 */
export async function keepLine(reportId: string, edits: readonly Edit[]): Promise<void> {
  const line = lineOf(replay(edits));
  await writing(['reports'], async () => {
    const row = await database.reports.get(reportId);
    if (!row || judgedOn(row) > edits.length) return;
    const { scope: _scope, ...rest } = row;
    const next = { ...rest, ...line, judged: edits.length };
    if (!sameLine(row, next)) await database.reports.put(next);
  });
}

/** Removes all edits of a report. */
function forgetEdits(reportId: string): Promise<number> {
  return writing(['edits'], () => database.edits.where('report').equals(reportId).delete());
}

/** Edits as they are stored. */
export function rowsOf(report: string, edits: readonly Edit[]): EditRow[] {
  return edits.map((edit) => ({ ...edit, report }));
}
