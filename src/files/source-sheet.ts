/**
 * 数据来源登记表 as a paper: every figure with who gave it, those without a source, and a line to sign for
 * each office. What stands in its lines is told in report/source-register.ts.
 */
import { SOURCE_PARTS, type Source } from '../report/source';
import {
  missingText,
  REGISTER,
  registerOf,
  type RegisterLine,
  type RegisterTable,
} from '../report/source-register';
import type { Block, Table, TableCell } from './document';
import type { ReviewCase } from './review-case';
import { wordsTable } from './words-table';

/** Its blocks, without the title and who signs for all. */
export function sourceBlocks({ report, judgement: { form } }: ReviewCase): Block[] {
  const { given, missing, missingCount, offices } = registerOf(form, report);
  return [
    { kind: 'heading', level: 1, text: REGISTER.given },
    given.length > 0 ? givenTable(given) : { kind: 'paragraph', text: '还没有登记。' },
    { kind: 'heading', level: 1, text: REGISTER.missing },
    ...missingBlocks(missing, missingCount),
    { kind: 'heading', level: 1, text: '提供科室签字' },
    officesTable(offices),
  ];
}

const PARTS = Object.keys(SOURCE_PARTS) as readonly (keyof Source)[];

function givenTable(given: readonly RegisterTable[]): Table {
  const widths = [28, 22, 14, 9, 12, 15];
  return registerTable(REGISTER.given, REGISTER.sources, widths, given, ({ source }) =>
    PARTS.map((part) => source?.[part] ?? ''),
  );
}

function missingBlocks(missing: readonly RegisterTable[], count: number): Block[] {
  const told: Block = { kind: 'paragraph', text: missingText(count) };
  if (count === 0) return [told];
  return [told, registerTable(REGISTER.missing, REGISTER.figures, [56, 44], missing, () => [])];
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
      ...tables.flatMap(({ head, lines }) => [
        band(head),
        ...lines.flatMap((line) => [
          ...(line.block === undefined ? [] : [band(line.block)]),
          rowOf(line, more(line)),
        ]),
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
  const rows = [...offices].map(([name, cells]) => [name, `${cells} 格`, '', '']);
  const [office, count, signed, date] = REGISTER.offices;
  const table = wordsTable(
    '提供科室签字',
    [
      [office, 30],
      [count, 14],
      [signed, 34],
      [date, 22],
    ],
    rows.length > 0 ? rows : [['', '', '', '']],
  );
  return { ...table, byHand: true };
}
