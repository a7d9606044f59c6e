import { expect, it } from 'vitest';
import { writePerson } from '../../../report/person';
import type { SettingLine } from '../../../store/backup';
import { comingSettings, restoredSettings, stayingSettings } from './setting-text';

const WANG = writePerson({ name: '王敏', office: '政策法规科', roles: ['filler'] });
const LINES: readonly SettingLine[] = [
  { name: 'person', text: WANG, standing: 'new' },
  { name: 'wording/letter', text: '{"标题":"函"}', standing: 'new' },
  { name: 'typesetting', text: 'system', standing: 'otherHere' },
  { name: 'deadlines', text: '01-20/03-15', standing: 'same' },
];

it('says what comes and what stays as it is here', () => {
  expect(comingSettings(LINES)).toBe('我的身份：王敏（政策法规科）、报送函的文字');
  expect(stayingSettings(LINES)).toBe('Word 版式，与备份不同，以本机的为准');
  expect(stayingSettings([{ name: 'person', text: WANG, standing: 'otherHere' }])).toBe(
    '我的身份，与备份不同，以本机的为准',
  );
  expect(comingSettings([])).toBe('');
  expect(stayingSettings(LINES.slice(0, 1))).toBe('');
});

it('names what a newer program has worded, and a person that cannot be read', () => {
  const lines: SettingLine[] = [
    { name: 'wording/later', text: '{}', standing: 'new' },
    { name: 'person', text: '?', standing: 'new' },
  ];
  expect(comingSettings(lines)).toBe('配套文书的文字、我的身份');
});

it('says what has come, and what the browser did not keep', () => {
  const all = LINES.map((line) => ({ ...line, standing: 'same' as const }));
  expect(restoredSettings(LINES, all)).toBe(
    '补入设置：我的身份：王敏（政策法规科）、报送函的文字。',
  );
  expect(restoredSettings(LINES, [LINES[1] as SettingLine])).toBe(
    '补入设置：我的身份：王敏（政策法规科）。浏览器没有能保存设置：报送函的文字。',
  );
  expect(restoredSettings([], [])).toBe('');
});
