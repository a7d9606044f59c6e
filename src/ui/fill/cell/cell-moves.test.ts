import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../report/form';
import { formOf } from '../../../report/forms/index';
import { sheetOf } from '../../../report/sheet';
import { moveFrom, type Move } from './cell-moves';

const form = formOf('2021');
const typable = (address: string): boolean => form.cells.get(address)?.total === undefined;

function move(from: string, by: Move): string | undefined {
  const table = tablesOf(form).find(({ id }) => from.startsWith(`${id}.`));
  return table && moveFrom(sheetOf(table), from, by, typable);
}

const CASES: readonly (readonly [string, Move, string | undefined])[] = [
  ['requests.received.naturalPerson', 'right', 'requests.received.business'],
  ['requests.received.naturalPerson', 'left', undefined],
  ['requests.received.naturalPerson', 'up', undefined],
  ['requests.received.otherOrganisation', 'right', 'requests.received.total'],
  ['requests.carriedIn.business', 'down', 'requests.granted.business'],
  ['requests.otherHandling.other.naturalPerson', 'down', 'requests.totalHandled.naturalPerson'],
  ['requests.otherHandling.other.naturalPerson', 'next', 'requests.carriedOver.naturalPerson'],
  ['requests.carriedOver.naturalPerson', 'next', 'requests.received.business'],
  ['requests.received.business', 'previous', 'requests.carriedOver.naturalPerson'],
  ['requests.carriedOver.otherOrganisation', 'next', undefined],
  ['requests.granted.research', 'rowStart', 'requests.granted.naturalPerson'],
  ['requests.granted.research', 'rowEnd', 'requests.granted.total'],
  ['requests.granted.research', 'first', 'requests.received.naturalPerson'],
  ['requests.granted.research', 'last', 'requests.carriedOver.total'],
  ['disputes.review.upheld', 'next', 'disputes.review.corrected'],
  ['disputes.review.pending', 'next', 'disputes.directSuit.upheld'],
  ['disclosure.normativeDocuments.inForce', 'down', 'disclosure.licences.decisions'],
  ['disclosure.licences.decisions', 'up', 'disclosure.normativeDocuments.issued'],
  ['disclosure.coercion.decisions', 'down', 'disclosure.fees.amount'],
];

describe('moveFrom', () => {
  it.each(CASES)('%s %s → %s', (from, by, to) => {
    expect(move(from, by)).toBe(to);
  });

  it('comes by Enter through every typed cell of a table, once', () => {
    for (const table of tablesOf(form)) {
      const sheet = sheetOf(table);
      const all = [...form.cells.keys()].filter(
        (address) => address.startsWith(`${table.id}.`) && typable(address),
      );
      let here: string | undefined = all[0];
      const seen: string[] = [];
      while (here !== undefined) {
        seen.push(here);
        here = moveFrom(sheet, here, 'next', typable);
      }
      expect(seen.sort()).toEqual([...all].sort());
    }
  });
});
