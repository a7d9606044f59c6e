import { expect, it } from 'vitest';
import { mayMakeRules, nameOfReport, sameName, type OrganKind, type OrganLevel } from './organ';

// Legislation Law: departments of the State Council, provinces, cities with districts.
it.each<[kind: OrganKind | undefined, level: OrganLevel | undefined, may: boolean | undefined]>([
  ['government', 'province', true],
  ['government', 'city', true],
  ['government', 'county', false],
  ['government', undefined, undefined],
  ['department', 'state', true],
  ['department', 'province', false],
  ['department', 'city', false],
  ['department', 'county', false],
  ['department', undefined, undefined],
  ['town', undefined, false],
  ['town', 'city', false],
  ['street', undefined, false],
  ['street', 'county', false],
  ['other', 'county', false],
  ['other', 'city', undefined],
  ['other', undefined, undefined],
  [undefined, 'county', false],
  [undefined, 'province', undefined],
  [undefined, undefined, undefined],
])('%s of level %s may make 规章: %s', (kind, level, may) => {
  expect(mayMakeRules({ name: '', ...(kind && { kind }), ...(level && { level }) })).toBe(may);
});

it.each([
  ['宿迁市', '宿 迁　市', true],
  ['宿迁市（本级）', '宿迁市(本级)', true],
  ['宿迁市', '淮安市', false],
])('%s and %s are one organ: %s', (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});

it('a report is named by its year, organ and scope', () => {
  const report = { year: 2026, organName: '临河区人民政府', scope: 'district' as const };
  expect(nameOfReport(report)).toBe('2026 年度 临河区人民政府（全区汇总）');
  expect(nameOfReport({ year: 2026, organName: '临河区民政局' })).toBe('2026 年度 临河区民政局');
});
