// Selecting ranges of the figures of one table, and what keys and the clipboard do to what is
// selected: the range, or the cell at which the keyboard is where there is none.
import type { Address } from '../../../report/address';
import type { TableSection } from '../../../report/form';
import type { Sheet, SheetCell, SheetRange } from '../../../report/sheet';
import type { Desk } from '../hooks';
import {
  figuresIn,
  placeOf,
  rangeBetween,
  stretched,
  wholeColumns,
  wholeRows,
  wholeTable,
  type Place,
  type Stretch,
} from './range';
import type { Corners, SelectedRange } from './range-store';
import { emptied, filled } from './range-values';

/** A table that is being filled in. */
export interface Ground extends Desk {
  readonly table: TableSection;
  readonly sheet: Sheet;
}

export function selectedRange({ range, table }: Ground): SelectedRange | undefined {
  const selected = range.get();
  return selected?.table === table ? selected : undefined;
}

/** The range to act on; one cell where none is selected. */
function rangeAt(ground: Ground, address: Address): SheetRange {
  const selected = selectedRange(ground);
  if (selected) return selected.range;
  const place = placeOf(ground.sheet, address) ?? { row: 0, column: 0 };
  return rangeBetween(ground.sheet, place, place);
}

function figuresAt(ground: Ground, address: Address): SheetCell[] {
  return figuresIn(ground.sheet, rangeAt(ground, address)).flat();
}

/** Moves the corner of the range that begins at `address` or was begun before. */
export function stretch(ground: Ground, address: Address, by: Stretch): void {
  const corners = cornersAt(ground, address);
  if (!corners) return;
  const to = stretched(ground.sheet, corners.from, corners.to, by);
  stretchTo(ground, address, to);
  const [[corner] = []] = figuresIn(ground.sheet, rangeBetween(ground.sheet, to, to));
  const input = document.querySelector(`[data-address="${CSS.escape(corner?.address ?? '')}"]`);
  input?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function stretchTo(ground: Ground, address: Address, to: Place): void {
  const corners = cornersAt(ground, address);
  if (corners) ground.range.select(ground.table, ground.sheet, { from: corners.from, to });
}

export function selectWhole(
  ground: Ground,
  address: Address,
  whole: 'row' | 'column' | 'table',
): void {
  const { sheet } = ground;
  const here = rangeAt(ground, address);
  if (whole === 'row') select(ground, wholeRows(sheet, here));
  else if (whole === 'column') select(ground, wholeColumns(sheet, here));
  else select(ground, wholeTable(sheet));
}

export function select({ range, table, sheet }: Ground, { top, left, bottom, right }: SheetRange) {
  const corners = { from: { row: top, column: left }, to: { row: bottom, column: right } };
  range.select(table, sheet, corners);
}

export function empty(ground: Ground, address: Address, act: 'clear' | 'cut'): void {
  ground.session.act(act, emptied(ground.session, figuresAt(ground, address)));
}

export function fill(ground: Ground, address: Address, direction: 'down' | 'right'): void {
  const { session, sheet } = ground;
  session.act('fill', filled(session, sheet, rangeAt(ground, address), direction));
}

function cornersAt(ground: Ground, address: Address): Corners | undefined {
  const place = placeOf(ground.sheet, address);
  return selectedRange(ground) ?? (place && { from: place, to: place });
}
