import { describe, expect, it } from 'vitest';
import { formLabel, judgeYear, whyForm } from './choice';
import { formOf } from './index';

describe('the year', () => {
  it.each([
    ['2019', true],
    ['2026', true],
    [' 2027 ', true],
    ['', '请填写年度。'],
    ['26', '年度应为四位数字，如 2025。'],
    ['二〇二六', '年度应为四位数字，如 2025。'],
    ['2018', '2019 年度以前没有统一格式，不能填报。'],
    ['2028', '2028 年度还没有开始，请核对年度。'],
    ['2099', '2099 年度还没有开始，请核对年度。'],
  ])('%s', (typed, verdict) => {
    expect(judgeYear(typed, 2026)).toBe(verdict);
  });

  it.each([
    [2020, '2020 年度用“2019 年格式”，该格式适用于 2019 至 2020 年度。'],
    [2026, '2026 年度用“现行格式”，该格式适用于 2021 年度起。'],
  ])('%i has a form, and why', (year, sentence) => {
    expect(whyForm(year)).toBe(sentence);
  });

  it('names a form with its notice', () => {
    expect(formLabel(formOf('2021'))).toBe('现行格式（国办公开办函〔2021〕30号）');
  });
});
