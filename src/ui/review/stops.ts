// Next and previous: errors, points to verify, open remarks, changes, each in its own order and round again.
import { useCallback } from 'react';
import type { Address } from '../../report/address';
import type { Cause } from '../../report/causes';
import { remarksOf } from '../../report/remarks';
import { targetOf } from '../../report/target';
import { goToPlace, useReview, type Entry, type ReviewDesk, type Tab } from './review-desk';

export type Direction = 'next' | 'previous';

/** Among what one goes on: `findings` are errors and points to verify, explained or not. */
export type Among = 'findings' | 'errors' | 'asked' | 'remarks' | 'changes';

interface Stop {
  readonly id: string;
  readonly address: Address;
}

const TABS: Readonly<Record<Among, Tab>> = {
  findings: 'checks',
  errors: 'checks',
  asked: 'checks',
  remarks: 'remarks',
  changes: 'changes',
};

/** What is said where there is nowhere to go. */
const NOTHING: Readonly<Record<Among, string>> = {
  findings: '没有错误和待核实',
  errors: '没有错误',
  asked: '没有待核实',
  remarks: '没有待处理的审核意见',
  changes: '没有改动',
};

/** Goes to the next or previous stop and shows its entry; returns what is to be said instead. */
export function useStops(): (among: Among, direction: Direction) => string {
  const desk = useReview();
  return useCallback(
    (among, direction) => {
      const tab = TABS[among];
      const stop = followed(stopsOf(desk, among), desk.entry, tab, direction);
      if (!stop) return NOTHING[among];
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

function stopsOf({ session, comparison }: ReviewDesk, among: Among): Stop[] {
  const { form, causes, errors, unexplained } = session.judgement();
  switch (among) {
    case 'findings':
      return stopsAt(causes.filter(({ main }) => main.severity !== 'I'));
    case 'errors':
      return stopsAt(errors);
    case 'asked':
      return stopsAt(unexplained);
    case 'remarks':
      return remarksOf(session.edits())
        .filter(({ state }) => state === 'open')
        .map(({ id, on }) => ({ id, address: targetOf(form, on) }));
    case 'changes':
      return comparison.parts
        .flatMap(({ differences }) => differences)
        .filter(({ follows }) => !follows)
        .map(({ address }) => ({ id: address, address: targetOf(form, address) }));
  }
}

function stopsAt(causes: readonly Cause[]): Stop[] {
  return causes.flatMap(({ main }) => {
    const [address] = main.cells;
    return address === undefined ? [] : { id: main.rule, address };
  });
}
