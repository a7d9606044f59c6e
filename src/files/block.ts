/**
 * A part of a table as a table of its own, for the clipboard: the figures of a range, alone or with
 * the labels and heads that speak for them, whose spans are cut to what is left.
 */
import type { Address } from '../report/address';
import type { TableSection } from '../report/form';
import { sheetOf, type Sheet, type SheetCell, type SheetRange } from '../report/sheet';
import type { Table, TableCell } from './document';

/** The block of a range; what stands in its cells is given by `textOf`. */
export function composeBlock(
  table: TableSection,
  range: SheetRange,
  textOf: (address: Address) => string,
  labels: boolean,
): Table {
  const sheet = sheetOf(table);
  const rows = keptRows(sheet, range, labels);
  const columns = keptColumns(sheet, range, labels);
  const cells = sheet.rows.flat().flatMap((cell) => cut(cell, rows, columns, textOf));
  return {
    kind: 'table',
    caption: '',
    columnCount: columns.length,
    headRows: 0,
    rows: rows.map((row) =>
      cells
        .filter((cell) => cell.row === row)
        .sort((a, b) => a.column - b.column)
        .map(({ cell }) => cell),
    ),
  };
}

/** The lines of figures, and with labels the heads of each block they are in. */
function keptRows({ rows }: Sheet, { top, bottom }: SheetRange, labels: boolean): number[] {
  const hasFigures = (row: number): boolean =>
    rows[row]?.some(({ kind }) => kind === 'figure') ?? false;
  const kept = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    if (!hasFigures(row)) continue;
    kept.add(row);
    if (!labels) continue;
    let above = row;
    while (above > 0 && hasFigures(above - 1)) above -= 1;
    for (above -= 1; above >= 0 && !hasFigures(above); above -= 1) kept.add(above);
  }
  return [...kept].sort((a, b) => a - b);
}

function keptColumns(sheet: Sheet, { left, right }: SheetRange, labels: boolean): number[] {
  const kept = labels ? Array.from({ length: sheet.labelColumns }, (_, column) => column) : [];
  for (let column = left; column <= right; column += 1) kept.push(column);
  return kept;
}

/** The part of a cell that is kept, and where it begins; nothing where none is. */
function cut(
  cell: SheetCell,
  keptRows: readonly number[],
  keptColumns: readonly number[],
  textOf: (address: Address) => string,
): { cell: TableCell; row: number; column: number }[] {
  const rows = keptRows.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan);
  const columns = keptColumns.filter(
    (column) => column >= cell.column && column < cell.column + cell.columnSpan,
  );
  const [row] = rows;
  const [column] = columns;
  if (row === undefined || column === undefined) return [];
  const isFigure = cell.kind === 'figure';
  const part: TableCell = {
    text: cell.address === undefined ? cell.text : textOf(cell.address),
    ...(cell.remark !== undefined && { remark: cell.remark }),
    rowSpan: rows.length,
    columnSpan: columns.length,
    ...(isFigure ? { figure: true } : { header: cell.kind === 'label' ? 'row' : 'column' }),
  };
  return [{ cell: part, row, column }];
}
