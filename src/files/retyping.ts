/**
 * 对照录入单: every cell of the form in its order, numbered and large, to be typed into another system and
 * ticked one by one; below each table what tells that nothing was left out.
 */
import { amountText } from '../report/amount';
import { tablesOf, type Cell, type TableSection } from '../report/form';
import { isComputed } from '../report/report';
import { rowsOf, type Row } from '../report/rows';
import type { Block, Table, TableCell } from './document';
import { UNSTATED } from './office-fields';
import type { ReviewCase } from './review-case';

const SHARES = [9, 37, 25, 20, 9];

/** Its blocks, table by table; numbers run through all of them. */
export function retypingBlocks(review: ReviewCase): Block[] {
  const { form } = review.judgement;
  let number = 0;
  return tablesOf(form).flatMap((table): Block[] => {
    const rows = rowsOf(form, table);
    const first = number;
    number += rows.flatMap(({ cells }) => cells).length;
    return [
      { kind: 'heading', level: 1, text: table.heading },
      cellsTable(review, table, rows, first),
      ...countLines(review, rows).map((text): Block => ({
        kind: 'paragraph',
        text,
        role: 'flush',
      })),
    ];
  });
}

function cellsTable(
  review: ReviewCase,
  table: TableSection,
  rows: readonly Row[],
  before: number,
): Table {
  const heads = ['序号', '指标', '栏', `数值（${table.unit}）`, '已录'];
  let number = before;
  const plain = { rowSpan: 1, columnSpan: 1 };
  return {
    kind: 'table',
    caption: table.heading,
    columnCount: heads.length,
    headRows: 1,
    widths: SHARES,
    rows: [
      heads.map((text) => ({ ...plain, text, header: 'column' as const })),
      ...rows.flatMap((row) =>
        row.cells.map((cell, at): TableCell[] => {
          number += 1;
          const label = [row.title ?? '', ...row.labels].join(' ').trim();
          const rowSpan = row.cells.length;
          const head: TableCell = { text: label, rowSpan, columnSpan: 1, words: true };
          return [
            { ...plain, text: String(number) },
            ...(at === 0 ? [head] : []),
            { ...plain, text: columnText(review, table, cell), header: 'row' },
            { ...plain, text: figureText(review, cell), figure: true, big: true },
            { ...plain, text: '□', big: true },
          ];
        }),
      ),
    ],
  };
}

/** The column, its unit where it is not that of the table, and whether nobody typed what stands there. */
function columnText({ report }: ReviewCase, table: TableSection, cell: Cell): string {
  const said = [
    cell.unit === table.unit || cell.columnName.includes(cell.unit) ? '' : cell.unit,
    isComputed(report, cell) ? '自动计算' : '',
  ].filter((part) => part !== '');
  return cell.columnName + (said.length > 0 ? `（${said.join('，')}）` : '');
}

/** What is stated; what was typed and is no number yet stands as it was typed. */
function figureText({ report, judgement }: ReviewCase, { address }: Cell): string {
  const value = judgement.reckoning.figure(address);
  return report.refused[address] ?? (value === undefined ? UNSTATED : amountText(value));
}

/** 本表 175 格，已填 173 格，未填 2 格。 What stands there added up, by units, on a line of its own. */
function countLines({ judgement: { reckoning } }: ReviewCase, rows: readonly Row[]): string[] {
  const cells = rows.flatMap((row) => row.cells);
  const sums = new Map<string, number>();
  let filled = 0;
  for (const { address, unit } of cells) {
    const value = reckoning.figure(address);
    if (value === undefined) continue;
    filled += 1;
    sums.set(unit, (sums.get(unit) ?? 0) + Math.round(value * MILLION));
  }
  const added = [...sums].map(([unit, sum]) => `${amountText(sum / MILLION)} ${unit}`);
  const blank = cells.length - filled;
  return [
    `本表 ${cells.length} 格，已填 ${filled} 格${blank > 0 ? `，未填 ${blank} 格` : ''}。`,
    ...(added.length > 0 ? [`已填数字之和：${added.join('，')}。`] : []),
  ];
}

/** Amounts have six decimals and add up exactly in millionths. */
const MILLION = 1_000_000;
