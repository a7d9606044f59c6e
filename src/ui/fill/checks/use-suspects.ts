// How components learn whom to suspect, frame suspects on the paper and fold the box about them.
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Address } from '../../../report/address';
import type { Cause } from '../../../report/causes';
import type { Judgement } from '../../../report/judgement';
import { suspectsOf, type Suspects } from '../../../report/suspects';
import { useDesk, useJudgement } from '../hooks';

/** Whether a cell is framed as suspect. */
export function useSuspected(address: Address): boolean {
  const { suspected } = useDesk();
  return useSyncExternalStore(suspected.subscribe, () => suspected.has(address));
}

/** Nobody looks for suspects between two keys: this long a pause is waited for, in ms. */
const PAUSE = 200;

/** Whom to suspect for a cause, once typing has paused. */
export function useSuspects({ main }: Cause): Suspects | undefined {
  const { session } = useDesk();
  const judgement = useSettled(useJudgement());
  return useMemo(() => {
    if (!judgement) return undefined;
    const { form, report, findings, causes } = judgement;
    const cause = causes.find((one) => one.main.rule === main.rule);
    return cause && suspectsOf(form, report, findings, cause, session.steps());
  }, [judgement, main.rule, session]);
}

/** What stood still for a pause; what stood still before that, until then. */
function useSettled<T>(value: T): T | undefined {
  const [settled, setSettled] = useState<T>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Whether the box of a cause is folded, and how to change that. */
export function useFolded({ main }: Cause): readonly [boolean, (folded: boolean) => void] {
  const { suspected } = useDesk();
  const figures = figuresOf(useJudgement(), [...main.cells, ...main.parts]);
  const folded = useSyncExternalStore(
    suspected.subscribe,
    () => suspected.foldedFor(main.rule) === figures,
  );
  return [folded, (on) => suspected.fold(main.rule, on ? figures : undefined)];
}

/** Frames cells for as long as the component is there. */
export function useFrames(rule: string, cells: readonly Address[]): void {
  const { suspected } = useDesk();
  const key = cells.join(' ');
  useEffect(() => {
    suspected.frame(rule, key === '' ? [] : key.split(' '));
    return () => suspected.frame(rule, []);
  }, [suspected, rule, key]);
}

function figuresOf({ reckoning }: Judgement, cells: readonly Address[]): string {
  return cells.map((address) => reckoning.figure(address)).join(' ');
}
