import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../store/reports';
import { blankIdentity, forerunnersOf, identityOf, twinsOf, withIdentity } from './identity';

const DISTRICT = { ...blankIdentity(2026), organName: '临河区人民政府', scope: 'district' };

describe('what stands in a report', () => {
  it('goes into the fields and comes back', () => {
    const values = withIdentity(new Map([['overview', '正文']]), DISTRICT);
    expect(identityOf(values, blankIdentity(2000))).toEqual(DISTRICT);
    expect(values.get('overview')).toBe('正文');
    expect(values.has('about:organ.kind')).toBe(false);
  });

  it('is taken away where a field was emptied', () => {
    const values = new Map([['about:organ.level', 'county']]);
    expect(withIdentity(values, DISTRICT).has('about:organ.level')).toBe(false);
  });
});

describe('the same report twice', () => {
  const row = { id: 'a', year: 2026, organName: '临河区人民政府', scope: 'district' } as ReportRow;

  it.each([
    ['same unit, year and scope', row, 1],
    ['the other scope', { ...row, scope: 'own' } as ReportRow, 0],
    ['another year', { ...row, year: 2025 }, 0],
    ['another unit', { ...row, organName: '临河区民政局' }, 0],
    ['an example', { ...row, example: true }, 0],
  ])('%s', (_, other, count) => {
    expect(twinsOf([other], { ...DISTRICT, organName: ' 临河区人民政府 ' })).toHaveLength(count);
  });

  it('is the same with blanks and full-width signs in its name', () => {
    const typed = { ...DISTRICT, organName: '临河区　人民政府' };
    expect(twinsOf([row], typed)).toHaveLength(1);
  });
});

describe('what a file may go on with', () => {
  const rows = [
    { id: 'other', year: 2026, organName: '临河区民政局', scope: 'own', example: false },
    { id: 'own', year: 2026, organName: '临河区人民政府', scope: 'own', example: false },
    { id: 'all', year: 2026, organName: '临河区人民政府', scope: 'district', example: false },
    { id: 'before', year: 2025, organName: '临河区人民政府', scope: 'own', example: false },
    { id: 'example', year: 2026, organName: '临河区人民政府', scope: 'own', example: true },
  ] as ReportRow[];

  it.each<[string, Record<string, string>, string[], string | undefined]>([
    [
      'its organ first',
      { year: '2026', 'organ.name': '临河区 人民政府' },
      ['own', 'all', 'other'],
      'own',
    ],
    [
      'its scope, where it says so',
      { year: '2026', 'organ.name': '临河区人民政府', 'organ.scope': 'district' },
      ['all', 'other', 'own'],
      'all',
    ],
    [
      'others of its year, to be chosen',
      { year: '2026', 'organ.name': '某局' },
      ['other', 'own', 'all'],
      undefined,
    ],
    [
      'all of them, where it has no year',
      { 'organ.name': '临河区人民政府' },
      ['own', 'all', 'before', 'other'],
      undefined,
    ],
    ['an example, where it is one', { year: '2026', example: '1' }, ['example'], undefined],
    ['nothing of another year', { year: '2024', 'organ.name': '临河区人民政府' }, [], undefined],
  ])('%s', (_, about, ids, likely) => {
    const file = new Map(Object.entries(about).map(([key, value]) => [`about:${key}`, value]));
    const found = forerunnersOf(rows, file);
    expect(found.rows.map(({ id }) => id)).toEqual(ids);
    expect(found.likely?.id).toBe(likely);
  });
});
