// What the paper is compared with: 上年数, a 稿次, or the state decided on last. What differs is told in
// report/difference.ts.
import type { Address } from '../../report/address';
import { amountText } from '../../report/amount';
import {
  countOf,
  differencesBetween,
  type Difference,
  type PartDifference,
} from '../../report/difference';
import type { Edit } from '../../report/edits';
import type { Judgement } from '../../report/judgement';
import { figuresOn, yearBefore } from '../../report/last-year';
import { lastLook } from '../../report/last-look';
import { reportFrom } from '../../report/report';
import { valuesAt, versionsOf, type Version } from '../../report/versions';

/** `version:…`, or one of these. */
export type Against = 'nothing' | 'lastYear' | Address;

export interface Comparison {
  readonly against: Against;
  /** What it is compared with, by its name. */
  readonly name: string;
  /** What stands small below a figure: last year's. */
  readonly below: Readonly<Record<Address, string>>;
  readonly parts: readonly PartDifference[];
  readonly changed: ReadonlyMap<Address, Difference>;
  /** Without what only follows. */
  readonly count: number;
}

/** What a report can be compared with. */
export interface Choices {
  readonly lastYear: boolean;
  readonly lastLook: Version | undefined;
  /** Latest first. */
  readonly versions: readonly Version[];
}

export function choicesOf({ report }: Judgement, edits: readonly Edit[]): Choices {
  return {
    lastYear: yearBefore(report) !== undefined,
    lastLook: lastLook(edits),
    versions: versionsOf(edits).reverse(),
  };
}

/** What a reviewer wants to see first. */
export function firstOf({ lastLook: look, lastYear }: Choices): Against {
  return look?.address ?? (lastYear ? 'lastYear' : 'nothing');
}

/** Compares the report with what was chosen; with what is not there any more, it is not compared. */
export function compare(
  { form, report }: Judgement,
  edits: readonly Edit[],
  { versions, lastLook: look }: Choices,
  against: Against,
): Comparison {
  const none = { below: {}, parts: [], changed: new Map<Address, Difference>(), count: 0 };
  const before = yearBefore(report);
  if (against === 'lastYear' && before) {
    const figures = Object.entries(figuresOn(form, before)).filter(([, value]) => value !== 0);
    const below = Object.fromEntries(figures.map(([at, value]) => [at, amountText(value)]));
    return { ...none, against, name: '上年数', below };
  }
  const version = versions.find(({ address }) => address === against);
  if (!version) return { ...none, against: 'nothing', name: '' };
  const parts = differencesBetween(reportFrom(valuesAt(edits, version)), report);
  const name = version.address === look?.address ? '上次审阅' : version.name;
  const all = parts.flatMap(({ differences }) => differences);
  const changed = new Map(all.map((difference) => [difference.address, difference]));
  return { ...none, against, name, parts, changed, count: countOf(parts) };
}
