// The table of reports, sorted by its heads and searched. What is done with a report is the page's.
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  flexRender,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { FORMS } from '../../report/forms/index';
import { SCOPES } from '../../report/organ';
import { stateName } from '../../report/workflow';
import type { ReportRow } from '../../store/reports';
import { momentInFull, momentText } from '../parts/moment';

/** What tables of reports can do; heads and rows are the same for every kind of them. */
export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, ReportRow>();

const collator = new Intl.Collator('zh-CN', { numeric: true });

export function scopeLabel(row: ReportRow): string {
  return row.scope ? SCOPES[row.scope] : '未注明';
}

function formLabel(row: ReportRow): string {
  // A newer program may have made it with a form that this one does not know.
  return FORMS.find(({ id }) => id === row.form)?.name ?? row.form;
}

export function stateLabel({ state, round = 1 }: ReportRow): string {
  return stateName({ state, round });
}

const columns = helper.columns([
  helper.accessor('year', { header: '年度', sortDescFirst: true }),
  helper.accessor('organName', {
    header: '报告单位',
    sortFn: (a, b) => collator.compare(a.original.organName, b.original.organName),
    cell: ({ row: { original } }) => (
      <>
        <span className="organ">{original.organName || '（未填单位）'}</span>
        {original.example && <span className="tag">示例</span>}
        {original.copyOf !== undefined && <span className="tag">副本</span>}
      </>
    ),
  }),
  helper.accessor(scopeLabel, { id: 'scope', header: '统计口径', sortFn: byText(scopeLabel) }),
  helper.accessor(formLabel, { id: 'form', header: '格式', sortFn: byText(formLabel) }),
  helper.accessor(stateLabel, {
    id: 'state',
    header: '状态',
    sortFn: byText(stateLabel),
    cell: ({ row: { original }, getValue }) => (
      <span className={`state ${original.state}`}>{getValue()}</span>
    ),
  }),
  helper.accessor(({ progress: { stated, total } }) => stated / Math.max(total, 1), {
    id: 'progress',
    header: '进度',
    sortDescFirst: true,
    cell: ({ row }) => <Progress {...row.original.progress} />,
  }),
  helper.accessor('errors', {
    header: '错误',
    sortDescFirst: true,
    cell: ({ getValue }) => <span className={getValue() > 0 ? 'wrong' : ''}>{getValue()}</span>,
  }),
]);

export function byText<Row>(text: (row: Row) => string) {
  return (a: { original: Row }, b: { original: Row }): number =>
    collator.compare(text(a.original), text(b.original));
}

/** The columns with the moment a report was saved, or went into the bin, as the last one. */
function withMoment(header: string, momentOf: (row: ReportRow) => number) {
  const moment = helper.accessor(momentOf, {
    id: 'moment',
    header,
    sortDescFirst: true,
    cell: ({ getValue }) => (
      <time dateTime={new Date(getValue()).toISOString()} title={momentInFull(getValue())}>
        {momentText(getValue(), Date.now())}
      </time>
    ),
  });
  return helper.columns([...columns, moment]);
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

/** Every word of the search must be found in what the row shows. */
function found(row: ReportRow, search: string): boolean {
  const shown = [
    row.year,
    row.organName,
    scopeLabel(row),
    formLabel(row),
    stateLabel(row),
    row.example ? '示例' : '',
    row.copyOf === undefined ? '' : '副本',
  ].join(' ');
  return search.split(/\s+/).every((word) => shown.includes(word));
}

interface ReportTableProps<Row extends ReportRow> {
  readonly label: string;
  readonly rows: Row[];
  readonly columns: ColumnDef<typeof features, Row>[];
  readonly search: string;
  /** The commands of a row. */
  readonly children: (row: Row) => ReactNode;
}

export function ReportTable<Row extends ReportRow>({
  label,
  rows,
  columns: shown,
  search,
  children,
}: ReportTableProps<Row>) {
  const table = useTable<typeof features, Row>({
    features,
    columns: shown,
    data: rows,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
    initialState: { sorting: [{ id: 'moment', desc: true }] },
    state: { globalFilter: search },
    globalFilterFn: (row, _column, text: string) => found(row.original, text),
  });
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
