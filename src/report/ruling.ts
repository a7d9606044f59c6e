/**
 * 认可 and 不认可 of a 情况说明. Each holds for the wording it was given for: a reason that is worded anew
 * needs a new ruling. Whether a reason counts as refused is told in progress.ts.
 */
import { aside, splitAddress } from './address';
import { headsOf, type Change, type Edit } from './edits';
import { partsOf } from './kept';

/** 认可 or 不认可 of a 情况说明. */
export type Ruling = 'accepted' | 'refused';

/** 认可, 不认可. */
export const RULINGS: Readonly<Record<Ruling, string>> = { accepted: '认可', refused: '不认可' };

/** What was ruled, and on which words. */
interface Ruled {
  readonly ruling: Ruling;
  readonly of: string;
}

/** What was ruled, by whom and when. */
export interface MadeRuling {
  readonly ruling: Ruling;
  readonly when: number;
  readonly who?: string;
}

/** The one that shows, and others that contradict it until somebody chooses. */
export interface StandingRuling extends MadeRuling {
  readonly rivals: readonly MadeRuling[];
}

/** The change that accepts or refuses the 情况说明 of a rule as it reads now. */
export function rulingOn(
  rule: string,
  { text }: { readonly text: string },
  ruling: Ruling,
): Change {
  return { address: aside('ruling', rule), new: JSON.stringify({ ruling, of: text }) };
}

/** What a ruling says; undefined for anything else. */
export function readRuling(typed: string): Ruled | undefined {
  const { ruling, of } = partsOf(typed) ?? {};
  if ((ruling !== 'accepted' && ruling !== 'refused') || typeof of !== 'string') return undefined;
  return { ruling, of };
}

/** 认可 or 不认可 by rule. One given for another wording is none. */
export function rulingsOf(
  edits: readonly Edit[],
  reasons: Readonly<Record<string, { readonly text: string }>>,
): ReadonlyMap<string, StandingRuling> {
  const own = edits.filter(({ address }) => splitAddress(address).kind === 'ruling');
  const rulings = new Map<string, StandingRuling>();
  for (const [address, heads] of headsOf(own)) {
    const { subject: rule } = splitAddress(address);
    const made = heads.map((head) => madeOf(head, reasons[rule]?.text));
    const last = made.at(-1);
    if (!last) continue;
    const rivals = made.flatMap((other) => (other && other.ruling !== last.ruling ? [other] : []));
    rulings.set(rule, { ...last, rivals });
  }
  return rulings;
}

function madeOf({ new: typed, when, who }: Edit, text: string | undefined): MadeRuling | undefined {
  const read = readRuling(typed);
  if (!read || read.of !== text) return undefined;
  return { ruling: read.ruling, when, ...(who !== undefined && { who }) };
}
