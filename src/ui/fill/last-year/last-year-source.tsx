// Where last year's figures are taken from: a report of the list, or a file.
import { useEffect, useState } from 'react';
import { replay } from '../../../report/edits';
import { nameOfReport } from '../../../report/organ';
import type { Report } from '../../../report/report';
import { loadEdits } from '../../../store/edits';
import { listReports, type ReportRow } from '../../../store/reports';
import { FileButton } from '../../parts/file-button';
import { candidatesOf, foundIn, type Found } from './found';

interface LastYearSourceProps {
  /** The report that last year's figures are for. */
  readonly report: Report;
  readonly onFound: (found: Found) => void;
}

export function LastYearSource({ report, onFound }: LastYearSourceProps) {
  const rows = useReportsOf(report);
  const fromList = async (id: string): Promise<void> => {
    onFound(foundIn(report, replay(await loadEdits(id)), []));
  };
  const fromFile = async (file: File): Promise<void> => {
    const { openFile } = await import('../../../files/open');
    const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
    onFound(
      opened.ok
        ? foundIn(
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
              {rowName(row)}
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

function useReportsOf({ year, organ }: Report): readonly ReportRow[] {
  const [rows, setRows] = useState<readonly ReportRow[]>([]);
  useEffect(() => {
    let gone = false;
    void listReports().then((all) => {
      if (!gone) setRows(candidatesOf(all, year - 1, organ));
    });
    return () => {
      gone = true;
    };
  }, [year, organ]);
  return rows;
}

function rowName(row: ReportRow): string {
  return `${nameOfReport(row)}${row.example ? '（示例）' : ''}`;
}
