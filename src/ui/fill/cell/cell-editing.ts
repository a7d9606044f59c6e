// The two modes of a cell: selected, where typing replaces, and editing, where the caret is in it.
import type { Address } from '../../../report/address';
import { isComputed } from '../../../report/report';
import { addressOf } from './cell-dom';
import { fieldName, type Desk } from '../hooks';
import { shownText } from './marks';

/** Places the caret in the cell. A computed total has no text to edit. */
export function edit(input: HTMLInputElement): void {
  if (input.readOnly) return;
  input.dataset['mode'] = 'editing';
  input.setSelectionRange(input.value.length, input.value.length);
}

/** Ends editing without leaving the cell. */
export function settle(desk: Desk, input: HTMLInputElement): void {
  delete input.dataset['mode'];
  desk.session.leave();
  showTyped(desk, addressOf(input));
  input.select();
}

/** Shows a number as its digits once it is no longer being typed. */
export function showTyped({ session, fields }: Desk, address: Address): void {
  const cell = session.judgement().form.cells.get(address);
  if (!cell || isComputed(session.judgement().report, cell)) return;
  const shown = shownText(cell, session.typed(address));
  const name = fieldName(address);
  if (fields.getValues(name) !== shown) fields.setValue(name, shown);
}
