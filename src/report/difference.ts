/**
 * What differs between two reports, part by part in the order of the form, as people read it: figures
 * and what is said beside them, texts, 报告信息, 上年数. How a text differs word by word is told in
 * text-difference.ts; what takes one state to another, in versions.ts.
 */
import { splitAddress, type Address } from './address';
import { amountText } from './amount';
import type { Form } from './form';
import { FORMS, formOf } from './forms/index';
import { reckon, valuesOf, type Report, type Values } from './report';
import { addressesOf } from './rows';
import { partOf, targetOf, type Part } from './target';

/** One address at which two reports differ. */
export interface Difference {
  readonly address: Address;
  /** As shown: of totals that add themselves up, their sum. Blank where nothing stands. */
  readonly old: string;
  readonly new: string;
  /** A total that adds itself up in both: it follows from other differences. */
  readonly follows: boolean;
}

/** What differs in one part of a report. */
export interface PartDifference {
  readonly part: Part;
  /** In the order of the form, what is said about a cell or text behind it. */
  readonly differences: readonly Difference[];
}

/** What fits no form: kept, but not looked at. */
const NOWHERE: Part = '';

/** Every part in which two reports differ; none where they say the same. */
export function differencesBetween(before: Report, after: Report): PartDifference[] {
  const forms = [formOf(after.form), formOf(before.form), ...FORMS];
  const [old, now] = [shownIn(before), shownIn(after)];
  const parts = new Map<Part, Difference[]>(partsOf(forms).map((part) => [part, []]));
  for (const address of inFormOrder(forms, [...now.values.keys(), ...old.values.keys()])) {
    const [from, to] = [old.values.get(address) ?? '', now.values.get(address) ?? ''];
    if (from === to) continue;
    const part = partOf(formOf(after.form), address) ?? NOWHERE;
    const follows = old.computed.has(address) && now.computed.has(address);
    parts.get(part)?.push({ address, old: from, new: to, follows });
  }
  return [...parts].flatMap(([part, differences]) =>
    differences.length > 0 ? [{ part, differences }] : [],
  );
}

/** How much differs, without what only follows. */
export function countOf(parts: readonly PartDifference[]): number {
  return parts.flatMap(({ differences }) => differences.filter(({ follows }) => !follows)).length;
}

interface Shown {
  readonly values: Values;
  readonly computed: ReadonlySet<Address>;
}

/** What a report states, and the sums it shows. */
function shownIn(report: Report): Shown {
  const values = valuesOf(report);
  const { running, figure } = reckon(formOf(report.form), report);
  for (const address of running.keys()) {
    const sum = figure(address);
    if (sum !== undefined) values.set(address, amountText(sum));
  }
  return { values, computed: new Set(running.keys()) };
}

function partsOf(forms: readonly Form[]): Part[] {
  const sections = forms.flatMap((form) => form.sections.map(({ id }) => id));
  return ['about', ...sections, 'lastYear', NOWHERE];
}

/** Each address once; what is said about a cell or text comes behind it. */
function inFormOrder(forms: readonly Form[], addresses: readonly Address[]): Address[] {
  const places = new Map<Address, number>();
  for (const address of forms.flatMap(addressesOf)) {
    if (!places.has(address)) places.set(address, places.size);
  }
  const placeOf = (address: Address): number =>
    forms.map((form) => places.get(targetOf(form, address))).find((at) => at !== undefined) ??
    places.size;
  return [...new Set(addresses)]
    .map((address) => ({
      address,
      at: placeOf(address),
      isSaid: splitAddress(address).kind === undefined ? 0 : 1,
    }))
    .sort((a, b) => a.at - b.at || a.isSaid - b.isSaid)
    .map(({ address }) => address);
}
