// Where last year's figures are taken from: a report of the list, or a file.
import { useEffect, useState } from 'react';
import { aside } from '../../../report/address';
import { lastYearOf } from '../../../report/carry-over';
import { replay } from '../../../report/edits';
import { formForYear } from '../../../report/forms/index';
import type { LastYear } from '../../../report/last-year';
import { SCOPES } from '../../../report/organ';
import { reportFrom, type Report, type Values } from '../../../report/report';
import { loadEdits } from '../../../store/edits';
import { listReports, type ReportRow } from '../../../store/reports';
import { FileButton } from '../../parts/file-button';

/** What was found, or why nothing. */
export interface Found {
  readonly lastYear?: LastYear;
  /** What must be looked at before it is accepted. */
  readonly doubts: readonly string[];
}

interface LastYearSourceProps {
  /** The report that last year's figures are for. */
  readonly report: Report;
  readonly onFound: (found: Found) => void;
}

export function LastYearSource({ report, onFound }: LastYearSourceProps) {
  const rows = useReportsOf(report);
  const fromList = async (id: string): Promise<void> => {
    onFound(found(report, replay(await loadEdits(id)), []));
  };
  const fromFile = async (file: File): Promise<void> => {
    const { openFile } = await import('../../../files/open');
    const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
    onFound(
      opened.ok
        ? found(
            report,
            opened.values,
            opened.doubts.map(({ sentence }) => sentence),
          )
        : { doubts: [opened.sentence] },
    );
  };
  const unread = (): void => onFound({ doubts: ['没有读成，请确认文件没有损坏，再试一次。'] });
  return (
    <div className="field">
      <label htmlFor="last-year-report">上年报告</label>
      <div className="last-year-source">
        <select
          id="last-year-report"
          className="input"
          defaultValue=""
          disabled={rows.length === 0}
          onChange={(event) => void fromList(event.target.value).catch(unread)}
        >
          <option value="" disabled>
            {rows.length === 0 ? `年报列表中没有 ${report.year - 1} 年度的年报` : '从年报列表选取'}
          </option>
          {rows.map((row) => (
            <option key={row.id} value={row.id}>
              {nameOf(row)}
            </option>
          ))}
        </select>
        <FileButton
          command="导入"
          label="上年报告文件"
          accept=".docx,.xlsx,.html,.htm,.json,.zip"
          onFile={(file) => void fromFile(file).catch(unread)}
        />
      </div>
    </div>
  );
}

/** The reports of the year before, those of the same unit and scope first. */
function useReportsOf({ year, organ }: Report): readonly ReportRow[] {
  const [rows, setRows] = useState<readonly ReportRow[]>([]);
  useEffect(() => {
    let gone = false;
    const distance = (row: ReportRow): number =>
      (row.organName === organ.name ? 0 : 2) + (row.scope === organ.scope ? 0 : 1);
    void listReports().then((all) => {
      if (gone) return;
      const own = all.filter((row) => row.year === year - 1);
      setRows(own.sort((a, b) => distance(a) - distance(b)));
    });
    return () => {
      gone = true;
    };
  }, [year, organ]);
  return rows;
}

function nameOf({ year, organName, scope, example }: ReportRow): string {
  const marks = [...(scope ? [SCOPES[scope]] : []), ...(example ? ['示例'] : [])];
  return `${year} 年度 ${organName}${marks.map((mark) => `（${mark}）`).join('')}`;
}

/** A file may not say its year or form; then they are taken for last year's. */
function found(report: Report, values: Values, doubts: readonly string[]): Found {
  const year = report.year - 1;
  const [formAt, yearAt] = [aside('about', 'form'), aside('about', 'year')];
  const last = reportFrom(
    new Map([[formAt, formForYear(year).id], [yearAt, String(year)], ...values]),
  );
  if (last.year !== year) {
    return { doubts: [`这是 ${last.year} 年度的年报，上年数应取自 ${year} 年度的年报。`] };
  }
  const name = last.organ.name;
  const strange = name !== '' && name !== report.organ.name;
  return {
    lastYear: lastYearOf(last),
    doubts: [...(strange ? [`上年报告的单位是“${name}”，请确认是同一单位。`] : []), ...doubts],
  };
}
