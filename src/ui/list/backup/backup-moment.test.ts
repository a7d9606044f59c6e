import { describe, expect, it } from 'vitest';
import type { BackupRow } from '../../../store/backup';
import { lastBackupText } from './backup-moment';

const NOON = new Date(2026, 10, 22, 12, 5).getTime();
const HOUR = 3_600_000;

describe('the last backup', () => {
  it.each([
    ['the same day', 1, '上次备份：今天 11:05（未核验）'],
    ['the day before, though less than a day ago', 13, '上次备份：昨天 23:05（未核验）'],
    ['more than a day ago', 37, '上次备份：2 天前（未核验）'],
    ['weeks ago', 24 * 20, '上次备份：20 天前（未核验）'],
    ['tomorrow by a clock that was set back', -24, '上次备份：11月23日 12:05（未核验）'],
  ])('was made %s', (_, hours, text) => {
    const last: BackupRow = {
      sha256: '0',
      at: NOON - hours * HOUR,
      name: '备份.json',
      place: 'file',
    };
    expect(lastBackupText(last, NOON)).toBe(text);
  });

  it('says whether it is verified and whether it was made by itself', () => {
    const last: BackupRow = { sha256: '0', at: NOON, name: '', place: 'folder', verifiedAt: NOON };
    expect(lastBackupText(last, NOON)).toBe('上次备份：今天 12:05（自动，已核验）');
    expect(lastBackupText(undefined, NOON)).toBe('还没有备份');
  });
});
