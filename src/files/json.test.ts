import { describe, expect, it } from 'vitest';
import { reportFrom, valuesOf } from '../report/report';
import { jili2020 } from '../testing/samples';
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
