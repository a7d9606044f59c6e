import { expect, it } from 'vitest';
import { momentInFull, momentText } from './moment';

const NOW = new Date(2026, 10, 22, 14, 3, 5).getTime();

it.each([
  [new Date(2026, 10, 22, 0, 5), '今天 00:05'],
  [new Date(2026, 10, 21, 23, 59), '11月21日 23:59'],
  [new Date(2025, 10, 22, 14, 3), '2025年11月22日'],
])('%s', (at, text) => {
  expect(momentText(at.getTime(), NOW)).toBe(text);
});

it('says the whole of it to the second', () => {
  expect(momentInFull(NOW)).toBe('2026-11-22 14:03:05');
});
