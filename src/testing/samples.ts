/** Reports for tests: real published figures, and a short way to build a report out of some. */
import type { Address } from '../report/address';
import { amountText } from '../report/amount';
import { formOf } from '../report/forms/index';
import { reportFrom, valuesOf, type Report } from '../report/report';
import { JILI_2020 } from './jili-2020';
import { SUQIAN_2023 } from './suqian-2023';
import { SUQIAN_2024 } from './suqian-2024';

/**
 * A report of these figures. A total among them counts as taken over only where the sum of its
 * parts is another or unknown, as when a published report is read. `more`: what else is stated, by
 * address.
 */
export function reportOf(
  form: string,
  year: number,
  cells: Readonly<Record<Address, number>>,
  more: Readonly<Record<Address, string>> = {},
): Report {
  const values = new Map<Address, string>([
    ['about:form', form],
    ['about:year', String(year)],
    ['about:organ.name', '某某区人民政府'],
  ]);
  for (const [address, value] of Object.entries(cells)) values.set(address, amountText(value));
  for (const { address, total } of formOf(form).totals) {
    const stated = cells[address];
    if (stated === undefined || !total) continue;
    const parts = total.right.terms.map((term) => {
      const part = cells[term.address];
      return part === undefined ? Number.NaN : term.sign * part;
    });
    const sum = parts.reduce((left, right) => left + right, 0);
    if (sum !== stated) values.set(`takenOver:${address}`, '1');
  }
  for (const [address, typed] of Object.entries(more)) values.set(address, typed);
  return reportFrom(values);
}

/** The same report with more said about it. */
export function withValues(report: Report, more: Readonly<Record<Address, string>>): Report {
  return reportFrom(new Map([...valuesOf(report), ...Object.entries(more)]));
}

/** 洛阳市吉利区人民政府 2020: the 2019 form, complete. */
export function jili2020(): Report {
  return reportOf('2019', 2020, JILI_2020, { 'about:organ.name': '洛阳市吉利区人民政府' });
}

/** 宿迁市 2023: the 2021 form. */
export function suqian2023(): Report {
  return reportOf('2021', 2023, SUQIAN_2023, { 'about:organ.name': '宿迁市' });
}

/** 宿迁市 2024: the 2021 form, one year later. */
export function suqian2024(): Report {
  return reportOf('2021', 2024, SUQIAN_2024, { 'about:organ.name': '宿迁市' });
}
