/** 图表 as a Document: each chart with what it shows in words, and its figures in a table below it. */
import type { Chart } from '../report/charts';
import type { Report } from '../report/report';
import { chartTableOf } from './chart-table';
import type { Block, Document } from './document';
import { CHARTS } from './paper-names';
import { pngSize } from './png';
import { footOf } from './review-case';
import { titleLines } from './title';

/** A chart with its picture. */
export interface DrawnChart {
  readonly chart: Chart;
  /** PNG; what becomes a file of its own may be an SVG. */
  readonly picture: Uint8Array;
}

/** The width of the type area, and what is left of its height below heading and above caption. */
const WIDTH = 156;
const HEIGHT = 170;

/** The document; equal charts and pictures give equal ones. Throws where a picture is no PNG. */
export function composeCharts(
  report: Report,
  { draft }: { readonly draft: boolean },
  drawn: readonly DrawnChart[],
): Document {
  const { imprint, organ, year, example } = report;
  return {
    lang: 'zh-CN',
    title: titleLines(imprint.title, organ.name, year),
    ...(draft && { draft: true as const }),
    ...(example && { example: true as const }),
    paper: CHARTS,
    foot: footOf(report, CHARTS),
    blocks: drawn.flatMap((one, index) => [
      ...headingOf(one, drawn[index - 1]),
      ...blocksOf(one, index + 1),
    ]),
  };
}

/** The section of the report, where another one begins. */
function headingOf({ chart: { section } }: DrawnChart, before: DrawnChart | undefined): Block[] {
  if (before?.chart.section === section) return [];
  return [{ kind: 'heading', level: 1, text: section }];
}

function blocksOf({ chart, picture }: DrawnChart, number: number): Block[] {
  const size = pngSize(picture);
  if (!size) throw new Error('浏览器没有画出图片。');
  const height = (size.height / size.width) * WIDTH;
  const scale = Math.min(1, HEIGHT / height);
  const words = chart.words.join('');
  const { title } = chart;
  const caption = `图 ${number}　${title}`;
  return [
    { kind: 'paragraph', text: caption, level: 2, lead: caption.length },
    {
      kind: 'paragraph',
      text: words,
      picture: { number, title, bytes: picture, width: WIDTH * scale, height: height * scale },
    },
    { kind: 'paragraph', text: words },
    chartTableOf(chart),
  ];
}
