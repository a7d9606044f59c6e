import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../../store/reports';
import { BLANK_ROW } from '../../../testing/rows';
import { suqian2023, withValues } from '../../../testing/samples';
import { candidatesOf, foundIn } from './found';

const ROW: ReportRow = { ...BLANK_ROW, year: 2022, organName: '宿迁市' };

const report = suqian2023();
const values = (name: string): Map<string, string> =>
  new Map([
    ['about:organ.name', name],
    ['requests.received.total', '3'],
  ]);

describe('the reports that last year’s figures may come from', () => {
  it('begin with those of the same unit, however its name is typed, and of its scope', () => {
    const rows = [
      { ...ROW, id: 'other', organName: '淮安市' },
      { ...ROW, id: 'district', scope: 'district' as const, organName: '宿 迁　市' },
      { ...ROW, id: 'spaced', organName: '宿 迁　市' },
      { ...ROW, id: 'later', year: 2023 },
    ];
    const found = candidatesOf(rows, 2022, { name: '宿迁市', scope: 'own' });
    expect(found.map(({ id }) => id)).toEqual(['spaced', 'district', 'other']);
  });
});

describe('what a file gives as last year’s', () => {
  it('is asked about where its unit is another, not where it is typed otherwise', () => {
    const own = withValues(report, { 'about:organ.name': '宿迁市（本级）' });
    expect(foundIn(own, values('宿迁市(本级)'), []).doubts).toEqual([]);
    expect(foundIn(own, values(''), []).doubts).toEqual([]);
    expect(foundIn(own, values('淮安市'), ['看不清']).doubts).toEqual([
      '上年报告的单位是“淮安市”，请确认是同一单位。',
      '看不清',
    ]);
  });

  it('is taken for the year before where it names no year, and refused where it names another', () => {
    expect(foundIn(report, values('宿迁市'), []).lastYear?.year).toBe(report.year - 1);
    const same = new Map([...values('宿迁市'), ['about:year', String(report.year)]]);
    expect(foundIn(report, same, [])).toEqual({
      doubts: ['这是 2023 年度的年报，上年数应取自 2022 年度的年报。'],
    });
  });
});
