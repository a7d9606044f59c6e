/**
 * A table of a form laid out as cells with spans. The page, the copied table and every exported
 * file print from it, so that they cannot differ.
 */
import type { Address } from './address';
import {
  cellAddress,
  columnPaths,
  rowPaths,
  type BlockSpec,
  type ColumnSpec,
  type RowSpec,
  type TableSection,
} from './form';

/** `title`: 第二十条第（一）项. `corner`: above row labels, beside heads. `figure`: a cell of the form. */
export type SheetCellKind = 'title' | 'corner' | 'head' | 'label' | 'figure';

export interface SheetCell {
  readonly kind: SheetCellKind;
  /** Empty for figures. */
  readonly text: string;
  /** Printed small after the text. */
  readonly remark?: string;
  /** Of figures only. */
  readonly address?: Address;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly columnCount: number;
  /** Columns on the left that hold row labels. */
  readonly labelColumns: number;
  /** Rows at the top that are heads; a table of several blocks has heads further down as well. */
  readonly headRows: number;
}

/** A rectangle of a sheet, both ends included. */
export interface SheetRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Lays a table out. Every place of the grid is covered by exactly one cell. */
export function sheetOf(table: TableSection): Sheet {
  const labelColumns = Math.max(...table.blocks.map((block) => labelDepth(block.rows)));
  const figureColumns = Math.max(...table.blocks.map((block) => columnPaths(block.columns).length));
  const rows: SheetCell[][] = [];
  for (const block of table.blocks) layBlock(rows, table, block, labelColumns, figureColumns);
  const [first] = table.blocks;
  return {
    rows,
    columnCount: labelColumns + figureColumns,
    labelColumns,
    headRows: first ? (first.title === undefined ? 0 : 1) + headDepth(first.columns) : 0,
  };
}

function layBlock(
  rows: SheetCell[][],
  table: TableSection,
  block: BlockSpec,
  labelColumns: number,
  figureColumns: number,
): void {
  const width = labelColumns + figureColumns;
  if (block.title !== undefined) {
    rows.push([
      {
        kind: 'title',
        text: block.title,
        row: rows.length,
        column: 0,
        rowSpan: 1,
        columnSpan: width,
      },
    ]);
  }
  const top = rows.length;
  const depth = headDepth(block.columns);
  for (let level = 0; level < depth; level += 1) rows.push([]);
  if (block.corner !== undefined) {
    const corner = { row: top, column: 0, rowSpan: depth, columnSpan: labelColumns };
    rows[top]?.push({ kind: 'corner', text: block.corner, ...corner });
  }
  const leaves = columnPaths(block.columns);
  // Where a block has fewer columns than the table, its last one takes the room.
  const spare = figureColumns - leaves.length;
  layHeads(rows, block.columns, top, top + depth, labelColumns, spare);
  for (const path of rowPaths(block.rows)) {
    const cells = labelCells(path, rows.length, labelColumns);
    leaves.forEach((leaf, index) => {
      const last = index === leaves.length - 1;
      cells.push({
        kind: 'figure',
        text: '',
        address: cellAddress(table, path, leaf),
        row: rows.length,
        column: labelColumns + index,
        rowSpan: 1,
        columnSpan: last ? 1 + spare : 1,
      });
    });
    rows.push(cells);
  }
}

function layHeads(
  rows: SheetCell[][],
  columns: readonly ColumnSpec[],
  row: number,
  bottom: number,
  left: number,
  spare: number,
): void {
  let column = left;
  columns.forEach((spec, index) => {
    const room = index === columns.length - 1 ? spare : 0;
    const columnSpan = (spec.columns ? columnPaths(spec.columns).length : 1) + room;
    rows[row]?.push({
      kind: 'head',
      text: spec.label,
      ...(spec.remark !== undefined && { remark: spec.remark }),
      row,
      column,
      rowSpan: spec.columns ? 1 : bottom - row,
      columnSpan,
    });
    if (spec.columns) layHeads(rows, spec.columns, row + 1, bottom, column, room);
    column += columnSpan;
  });
}

/** The labels to the left of a row: those of the groups that begin with it, and its own. */
function labelCells(path: readonly RowSpec[], row: number, labelColumns: number): SheetCell[] {
  if (labelColumns === 0) return [];
  const cells: SheetCell[] = [];
  path.forEach((spec, level) => {
    const group = spec.rows;
    // A group is printed once, beside the first of its rows.
    const begins = path.slice(level + 1).every((part, below) => {
      return path[level + below]?.rows?.[0] === part;
    });
    if (begins) {
      cells.push({
        kind: 'label',
        text: spec.label,
        ...(spec.remark !== undefined && { remark: spec.remark }),
        row,
        column: level,
        rowSpan: group ? rowPaths(group).length : 1,
        columnSpan: group ? 1 : labelColumns - level,
      });
    }
  });
  return cells;
}

function labelDepth(rows: readonly RowSpec[]): number {
  if (rows.length === 1 && rows[0]?.label === '') return 0;
  return Math.max(...rowPaths(rows).map((path) => path.length));
}

function headDepth(columns: readonly ColumnSpec[]): number {
  return Math.max(...columnPaths(columns).map((path) => path.length));
}
