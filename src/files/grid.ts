/**
 * A table with spans spread out to a rectangle, where every place knows the cell that covers it.
 * Reading by labels, pasting and the writers start from here.
 */
import { cellText, type Table, type TableCell } from './document';

/** A cell with its place; spans that reach over others or beyond the table are cut. */
export interface LocatedCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** One place: its text, and whether it is where its cell begins. */
export interface Place {
  readonly text: string;
  readonly begins: boolean;
}

export type Grid = readonly (readonly Place[])[];

const MOST_COLUMNS = 200;
const MOST_PLACES = 200_000;
/** Where a row has ended before others. */
const NOTHING: Place = { text: '', begins: false };

/** Finds where every cell stands, as browsers do. What would grow beyond any report is cut off. */
export function locate({ rows }: Pick<Table, 'rows'>): LocatedCell[][] {
  const taken = rows.map((): boolean[] => []);
  let room = MOST_PLACES;
  return rows.map((cells, row) => {
    const found: LocatedCell[] = [];
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.[column]) column += 1;
      let columnSpan = 1;
      while (columnSpan < cell.columnSpan && !taken[row]?.[column + columnSpan]) columnSpan += 1;
      columnSpan = Math.min(columnSpan, MOST_COLUMNS - column);
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      room -= columnSpan * rowSpan;
      if (columnSpan <= 0 || room < 0) break;
      for (let down = row; down < row + rowSpan; down += 1) {
        for (let at = column; at < column + columnSpan; at += 1) {
          const line = taken[down];
          if (line) line[at] = true;
        }
      }
      found.push({ cell, row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
    return found;
  });
}

/** Spreads a table out. */
export function gridOf(table: Pick<Table, 'rows'>): Grid {
  const places: Place[][] = table.rows.map(() => []);
  for (const { cell, row, column, rowSpan, columnSpan } of locate(table).flat()) {
    const text = cellText(cell);
    for (let down = row; down < row + rowSpan; down += 1) {
      for (let at = column; at < column + columnSpan; at += 1) {
        const line = places[down];
        if (line) line[at] = { text, begins: down === row && at === column };
      }
    }
  }
  const width = Math.max(0, ...places.map((row) => row.length));
  return places.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? NOTHING));
}

/** A grid of loose texts, such as a pasted block, made rectangular. */
export function gridOfTexts(rows: readonly (readonly string[])[]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const text = row[at];
      return text === undefined ? NOTHING : { text, begins: true };
    }),
  );
}
