/**
 * 报送时限, 公开时限, 修改时限: by when a report must have gone up, be public, be back on its desk. The
 * Regulations name 31 January and 31 March of the year after (Art. 49); districts set earlier days.
 */
import type { Course, State } from './workflow';

/** Days of the year after the one reported on, as 01-31. */
export interface Deadlines {
  /** 报送时限. */
  readonly submit: string;
  /** 公开时限. */
  readonly publish: string;
}

export const STATUTORY: Deadlines = { submit: '01-31', publish: '03-31' };

/** What is waited for next from a report in this state. */
const NEXT: Readonly<Record<State, keyof Deadlines | undefined>> = {
  draft: 'submit',
  returned: 'submit',
  submitted: 'submit',
  forwarded: 'publish',
  approved: 'publish',
  published: undefined,
};

/** Where a report stands, and by when it is wanted back if it was returned with a day set. */
interface Standing extends Pick<Course, 'state' | 'round'> {
  readonly wantedBy?: string | undefined;
}

/**
 * The day by which the next thing must have happened, as 2027-01-31; undefined where nothing is left,
 * and while a report is corrected that was public before. What was returned has the day set for it.
 */
export function deadlineOf(
  { state, round, wantedBy }: Standing,
  year: number,
  deadlines: Deadlines,
): string | undefined {
  if (state === 'returned' && wantedBy !== undefined) return wantedBy;
  const next = round === 1 ? NEXT[state] : undefined;
  return next && `${year + 1}-${deadlines[next]}`;
}

/** How many days are left until a deadline: 0 on it, fewer than none after it. Both as 2027-01-31. */
export function daysLeft(deadline: string, today: string): number {
  return Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000);
}

/** How many days after a deadline this day is; 0 on it and before. */
export function daysLate(deadline: string, today: string): number {
  return Math.max(0, -daysLeft(deadline, today));
}

/** Reads a day such as 01-31; undefined where not every year has it. */
export function readDay(typed: string): string | undefined {
  const [, month = '', day = ''] = /^(\d\d)-(\d\d)$/.exec(typed) ?? [];
  const date = new Date(`2027-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)
    ? undefined
    : `${month}-${day}`;
}
