import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../store/reports';
import { blankIdentity } from './identity';
import { predecessorsOf } from './succeed';

const ROW: ReportRow = {
  id: 'a',
  year: 2025,
  form: '2021',
  organName: '临河区民政局',
  scope: 'own',
  example: false,
  state: 'draft',
  progress: { stated: 0, total: 166 },
  errors: 0,
  warnings: 0,
  createdAt: 0,
  savedAt: 0,
};
const identity = { ...blankIdentity(2026), organName: ' 临河区民政局' };

describe('what a new report may follow', () => {
  it('is of the year before, the same unit and scope', () => {
    const rows = [
      ROW,
      { ...ROW, id: 'copy', copyOf: 'a' },
      { ...ROW, id: 'older', year: 2024 },
      { ...ROW, id: 'other', organName: '临河区财政局' },
      { ...ROW, id: 'district', scope: 'district' as const },
      { ...ROW, id: 'example', example: true },
    ];
    const found = predecessorsOf(rows, identity, undefined);
    expect(found.map(({ id }) => id)).toEqual(['a', 'copy']);
  });

  it('is the report it was asked for, while year and unit are its own', () => {
    const { scope: _scope, ...unscoped } = ROW;
    expect(predecessorsOf([], identity, unscoped)).toEqual([unscoped]);
    expect(predecessorsOf([ROW], identity, ROW)).toEqual([ROW]);
    const spaced = { ...identity, organName: '临河区 民政局' };
    expect(predecessorsOf([], spaced, unscoped)).toEqual([unscoped]);
    expect(predecessorsOf([], { ...identity, year: '2027' }, ROW)).toEqual([]);
    expect(predecessorsOf([], { ...identity, organName: '' }, ROW)).toEqual([]);
  });
});
