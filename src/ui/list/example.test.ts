import { expect, it } from 'vitest';
import { judge } from '../../report/judgement';
import { reportFrom } from '../../report/report';
import { exampleValues } from './example';

const report = reportFrom(exampleValues());
const { reckoning, errors, unexplained, unfinished } = judge(report);

it('is marked as an example', () => {
  expect(report).toMatchObject({ example: true, year: 2020, form: '2019' });
});

it('is complete, and nothing in it is wrong', () => {
  expect({ errors, unexplained, unfinished }).toEqual({
    errors: [],
    unexplained: [],
    unfinished: [],
  });
});

it('states the published totals', () => {
  expect(reckoning.figure('requests.received.total')).toBe(3);
  expect(reckoning.figure('requests.totalHandled.total')).toBe(3);
  expect(reckoning.figure('disputes.directSuit.total')).toBe(1);
});

it('writes of every aspect that is expected', () => {
  const headings = ['一', '二', '三', '四', '五', '六'].map((number) => `（${number}）`);
  for (const heading of headings) expect(report.texts['overview']).toContain(`\n${heading}`);
});
