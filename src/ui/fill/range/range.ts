// Rectangles of figures on a sheet, as Excel selects them: a wide cell is inside with all it covers.
// Geometry only; which range is selected, and what is done to it, is told elsewhere.
import type { Address } from '../../../report/address';
import type { Sheet, SheetCell, SheetRange } from '../../../report/sheet';
import type { Move } from '../cell/cell-moves';

/** A place of a sheet, whichever cell covers it. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How a range grows and shrinks by keys. */
export type Stretch = Exclude<Move, 'next' | 'previous'>;

export function placeOf(sheet: Sheet, address: Address): Place | undefined {
  const cell = sheet.rows.flat().find((candidate) => candidate.address === address);
  return cell && { row: cell.row, column: cell.column };
}

/** The rectangle between two places, grown until it cuts through no figure. */
export function rangeBetween(sheet: Sheet, from: Place, to: Place): SheetRange {
  const top = Math.min(from.row, to.row);
  const bottom = Math.max(from.row, to.row);
  let left = Math.min(from.column, to.column);
  let right = Math.max(from.column, to.column);
  for (;;) {
    const inside = figuresIn(sheet, { top, left, bottom, right }).flat();
    const first = Math.min(left, ...inside.map((cell) => cell.column));
    const last = Math.max(right, ...inside.map((cell) => cell.column + cell.columnSpan - 1));
    if (first === left && last === right) return { top, left, bottom, right };
    left = first;
    right = last;
  }
}

/** The figures of a range, line by line; heads between them are no lines. */
export function figuresIn(sheet: Sheet, { top, left, bottom, right }: SheetRange): SheetCell[][] {
  return sheet.rows
    .slice(top, bottom + 1)
    .map((cells) =>
      cells.filter(
        ({ kind, column, columnSpan }) =>
          kind === 'figure' && column <= right && column + columnSpan > left,
      ),
    )
    .filter((line) => line.length > 0);
}

/** Where the moving corner of a range goes. */
export function stretched(sheet: Sheet, from: Place, to: Place, stretch: Stretch): Place {
  const rows = figureRows(sheet);
  const { top, left, bottom, right } = wholeTable(sheet);
  switch (stretch) {
    case 'up':
      return { ...to, row: rows.filter((row) => row < to.row).at(-1) ?? to.row };
    case 'down':
      return { ...to, row: rows.find((row) => row > to.row) ?? to.row };
    case 'left':
      return sideways(sheet, from, to, -1);
    case 'right':
      return sideways(sheet, from, to, 1);
    case 'rowStart':
      return { ...to, column: left };
    case 'rowEnd':
      return { ...to, column: right };
    case 'first':
      return { row: top, column: left };
    case 'last':
      return { row: bottom, column: right };
  }
}

/** All figures of the rows. */
export function wholeRows(sheet: Sheet, { top, bottom }: SheetRange): SheetRange {
  const { left, right } = wholeTable(sheet);
  return { top, left, bottom, right };
}

/** The columns, as far as their heads speak for them. */
export function wholeColumns(sheet: Sheet, { top, left, bottom, right }: SheetRange): SheetRange {
  const rows = figureRows(sheet);
  let [first, last] = [top, bottom];
  while (rows.includes(first - 1)) first -= 1;
  while (rows.includes(last + 1)) last += 1;
  return { top: first, left, bottom: last, right };
}

export function wholeTable(sheet: Sheet): SheetRange {
  const rows = figureRows(sheet);
  return {
    top: rows[0] ?? 0,
    left: sheet.labelColumns,
    bottom: rows.at(-1) ?? 0,
    right: sheet.columnCount - 1,
  };
}

/** What a label or head speaks for: its rows, its columns, or all of its block. */
export function rangeNamedBy(sheet: Sheet, name: SheetCell): SheetRange {
  const { left, right } = wholeTable(sheet);
  if (name.kind === 'label') {
    return { top: name.row, left, bottom: name.row + name.rowSpan - 1, right };
  }
  const below = figureRows(sheet).find((row) => row > name.row) ?? name.row;
  const columns =
    name.kind === 'head'
      ? { left: name.column, right: name.column + name.columnSpan - 1 }
      : { left, right };
  return wholeColumns(sheet, { top: below, bottom: below, ...columns });
}

/** The corner opposite to `from` when so many lines and columns are laid on from there. */
export function cornerOf(sheet: Sheet, from: Place, lines: number, columns: number): Place {
  const rows = figureRows(sheet);
  const row = rows[Math.min(rows.indexOf(from.row) + lines, rows.length) - 1] ?? from.row;
  return { row, column: Math.min(from.column + columns, sheet.columnCount) - 1 };
}

/** Past everything that the range covers already. */
function sideways(sheet: Sheet, from: Place, to: Place, step: 1 | -1): Place {
  const { left, right } = wholeTable(sheet);
  const before = rangeBetween(sheet, from, to);
  for (let column = to.column + step; column >= left && column <= right; column += step) {
    const after = rangeBetween(sheet, from, { ...to, column });
    if (after.left !== before.left || after.right !== before.right) return { ...to, column };
  }
  return to;
}

function figureRows(sheet: Sheet): number[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.some(({ kind }) => kind === 'figure') ? [row] : [],
  );
}
