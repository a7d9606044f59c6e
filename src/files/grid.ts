/**
 * A table with spans spread out to a rectangle, where every place knows the cell that covers it.
 * Reading by labels and pasting both start from here.
 */
import { cellText, type Table, type TableCell } from './document';

/** One place: its text, and whether it is where its cell begins. */
export interface Place {
  readonly text: string;
  readonly begins: boolean;
}

export type Grid = readonly (readonly Place[])[];

const MOST_COLUMNS = 200;
const MOST_PLACES = 200_000;
const NOTHING: Place = { text: '', begins: true };

/** Spreads a table out as browsers do. What would grow beyond any report is cut off. */
export function gridOf(table: Pick<Table, 'rows'>): Grid {
  const places: (Place | undefined)[][] = table.rows.map(() => []);
  let room = MOST_PLACES;
  table.rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row) {
      while (places[top]?.[column]) column += 1;
      const width = Math.min(cell.columnSpan, MOST_COLUMNS - column);
      const height = Math.min(cell.rowSpan, places.length - top);
      room -= width * height;
      if (width <= 0 || room < 0) break;
      cover(places, cell, { top, left: column, width, height });
      column += width;
    }
  });
  const width = Math.max(0, ...places.map((row) => row.length));
  return places.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? NOTHING));
}

/** A grid of loose texts, such as a pasted block, made rectangular. */
export function gridOfTexts(rows: readonly (readonly string[])[]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => ({ text: row[at] ?? '', begins: true })),
  );
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function cover(places: (Place | undefined)[][], cell: TableCell, area: Area): void {
  const text = cellText(cell);
  for (let row = area.top; row < area.top + area.height; row += 1) {
    for (let column = area.left; column < area.left + area.width; column += 1) {
      const line = places[row];
      if (!line || line[column]) continue;
      line[column] = { text, begins: row === area.top && column === area.left };
    }
  }
}
