/** Which years can be filled in, and which form they take, as people choose them. */
import type { Form } from '../form';
import { formForYear, FORMS } from './index';

const FIRST_YEAR = Math.min(...FORMS.map((form) => form.firstYear));

/** What is wrong with a typed year, or true. The coming year may be begun. */
export function judgeYear(typed: string, thisYear: number): true | string {
  if (typed.trim() === '') return '请填写年度。';
  if (!/^\d{4}$/.test(typed.trim())) return '年度应为四位数字，如 2025。';
  const year = Number(typed);
  if (year < FIRST_YEAR) return `${FIRST_YEAR} 年度以前没有统一格式，不能填报。`;
  return year > thisYear + 1 ? `${year} 年度还没有开始，请核对年度。` : true;
}

/** Which form a year uses, and why, in one line. */
export function whyForm(year: number): string {
  const form = formForYear(year);
  const next = FORMS.find((other) => other.firstYear > form.firstYear);
  const span = next
    ? `${form.firstYear} 至 ${next.firstYear - 1} 年度`
    : `${form.firstYear} 年度起`;
  return `${year} 年度用“${form.name}”，该格式适用于 ${span}。`;
}

/** A form as it is chosen. */
export function formLabel(form: Form): string {
  return `${form.name}（${form.notice}）`;
}
