import { expect, it } from 'vitest';
import { BLANK_TITLE, isTitle, readTitle } from './title';

it.each([
  [['某区人民政府2023年政府信息公开工作年度报告'], { unit: '某区人民政府', year: 2023 }],
  [['某区  民政局 ', '２０２３ 年度 政府信息公开 年报告'], { unit: '某区  民政局', year: 2023 }],
])('%j', (lines, parts) => {
  expect(readTitle(lines)).toMatchObject(parts);
});

it.each([
  [BLANK_TITLE, {}],
  ['某某局　　年政府信息公开工作年度报告', { unit: '某某局' }],
  ['某某局____年政府信息公开工作年度报告', { unit: '某某局' }],
])('takes a title with room for the year for none: %s', (line, parts) => {
  expect(isTitle(line)).toBe(true);
  expect(readTitle([line])).toEqual(parts);
});

it('does not take a sentence for such a title', () => {
  expect(isTitle('一是编好上年政府信息公开工作年度报告')).toBe(false);
});

it('keeps what is too long for a title as it was written, at once', () => {
  const written = `2023年政府信息公开${' '.repeat(50_000)}`;
  expect(readTitle([written])).toEqual({ written });
});
