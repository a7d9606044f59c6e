// What stands in the field with the keyboard but is nobody's figure yet, because an input method is
// still composing it: kept before the window is locked.
import { shownText } from '../cell/marks';
import type { Session } from '../session';

export function keepShown(session: Session): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const address = field.dataset['address'];
  if (address === undefined || field.readOnly) return;
  const typed = session.typed(address);
  const cell = session.judgement().form.cells.get(address);
  if (field.value !== typed && field.value !== shownText(cell, typed)) {
    session.type(address, field.value);
  }
}
