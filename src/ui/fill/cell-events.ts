// Keyboard, mouse and focus of the cells of one table. The handlers sit on the table; what they do
// to figures they do through the session.
import { useMemo, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { Address } from '../../report/address';
import { isComputed } from '../../report/report';
import type { Sheet } from '../../report/sheet';
import { keyAction, type Mode } from './cell-keys';
import { moveFrom } from './cell-moves';
import { fieldName, goTo, useDesk, type Desk } from './hooks';
import { shownText } from './marks';

export interface CellEvents {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

export function useCellEvents(sheet: Sheet): CellEvents {
  const desk = useDesk();
  return useMemo(() => cellEvents(desk, sheet), [desk, sheet]);
}

function cellEvents(desk: Desk, sheet: Sheet): CellEvents {
  const { session, selection } = desk;
  return {
    onKeyDown: (event) => {
      const input = cellOf(event.target);
      if (input) onKey(desk, sheet, input, event);
    },
    onMouseDown: (event) => {
      const input = cellOf(event.target);
      if (!input || event.button !== 0 || modeOf(input) === 'editing') return;
      // Keeps the browser from placing a caret: a click selects the whole cell.
      event.preventDefault();
      if (document.activeElement === input) input.select();
      else input.focus();
    },
    onDoubleClick: (event) => {
      const input = cellOf(event.target);
      if (input) edit(input);
    },
    onFocus: (event) => {
      const input = cellOf(event.target);
      if (!input) return;
      selection.set(addressOf(input));
      input.select();
      const table = input.closest('table');
      if (table) table.dataset['column'] = input.closest('td')?.dataset['column'] ?? '';
    },
    onBlur: (event) => {
      const input = cellOf(event.target);
      if (!input) return;
      delete input.dataset['mode'];
      const table = input.closest('table');
      if (table) delete table.dataset['column'];
      session.leave();
      showTyped(desk, addressOf(input));
    },
  };
}

function onKey(
  desk: Desk,
  sheet: Sheet,
  input: HTMLInputElement,
  event: KeyboardEvent<HTMLElement>,
): void {
  const { isComposing } = event.nativeEvent;
  const action = keyAction({ ...keyOf(event), isComposing }, modeOf(input));
  if (!action) return;
  event.preventDefault();
  const address = addressOf(input);
  switch (action.kind) {
    case 'move': {
      const { form, report } = desk.session.judgement();
      const typable = (target: Address): boolean => {
        const cell = form.cells.get(target);
        return cell !== undefined && !isComputed(report, cell);
      };
      const target = moveFrom(sheet, address, action.move, typable);
      if (target !== undefined) goTo(target);
      else select(desk, input);
      return;
    }
    case 'edit':
      edit(input);
      return;
    case 'empty':
      if (!input.readOnly) desk.session.act('clear', [{ address, new: '' }]);
      return;
    case 'restore':
      desk.session.cancel();
      select(desk, input);
  }
}

function keyOf(event: KeyboardEvent<HTMLElement>) {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  return { key, shiftKey, ctrlKey, metaKey, altKey };
}

/** Ends editing without leaving the cell. */
function select(desk: Desk, input: HTMLInputElement): void {
  delete input.dataset['mode'];
  desk.session.leave();
  showTyped(desk, addressOf(input));
  input.select();
}

function edit(input: HTMLInputElement): void {
  if (input.readOnly) return;
  input.dataset['mode'] = 'editing';
  input.setSelectionRange(input.value.length, input.value.length);
}

/** Shows a number as its digits once it is no longer being typed. */
function showTyped({ session, fields }: Desk, address: Address): void {
  const cell = session.judgement().form.cells.get(address);
  if (!cell || isComputed(session.judgement().report, cell)) return;
  const shown = shownText(cell, session.typed(address));
  const name = fieldName(address);
  if (fields.getValues(name) !== shown) fields.setValue(name, shown);
}

function cellOf(target: EventTarget): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.dataset['address'] !== undefined
    ? target
    : undefined;
}

function addressOf(input: HTMLInputElement): Address {
  return input.dataset['address'] ?? '';
}

function modeOf(input: HTMLInputElement): Mode {
  return input.dataset['mode'] === 'editing' ? 'editing' : 'selected';
}
