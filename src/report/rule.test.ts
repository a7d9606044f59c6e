import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addedUp, termsSum, type Term } from './rule';

const terms = fc.array(
  fc.record({ address: fc.constantFrom('a', 'b', 'c'), sign: fc.constantFrom<1 | -1>(1, -1) }),
);
const figures = fc.record({ a: fc.nat(), b: fc.nat(), c: fc.nat() });

it('a sum of signed cells is that of what is added, less that of what is taken away', () => {
  fc.assert(
    fc.property(terms, figures, (all, known) => {
      const valueOf = ({ address }: Term): number => known[address as keyof typeof known];
      const of = (sign: number) => all.filter((term) => term.sign === sign);
      const [more, less] = [addedUp(of(1), valueOf), addedUp(of(-1), valueOf)];
      expect((termsSum(all, valueOf) ?? 0) + (less ?? 0)).toBe(more);
    }),
  );
});

it('a sum is not known where one cell of it is not, and that of nothing is 0', () => {
  const known = ({ address }: Term) => ({ a: 1, b: undefined })[address];
  expect(termsSum([{ address: 'a', sign: -1 }], known)).toBe(-1);
  expect(
    termsSum(
      [
        { address: 'a', sign: 1 },
        { address: 'b', sign: 1 },
      ],
      known,
    ),
  ).toBeUndefined();
  expect(termsSum([], known)).toBe(0);
});
