import { expect, it } from 'vitest';
import { jili2020, withValues } from '../testing/samples';
import { sealOf } from './seal';

it('has sixteen digits in groups of four, the same for ever', () => {
  expect(sealOf(jili2020())).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  expect(sealOf(jili2020())).toBe('2438 7976 6591 1130');
});

it('is another one when anything that is printed is, and the same when only a note is', () => {
  const seal = sealOf(jili2020());
  expect(sealOf(withValues(jili2020(), { 'requests.received.naturalPerson': '4' }))).not.toBe(seal);
  expect(sealOf(withValues(jili2020(), { overview: '另写。' }))).not.toBe(seal);
  expect(sealOf(withValues(jili2020(), { 'note:requests.received.total': '见台账' }))).toBe(seal);
});
