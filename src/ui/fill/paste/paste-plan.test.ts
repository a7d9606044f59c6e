import { describe, expect, it } from 'vitest';
import { tablesOf, type TableSection } from '../../../report/form';
import { formOf } from '../../../report/forms/index';
import { judge } from '../../../report/judgement';
import { jili2020, reportOf } from '../../../testing/samples';
import { isBlock, mayWrite, planPaste, type PastePlan } from './paste-plan';

const AT = 'requests.received.naturalPerson';

function requestsOf(form: string): TableSection {
  const table = tablesOf(formOf(form)).find(({ id }) => id === 'requests');
  if (!table) throw new Error('no table three');
  return table;
}

function plan(rows: readonly (readonly string[])[], at = AT, report = jili2020()): PastePlan {
  const typed = (address: string): string => String(report.cells[address] ?? '');
  const pasted = { kind: 'grid' as const, rows: rows.map((row) => [...row]) };
  return planPaste(pasted, requestsOf(report.form), at, judge(report), typed);
}

describe('a block without labels', () => {
  it('lands at the current cell and leaves alone what is the same or blank', () => {
    const { changes, same, left } = plan([
      ['3', '１', ''],
      ['0', '2', '0'],
    ]);
    expect(changes.map(({ cell, old, new: to }) => [cell.address, old, to])).toEqual([
      ['requests.received.business', '0', '１'],
      ['requests.carriedIn.business', '0', '2'],
    ]);
    expect(same).toBe(3);
    expect(left).toEqual([]);
  });

  it('names what would fall outside of the table', () => {
    const { changes, left } = plan([['1', '2']], 'requests.carriedOver.total');
    expect(changes).toEqual([]);
    expect(left).toEqual([
      '第 1 行第 2 列的“2”在表外，未写入。',
      expect.stringContaining('自动计算为 0'),
    ]);
  });

  it('takes what is refused as it is, with the reason', () => {
    const { changes } = plan([['1e3']]);
    expect(changes).toMatchObject([{ new: '1e3', why: expect.stringContaining('科学记数法') }]);
  });
});

describe('a pasted total', () => {
  const row = ['1', '2', '0', '0', '0', '0'];

  it('is silent where it comes out the same', () => {
    expect(plan([[...row, '3']]).left).toEqual([]);
  });

  it('is named where it does not', () => {
    expect(plan([[...row, '4']]).left).toEqual([
      '一、本年新收，总计：粘贴的是 4，自动计算为 3，以自动计算为准。',
    ]);
  });

  it('is silent while its parts are blank', () => {
    const blank = reportOf('2021', 2026, {});
    expect(plan([['1', '', '', '', '', '', '4']], AT, blank).left).toEqual([]);
  });
});

describe('isBlock', () => {
  const cell = '<table><tr><td>12</td></tr></table>';
  it.each([
    ['', '12', false],
    ['', '12\r\n', false],
    [cell, '12\r\n', false],
    ['<b>12</b>', '12', false],
    ['', '12\t', true],
    ['', '\r\n12', true],
    ['<table><tr><td>12</td><td></td></tr></table>', '12', true],
    ['<table><thead></thead><tbody><tr><td>12</td></tr></tbody></table>', '12', false],
  ])('%j %j → %s', (html, text, block) => {
    expect(isBlock({ html, text })).toBe(block);
  });
});

describe('mayWrite', () => {
  const blank = reportOf('2021', 2026, {});
  it('asks nothing where blanks are filled with figures', () => {
    expect(mayWrite(plan([['1', '2']], AT, blank), false)).toBe(true);
  });

  it('asks before it replaces, unless that was asked for', () => {
    const stated = plan([['9', '9']]);
    expect(mayWrite(stated, false)).toBe(false);
    expect(mayWrite(stated, true)).toBe(true);
  });

  it('asks where something is no figure, has no place, or went by names', () => {
    expect(mayWrite(plan([['1', '1e3']], AT, blank), true)).toBe(false);
    expect(mayWrite(plan([['1'], ['2']], 'requests.carriedOver.business', blank), true)).toBe(
      false,
    );
    const named = { kind: 'labelled' as const, cells: new Map([[AT, '1']]), unplaced: [] };
    const byName = planPaste(named, requestsOf('2021'), AT, judge(blank), () => '');
    expect(mayWrite(byName, true)).toBe(false);
  });
});
