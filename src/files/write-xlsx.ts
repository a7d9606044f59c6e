/**
 * Documents → xlsx, each on a sheet of its own: titles and tables laid out as they are printed. The
 * tables of a sheet share one set of columns; texts between them are not written.
 */
import { amountText } from '../report/amount';
import { columnShares } from './columns';
import { cellText, marksOf, type Document, type Table, type TableCell } from './document';
import { locate } from './grid';
import { packWorkbook, type WrittenCell, type WrittenSheet } from './workbook';
import { SIZE, type Look } from './xlsx-style';

export interface Page {
  readonly name: string;
  readonly document: Document;
  /** Widths of the columns in signs of half width; all alike where they are not given. */
  readonly widths?: readonly number[];
}

/** All columns together, where they are all alike. */
const USUAL_WIDTH = 141;
const HEIGHTS: Partial<Record<Look, number>> = { mark: 20, title: 30, heading: 26 };

/** The file; the first document gives its title. Equal documents give equal bytes. */
export function writeXlsx(pages: readonly Page[]): Promise<Uint8Array> {
  return packWorkbook((pages[0]?.document.title ?? []).join(''), pages.map(sheetOf));
}

function sheetOf({ name, document, widths }: Page): WrittenSheet {
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  const count = widths?.length ?? Math.max(1, ...tables.map((table) => table.columnCount));
  const signs = widths ?? Array.from({ length: count }, () => USUAL_WIDTH / count);
  const cells: WrittenCell[] = [];
  const heights = new Map<number, number>();
  const breaks: number[] = [];
  let row = 0;
  const line = (value: string, look: Look): void => {
    cells.push({ row, column: 0, columnSpan: count, value, look });
    heights.set(row, HEIGHTS[look] ?? SIZE * 2);
    row += 1;
  };
  for (const mark of marksOf(document)) line(mark, 'mark');
  for (const title of document.title) line(title, 'title');
  for (const table of tables) {
    if (table !== tables[0]) {
      breaks.push(row);
      row += 1;
    }
    if (table.caption !== '') line(table.caption, 'heading');
    const laid = tableCells(table, row, count);
    cells.push(...laid);
    for (let at = row; at < row + table.rows.length; at += 1) {
      heights.set(at, heightOf(laid, at, signs));
    }
    row += table.rows.length;
  }
  if (document.smallPrint !== undefined) line(document.smallPrint, 'note');
  return { name, widths: signs, heights, cells, breaks };
}

function tableCells(table: Table, top: number, count: number): WrittenCell[] {
  const starts = columnStarts(table, count);
  const start = (column: number): number => starts[column] ?? count;
  return locate(table)
    .flat()
    .map(({ cell, row, column, rowSpan, columnSpan }) => ({
      row: top + row,
      column: start(column),
      rowSpan,
      columnSpan: start(column + columnSpan) - start(column),
      value: valueOf(cell),
      look: lookOf(cell),
    }));
}

/** Where each column of a table begins on the sheet: figures alike, labels take the rest. */
function columnStarts(table: Table, count: number): number[] {
  const shares = columnShares(table);
  const figure = shares.at(-1) ?? 100;
  const labels = shares.filter((_, at) => at < labelColumns(table));
  const figures = shares.length - labels.length;
  const most = Math.floor((count - labels.length) / Math.max(figures, 1));
  const span = Math.max(1, Math.min(Math.round((figure / 100) * count), most));
  const spans = [...allotted(labels, count - figures * span), ...shares.slice(labels.length)];
  let at = 0;
  return spans.map((own, index) => {
    const begin = at;
    at += index < labels.length ? own : span;
    return begin;
  });
}

function labelColumns(table: Table): number {
  const labels = locate(table)
    .flat()
    .filter(({ cell }) => cell.header === 'row');
  return Math.max(0, ...labels.map(({ column, columnSpan }) => column + columnSpan));
}

/** Whole columns for each, in proportion to their weights and at least one. */
function allotted(weights: readonly number[], count: number): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const exact = weights.map((weight) => (weight / sum) * count);
  const spans = exact.map((share) => Math.max(1, Math.floor(share)));
  let rest = count - spans.reduce((left, right) => left + right, 0);
  while (rest > 0) {
    const lacks = exact.map((share, at) => share - (spans[at] ?? 0));
    const at = lacks.indexOf(Math.max(...lacks));
    spans[at] = (spans[at] ?? 0) + 1;
    rest -= 1;
  }
  return spans;
}

/** Plain digits are a number, everything else is what it says. */
function valueOf(cell: TableCell): string | number {
  const text = cellText(cell);
  const number = Number(text);
  return cell.figure && text !== '' && amountText(number) === text ? number : text;
}

function lookOf({ header, figure }: TableCell): Look {
  if (header === undefined) return figure ? 'figure' : 'text';
  return header === 'row' ? 'label' : 'head';
}

/** Spreadsheets do not fit rows to merged cells by themselves. */
export function heightOf(
  cells: readonly WrittenCell[],
  row: number,
  widths: readonly number[],
): number {
  const lines = cells
    .filter((cell) => cell.row === row && (cell.rowSpan ?? 1) === 1)
    .map(({ value, column, columnSpan = 1 }) => {
      const room = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, -1);
      return String(value)
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(signsOf(line) / room)), 0);
    });
  return Math.max(1, ...lines) * SIZE * 1.35 + 6;
}

/** Signs of half width. */
function signsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u1100' ? 1 : 2), 0);
}
