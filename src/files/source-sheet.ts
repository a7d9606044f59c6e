/**
 * 数据来源登记表 as a paper: every figure with who gave it, those without a source, and a line to sign for
 * each office. What stands in its lines is told in report/source-register.ts.
 */
import { SOURCE_PARTS, type Source } from '../report/source';
import { registerOf, type RegisterLine, type RegisterTable } from '../report/source-register';
import type { Block, Table, TableCell } from './document';
import type { ReviewCase } from './review-case';
import { wordsTable } from './words-table';

/** Its blocks, without the title and who signs for all. */
export function sourceBlocks({ report, judgement: { form } }: ReviewCase): Block[] {
  const { given, missing, missingCount, offices } = registerOf(form, report);
  return [
    { kind: 'heading', level: 1, text: '已登记来源的数字' },
    given.length > 0 ? givenTable(given) : { kind: 'paragraph', text: '还没有登记。' },
    { kind: 'heading', level: 1, text: '未登记来源的数字' },
    ...missingBlocks(missing, missingCount),
    { kind: 'heading', level: 1, text: '提供科室签字' },
    officesTable(offices),
  ];
}

const PARTS = Object.keys(SOURCE_PARTS) as readonly (keyof Source)[];

function givenTable(given: readonly RegisterTable[]): Table {
  const heads = ['指标', '数值', ...PARTS.map((part) => SOURCE_PARTS[part])];
  return registerTable('已登记来源的数字', heads, [28, 22, 14, 9, 12, 15], given, ({ source }) =>
    PARTS.map((part) => source?.[part] ?? ''),
  );
}

function missingBlocks(missing: readonly RegisterTable[], count: number): Block[] {
  if (count === 0) {
    return [{ kind: 'paragraph', text: '没有。已填的数字都登记了来源，自动计算的总计不计。' }];
  }
  return [
    { kind: 'paragraph', text: `共 ${count} 格，自动计算的总计不计。` },
    registerTable('未登记来源的数字', ['指标', '数值'], [56, 44], missing, () => []),
  ];
}

/** Rows below those of their table and their block. */
function registerTable(
  caption: string,
  heads: readonly string[],
  widths: readonly number[],
  tables: readonly RegisterTable[],
  more: (line: RegisterLine) => readonly string[],
): Table {
  const band = (text: string): TableCell[] => [
    { text, rowSpan: 1, columnSpan: heads.length, header: 'row' },
  ];
  return {
    kind: 'table',
    caption,
    columnCount: heads.length,
    headRows: 1,
    widths,
    rows: [
      heads.map((text) => ({ text, rowSpan: 1, columnSpan: 1, header: 'column' as const })),
      ...tables.flatMap(({ table, lines }) => [
        band(`${table.heading}（单位：${table.unit}）`),
        ...lines.flatMap((line, at) => {
          const title = line.row.title ?? '';
          const isNew = title !== '' && title !== lines[at - 1]?.row.title;
          return [...(isNew ? [band(title)] : []), rowOf(line, more(line))];
        }),
      ]),
    ],
  };
}

function rowOf(line: RegisterLine, more: readonly string[]): TableCell[] {
  const columns = line.columns === undefined ? '' : `（${line.columns}）`;
  const cell = { rowSpan: 1, columnSpan: 1 };
  return [
    { ...cell, text: line.row.labels.join(' ') + columns, header: 'row' },
    ...[line.figures, ...more].map((text) => ({ ...cell, text, words: true as const })),
  ];
}

/** One line for the head of each office; one to be filled in where none is named. */
function officesTable(offices: ReadonlyMap<string, number>): Table {
  const rows = [...offices].map(([office, count]) => [office, `${count} 格`, '', '']);
  const table = wordsTable(
    '提供科室签字',
    [
      ['提供科室', 30],
      ['提供格数', 14],
      ['提供科室负责人签字', 34],
      ['日期', 22],
    ],
    rows.length > 0 ? rows : [['', '', '', '']],
  );
  return { ...table, byHand: true };
}
