import { expect, it } from 'vitest';
import type { RestoreLine } from '../../../store/backup';
import { restoreSummary, standingText } from './restore-text';

const SAME: RestoreLine = {
  id: 'a',
  year: 2026,
  organName: '临河区民政局',
  example: false,
  standing: 'same',
  missing: 0,
  kept: 0,
  binned: false,
  moves: false,
};
const REMOVED = new Date(2026, 10, 20, 14, 3).getTime();

it.each<[string, Partial<RestoreLine>]>([
  ['相同', {}],
  ['新增', { standing: 'new', missing: 9 }],
  ['新增；在回收站中', { standing: 'new', missing: 9, binned: true }],
  [
    '新增；曾于 2026-11-20 14:03:00 从本机彻底删除，恢复后重新出现',
    { standing: 'new', missing: 9, removedAt: REMOVED },
  ],
  ['有 3 处本机没有的修改', { standing: 'more', missing: 3 }],
  ['有 3 处本机没有的修改；本机另有 2 处，一并保留', { standing: 'more', missing: 3, kept: 2 }],
  ['本机较新，多 2 处修改，保持不变', { standing: 'newerHere', kept: 2 }],
  ['相同；移到回收站', { moves: true, binned: true }],
  ['相同；从回收站还原', { moves: true }],
])('%s', (text, line) => {
  expect(standingText({ ...SAME, ...line })).toBe(text);
});

it('adds up what changes', () => {
  const lines: RestoreLine[] = [
    SAME,
    { ...SAME, standing: 'new' },
    { ...SAME, standing: 'more' },
    { ...SAME, standing: 'newerHere' },
  ];
  expect(restoreSummary(lines)).toBe('新增 1 份，补入修改 1 份，不变 2 份');
});
