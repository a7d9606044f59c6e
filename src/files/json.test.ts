import { describe, expect, it } from 'vitest';
import { reportFrom, valuesOf } from '../report/report';
import { lastYearOf } from '../report/carry-over';
import { jili2020, suqian2024, withValues } from '../testing/samples';
import { readJson } from './read-json';
import { writeJson } from './write-json';

const written = (text: Uint8Array): string => new TextDecoder().decode(text);

describe('figures that a change of form put aside', () => {
  const moved = reportFrom(new Map([...valuesOf(jili2020()), ['about:form', '2021']]));

  it('travel in the data file and come back with the form', () => {
    const { values, doubts } = readJson(written(writeJson(moved)));
    expect(doubts).toEqual([]);
    expect(reportFrom(values)).toEqual(moved);
    const back = reportFrom(new Map([...values, ['about:form', '2019']]));
    expect(back.cells).toEqual(jili2020().cells);
  });

  it('are refused where no form has them', () => {
    const file = {
      form: '2021',
      year: 2026,
      cells: {},
      displaced: { 'requests.nowhere.total': '1' },
    };
    const { values, doubts } = readJson(JSON.stringify(file));
    expect(values.has('requests.nowhere.total')).toBe(false);
    expect(doubts).toHaveLength(1);
  });
});

describe('figures of last year', () => {
  const lastYear = lastYearOf(withValues(jili2020(), { overview: '2020年，全区…' }));
  const report = { ...suqian2024(), lastYear };

  it('travel in the data file', () => {
    const { values, doubts } = readJson(written(writeJson(report)));
    expect(doubts).toEqual([]);
    expect(reportFrom(values)).toEqual(report);
  });

  it('are doubted where they are none', () => {
    const file = (last: object): string =>
      JSON.stringify({ form: '2021', year: 2026, cells: {}, lastYear: last });
    const read = readJson(
      file({
        form: 2019,
        year: '2020',
        cells: {
          'requests.carriedOver.total': 3,
          'requests.carriedIn.total': '若干',
          'disclosure.fees.amount': 1,
          'disputes.review.total': null,
        },
        texts: { overview: '正文', closing: '?' },
      }),
    );
    expect(reportFrom(read.values).lastYear).toEqual({
      form: '2019',
      year: 2020,
      from: 'typed',
      cells: { 'requests.carriedOver.total': 3 },
      texts: { overview: '正文' },
    });
    expect(read.doubts.map(({ sentence }) => sentence)).toEqual([
      '上年数中的“requests.carriedIn.total”没有导入。',
      '上年数中的“disclosure.fees.amount”没有导入。',
    ]);
    for (const odd of [
      { form: '2018', year: 2018 },
      { form: '2021', year: 25 },
    ]) {
      const { values, doubts } = readJson(file(odd));
      expect(reportFrom(values).lastYear).toBeUndefined();
      expect(doubts).toHaveLength(1);
    }
  });
});

it('says where a backup is opened', () => {
  expect(() => readJson('{"gouji":"backup","format":1}')).toThrow('用“从备份恢复”打开');
});
