import { expect, it } from 'vitest';
import { CLERK, filledDesk } from '../testing/review-log';
import { draftNumberOf } from './draft-number';
import { newVersion } from './versions';

it('is 1 at first, then that of the 稿 that was made, then that of what was handed in', () => {
  const desk = filledDesk();
  expect(draftNumberOf(desk.log)).toBe(1);
  desk.act(CLERK, 'version', newVersion(desk.log, 'a', '第 3 稿'));
  desk.act(CLERK, 'version', newVersion(desk.log, 'b', '领导看过'));
  expect(draftNumberOf(desk.log)).toBe(3);
  desk.submit(1);
  expect(draftNumberOf(desk.log)).toBe(1);
});
