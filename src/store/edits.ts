// Making, loading and saving the edits of one report: the door for whoever fills in. What a set of
// edits means is told in report/edits.ts; the list of reports is kept in reports.ts.
import type { Address } from '../report/address';
import { replay, replicaOf, type Act, type Change, type Edit } from '../report/edits';
import { announceEdits } from './changes';
import { condition } from './condition';
import { database, putAtOnce, putUnlessLater, writing } from './database';
import { loss, refusal } from './failures';
import { lineOf } from './line';
import { lineAgain, rowsOf, storedEdits } from './logs';
import { lastCleared, mark } from './marks';
import { layDown, takeUp } from './pending';
import { newId } from './ids';
import { askToPersist } from './persistence';
import { followedBy, judgedOn, sameLine, type Counted, type ReportRow } from './records';

export { begunAt, begunIn, endBegun, isBegunUnkept, layBegun, onBegun } from './begun';
export { onForeignEdits } from './changes';
export { penOf, type PenState } from './pen';
export type { Counted } from './records';
export { whyFailed } from './failures';
export { newId } from './ids';
export { keepSnapshot, loadEdits, rowsOf } from './logs';
export { acknowledge, mishapOf, wasHere } from './marks';
export { newerEdits } from './newer';
export { whereaboutsOf } from './whereabouts';

/** What is said of what is typed where the browser keeps nothing. */
export const UNKEPT = '本浏览器不能保存数据，关闭窗口后即丢失';

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

/** A window that has opened a report, as far as saving needs to know it. */
export interface Opened {
  /** What the edits it makes are known by. Those of others may have grown since it heard of them. */
  readonly replica: string;
  /** The last 清除本机数据 before it was opened. */
  readonly cleared: string | undefined;
}

/** A window that opens a report now. */
export function openedHere(): Opened {
  return { replica: newId(), cleared: lastCleared() };
}

/**
 * Keeps edits, new ones and ones that have grown, and brings the line of the list up to date. Edits
 * that this window makes (all of them, where it is not named) are issued at the call, so that they
 * survive the end of the page; the line follows. Rejects with a refusal where a person has deleted the
 * report, for nothing is brought back to life, and where the browser keeps nothing; as lost where the
 * database was, and then wants the whole log. No edits change nothing.
 */
export async function saveEdits(
  reportId: string,
  edits: readonly Edit[],
  counted: Counted,
  opened?: Opened,
): Promise<void> {
  if (edits.length === 0) return;
  layDown(reportId, edits);
  const own = !opened || edits.every((edit) => replicaOf(edit) === opened.replica);
  await (own ? putAtOnce : putUnlessLater)(rowsOf(reportId, edits));
  takeUp(reportId, edits);
  const line = (await follow(reportId, edits, counted)) ?? (await bringBack(reportId, opened));
  if (typeof line === 'string') {
    await forgetEdits(reportId);
    throw refusal(DELETED[line]);
  }
  announceEdits(reportId, edits);
  if (condition().kind === 'memory') throw refusal(UNKEPT);
  mark(line, edits);
  void askToPersist();
}

/** Brings the line of the list up to date; undefined where there is none. */
function follow(
  reportId: string,
  edits: readonly Edit[],
  counted: Counted,
): Promise<ReportRow | undefined> {
  return writing(['reports'], async () => {
    const row = await database.reports.get(reportId);
    if (!row) return undefined;
    const line = followedBy(row, edits, counted);
    // An edit that only grew changes nothing of the line but the second it was saved in.
    if (!sameLine(row, line)) await database.reports.put(line);
    return line;
  });
}

/** What is said where a person has deleted what is open here: this report for good, or everything. */
const DELETED = {
  removed: '本报告已在另一窗口彻底删除，不能再保存；可导出另存。',
  cleared: '本机数据已在另一窗口清除，本报告不能再保存；可导出另存。',
} as const;

/**
 * Makes the line of the list anew where the database was lost under an open report, unless it was a
 * person who has deleted it. Rejects as lost while the log is not whole.
 */
async function bringBack(
  reportId: string,
  opened: Opened | undefined,
): Promise<ReportRow | keyof typeof DELETED> {
  // A browser that is cleaned forgets that it was ever cleared.
  const cleared = lastCleared();
  if (cleared !== undefined && cleared !== opened?.cleared) return 'cleared';
  return writing(['reports', 'edits', 'removed'], async () => {
    if (await database.removed.get(reportId)) return 'removed';
    const line = await lineAgain(reportId, await storedEdits(reportId));
    if (!line) throw loss();
    return line;
  });
}

/**
 * Reads the line of the list out of these edits. To be called where edits of several windows have met:
 * none of them alone has judged the report on all; and on opening, for a page that ended between its
 * edits and the line. Leaves a line alone that was judged on more.
 */
export async function keepLine(reportId: string, edits: readonly Edit[]): Promise<void> {
  const line = lineOf(replay(edits), edits);
  await writing(['reports'], async () => {
    const row = await database.reports.get(reportId);
    if (!row || judgedOn(row) > edits.length) return;
    const { scope: _scope, ...rest } = row;
    const savedAt = edits.reduce((last, { when }) => Math.max(last, when), row.savedAt);
    const next = { ...rest, ...line, savedAt };
    if (!sameLine(row, next)) await database.reports.put(next);
  });
}

/** Removes all edits of a report. */
function forgetEdits(reportId: string): Promise<number> {
  return writing(['edits'], () => database.edits.where('report').equals(reportId).delete());
}
