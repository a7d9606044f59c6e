import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { greatest, least } from './extremes';

describe('the least and the greatest', () => {
  it('are those of Math (law)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        expect(least(numbers)).toBe(Math.min(...numbers));
        expect(greatest(numbers)).toBe(Math.max(...numbers));
      }),
    );
  });

  it('are found in lists that are too long for Math', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 300_000);
    expect(() => Math.max(...many)).toThrow(RangeError);
    expect([least(many), greatest(many)]).toEqual([0, 299_999]);
  });
});
