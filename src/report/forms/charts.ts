/**
 * The charts that the forms have: what is drawn side by side. Tables three and four are alike in both,
 * and their bars follow from their rows and columns. What a report gives for them is told in ../charts.ts.
 */
import { joinKeys, type Address } from '../address';
import {
  rowPaths,
  type ChartGroup,
  type ChartSpec,
  type ColumnSpec,
  type RowSpec,
  type TableSection,
} from '../form';
import { COLUMN_NAMES, RESULTS } from './shared';

type Named = readonly [key: string, name: string];

/** Rows of table two: each of these columns of theirs is a bar. */
export function disclosureChart(
  id: string,
  rows: readonly Named[],
  columns: readonly ColumnSpec[],
): ChartSpec {
  const isOne = columns.length === 1;
  const bars = rows.flatMap(([row, name]) =>
    columns.map(({ key, label }) => ({
      label: isOne ? name : name + label,
      cells: [joinKeys('disclosure', row, key)],
    })),
  );
  const heads = isOne ? columns.map(({ label }) => label) : rows.map(([, name]) => name);
  return {
    id,
    title: heads.join('、'),
    labels: bars.map(({ label }) => label),
    groups: [{ name: '', bars: bars.map(({ cells }) => cells) }],
  };
}

const at = (row: string, column: string): Address => joinKeys('requests', row, column);

/** A row of table three without the number before it. */
function plain({ label, short = label }: RowSpec): string {
  return short.replace(/^(?:[一二三四]、|（[一二三四五六]）|\d\.)+/, '');
}

const APPLICANTS = COLUMN_NAMES.filter(([column]) => column !== 'total');
const ORGANISATIONS = APPLICANTS.filter(([column]) => column !== 'naturalPerson');

/** Table three: what came in and what became of it, by outcome and by applicant. */
export function requestCharts({ blocks }: TableSection): readonly ChartSpec[] {
  const rows = blocks[0]?.rows ?? [];
  const results = rows.find(({ unnamed }) => unnamed)?.rows ?? [];
  const outcomes = results.filter(({ key }) => key !== 'totalHandled');
  return [REQUESTS, RECEIVED_BY_APPLICANT, ...outcomeCharts(outcomes)];
}

const REQUESTS: ChartSpec = {
  id: 'requests',
  title: '收到和处理政府信息公开申请',
  labels: ['本年新收', '上年结转', '本年办结', '结转下年度'],
  groups: [
    {
      name: '',
      bars: ['received', 'carriedIn', 'totalHandled', 'carriedOver'].map((row) => [
        at(row, 'total'),
      ]),
    },
  ],
};

const RECEIVED_BY_APPLICANT: ChartSpec = {
  id: 'applicants',
  title: '本年新收申请的申请人',
  labels: APPLICANTS.map(([, name]) => name),
  groups: [
    {
      name: '',
      bars: APPLICANTS.map(([column]) => [at('received', column)]),
      whole: [at('received', 'total')],
    },
  ],
};

/** What became of the requests: all of them, by applicant, and item by item. */
function outcomeCharts(outcomes: readonly RowSpec[]): readonly ChartSpec[] {
  const handledFor = (name: string, columns: readonly string[]): ChartGroup => ({
    name,
    bars: outcomes.map((outcome) =>
      keysIn(outcome).flatMap((row) => columns.map((column) => at(row, column))),
    ),
    whole: columns.map((column) => at('totalHandled', column)),
  });
  const items = outcomes.flatMap(keysIn).map((row) => [at(row, 'total')]);
  return [
    {
      id: 'outcomes',
      title: '本年度办理结果',
      labels: outcomes.map(plain),
      groups: [handledFor('', ['total'])],
    },
    {
      id: 'outcomesByApplicant',
      title: '本年度办理结果，按申请人',
      labels: outcomes.map(plain),
      groups: [
        handledFor('自然人', ['naturalPerson']),
        handledFor(
          '法人或其他组织',
          ORGANISATIONS.map(([column]) => column),
        ),
      ],
    },
    {
      id: 'outcomeItems',
      title: '本年度办理结果，分项',
      labels: outcomes.flatMap(itemLabels),
      groups: [{ name: '', bars: items, whole: [at('totalHandled', 'total')] }],
    },
  ];
}

function keysIn(outcome: RowSpec): string[] {
  return rowPaths([outcome]).map((path) => joinKeys(...path.map(({ key }) => key)));
}

/** With the sign of the outcome before it: items of several are called 其他. */
function itemLabels(outcome: RowSpec): string[] {
  const sign = /^（.）/.exec(outcome.label)?.[0] ?? '';
  if (!outcome.rows) return [outcome.label];
  return outcome.rows.map(({ label, short }) => short ?? sign + label);
}

const RESULT_NAMES = RESULTS.filter(({ key }) => key !== 'total');

function cases(name: string, kinds: readonly string[]): ChartGroup {
  const cells = (result: string): Address[] =>
    kinds.map((kind) => joinKeys('disputes', kind, result));
  return {
    name,
    bars: RESULT_NAMES.map(({ key = '' }) => cells(key)),
    whole: cells('total'),
  };
}

const LABELS = RESULT_NAMES.map(({ label }) => label);

/** Table four, by result; suits by what went before them as well. */
export const DISPUTE_CHARTS: readonly ChartSpec[] = [
  { id: 'review', title: '行政复议结果', labels: LABELS, groups: [cases('', ['review'])] },
  {
    id: 'suits',
    title: '行政诉讼结果',
    labels: LABELS,
    groups: [cases('', ['directSuit', 'suitAfterReview'])],
  },
  {
    id: 'suitsByWay',
    title: '行政诉讼结果，按是否经过复议',
    labels: LABELS,
    groups: [cases('未经复议直接起诉', ['directSuit']), cases('复议后起诉', ['suitAfterReview'])],
  },
];
