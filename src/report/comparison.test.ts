import { describe, expect, it } from 'vitest';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { lastYearOf } from './carry-over';
import { comparisonOf, signedText, type ComparedRow } from './comparison';
import { formOf } from './forms/index';
import { lastYearValues } from './last-year';
import type { Report } from './report';

const FORM = formOf('2021');

function rows(last: Report | undefined, report: Report): Map<string, ComparedRow> {
  const known = last ? Object.fromEntries(lastYearValues(lastYearOf(last))) : {};
  const tables = comparisonOf(formOf(report.form), withValues(report, known));
  return new Map(tables.flatMap((table) => table.rows).map((row) => [row.name, row]));
}

describe('a report beside last year’s', () => {
  const compared = rows(suqian2023(), suqian2024());

  it('has each row once, by its total where it has one', () => {
    expect(compared.size).toBe(10 + 25 + 3);
    expect([...compared.keys()].slice(0, 4)).toEqual([
      '规章，本年制发件数',
      '规章，本年废止件数',
      '规章，现行有效件数',
      '行政规范性文件，本年制发件数',
    ]);
    expect([...compared.keys()]).toContain('三、（七）总计');
    expect([...compared.keys()].at(-1)).toBe('行政诉讼 复议后起诉');
  });

  it('says by how much it has changed', () => {
    expect(compared.get('（五）4.无正当理由大量反复申请')).toEqual({
      name: '（五）4.无正当理由大量反复申请',
      unit: '件',
      last: 58,
      now: 3,
      change: -55,
      percent: -94.8,
    });
    const fees = rows(
      reportOf('2021', 2023, { 'disclosure.fees.amount': 0.1 }),
      reportOf('2021', 2024, { 'disclosure.fees.amount': 0.3 }),
    );
    expect(fees.get('行政事业性收费，本年收费金额（单位：万元）')).toMatchObject({
      change: 0.2,
      percent: 200,
    });
  });

  it('leaves open what is not known, and the share of nothing', () => {
    const row = (last: number | undefined, now: number | undefined) => {
      const cells = (value: number | undefined) =>
        value === undefined ? {} : { 'disclosure.rules.issued': value };
      return rows(reportOf('2021', 2023, cells(last)), reportOf('2021', 2024, cells(now))).get(
        '规章，本年制发件数',
      );
    };
    const base = { name: '规章，本年制发件数', unit: '件' };
    expect(row(undefined, 2)).toEqual({ ...base, now: 2 });
    expect(row(2, undefined)).toEqual({ ...base, last: 2 });
    expect(row(0, 2)).toEqual({ ...base, last: 0, now: 2, change: 2 });
    expect(row(0, 0)).toEqual({ ...base, last: 0, now: 0, change: 0 });
  });

  it('compares the 2019 form where it means the same', () => {
    const moved = rows(
      jili2020(),
      reportOf('2021', 2021, { 'disclosure.licences.decisions': 6800 }),
    );
    expect(moved.get('行政许可，本年处理决定数量')).toMatchObject({ last: 6855, change: -55 });
    expect(moved.get('行政规范性文件，现行有效件数')).not.toHaveProperty('last');
  });

  it('has nothing of last year where it is not known', () => {
    expect([...rows(undefined, suqian2024()).values()].some((row) => 'last' in row)).toBe(false);
    expect(comparisonOf(FORM, suqian2024())).toHaveLength(3);
  });

  it.each([
    [0, '0'],
    [3, '+3'],
    [-2.5, '-2.5'],
  ])('%d is written %s', (value, text) => expect(signedText(value)).toBe(text));
});
