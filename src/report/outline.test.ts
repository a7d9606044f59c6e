import { describe, expect, it } from 'vitest';
import { headingsIn, lengthOf, withHeading } from './outline';

describe('headingsIn', () => {
  it('finds numbered lines where they begin, without the paragraph that follows', () => {
    const text = '总述。\n（一）主动公开\n全年……\n　(二)依申请公开。收到申请 3 件。';
    expect(headingsIn(text)).toEqual([
      { at: 4, title: '（一）主动公开' },
      { at: 18, title: '(二)依申请公开' },
    ]);
    for (const { at, title } of headingsIn(text)) expect(text.startsWith(title, at)).toBe(true);
  });

  it.each(['', '一、总体情况', '其中（一）不是小标题'])('finds none in “%s”', (text) => {
    expect(headingsIn(text)).toEqual([]);
  });
});

describe('withHeading', () => {
  it('numbers on, past ten', () => {
    let text = '';
    for (let count = 0; count < 21; count += 1) text = withHeading(text, '方面');
    const titles = headingsIn(text).map(({ title }) => title);
    expect(titles.slice(8, 12)).toEqual([
      '（九）方面',
      '（十）方面',
      '（十一）方面',
      '（十二）方面',
    ]);
    expect(titles.slice(18)).toEqual(['（十九）方面', '（二十）方面', '（二十一）方面']);
  });

  it('keeps what is written', () => {
    expect(withHeading('已写的话。', '依申请公开')).toBe('已写的话。\n（一）依申请公开\n');
  });
});

describe('lengthOf', () => {
  it.each([
    ['', 0],
    [' 　\n', 0],
    ['公开 12 件。', 6],
    ['𠮷', 1],
  ])('%j has %i', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});
