// Where 审核意见 and answers to them lie while they are begun and not said yet, and which there are.
import type { Address } from '../../report/address';
import { useBegunPlaces } from '../keeping/use-begun';

/** What a remark was begun on. */
interface BegunRemark {
  readonly on: Address;
  readonly quote?: string;
}

/** Where a remark on a cell, a finding, a section or a passage is begun. */
export function remarkPlace(on: Address, quote = ''): string {
  return `remark ${on} ${quote}`;
}

/** Where an answer to a remark is begun. */
export function replyPlace(remark: string): string {
  return `reply ${remark}`;
}

/** What was begun in a report: remarks by what they are on, answers by the remark they are to. */
export interface Unsaid {
  readonly remarks: readonly BegunRemark[];
  readonly replies: readonly string[];
}

export function useUnsaid(reportId: string): Unsaid {
  return unsaidIn(useBegunPlaces(reportId));
}

export function unsaidIn(places: readonly string[]): Unsaid {
  const after = (kind: string): string[] =>
    places.filter((place) => place.startsWith(`${kind} `)).map((at) => at.slice(kind.length + 1));
  return {
    remarks: after('remark').map((place) => {
      const [on = ''] = place.split(' ', 1);
      const quote = place.slice(on.length + 1);
      return { on, ...(quote !== '' && { quote }) };
    }),
    replies: after('reply'),
  };
}
