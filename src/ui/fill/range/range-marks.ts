// Draws the selected range on the paper by an attribute on its cells. Nothing is rendered and nothing
// laid out anew: only the background of these cells changes.
import { useEffect, type RefObject } from 'react';
import type { TableSection } from '../../../report/form';
import { useDesk } from '../hooks';
import { figuresIn } from './range';
import type { SelectedRange } from './range-store';

export function useRangeMarks(ref: RefObject<HTMLTableElement | null>, table: TableSection): void {
  const { range } = useDesk();
  useEffect(() => {
    const sheet = ref.current;
    if (!sheet) return;
    const own = (): SelectedRange | undefined => {
      const selected = range.get();
      return selected?.table === table ? selected : undefined;
    };
    const unsubscribe = range.subscribe(() => mark(sheet, edgesOf(own())));
    return () => {
      unsubscribe();
      // A change of form takes the table away.
      if (own()) range.end();
    };
  }, [ref, range, table]);
}

/** For every cell of the range, on which sides the range ends. */
function edgesOf(selected: SelectedRange | undefined): ReadonlyMap<string, string> {
  const edges = new Map<string, string>();
  if (!selected) return edges;
  const { left, right } = selected.range;
  const lines = figuresIn(selected.sheet, selected.range);
  lines.forEach((line, index) => {
    for (const { address, column, columnSpan } of line) {
      const sides = [
        index === 0 ? 'top' : '',
        column + columnSpan - 1 === right ? 'right' : '',
        index === lines.length - 1 ? 'bottom' : '',
        column === left ? 'left' : '',
      ];
      if (address !== undefined) edges.set(address, sides.filter(Boolean).join(' '));
    }
  });
  return edges;
}

function mark(sheet: HTMLTableElement, edges: ReadonlyMap<string, string>): void {
  for (const input of sheet.querySelectorAll<HTMLElement>('input[data-address]')) {
    const cell = input.closest('td');
    const sides = edges.get(input.dataset['address'] ?? '');
    if (!cell || cell.dataset['range'] === sides) continue;
    if (sides === undefined) delete cell.dataset['range'];
    else cell.dataset['range'] = sides;
  }
}
