import { describe, expect, it } from 'vitest';
import { valuesOf } from '../report/report';
import { jili2020, suqian2023, suqian2024 } from '../testing/samples';
import { compose } from './compose';
import { recognise } from './recognise';

describe('recognise', () => {
  it.each([
    ['jili 2020', jili2020()],
    ['suqian 2023', suqian2023()],
    ['suqian 2024', suqian2024()],
  ])('is the inverse of compose: %s', (_, report) => {
    const { values, doubts } = recognise(compose(report));
    expect(doubts).toEqual([]);
    expect(values).toEqual(valuesOf(report));
  });
});
