/** 图表 as a Document: each chart with what it shows in words, and its figures in a table below it. */
import { chartTable, type Chart } from '../report/charts';
import type { Report } from '../report/report';
import type { Block, Document, Table, TableCell } from './document';
import { linesOf } from './lines';
import { CHARTS } from './paper-names';
import { pngSize } from './png';
import { footOf } from './review-case';
import type { DrawnChart } from './save-charts';
import { titleLines } from './title';

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
    cover: [`${linesOf(organ.name).join('')}　${year} 年度`],
    foot: footOf(report, CHARTS),
    blocks: drawn.flatMap((one, index) => blocksOf(one, index + 1)),
  };
}

function blocksOf({ chart, picture }: DrawnChart, number: number): Block[] {
  const size = pngSize(picture);
  if (!size) throw new Error('浏览器没有画出图片。');
  const height = (size.height / size.width) * WIDTH;
  const scale = Math.min(1, HEIGHT / height);
  const words = chart.words.join('');
  const { title } = chart;
  return [
    { kind: 'heading', level: 1, text: `图 ${number}　${title}` },
    {
      kind: 'paragraph',
      text: words,
      picture: { number, title, bytes: picture, width: WIDTH * scale, height: height * scale },
    },
    { kind: 'paragraph', text: words },
    tableOf(chart),
  ];
}

function tableOf(chart: Chart): Table {
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
