// A chart as the drawing library wants it: everything has its place in pixels, so that equal charts give
// equal pictures. What is drawn is told in report/charts.ts.
import type { BarSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { amountText } from '../../report/amount';
import type { Chart, ChartSeries } from '../../report/charts';
import { linesOf, shortened, textWidth } from './measure';

export type Option = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
>;

/** A picture to be: how large, in pixels, and what stands in it. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly option: Option;
}

/** Whose chart it is, as it is printed in the picture: it goes its own way. */
export interface Whose {
  readonly organ: string;
  /** 草稿, 示例. */
  readonly marks: readonly string[];
}

const WIDTH = 720;
const EDGE = 20;
/** Those of the page; a picture can not ask it. */
const FONT = 'Microsoft YaHei,Noto Sans CJK SC,Source Han Sans SC,sans-serif';
const INK = '#1c2127';
const INK_2 = '#525b66';
const LINE = '#d5d9df';
const RULE = '#5f6873';
const PAPER = '#ffffff';
const ACCENT = '#17518f';
const WARN = '#8a5200';
const TITLE = 18;
const SIZE = 14;
const SMALL = 13;

/** Above the bars: title, organ and year, and what the colours mean. */
const HEAD = 76;
const LEGEND = 28;
/** Below them: the figures of the axis. */
const FOOT = 40;
/** To the right of them, where the figure of the longest stands: around it, and at least. */
const BESIDE = { around: 32, least: 76 } as const;

/** The room for labels, and how much of it is room before the bars. */
const LABELS = { narrowest: 100, widest: 232, gap: 12 } as const;
/** Charts with more bars than these are set closer. */
const MANY = 12;

interface Pitch {
  readonly step: number;
  readonly bar: number;
}

function pitchOf({ labels, series }: Chart): Pitch {
  const isClose = labels.length > MANY;
  if (series.length > 1) return isClose ? { step: 38, bar: 13 } : { step: 48, bar: 16 };
  return isClose ? { step: 36, bar: 15 } : { step: 40, bar: 20 };
}

/** Full, hollow and hatched: told apart in black and white as well. */
function lookOf({ kind }: ChartSeries, index: number): NonNullable<BarSeriesOption['itemStyle']> {
  if (kind === 'last') return { color: PAPER, borderColor: RULE, borderWidth: 1 };
  const full = { color: ACCENT, borderColor: ACCENT, borderWidth: 1 };
  if (index === 0 || kind === 'now') return full;
  const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4 };
  return { ...full, color: PAPER, decal: { ...hatch, color: ACCENT } };
}

/** What stands where: the same chart has the same layout on every machine. */
export function layoutOf(chart: Chart, whose: Whose): Layout {
  const { labels, series } = chart;
  const lines = labels.map((label, at) =>
    linesOf(label + unstatedMark(series, at), SIZE, LABELS.widest),
  );
  const widest = Math.max(...lines.flat().map((line) => textWidth(line, SIZE)));
  const left = EDGE + Math.max(LABELS.narrowest, Math.ceil(widest)) + LABELS.gap;
  const { step, bar } = pitchOf(chart);
  const top = HEAD + (series.length > 1 ? LEGEND : 0);
  const height = step * labels.length;
  return {
    width: WIDTH,
    height: top + height + FOOT,
    option: {
      animation: false,
      backgroundColor: PAPER,
      textStyle: { fontFamily: FONT },
      title: titlesOf(chart, whose),
      legend: legendOf(series, left),
      grid: { left, top, width: WIDTH - left - roomForFigures(chart), height },
      xAxis: figureAxis(series),
      yAxis: labelAxis(lines),
      series: series.map((one, index) => barsOf(one, index, bar)),
    },
  };
}

const type = (color: string, fontSize: number) => ({ fontFamily: FONT, color, fontSize });

function legendOf(series: readonly ChartSeries[], left: number): LegendComponentOption {
  return {
    show: series.length > 1,
    left,
    top: HEAD - 4,
    padding: 0,
    itemGap: 24,
    itemWidth: 22,
    itemHeight: 12,
    icon: 'rect',
    selectedMode: false,
    itemStyle: { borderWidth: 1 },
    textStyle: type(INK_2, SMALL),
  };
}

/** Whole figures; where all are 0, there is room to see it. */
function figureAxis(series: readonly ChartSeries[]): NonNullable<Option['xAxis']> {
  const isFlat = series.every(({ values }) => values.every((value) => (value ?? 0) === 0));
  return {
    type: 'value',
    min: 0,
    ...(isFlat && { max: 1 }),
    minInterval: 1,
    splitNumber: 4,
    splitLine: { lineStyle: { color: LINE } },
    axisLabel: {
      ...type(INK_2, SMALL),
      formatter: (value: number) => amountText(value),
      margin: 10,
    },
  };
}

function labelAxis(lines: readonly (readonly string[])[]): NonNullable<Option['yAxis']> {
  return {
    type: 'category',
    inverse: true,
    data: lines.map((line) => line.join('\n')),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: RULE } },
    axisLabel: { ...type(INK, SIZE), lineHeight: 17, margin: LABELS.gap, interval: 0 },
  };
}

function roomForFigures({ series }: Chart): number {
  const figures = series.flatMap(({ values }) => values.map(figureOf));
  const widest = Math.max(...figures.map((figure) => textWidth(figure, SMALL)));
  return Math.max(BESIDE.least, widest + BESIDE.around);
}

function barsOf(one: ChartSeries, index: number, bar: number): BarSeriesOption {
  return {
    type: 'bar',
    name: one.name,
    silent: true,
    barWidth: bar,
    barGap: '20%',
    itemStyle: lookOf(one, index),
    // A bar that is not known has no figure either.
    data: one.values.map((value) => value ?? '-'),
    label: {
      show: true,
      position: 'right',
      distance: 6,
      ...type(one.kind === 'last' ? INK_2 : INK, SMALL),
      formatter: ({ value }) => figureOf(value),
    },
  };
}

function figureOf(value: unknown): string {
  return typeof value === 'number' ? amountText(value) : '';
}

function unstatedMark(series: readonly ChartSeries[], at: number): string {
  const own = series.filter(({ kind }) => kind !== 'last');
  const blank = own.filter(({ values }) => values[at] === undefined);
  if (blank.length === 0) return '';
  return blank.length === own.length ? '（未填）' : '（部分未填）';
}

function titlesOf({ title, year, unit }: Chart, { organ, marks }: Whose): TitleComponentOption[] {
  const mark = marks.join('　');
  const room = WIDTH - 2 * EDGE - (mark === '' ? 0 : textWidth(mark, SIZE) + 2 * EDGE);
  const below = `　${year} 年　单位：${unit}`;
  const name = shortened(organ, SMALL, WIDTH - 2 * EDGE - textWidth(below, SMALL));
  const plain = { padding: 0, left: EDGE };
  const bold = { fontWeight: 'bold' } as const;
  const marked: TitleComponentOption = {
    text: mark,
    right: EDGE,
    top: 12,
    padding: [4, 10],
    borderWidth: 1,
    borderColor: WARN,
    textStyle: { ...type(WARN, SIZE), ...bold },
  };
  return [
    {
      ...plain,
      top: 14,
      text: shortened(title, TITLE, room),
      textStyle: { ...type(INK, TITLE), ...bold },
    },
    {
      ...plain,
      top: 43,
      text: name + below,
      textStyle: { ...type(INK_2, SMALL), fontWeight: 'normal' },
    },
    ...(mark === '' ? [] : [marked]),
  ];
}
