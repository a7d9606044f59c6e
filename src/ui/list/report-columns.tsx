// What the tables of reports say of each of them, in one way: the columns that more than one table has,
// and the name by which a report is called where it is not seen.
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
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

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 临河区民政局 2026 年度. */
export function reportName({ organName, year, copyOf }: ReportRow): string {
  return `${organName || '（未填单位）'} ${year} 年度${copyOf === undefined ? '' : '（副本）'}`;
}

function scopeLabel(row: ReportRow): string {
  return row.scope ? SCOPES[row.scope] : '未注明';
}

function formLabel(row: ReportRow): string {
  // A newer program may have made it with a form that this one does not know.
  return FORMS.find(({ id }) => id === row.form)?.name ?? row.form;
}

function byText<Row>(text: (row: Row) => string) {
  return (a: { original: Row }, b: { original: Row }): number =>
    collator.compare(text(a.original), text(b.original));
}

/** Every word of the search must be found in what the row shows. */
export function isFound(row: ReportRow, search: string): boolean {
  const shown = [
    row.year,
    row.organName,
    scopeLabel(row),
    formLabel(row),
    stateName(row),
    row.example ? '示例' : '',
    row.copyOf === undefined ? '' : '副本',
  ].join(' ');
  return search.split(/\s+/).every((word) => shown.includes(word));
}

/** The columns about a report, for tables whose rows say more as well. */
export function columnsAbout<Row extends ReportRow>() {
  const helper = createColumnHelper<typeof features, Row>();
  return {
    year: helper.accessor(({ year }) => year, { id: 'year', header: '年度', sortDescFirst: true }),
    organ: helper.accessor(({ organName }) => organName, {
      id: 'organName',
      header: '报告单位',
      sortFn: byText<Row>(({ organName }) => organName),
      cell: ({ row: { original } }) => (
        <>
          <span className="organ">{original.organName || '（未填单位）'}</span>
          {original.example && <span className="tag">示例</span>}
          {original.copyOf !== undefined && <span className="tag">副本</span>}
        </>
      ),
    }),
    scope: helper.accessor(scopeLabel, {
      id: 'scope',
      header: '统计口径',
      sortFn: byText<Row>(scopeLabel),
    }),
    form: helper.accessor(formLabel, {
      id: 'form',
      header: '格式',
      sortFn: byText<Row>(formLabel),
    }),
    state: helper.accessor((row) => stateName(row), {
      id: 'state',
      header: '状态',
      sortFn: byText<Row>(stateName),
      cell: ({ row: { original }, getValue }) => (
        <span className={`state ${original.state}`}>{getValue()}</span>
      ),
    }),
    errors: helper.accessor(({ errors }) => errors, {
      id: 'errors',
      header: '错误',
      sortDescFirst: true,
      cell: ({ getValue }) => <Count count={getValue()} tone="wrong" />,
    }),
    /** The moment by which the table is sorted at first; 0 is none. */
    moment: (header: string, momentOf: (row: Row) => number) =>
      helper.accessor(momentOf, {
        id: 'moment',
        header,
        sortDescFirst: true,
        cell: ({ getValue }) =>
          getValue() === 0 ? (
            '—'
          ) : (
            <time dateTime={new Date(getValue()).toISOString()} title={momentInFull(getValue())}>
              {momentText(getValue(), Date.now())}
            </time>
          ),
      }),
  };
}

interface CountProps {
  readonly count: number;
  /** Red for errors only. */
  readonly tone: 'wrong' | 'asked';
}

export function Count({ count, tone }: CountProps) {
  return <span className={count > 0 ? tone : ''}>{count}</span>;
}
