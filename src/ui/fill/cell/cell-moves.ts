// Where a key leads from a cell: geometry of a sheet, as in Excel. Knows no DOM.
import type { Address } from '../../../report/address';
import type { Sheet, SheetCell } from '../../../report/sheet';

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  /** Enter: down past computed cells, from the last row to the top of the next column. */
  | 'next'
  | 'previous';

/** The address a move leads to; undefined at the edge. `typable`: not a computed total. */
export function moveFrom(
  sheet: Sheet,
  from: Address,
  move: Move,
  typable: (address: Address) => boolean,
): Address | undefined {
  const figures = sheet.rows.flatMap((row) => row.filter((cell) => cell.kind === 'figure'));
  const here = figures.find((cell) => cell.address === from);
  if (!here) return undefined;
  const row = figures.filter((cell) => cell.row === here.row);
  switch (move) {
    case 'left':
      return row.filter((cell) => cell.column < here.column).at(-1)?.address;
    case 'right':
      return row.find((cell) => cell.column > here.column)?.address;
    case 'up':
      return below(figures, here)
        .filter((cell) => cell.row < here.row)
        .at(-1)?.address;
    case 'down':
      return below(figures, here).find((cell) => cell.row > here.row)?.address;
    case 'rowStart':
      return row[0]?.address;
    case 'rowEnd':
      return row.at(-1)?.address;
    case 'first':
      return figures[0]?.address;
    case 'last':
      return figures.at(-1)?.address;
    case 'next':
    case 'previous': {
      const order = downOrder(figures).filter(
        (cell) => cell === here || (cell.address !== undefined && typable(cell.address)),
      );
      return order[order.indexOf(here) + (move === 'next' ? 1 : -1)]?.address;
    }
  }
}

/** One figure of each row that shares a column with `here`; the leftmost where there are several. */
function below(figures: readonly SheetCell[], here: SheetCell): SheetCell[] {
  const rows = new Map<number, SheetCell>();
  for (const cell of figures) {
    const shares =
      cell.column < here.column + here.columnSpan && here.column < cell.column + cell.columnSpan;
    if (shares && !rows.has(cell.row)) rows.set(cell.row, cell);
  }
  return [...rows.values()];
}

/** Column by column, each from top to bottom. */
function downOrder(figures: readonly SheetCell[]): SheetCell[] {
  return [...figures].sort((a, b) => a.column - b.column || a.row - b.row);
}
