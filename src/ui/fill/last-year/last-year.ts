// 上年数 on the page: whether they are shown, and what stands small below a figure. What they are is
// told in report/last-year.ts.
import { useSyncExternalStore } from 'react';
import { amountText } from '../../../report/amount';
import type { Address } from '../../../report/address';
import type { Cell, Form } from '../../../report/form';
import { figuresOn, yearBefore, type LastYear } from '../../../report/last-year';
import type { Judgement } from '../../../report/judgement';
import { useSession } from '../hooks';

const listeners = new Set<() => void>();
let shown = true;

/** Whether last year's figures are shown; remembered while the program is open. */
export function useLastYearShown(): boolean {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Shows last year's figures on every table, or hides them. */
export function showLastYear(on: boolean): void {
  shown = on;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Last year's figures, where they are those of the year before. */
export function useLastYear(): LastYear | undefined {
  return useSession(({ judgement }) => yearBefore(judgement().report));
}

/** What stood in a cell last year, at the addresses of this form; undefined where not known. */
export function useLastFigure(cell: Cell): number | undefined {
  return useSession(({ judgement }) => lastFigure(judgement(), cell.address));
}

/** What stands below a figure: last year's, unless it is 0, not known, or hidden. */
export function useLastFigureBelow(cell: Cell): string {
  const on = useLastYearShown();
  const figure = useLastFigure(cell);
  return on && figure !== undefined && figure !== 0 ? amountText(figure) : '';
}

const known = new WeakMap<LastYear, Readonly<Record<Address, number>>>();

function lastFigure({ form, report }: Judgement, address: Address): number | undefined {
  const before = yearBefore(report);
  return before && figuresOf(form, before)[address];
}

/** Asked for by every cell at every key, and the same until last year's figures change. */
function figuresOf(form: Form, before: LastYear): Readonly<Record<Address, number>> {
  const figures = known.get(before) ?? figuresOn(form, before);
  known.set(before, figures);
  return figures;
}
