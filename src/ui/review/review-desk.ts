// What the parts of the review page work with: the report as it is open here, what is selected on the
// paper, and what the paper is compared with. The session itself is handed in from outside.
import { createContext, useContext, useSyncExternalStore, type ComponentType } from 'react';
import type { Address } from '../../report/address';
import type { Edit } from '../../report/edits';
import type { Judgement } from '../../report/judgement';
import type { Course } from '../../report/workflow';
import type { KeptSession } from '../keeping/use-keeping';
import { newHeld, type Held } from '../parts/held';
import type { RemarkDesk } from '../remarks/remark-desk';
import type { Comparison } from './comparison';

/** A report that is open: what a session of the fill page offers, as far as a reviewer needs it. */
export interface ReviewSession extends RemarkDesk, KeptSession {
  readonly course: () => Course;
  readonly merge: (foreign: readonly Edit[]) => boolean;
  readonly locked: KeptSession['locked'];
  readonly lock: (lock: {
    readonly kind: 'newer' | 'removed' | 'reader';
    readonly sentence: string;
  }) => void;
  readonly unlock: (kind: 'removed' | 'reader') => void;
}

/** A command on what is open here that belongs to another room. */
export type ReviewCommand = ComponentType<{
  readonly reportId: string;
  readonly session: ReviewSession;
}>;

/** What the reviewer is at: a cell, a text or a section, and of a text perhaps a passage. */
export interface At {
  readonly address: Address;
  readonly quote?: string;
}

/** Changes without rendering the paper. */
export type Selection = Held<At>;

/** The panels at the right. */
export type Tab = 'remarks' | 'checks' | 'changes' | 'points';

/** What was gone to last, by key or by a command: an entry of a panel. */
export interface Entry {
  readonly tab: Tab;
  /** A remark, a rule, or the address of a change. */
  readonly id: string;
}

export interface ReviewDesk {
  readonly session: ReviewSession;
  readonly selection: Selection;
  readonly comparison: Comparison;
  readonly entry: Entry | undefined;
  /** Shows a panel with this entry marked. */
  readonly show: (entry: Entry) => void;
  /** What a remark is being written on. */
  readonly writing: At | undefined;
  readonly write: (at: At | undefined) => void;
}

export const ReviewContext = createContext<ReviewDesk | undefined>(undefined);

export function useReview(): ReviewDesk {
  const desk = useContext(ReviewContext);
  if (!desk) throw new Error('Outside of the review page there is no desk.');
  return desk;
}

export function useJudged(): Judgement {
  const { session } = useReview();
  return useSyncExternalStore(session.subscribe, session.judgement);
}

export function useAt(): At | undefined {
  const { selection } = useReview();
  return useSyncExternalStore(selection.subscribe, selection.get);
}

export function newSelection(): Selection {
  return newHeld((one, other) => one.address === other.address && one.quote === other.quote);
}

/** The place of a cell or text on the paper, or the section of this name. */
export function placeOn(address: Address): HTMLElement | null {
  const escaped = CSS.escape(address);
  return document.querySelector<HTMLElement>(
    `.paper-frame [data-address="${escaped}"], .paper-frame [data-section="${escaped}"] h2`,
  );
}

/** Goes to a place on the paper, into the middle of the window. */
export function goToPlace(address: Address): void {
  const place = placeOn(address);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
