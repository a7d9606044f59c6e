import { describe, expect, it } from 'vitest';
import { daysLate, deadlineOf, readDay, STATUTORY } from './deadlines';
import type { State } from './workflow';

describe('deadlines', () => {
  it.each<[State, string | undefined]>([
    ['draft', '2027-01-31'],
    ['returned', '2027-01-31'],
    ['submitted', '2027-01-31'],
    ['forwarded', '2027-03-31'],
    ['approved', '2027-03-31'],
    ['published', undefined],
  ])('of a report of 2026 that is %s: %s', (state, day) => {
    expect(deadlineOf({ state, round: 1 }, 2026, STATUTORY)).toBe(day);
  });

  it('may be earlier', () => {
    const own = { submit: '01-20', publish: '02-20' };
    expect(deadlineOf({ state: 'draft', round: 1 }, 2026, own)).toBe('2027-01-20');
  });

  it('of what was returned is the day set for it, in every round', () => {
    const wantedBy = '2027-01-22';
    expect(deadlineOf({ state: 'returned', round: 1, wantedBy }, 2026, STATUTORY)).toBe(wantedBy);
    expect(deadlineOf({ state: 'returned', round: 2, wantedBy }, 2026, STATUTORY)).toBe(wantedBy);
  });

  it('wait for nothing once the report was public', () => {
    expect(deadlineOf({ state: 'draft', round: 2 }, 2026, STATUTORY)).toBeUndefined();
    expect(deadlineOf({ state: 'forwarded', round: 2 }, 2026, STATUTORY)).toBeUndefined();
  });

  it.each([
    ['2027-01-30', 0],
    ['2027-01-31', 0],
    ['2027-02-01', 1],
    ['2027-03-31', 59],
    ['2028-03-01', 395],
  ])('of 2027-01-31 on %s is %i days late', (today, late) => {
    expect(daysLate('2027-01-31', today)).toBe(late);
  });

  it.each([
    ['01-31', '01-31'],
    ['02-28', '02-28'],
    ['02-29', undefined],
    ['02-30', undefined],
    ['13-01', undefined],
    ['1-31', undefined],
    ['', undefined],
  ])('the day %j is %j', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});
