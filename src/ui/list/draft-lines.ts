// What the day and the way of a report make of its line in 审核列表: by when it is waited for, what the
// list can be narrowed to, and how many there are of each. Pure; shown by drafts-view.tsx.
import { daysLeft, deadlineOf, type Deadlines } from '../../report/deadlines';
import { stateName } from '../../report/workflow';
import type { Draft } from '../../store/drafts';

/** A draft with what the day makes of it. */
export interface Line extends Draft {
  /** As 2027-01-31; '' where nothing is waited for. */
  readonly deadline: string;
  /** Days until then, fewer than none once it is over. */
  readonly left: number;
}

/** What the list can be narrowed to, in the order in which it is offered. */
export const CHOICES = [
  'all',
  'submitted',
  'forwarded',
  'returned',
  'approved',
  'published',
  'corrected',
  'draft',
  'late',
] as const;

export type Choice = (typeof CHOICES)[number];

export function lineOn(today: string, draft: Draft, deadlines: Deadlines): Line {
  const { state, round = 1, year, wantedBy } = draft;
  const deadline = deadlineOf({ state, round, wantedBy }, year, deadlines) ?? '';
  return { ...draft, deadline, left: deadline === '' ? 0 : daysLeft(deadline, today) };
}

/** An example is waited for by nobody. */
export function isLate({ left, example }: Line): boolean {
  return left < 0 && !example;
}

/** What was corrected after it was public is 已更正, and no longer 已公开. */
export function isChosen(line: Line, choice: Choice): boolean {
  if (choice === 'all') return true;
  if (choice === 'late') return isLate(line);
  const corrected = line.state === 'published' && (line.round ?? 1) > 1;
  return choice === 'corrected' ? corrected : line.state === choice && !corrected;
}

/** How many reports there are of a kind; an example is none. */
export function countOf(lines: readonly Line[], choice: Choice): number {
  return lines.filter((line) => !line.example && isChosen(line, choice)).length;
}

export function choiceName(choice: Choice): string {
  if (choice === 'all') return '全部';
  if (choice === 'late') return '逾期';
  return choice === 'corrected'
    ? stateName({ state: 'published', round: 2 })
    : stateName({ state: choice, round: 1 });
}

/** 还有 3 天, 今天到期, 逾期 2 天; '' where nothing is waited for. */
export function remainingText(line: Line): string {
  const { deadline, left, example } = line;
  if (deadline === '' || example) return '';
  if (left === 0) return '今天到期';
  return left > 0 ? `还有 ${left} 天` : `逾期 ${-left} 天`;
}

/** All of it in one line. */
export function summaryText(lines: readonly Line[]): string {
  const told = (['submitted', 'forwarded', 'returned', 'approved', 'late'] as const).map(
    (choice) => `${choiceName(choice)} ${countOf(lines, choice)}`,
  );
  const examples = lines.filter(({ example }) => example).length;
  const beside = examples > 0 ? `（另有示例 ${examples} 份，不计入）` : '';
  return `共 ${countOf(lines, 'all')} 份，${told.join('，')}${beside}`;
}
