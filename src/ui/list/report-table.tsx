// The table of reports, sorted by its heads and searched. What is done with a report is the page's.
import { createColumnHelper, flexRender, useTable, type ColumnDef } from '@tanstack/react-table';
import { useState, type ReactNode } from 'react';
import type { ReportRow } from '../../store/reports';
import { columnsAbout, features, isFound } from './report-columns';
import './reports.css';

const helper = createColumnHelper<typeof features, ReportRow>();

const { year, organ, scope, form, state, errors, moment } = columnsAbout<ReportRow>();

const progress = helper.accessor(({ progress: { stated, total } }) => stated / Math.max(total, 1), {
  id: 'progress',
  header: '进度',
  sortDescFirst: true,
  cell: ({ row }) => <Progress {...row.original.progress} />,
});

/** The columns of 年报列表 with the moment a report was saved, or went into the bin, as the last one. */
function withMoment(header: string, momentOf: (row: ReportRow) => number) {
  const last = moment(header, momentOf);
  return helper.columns([year, organ, scope, form, state, progress, errors, last]);
}

export const SAVED_COLUMNS = withMoment('最近保存', (row) => row.savedAt);
export const BIN_COLUMNS = withMoment('删除时间', (row) => row.deletedAt ?? row.savedAt);

function Progress({ stated, total }: ReportRow['progress']) {
  return (
    <span className="stated">
      <progress max={Math.max(total, 1)} value={stated} aria-hidden="true" />
      <span>
        {stated} / {total}
      </span>
    </span>
  );
}

/** By which column, and which way round. */
export type Sorting = readonly { readonly id: string; readonly desc: boolean }[];

export const LATEST_FIRST: Sorting = [{ id: 'moment', desc: true }];

interface ReportTableProps<Row extends ReportRow> {
  readonly label: string;
  readonly rows: Row[];
  readonly columns: ColumnDef<typeof features, Row>[];
  readonly search: string;
  /** How it is sorted at first; latest first where nothing is said. */
  readonly sorting?: Sorting;
  readonly onSorting?: (sorting: Sorting) => void;
  /** The commands of a row. */
  readonly children: (row: Row) => ReactNode;
}

/** The rows that are found, in their order, and the heads that change it. */
function useRows<Row extends ReportRow>(props: ReportTableProps<Row>) {
  const { rows, columns: shown, search, sorting: first = LATEST_FIRST, onSorting } = props;
  const [sorting, setSorting] = useState<Sorting>(first);
  return useTable<typeof features, Row>({
    features,
    columns: shown,
    data: rows,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
    state: { globalFilter: search, sorting: [...sorting] },
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change([...sorting]) : change;
      setSorting(next);
      onSorting?.(next);
    },
    globalFilterFn: (row, _column, text: string) => isFound(row.original, text),
  });
}

export function ReportTable<Row extends ReportRow>(props: ReportTableProps<Row>) {
  const { label, search, children } = props;
  const table = useRows(props);
  const visible = table.getRowModel().rows;
  return (
    <>
      <table className="reports" aria-label={label}>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => (
              <th key={header.id} className={header.id} aria-sort={sortName(header.column)}>
                <button type="button" onClick={header.column.getToggleSortingHandler()}>
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </button>
              </th>
            ))}
            <th className="commands">操作</th>
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={cell.column.id}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </td>
              ))}
              <td className="commands">{children(row.original)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {visible.length === 0 && <p className="nothing">没有找到“{search}”，请换个词再试。</p>}
      <p className="unseen" role="status">
        {search === '' ? '' : `找到 ${visible.length} 份`}
      </p>
    </>
  );
}

function sortName(column: { getIsSorted: () => false | 'asc' | 'desc' }) {
  const sorted = column.getIsSorted();
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}
