/**
 * 图表: what the charts of a form show of a report, beside last year where that is known, and in words.
 * A bar whose cells are not all stated has no value: blank is not zero. Drawing them is left to others.
 */
import type { Address } from './address';
import { amountText } from './amount';
import { signedText } from './comparison';
import type { ChartGroup, ChartSpec, Form } from './form';
import { formOf } from './forms/index';
import { addressOn, figuresOn, yearBefore, type LastYear } from './last-year';
import { reckon, type Report } from './report';
import { addedUp, type Figures } from './rule';

/** Bars of one colour: those of this year, of last year, or a group of this year's. */
export interface ChartSeries {
  readonly kind: 'last' | 'now' | 'group';
  /** 2024 年, 自然人. */
  readonly name: string;
  /** One for each label; undefined where it is not stated or not known. */
  readonly values: readonly (number | undefined)[];
  /** What is stated for all of them together, where they are parts of one thing. */
  readonly whole?: number;
}

export interface Chart {
  readonly id: string;
  /** The heading of the section it is of. */
  readonly section: string;
  readonly title: string;
  readonly year: number;
  readonly unit: string;
  readonly labels: readonly string[];
  /** Last year's before this year's. */
  readonly series: readonly ChartSeries[];
  /** What it shows, in sentences. */
  readonly words: readonly string[];
}

/** The charts of a report, in the order of its form; those of which nothing is stated are left out. */
export function chartsOf(form: Form, report: Report): Chart[] {
  const { figure } = reckon(form, report);
  const before = yearBefore(report);
  const now: Sum = (cells) => sumOf(cells, figure);
  const then = before ? sumBefore(form, before) : () => undefined;
  return (form.charts ?? []).flatMap((spec) => chartOf(form, report.year, spec, now, then));
}

/** Adds cells up; undefined where one of them is not known. */
type Sum = (cells: readonly Address[]) => number | undefined;

/** No cells have no sum. */
function sumOf(cells: readonly Address[], figure: Figures): number | undefined {
  return cells.length === 0 ? undefined : addedUp(cells, figure);
}

/** What the form of last year had in fewer cells is the sum of these. */
function sumBefore(form: Form, before: LastYear): Sum {
  const figures = figuresOn(form, before);
  const { cells: known } = formOf(before.form);
  const isKnown = (address: Address): boolean => known.has(addressOn(before.form, form, address));
  return (cells) => sumOf(cells.filter(isKnown), (address) => figures[address]);
}

function chartOf(form: Form, year: number, spec: ChartSpec, now: Sum, then: Sum): Chart[] {
  const { id, title, labels, groups } = spec;
  const [only, ...more] = groups;
  const isOne = more.length === 0;
  const ours = groups.map((group) =>
    seriesOf(isOne ? 'now' : 'group', group.name || yearName(year), group, now),
  );
  if (ours.every(isEmpty)) return [];
  const theirs = isOne ? [seriesOf('last', yearName(year - 1), only, then)] : [];
  const series = [...theirs.filter((one) => !isEmpty(one)), ...ours];
  const cell = form.cells.get(only.bars[0]?.[0] ?? '');
  const section = form.sections.find((one) => one.id === cell?.table)?.heading ?? '';
  const chart = { id, section, title, year, unit: cell?.unit ?? '', labels, series };
  return [{ ...chart, words: wordsOf(chart) }];
}

const yearName = (year: number): string => `${year} 年`;

const isEmpty = ({ values }: ChartSeries): boolean => values.every((value) => value === undefined);

function seriesOf(
  kind: ChartSeries['kind'],
  name: string,
  { bars, whole }: ChartGroup,
  sum: Sum,
): ChartSeries {
  const all = whole && sum(whole);
  return { kind, name, values: bars.map(sum), ...(all !== undefined && { whole: all }) };
}

/** The figures of a chart as they stand in a table: a blank is said, and so is what is not known. */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly string[] }[];
}

/** The figures of a chart: its bars, what they add up to, and what has changed against last year. */
export function chartTable({ labels, series, unit }: Chart): ChartTable {
  const isCompared = series.some(({ kind }) => kind === 'last');
  const line = (label: string, values: readonly (number | undefined)[]) => ({
    label,
    figures: [
      ...series.map(({ kind }, at) => figureText(values[at], kind === 'last' ? '—' : '未填')),
      ...(isCompared ? [changeText(difference(values[0], values[1]))] : []),
    ],
  });
  const wholes = series.map(({ whole }) => whole);
  return {
    heads: [
      `指标（单位：${unit}）`,
      ...series.map(({ name }) => name),
      ...(isCompared ? ['增减'] : []),
    ],
    rows: [
      ...labels.map((label, at) =>
        line(
          label,
          series.map(({ values }) => values[at]),
        ),
      ),
      ...(wholes.some((whole) => whole !== undefined) ? [line('总计', wholes)] : []),
    ],
  };
}

function figureText(value: number | undefined, unknown: string): string {
  return value === undefined ? unknown : amountText(value);
}

function changeText(change: number | undefined): string {
  return change === undefined ? '—' : signedText(change);
}

function seriesBy(
  series: readonly ChartSeries[],
  kind: ChartSeries['kind'],
): ChartSeries | undefined {
  return series.find((one) => one.kind === kind);
}

function difference(last: number | undefined, now: number | undefined): number | undefined {
  return last === undefined || now === undefined ? undefined : now - last;
}

/** More figures than these are said of this year only; the others stand in the table. */
const SAID_TWICE = 4;

type Told = Omit<Chart, 'words'>;

function wordsOf(chart: Told): string[] {
  const { series, unit } = chart;
  const own = series.filter(({ kind }) => kind !== 'last');
  const sentences = own.map((one) => (one.whole === undefined ? listed : summed)(chart, one));
  const last = seriesBy(series, 'last');
  const now = seriesBy(series, 'now');
  const change = difference(last?.whole, now?.whole);
  return [
    ...sentences,
    ...(last && change !== undefined ? [beside(last, change, unit)] : []),
    ...(last && change === undefined && last.values.length <= SAID_TWICE
      ? [listed(chart, last)]
      : []),
    ...own.flatMap((one) => apart(one, unit)),
    ...unstated(chart, own),
  ];
}

/** Every bar with its figure. */
function listed({ labels, unit }: Told, { name, values }: ChartSeries): string {
  const parts = labels.flatMap((label, at) => {
    const value = values[at];
    return value === undefined ? [] : [`${label} ${amountText(value)} ${unit}`];
  });
  return `${name}：${parts.join('，')}。`;
}

/** The whole, and the largest part of it. */
function summed({ labels, unit }: Told, { name, values, whole = 0 }: ChartSeries): string {
  const total = `${name}总计 ${amountText(whole)} ${unit}`;
  const most = Math.max(0, ...values.flatMap((value) => value ?? []));
  const largest = labels.filter((_, at) => values[at] === most);
  if (most === 0 || most > whole || largest.length > LARGEST_NAMED) return `${total}。`;
  const each = largest.length > 1 ? '各 ' : '';
  const share = Math.round((most / whole) * THOUSAND) / 10;
  return `${total}，最多的是${largest.join('、')}，${each}${amountText(most)} ${unit}，占 ${share}%。`;
}

const LARGEST_NAMED = 3;
const THOUSAND = 1000;

function beside({ name, whole = 0 }: ChartSeries, change: number, unit: string): string {
  const last = `${name}总计 ${amountText(whole)} ${unit}`;
  if (change === 0) return `${last}，与本年相同。`;
  const percent =
    whole === 0 ? '' : `（${Math.round((Math.abs(change) / whole) * THOUSAND) / 10}%）`;
  return `${last}，本年${change > 0 ? '增加' : '减少'} ${amountText(Math.abs(change))} ${unit}${percent}。`;
}

/** What a drawing would hide: parts that do not add up. */
function apart({ name, values, whole }: ChartSeries, unit: string): string[] {
  const sum = addedUp(values, (value) => value);
  if (whole === undefined || sum === undefined || sum === whole) return [];
  return [
    `${name}各项之和 ${amountText(sum)} ${unit}，与总计 ${amountText(whole)} ${unit}不符，请核对。`,
  ];
}

const UNSTATED_NAMED = 4;

function unstated({ labels }: Told, own: readonly ChartSeries[]): string[] {
  const blank = labels.filter((_, at) => own.some(({ values }) => values[at] === undefined));
  if (blank.length === 0) return [];
  const more = blank.length > UNSTATED_NAMED ? `等 ${blank.length} 项` : '';
  return [`${blank.slice(0, UNSTATED_NAMED).join('、')}${more}未填，没有画出。`];
}
