// What is at hand on a page, such as the place one is at: it changes without rendering the page, only what
// listens to it.

export interface Held<T> {
  readonly get: () => T | undefined;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Holds nothing at first; what is the same as before is not told. */
export function newHeld<T>(same: (one: T, other: T) => boolean = Object.is): Held<T> {
  const listeners = new Set<() => void>();
  let held: T | undefined;
  return {
    get: () => held,
    set: (value) => {
      if (held !== undefined && same(held, value)) return;
      held = value;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
