// Which range of which table is selected. A range has two figures at least; one alone is the cell at
// which the keyboard is, and needs no range. Going to any other cell or text ends it.
import type { TableSection } from '../../../report/form';
import type { Sheet, SheetRange } from '../../../report/sheet';
import { figuresIn, rangeBetween, type Place } from './range';

/** Where a range was begun and where its moving corner is. */
export interface Corners {
  readonly from: Place;
  readonly to: Place;
}

export interface SelectedRange extends Corners {
  readonly table: TableSection;
  readonly sheet: Sheet;
  readonly range: SheetRange;
}

export interface RangeStore {
  get: () => SelectedRange | undefined;
  select: (table: TableSection, sheet: Sheet, corners: Corners) => void;
  end: () => void;
  subscribe: (listener: () => void) => () => void;
}

/** `place` tells when the person goes somewhere else. */
export function newRangeStore(place: {
  readonly subscribe: (listener: () => void) => unknown;
}): RangeStore {
  const listeners = new Set<() => void>();
  let selected: SelectedRange | undefined;

  const set = (next: SelectedRange | undefined): void => {
    if (next === selected) return;
    selected = next;
    listeners.forEach((listener) => listener());
  };
  const end = (): void => set(undefined);
  place.subscribe(end);

  return {
    get: () => selected,
    select: (table, sheet, { from, to }) => {
      const range = rangeBetween(sheet, from, to);
      const several = figuresIn(sheet, range).flat().length > 1;
      set(several ? { table, sheet, from, to, range } : undefined);
    },
    end,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
