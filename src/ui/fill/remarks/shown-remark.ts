// The way from a finding to the thread of a remark: whoever holds the panels shows it.
import { createContext, useContext } from 'react';

/** A remark that was gone to; another object each time, also for the same one. */
export interface ShownRemark {
  readonly id: string;
}

export const RemarkShown = createContext<(id: string) => void>(() => undefined);

/** Shows the thread of a remark in its panel. */
export function useRemarkShown(): (id: string) => void {
  return useContext(RemarkShown);
}
