import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBox, type Box, type Side } from './guide-place';

const VIEW = { width: 1280, height: 720 };
const SIZE = { width: 260, height: 150 };
const PART: Box = { left: 500, top: 300, width: 200, height: 60 };

describe('the box of the guide', () => {
  it.each([
    ['above', { left: 440, top: 140 }],
    ['below', { left: 440, top: 370 }],
    ['left', { left: 230, top: 310 }],
    ['right', { left: 710, top: 310 }],
    ['within', { left: 510, top: 200 }],
  ] as const)('stands %s its part', (side, place) => {
    expect(placeBox(PART, SIZE, VIEW, [side], undefined)).toEqual(place);
  });

  it('moves to the next side where it would cover the current cell', () => {
    const cell = { left: 500, top: 400, width: 60, height: 27 };
    expect(placeBox(PART, SIZE, VIEW, ['below', 'right'], cell)).toEqual({ left: 710, top: 310 });
  });

  it('goes into a corner where no side is free', () => {
    const cell = { left: 400, top: 100, width: 400, height: 500 };
    expect(placeBox(PART, SIZE, VIEW, ['above', 'below'], cell)).toEqual({ left: 1010, top: 560 });
  });

  it('is always within the window, and never over a cell', () => {
    const length = (max: number) => fc.integer({ min: 0, max });
    const box = (most: number) =>
      fc.record({
        left: length(1240),
        top: length(700),
        width: length(most),
        height: length(most),
      });
    const sides = fc.subarray<Side>(['above', 'below', 'left', 'right', 'within']);
    fc.assert(
      fc.property(box(1280), box(90), sides, (part, cell, some) => {
        const { left, top } = placeBox(part, SIZE, VIEW, some, cell);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + SIZE.width).toBeLessThanOrEqual(VIEW.width);
        expect(top + SIZE.height).toBeLessThanOrEqual(VIEW.height);
        const apart =
          left >= cell.left + cell.width ||
          cell.left >= left + SIZE.width ||
          top >= cell.top + cell.height ||
          cell.top >= top + SIZE.height;
        expect(apart).toBe(true);
      }),
    );
  });
});
