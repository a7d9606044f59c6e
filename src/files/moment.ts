/**
 * Moments as papers state them: in the one official time of the country, whatever zone a machine is
 * set to, so that equal logs give equal papers.
 */

/** 北京时间 is eight hours ahead, all year round. */
const AHEAD = 8 * 60 * 60 * 1000;

const two = (part: number): string => String(part).padStart(2, '0');

/** A date whose UTC parts are those of the official time. */
export function officialTime(when: number): Date {
  return new Date(when + AHEAD);
}

/** 2027年1月20日. */
export function dateText(when: number): string {
  const then = officialTime(when);
  return `${then.getUTCFullYear()}年${then.getUTCMonth() + 1}月${then.getUTCDate()}日`;
}

/** 2027年1月20日 14:03. */
export function momentText(when: number): string {
  const then = officialTime(when);
  return `${dateText(when)} ${two(then.getUTCHours())}:${two(then.getUTCMinutes())}`;
}

/** 2027年1月20日 for what was typed as 2027-01-20; anything else as it is. */
export function typedDateText(typed: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim()) ?? [];
  return year === undefined ? typed : `${year}年${Number(month)}月${Number(day)}日`;
}
