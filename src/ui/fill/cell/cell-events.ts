// Keyboard and focus of the cells of one table, and all its handlers together. They sit on the
// table; what they do to figures they do through the session.
import { useMemo, type FocusEvent, type KeyboardEvent } from 'react';
import type { Address } from '../../../report/address';
import type { TableSection } from '../../../report/form';
import { isComputed } from '../../../report/report';
import type { Sheet } from '../../../report/sheet';
import { clipboardEvents, type ClipboardEvents } from './cell-clipboard';
import { addressOf, cellOf, modeOf } from './cell-dom';
import { edit, settle, showTyped } from './cell-editing';
import { isTyping, keyAction, type KeyAction } from './cell-keys';
import { mouseEvents, type MouseEvents } from './cell-mouse';
import { moveFrom, type Move } from './cell-moves';
import { goTo, useDesk } from '../hooks';
import { empty, fill, selectedRange, selectWhole, stretch, type Ground } from '../range/range-acts';

export interface CellEvents extends MouseEvents, ClipboardEvents {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

export function useCellEvents(table: TableSection, sheet: Sheet): CellEvents {
  const desk = useDesk();
  return useMemo(() => cellEvents({ ...desk, table, sheet }), [desk, table, sheet]);
}

function cellEvents(ground: Ground): CellEvents {
  return {
    ...mouseEvents(ground),
    ...clipboardEvents(ground),
    onKeyDown: (event) => {
      const input = cellOf(event.target);
      if (input) onKey(ground, input, event);
    },
    onFocus: (event) => {
      const input = cellOf(event.target);
      if (!input) return;
      ground.selection.set(addressOf(input));
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
      ground.session.leave();
      showTyped(ground, addressOf(input));
    },
  };
}

function onKey(ground: Ground, input: HTMLInputElement, event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const { isComposing } = event.nativeEvent;
  const pressed = { key, shiftKey, ctrlKey, metaKey, altKey, isComposing };
  const action = keyAction(pressed, modeOf(input));
  if (!action) {
    if (isTyping(pressed)) ground.range.end();
    return;
  }
  // Ctrl+R fills a range; without one it is the browser's, which reloads.
  if (action.kind === 'fill' && action.direction === 'right' && !selectedRange(ground)) return;
  event.preventDefault();
  act(ground, input, action);
}

function act(ground: Ground, input: HTMLInputElement, action: KeyAction): void {
  const address = addressOf(input);
  switch (action.kind) {
    case 'move':
      ground.range.end();
      move(ground, input, action.move);
      return;
    case 'stretch':
      settle(ground, input);
      stretch(ground, address, action.stretch);
      return;
    case 'selectWhole':
      settle(ground, input);
      selectWhole(ground, address, action.whole);
      return;
    case 'fill':
      fill(ground, address, action.direction);
      input.select();
      return;
    case 'edit':
      ground.range.end();
      edit(input);
      return;
    case 'empty':
      empty(ground, address, 'clear');
      return;
    case 'restore':
      ground.range.end();
      ground.session.cancel();
      settle(ground, input);
  }
}

function move(ground: Ground, input: HTMLInputElement, by: Move): void {
  const { form, report } = ground.session.judgement();
  const typable = (target: Address): boolean => {
    const cell = form.cells.get(target);
    return cell !== undefined && !isComputed(report, cell);
  };
  const target = moveFrom(ground.sheet, addressOf(input), by, typable);
  if (target !== undefined) goTo(target);
  else settle(ground, input);
}
