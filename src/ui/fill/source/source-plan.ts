// What setting a source would do to the cells it is set for, and what was typed for sources before.
// Pure; the dialog shows it.
import { splitAddress, type Address } from '../../../report/address';
import { inOrder, type Edit } from '../../../report/edits';
import type { Report } from '../../../report/report';
import { readSource, sameSource, sourceText, type Source } from '../../../report/source';

export interface SourcePlan {
  /** Cells without a source. */
  readonly blank: readonly Address[];
  /** Cells that have another one, by what it says. */
  readonly other: ReadonlyMap<string, readonly Address[]>;
  readonly otherCount: number;
}

/** Cells that have this source already are in neither. */
export function planSource(
  { sources }: Pick<Report, 'sources'>,
  addresses: readonly Address[],
  source: Source,
): SourcePlan {
  const blank = addresses.filter((address) => !sources[address]);
  const other = new Map<string, Address[]>();
  for (const address of addresses) {
    const known = sources[address];
    if (!known || sameSource(known, source)) continue;
    const text = sourceText(known);
    other.set(text, [...(other.get(text) ?? []), address]);
  }
  const otherCount = [...other.values()].reduce((sum, cells) => sum + cells.length, 0);
  return { blank, other, otherCount };
}

/** The source of all those of the cells that have one, where it is a single one. */
export function commonSource(
  { sources }: Pick<Report, 'sources'>,
  addresses: readonly Address[],
): Source | undefined {
  const known = addresses.flatMap((address) => sources[address] ?? []);
  const [first] = known;
  return first && known.every((source) => sameSource(source, first)) ? first : undefined;
}

/** Every source ever given in this report, once each, the newest first. */
export function formerSources(edits: Iterable<Edit>): Source[] {
  const texts = inOrder(edits)
    .filter(({ address }) => splitAddress(address).kind === 'source')
    .map((edit) => edit.new)
    .reverse();
  return [...new Set(texts)].flatMap((text) => readSource(text) ?? []);
}

/** What may be meant for one part of a source: of the same office first; of days, this one. */
export function offersFor(
  part: keyof Source,
  former: readonly Source[],
  { office, today }: { readonly office: string; readonly today: string },
): readonly string[] {
  const own = former.filter((source) => source.office === office.trim());
  const texts = [...own, ...former].map((source) => source[part]);
  return [...new Set(part === 'date' ? [today, ...texts] : texts)].filter((text) => text !== '');
}
