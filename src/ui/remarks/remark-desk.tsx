// 审核意见 as components hear of them, on whatever page: what was said on the way, read once for all who
// show it and anew only when something was said. What it means is told in report/remarks.ts.
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { isOnTheWay, type Address } from '../../report/address';
import type { Act, Change, Edit } from '../../report/edits';
import type { Judgement } from '../../report/judgement';
import { remarksOf, type Remark } from '../../report/remarks';
import { targetOf } from '../../report/target';

/** What a page that shows remarks works on. */
export interface RemarkDesk {
  readonly judgement: () => Judgement;
  readonly edits: () => readonly Edit[];
  readonly act: (act: Act, changes: readonly Change[]) => void;
  /** Why this may not be done. */
  readonly locked: (act: Act) => { readonly sentence: string } | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What was said and done on the way, as one array until something more is. */
interface Way {
  readonly edits: () => readonly Edit[];
  readonly remarks: () => readonly Remark[];
  /** `open` where one of the remarks on a place is. */
  readonly marks: () => ReadonlyMap<Address, 'open' | 'settled'>;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Remarks {
  readonly reportId: string;
  readonly desk: RemarkDesk;
  readonly way: Way;
  /** Goes to a cell, a text or a section of the page. */
  readonly goTo: (address: Address) => void;
}

const RemarksContext = createContext<Remarks | undefined>(undefined);

interface RemarksProviderProps {
  readonly reportId: string;
  readonly desk: RemarkDesk;
  readonly goTo: (address: Address) => void;
  readonly children: ReactNode;
}

export function RemarksProvider({ reportId, desk, goTo, children }: RemarksProviderProps) {
  const way = useMemo(() => newWay(desk), [desk]);
  const remarks = useMemo(() => ({ reportId, desk, way, goTo }), [reportId, desk, way, goTo]);
  return <RemarksContext.Provider value={remarks}>{children}</RemarksContext.Provider>;
}

/** The desk, and the way to a place on its page. */
export function useRemarkDesk(): Remarks {
  const remarks = useContext(RemarksContext);
  if (!remarks) throw new Error('There are no remarks outside of a report.');
  return remarks;
}

/** The edits that were made on the way; the same array until there is another one. */
export function useWay(): readonly Edit[] {
  const { way } = useRemarkDesk();
  return useSyncExternalStore(way.subscribe, way.edits);
}

/** Every remark, in the order in which they were made. */
export function useRemarks(): readonly Remark[] {
  const { way } = useRemarkDesk();
  return useSyncExternalStore(way.subscribe, way.remarks);
}

/** Whether there are remarks on a cell, a text or a section, and whether one is still open. */
export function useRemarked(address: Address): 'open' | 'settled' | undefined {
  const { way } = useRemarkDesk();
  return useSyncExternalStore(way.subscribe, () => way.marks().get(address));
}

/** Why nothing may be said here; undefined where it may. */
export function useSilence(): string | undefined {
  const { desk } = useRemarkDesk();
  return useSyncExternalStore(desk.subscribe, () => desk.locked('remark')?.sentence);
}

function newWay(desk: RemarkDesk): Way {
  const listeners = new Set<() => void>();
  const read = (): readonly Edit[] => desk.edits().filter(({ address }) => isOnTheWay(address));
  let edits = read();
  let remarks: readonly Remark[] | undefined;
  let marks: ReadonlyMap<Address, 'open' | 'settled'> | undefined;
  let stop: (() => void) | undefined;

  const look = (): void => {
    const next = read();
    if (next.length === edits.length && next.every((edit, at) => edit === edits[at])) return;
    edits = next;
    remarks = undefined;
    marks = undefined;
    listeners.forEach((listener) => listener());
  };
  const all = (): readonly Remark[] => (remarks ??= remarksOf(edits));
  return {
    edits: () => edits,
    remarks: all,
    marks: () => (marks ??= marksOf(desk.judgement(), all())),
    subscribe: (listener) => {
      if (listeners.size === 0) stop = desk.subscribe(look);
      listeners.add(listener);
      // What was said between rendering and listening.
      look();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop?.();
      };
    },
  };
}

function marksOf(
  { form }: Judgement,
  remarks: readonly Remark[],
): Map<Address, 'open' | 'settled'> {
  const marks = new Map<Address, 'open' | 'settled'>();
  for (const { on, state } of remarks) {
    const target = targetOf(form, on);
    if (state === 'open') marks.set(target, 'open');
    else if (!marks.has(target)) marks.set(target, 'settled');
  }
  return marks;
}
