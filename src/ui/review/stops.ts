// Next and previous: findings, open remarks, changes, each in its own order and round again.
import { useCallback } from 'react';
import type { Address } from '../../report/address';
import { remarksOf } from '../../report/remarks';
import { targetOf } from '../../report/target';
import { goToPlace, useReview, type Entry, type ReviewDesk, type Tab } from './review-desk';

export type Direction = 'next' | 'previous';

interface Stop {
  readonly id: string;
  readonly address: Address;
}

/** What is said where there is nowhere to go. */
const NOTHING: Readonly<Partial<Record<Tab, string>>> = {
  checks: '没有错误和待核实',
  remarks: '没有待处理的审核意见',
  changes: '没有改动',
};

/** Goes to the next or previous stop and shows its entry; returns what is to be said instead. */
export function useStops(): (tab: Tab, direction: Direction) => string {
  const desk = useReview();
  return useCallback(
    (tab, direction) => {
      const stops = stopsOf(desk, tab);
      const stop = followed(stops, desk.entry, tab, direction);
      if (!stop) return NOTHING[tab] ?? '';
      desk.show({ tab, id: stop.id });
      goToPlace(stop.address);
      return '';
    },
    [desk],
  );
}

/** The stop after or before the entry shown; from the end it begins anew. */
export function followed(
  stops: readonly Stop[],
  entry: Entry | undefined,
  tab: Tab,
  direction: Direction,
): Stop | undefined {
  const here = entry?.tab === tab ? stops.findIndex(({ id }) => id === entry.id) : -1;
  if (direction === 'next') return stops[here + 1] ?? stops[0];
  return stops[here - 1] ?? stops[stops.length - 1];
}

function stopsOf({ session, comparison }: ReviewDesk, tab: Tab): Stop[] {
  const { form, causes } = session.judgement();
  if (tab === 'checks') {
    return causes
      .filter(({ main }) => main.severity !== 'I')
      .flatMap(({ main }) => {
        const [address] = main.cells;
        return address === undefined ? [] : { id: main.rule, address };
      });
  }
  if (tab === 'remarks') {
    return remarksOf(session.edits())
      .filter(({ state }) => state === 'open')
      .map(({ id, on }) => ({ id, address: targetOf(form, on) }));
  }
  return comparison.parts
    .flatMap(({ differences }) => differences)
    .filter(({ follows }) => !follows)
    .map(({ address }) => ({ id: address, address: targetOf(form, address) }));
}
