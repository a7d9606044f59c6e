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

/** Table three: what came in and what became of it, by outcome and by applicant. */
export function requestCharts({ blocks }: TableSection): readonly ChartSpec[] {
  const rows = blocks[0]?.rows ?? [];
  const results = rows.find(({ unnamed }) => unnamed)?.rows ?? [];
  const outcomes = results.filter(({ key }) => key !== 'totalHandled');
  const keysIn = (outcome: RowSpec): string[] =>
    rowPaths([outcome]).map((path) => joinKeys(...path.map(({ key }) => key)));
  const items = outcomes.flatMap(keysIn);
  const applicants = COLUMN_NAMES.filter(([column]) => column !== 'total');
  const organisations = applicants.filter(([column]) => column !== 'naturalPerson');
  const handledFor = (name: string, columns: readonly Named[]): ChartGroup => ({
    name,
    bars: outcomes.map((outcome) =>
      keysIn(outcome).flatMap((row) => columns.map(([column]) => at(row, column))),
    ),
    whole: columns.map(([column]) => at('totalHandled', column)),
  });
  const handled = handledFor('', [['total', '总计']]);
  return [
    {
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
    },
    {
      id: 'applicants',
      title: '本年新收申请的申请人',
      labels: applicants.map(([, name]) => name),
      groups: [
        {
          name: '',
          bars: applicants.map(([column]) => [at('received', column)]),
          whole: [at('received', 'total')],
        },
      ],
    },
    { id: 'outcomes', title: '本年度办理结果', labels: outcomes.map(plain), groups: [handled] },
    {
      id: 'outcomesByApplicant',
      title: '本年度办理结果，按申请人',
      labels: outcomes.map(plain),
      groups: [
        handledFor('自然人', [['naturalPerson', '自然人']]),
        handledFor('法人或其他组织', organisations),
      ],
    },
    {
      id: 'outcomeItems',
      title: '本年度办理结果，分项',
      labels: outcomes.flatMap(itemLabels),
      groups: [
        {
          name: '',
          bars: items.map((row) => [at(row, 'total')]),
          whole: [at('totalHandled', 'total')],
        },
      ],
    },
  ];
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
