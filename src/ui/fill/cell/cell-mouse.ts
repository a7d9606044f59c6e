// The mouse over the cells of one table: a click selects a cell, dragging or Shift a range, a label
// or head what it names. A double click places the caret.
import type { MouseEvent } from 'react';
import type { SheetCell } from '../../../report/sheet';
import { addressOf, cellOf, cellUnder, modeOf } from './cell-dom';
import { edit, settle } from './cell-editing';
import { goTo } from '../hooks';
import { figuresIn, placeOf, rangeNamedBy } from '../range/range';
import { select, selectedRange, stretchTo, type Ground } from '../range/range-acts';

export interface MouseEvents {
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onMouseOver: (event: MouseEvent<HTMLElement>) => void;
  onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
}

export function mouseEvents(ground: Ground): MouseEvents {
  let dragging: 'figures' | 'names' | undefined;
  const drag = (over: 'figures' | 'names'): void => {
    dragging = over;
    document.addEventListener('mouseup', () => (dragging = undefined), { once: true });
  };
  return {
    onMouseDown: (event) => {
      if (event.button !== 0) return;
      const input = cellOf(event.target);
      const name = nameAt(ground, event.target);
      if (input && pressFigure(ground, input, event)) drag('figures');
      else if (name) {
        event.preventDefault();
        pressName(ground, name, event.shiftKey);
        drag('names');
      }
    },
    onMouseOver: (event) => {
      if (dragging === undefined) return;
      const input = cellUnder(event.target);
      const name = nameAt(ground, event.target);
      if (dragging === 'figures' && input) stretchOver(ground, input);
      else if (dragging === 'names' && name) pressName(ground, name, true);
    },
    onDoubleClick: (event) => {
      const input = cellOf(event.target);
      if (!input) return;
      ground.range.end();
      edit(input);
    },
  };
}

/** Whether a drag may begin here: not while the caret is in the text. */
function pressFigure(
  ground: Ground,
  input: HTMLInputElement,
  event: MouseEvent<HTMLElement>,
): boolean {
  const active = activeIn(ground);
  if (modeOf(input) === 'editing') return false;
  // Keeps the browser from placing a caret: a click selects the whole cell.
  event.preventDefault();
  if (event.shiftKey && active && active !== input) {
    settle(ground, active);
    stretchOver(ground, input);
    return true;
  }
  ground.range.end();
  if (active === input) input.select();
  else input.focus();
  return true;
}

/** Selects what a label or head names, or as far as it. */
function pressName(ground: Ground, name: SheetCell, further: boolean): void {
  const { sheet, selection } = ground;
  const named = rangeNamedBy(sheet, name);
  const from = selectedRange(ground)?.from ?? placeOf(sheet, selection.get() ?? '');
  const active = activeIn(ground);
  if (active) settle(ground, active);
  if (further && active && from) {
    stretchTo(ground, addressOf(active), {
      row: named.top < from.row ? named.top : named.bottom,
      column: named.left < from.column ? named.left : named.right,
    });
    return;
  }
  const figures = figuresIn(sheet, named).flat();
  const stays = active && figures.some(({ address }) => address === addressOf(active));
  if (!stays) goTo(figures[0]?.address ?? '', { preventScroll: true });
  select(ground, named);
}

function stretchOver(ground: Ground, input: HTMLInputElement): void {
  const active = activeIn(ground);
  const to = placeOf(ground.sheet, addressOf(input));
  if (!active || !to) return;
  stretchTo(ground, addressOf(active), to);
  input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The cell of this table at which the keyboard is. */
function activeIn({ sheet }: Ground): HTMLInputElement | undefined {
  const input = cellOf(document.activeElement);
  return input && placeOf(sheet, addressOf(input)) ? input : undefined;
}

/** The label or head under the pointer. */
function nameAt({ sheet }: Ground, target: EventTarget): SheetCell | undefined {
  const head = target instanceof Element ? target.closest('th') : null;
  const row = head?.closest('tr')?.rowIndex ?? -1;
  return sheet.rows[row]?.find((cell) => String(cell.column) === head?.dataset['column']);
}
