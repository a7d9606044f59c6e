/** Generators of what may stand at the addresses of a report: sound, odd and foreign to its form. */
import fc from 'fast-check';
import { aside, type Address } from '../report/address';
import { FORMS } from '../report/forms/index';
import { writeSource } from '../report/source';

/** What people type into number cells. */
export const TYPED = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 2000 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '-',
      '无',
      '1,234',
      '１２',
      '减3',
      '3（注）',
      '三',
      '1.5',
      '(',
      '+',
    ),
  },
);

const TEXT = fc.string({ unit: 'grapheme', maxLength: 12 });
const SOURCE = fc.record({ office: TEXT, person: TEXT, date: TEXT, basis: TEXT }).map(writeSource);
const CELLS = [...new Set(FORMS.flatMap((form) => [...form.cells.keys()]))];
const TOTALS = [...new Set(FORMS.flatMap((form) => form.totals.map((cell) => cell.address)))];
const REASON = fc
  .record({
    text: TEXT,
    figures: fc.dictionary(fc.constantFrom(...CELLS), fc.option(fc.nat()), { maxKeys: 3 }),
  })
  .map((reason) => JSON.stringify(reason));

const ABOUT: Readonly<Record<string, fc.Arbitrary<string>>> = {
  form: fc.constantFrom(...FORMS.map((form) => form.id)),
  year: fc.integer({ min: 2008, max: 2040 }).map(String),
  example: fc.constantFrom('', '1'),
  'organ.name': TEXT,
  'organ.kind': fc.constantFrom('', 'government', 'department', 'town', 'street', 'other'),
  'organ.level': fc.constantFrom('', 'state', 'province', 'city', 'county'),
  'organ.scope': fc.constantFrom('', 'own', 'district'),
  title: TEXT,
  contact: TEXT,
  date: TEXT,
  signature: TEXT,
};

/** Figures and texts of last year, or none. */
function lastYear(): fc.Arbitrary<Record<Address, string>> {
  return fc.constantFrom(undefined, ...FORMS).chain((form) => {
    if (!form) return fc.constant({});
    return fc
      .record({
        year: fc.integer({ min: 2008, max: 2040 }).map(String),
        form: fc.constant(form.id),
        from: fc.constantFrom('link', 'typed'),
        cells: fc.dictionary(fc.constantFrom(...form.cells.keys()), fc.nat().map(String), {
          maxKeys: 6,
        }),
        texts: fc.dictionary(fc.constantFrom(...form.texts), TEXT, { maxKeys: 2 }),
      })
      .map(({ cells, texts, ...about }) =>
        Object.fromEntries(
          Object.entries({ ...about, ...cells, ...texts }).map(([key, value]) => [
            aside('lastYear', key),
            value,
          ]),
        ),
      );
  });
}

/** The values of a report on either form, cells of the other form among them. */
export function anyValues(): fc.Arbitrary<ReadonlyMap<Address, string>> {
  const some = (keys: readonly string[], value: fc.Arbitrary<string>, maxKeys = 6) =>
    fc.dictionary(fc.constantFrom(...keys), value, { maxKeys });
  const asides = (kind: Parameters<typeof aside>[0], keys: readonly string[]) =>
    keys.map((key) => aside(kind, key));
  return fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(ABOUT).map(([key, value]) => [aside('about', key), value]),
        ) as Record<Address, fc.Arbitrary<string>>,
      ),
      some(CELLS, TYPED, 60),
      some(TOTALS, TYPED, 10),
      some(asides('takenOver', TOTALS), fc.constantFrom('', '1'), 10),
      some(['preamble', 'overview', 'problems', 'otherMatters'], TEXT),
      some(asides('control', TOTALS), TYPED),
      some(asides('note', CELLS), TEXT),
      some(asides('source', CELLS), SOURCE),
      some(asides('assigned', CELLS), TEXT),
      some(asides('unavailable', ['disclosure', 'requests', 'disputes']), TEXT),
      lastYear(),
      some(asides('reason', ['T3-5', 'C6', 'T2-8', 'T3-6']), REASON),
    )
    .map((parts) => new Map(parts.flatMap((part) => Object.entries(part))));
}
