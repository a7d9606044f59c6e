// A moment as people write it: the nearer, the shorter.

const two = (part: number): string => String(part).padStart(2, '0');

/** 今天 14:03, 11月20日 14:03, or 2025年11月20日. */
export function momentText(at: number, now: number): string {
  const then = new Date(at);
  const today = new Date(now);
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  const day = `${then.getMonth() + 1}月${then.getDate()}日`;
  if (then.getFullYear() !== today.getFullYear()) return `${then.getFullYear()}年${day}`;
  return then.toDateString() === today.toDateString() ? `今天 ${time}` : `${day} ${time}`;
}

/** 14:03 today, 11月20日 14:03 before. */
export function timeText(at: number, now: number): string {
  return momentText(at, now).replace('今天 ', '');
}

/** When something was done or saved, as seen from now. */
export function timeOf(when: number): string {
  return timeText(when, Date.now());
}

/** The whole of it, for pointing at. */
export function momentInFull(at: number): string {
  const then = new Date(at);
  const time = [then.getHours(), then.getMinutes(), then.getSeconds()].map(two).join(':');
  return `${dayText(at)} ${time}`;
}

/** 2026-11-20, as it is typed. */
export function dayText(at: number): string {
  const then = new Date(at);
  return [then.getFullYear(), two(then.getMonth() + 1), two(then.getDate())].join('-');
}
