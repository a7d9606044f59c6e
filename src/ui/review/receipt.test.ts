import { expect, it } from 'vitest';
import type { Person } from '../../report/person';
import { courseOf, isOpened, type Role } from '../../report/workflow';
import { CLERK, filledDesk, REVIEWER, type Desk } from '../../testing/review-log';
import { receiptOf } from './receipt';

const person = (...roles: Role[]): Person => ({ name: '李强', office: '', roles });

const due = (desk: Desk, here: Person | undefined) =>
  receiptOf({ course: () => courseOf(desk.log), edits: () => desk.log }, here);

it('is noted by whoever decides next, and by nobody else', () => {
  const desk = filledDesk();
  expect(due(desk, person('unitReviewer'))).toEqual([]);
  desk.submit(1);
  expect(due(desk, person('unitReviewer'))).toHaveLength(1);
  expect(due(desk, person('competentReviewer'))).toEqual([]);
  expect(due(desk, person('filler', 'unitReviewer'))).toEqual([]);
  expect(due(desk, undefined)).toEqual([]);
});

it('is noted once for each time it is handed in', () => {
  const here = person('unitReviewer');
  const desk = filledDesk().submit(1);
  desk.act(REVIEWER, 'move', ...due(desk, here));
  expect(isOpened(desk.log)).toBe(true);
  expect(due(desk, here)).toEqual([]);
  desk.move(REVIEWER, { kind: 'return', role: 'unitReviewer', reason: '请改。' });
  desk.act(CLERK, 'type', { address: 'problems', new: '另写。' }).submit(2);
  expect(isOpened(desk.log)).toBe(false);
  expect(due(desk, here)).toHaveLength(1);
});
