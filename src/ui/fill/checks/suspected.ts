// Which cells are framed on the paper because an entry of the panel suspects them, and which boxes of
// entries are folded (暂不处理), each until its figures change.
import type { Address } from '../../../report/address';

export interface Suspected {
  has: (address: Address) => boolean;
  /** Frames these cells for the entry of a rule, in place of those before. */
  frame: (rule: string, cells: readonly Address[]) => void;
  /** The figures for which the box of a rule was folded. */
  foldedFor: (rule: string) => string | undefined;
  fold: (rule: string, figures: string | undefined) => void;
  subscribe: (listener: () => void) => () => void;
}

export function newSuspected(): Suspected {
  const listeners = new Set<() => void>();
  const framed = new Map<string, readonly Address[]>();
  const folded = new Map<string, string | undefined>();
  const tell = (): void => listeners.forEach((listener) => listener());
  return {
    has: (address) => [...framed.values()].some((cells) => cells.includes(address)),
    frame: (rule, cells) => {
      framed.set(rule, cells);
      tell();
    },
    foldedFor: (rule) => folded.get(rule),
    fold: (rule, figures) => {
      folded.set(rule, figures);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
