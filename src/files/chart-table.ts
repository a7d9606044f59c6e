/** The figures of a chart as a table: for a Document, and for the clipboard. */
import { chartTable, type Chart } from '../report/charts';
import type { Copied } from './copy';
import type { Table, TableCell } from './document';
import { htmlTable } from './html-table';
import { toTabbed } from './tabbed';

/** The table that stands below the picture. */
export function chartTableOf(chart: Chart): Table {
  const { heads, rows } = chartTable(chart);
  const cell = (text: string, more: Partial<TableCell>): TableCell => ({
    text,
    rowSpan: 1,
    columnSpan: 1,
    ...more,
  });
  return {
    kind: 'table',
    caption: chart.title,
    columnCount: heads.length,
    headRows: 1,
    rows: [
      heads.map((head) => cell(head, { header: 'column' })),
      ...rows.map(({ label, figures }) => [
        cell(label, { header: 'row' }),
        ...figures.map((figure) => cell(figure, { figure: true })),
      ]),
    ],
  };
}

/** The same for Excel, WPS and mail. */
export function copyChart(chart: Chart): Copied {
  const table = chartTableOf(chart);
  const rows = table.rows.map((row) => row.map(({ text }) => text));
  return { html: htmlTable(table, chart.id), text: `${toTabbed(rows)}\r\n` };
}
