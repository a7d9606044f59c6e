// How components of the fill page listen to the session and to what is selected.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Address } from '../../report/address';
import type { Act } from '../../report/edits';
import type { Judgement } from '../../report/judgement';
import type { Held } from '../parts/held';
import type { RangeStore } from './range/range-store';
import type { Lock } from './lock/locks';
import type { Session } from './session';
import type { Suspected } from './checks/suspected';

/** The cell or text the person is at; changes with the focus, without rendering the tables. */
export type Selection = Held<Address>;

export interface Desk {
  readonly session: Session;
  readonly selection: Selection;
  readonly range: RangeStore;
  readonly suspected: Suspected;
  readonly fields: UseFormReturn<Record<string, string>>;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** What everything on the fill page works with. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Outside of the fill page there is no desk.');
  return desk;
}

export function useJudgement(): Judgement {
  const { session } = useDesk();
  return useSyncExternalStore(session.subscribe, session.judgement);
}

export function useSelected(): Address | undefined {
  const { selection } = useDesk();
  return useSyncExternalStore(selection.subscribe, selection.get);
}

/** Renders again only when what `read` makes of the session is another string, number or object. */
export function useSession<T>(read: (session: Session) => T): T {
  const { session } = useDesk();
  return useSyncExternalStore(session.subscribe, () => read(session));
}

/** Why nothing may be changed here, or this may not be done; undefined where it may. */
export function useLock(act?: Act): Lock | undefined {
  return useSession(({ locked }) => locked(act));
}

/** Goes to a cell or text on the page. */
export function goTo(address: Address, options?: FocusOptions): void {
  const field = document.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`);
  field?.focus(options);
  // Where the keyboard was there already, what was written meanwhile is to be replaced by typing.
  if (field instanceof HTMLInputElement) field.select();
}

/** The name of an address in the form library, which reads dots as paths. */
export function fieldName(address: Address): string {
  return address.replace(/\./g, '-');
}
