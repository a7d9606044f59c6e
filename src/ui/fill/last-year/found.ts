// What a report of the list or a file gives as last year's figures, and which reports come first. Pure.
import { aside } from '../../../report/address';
import { lastYearOf } from '../../../report/carry-over';
import { formForYear } from '../../../report/forms/index';
import type { LastYear } from '../../../report/last-year';
import { sameName, type Organ } from '../../../report/organ';
import { reportFrom, type Report, type Values } from '../../../report/report';
import type { ReportRow } from '../../../store/reports';

/** What was found, or why nothing. */
export interface Found {
  readonly lastYear?: LastYear;
  /** What must be looked at before it is accepted. */
  readonly doubts: readonly string[];
}

/** The reports of a year, those of the same unit and scope first. */
export function candidatesOf(rows: readonly ReportRow[], year: number, organ: Organ): ReportRow[] {
  const distance = (row: ReportRow): number =>
    (sameName(row.organName, organ.name) ? 0 : 2) + (row.scope === organ.scope ? 0 : 1);
  const own = rows.filter((row) => row.year === year);
  return own.sort((a, b) => distance(a) - distance(b));
}

/** A file may not say its year or form; then they are taken for last year's. */
export function foundIn(report: Report, values: Values, doubts: readonly string[]): Found {
  const year = report.year - 1;
  const [formAt, yearAt] = [aside('about', 'form'), aside('about', 'year')];
  const last = reportFrom(
    new Map([[formAt, formForYear(year).id], [yearAt, String(year)], ...values]),
  );
  if (last.year !== year) {
    return { doubts: [`这是 ${last.year} 年度的年报，上年数应取自 ${year} 年度的年报。`] };
  }
  const { name } = last.organ;
  const strange = name !== '' && !sameName(name, report.organ.name);
  return {
    lastYear: lastYearOf(last),
    doubts: [...(strange ? [`上年报告的单位是“${name}”，请确认是同一单位。`] : []), ...doubts],
  };
}
