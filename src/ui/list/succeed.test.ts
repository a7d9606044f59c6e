import { describe, expect, it } from 'vitest';
import { BLANK_ROW } from '../../testing/rows';
import { blankIdentity } from './identity';
import { predecessorsOf } from './succeed';

const identity = { ...blankIdentity(2026), organName: ' 临河区民政局' };

describe('what a new report may follow', () => {
  it('is of the year before, the same unit and scope', () => {
    const rows = [
      BLANK_ROW,
      { ...BLANK_ROW, id: 'copy', copyOf: 'a' },
      { ...BLANK_ROW, id: 'older', year: 2024 },
      { ...BLANK_ROW, id: 'other', organName: '临河区财政局' },
      { ...BLANK_ROW, id: 'district', scope: 'district' as const },
      { ...BLANK_ROW, id: 'example', example: true },
    ];
    const found = predecessorsOf(rows, identity, undefined);
    expect(found.map(({ id }) => id)).toEqual(['a', 'copy']);
  });

  it('is the report it was asked for, while year and unit are its own', () => {
    const { scope: _scope, ...unscoped } = BLANK_ROW;
    expect(predecessorsOf([], identity, unscoped)).toEqual([unscoped]);
    expect(predecessorsOf([BLANK_ROW], identity, BLANK_ROW)).toEqual([BLANK_ROW]);
    const spaced = { ...identity, organName: '临河区 民政局' };
    expect(predecessorsOf([], spaced, unscoped)).toEqual([unscoped]);
    expect(predecessorsOf([], { ...identity, year: '2027' }, BLANK_ROW)).toEqual([]);
    expect(predecessorsOf([], { ...identity, organName: '' }, BLANK_ROW)).toEqual([]);
  });
});
