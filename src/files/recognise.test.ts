import { describe, expect, it } from 'vitest';
import { tablesOf } from '../report/form';
import { FORMS, formOf } from '../report/forms/index';
import { valuesOf, type Report } from '../report/report';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { compose } from './compose';
import { recognise } from './recognise';

const through = (report: Report): Map<string, string> => recognise(compose(report)).values;

describe('recognise', () => {
  it.each([
    ['jili 2020', jili2020()],
    ['suqian 2023', suqian2023()],
    ['suqian 2024', suqian2024()],
  ])('is the inverse of compose: %s', (_, report) => {
    const { values, doubts } = recognise(compose(report));
    expect(doubts).toEqual([]);
    expect(values).toEqual(new Map(valuesOf(report)));
  });
});
