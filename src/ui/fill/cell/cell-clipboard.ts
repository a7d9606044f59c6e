// Ctrl+C and Ctrl+X in the cells of one table: what is selected goes to the clipboard as a block for
// spreadsheets, a single figure as its text. While a cell is edited both belong to the browser.
import type { ClipboardEvent } from 'react';
import { copyRange } from '../../../files/save';
import { addressOf, cellOf, modeOf } from './cell-dom';
import { empty, selectedRange, type Ground } from '../range/range-acts';
import { textIn } from '../range/range-values';

export interface ClipboardEvents {
  onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  onCut: (event: ClipboardEvent<HTMLElement>) => void;
}

export function clipboardEvents(ground: Ground): ClipboardEvents {
  return {
    onCopy: (event) => void copy(ground, event),
    onCut: (event) => {
      const input = copy(ground, event);
      if (!input) return;
      empty(ground, addressOf(input), 'cut');
      input.select();
    },
  };
}

/** The cell where it was done; undefined where nothing was copied. */
function copy(ground: Ground, event: ClipboardEvent<HTMLElement>): HTMLInputElement | undefined {
  const { session, table } = ground;
  const input = cellOf(event.target);
  if (!input || modeOf(input) === 'editing') return undefined;
  const selected = selectedRange(ground);
  const single = textIn(session, addressOf(input));
  // A blank cell leaves the clipboard as it is.
  if (!selected && single === '') return undefined;
  event.preventDefault();
  if (selected) {
    const block = copyRange(table, selected.range, (address) => textIn(session, address));
    event.clipboardData.setData('text/html', block.html);
    event.clipboardData.setData('text/plain', block.text);
  } else event.clipboardData.setData('text/plain', single);
  return input;
}
