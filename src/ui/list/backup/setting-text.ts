// The settings of a backup in words: which come, and which stay as they are here.
import { OFFICE_PAPERS, type OfficeKind } from '../../../files/save';
import { readPerson, whoText } from '../../../report/person';
import type { SettingLine } from '../../../store/backup';

const NAMES: Readonly<Record<string, string>> = {
  person: '我的身份',
  deadlines: '报送和公开时限',
  typesetting: 'Word 版式',
};

/** What comes: 我的身份：王敏（政策法规科）、报送函的文字. Empty where nothing does. */
export function comingSettings(lines: readonly SettingLine[]): string {
  return lines.filter(isNew).map(nameWithPerson).join('、');
}

/** What is set otherwise here, and stays. Empty where nothing is. */
export function stayingSettings(lines: readonly SettingLine[]): string {
  const staying = lines.filter(({ standing }) => standing === 'otherHere').map(nameOf);
  return staying.length === 0 ? '' : `${staying.join('、')}，与备份不同，以本机的为准`;
}

/** What has come, and what was to come and did not, by how it stood before and stands after. */
export function restoredSettings(
  before: readonly SettingLine[],
  after: readonly SettingLine[],
): string {
  const left = comingSettings(after);
  const untaken = new Set(after.filter(isNew).map(({ name }) => name));
  const came = comingSettings(before.filter(({ name }) => !untaken.has(name)));
  return `${came && `补入设置：${came}。`}${left && `浏览器没有能保存设置：${left}。`}`;
}

function isNew({ standing }: SettingLine): boolean {
  return standing === 'new';
}

/** Whoever takes somebody's identity over has to see whose. */
function nameWithPerson(line: SettingLine): string {
  const person = line.name === 'person' ? readPerson(line.text) : undefined;
  return person ? `${nameOf(line)}：${whoText(person)}` : nameOf(line);
}

function nameOf({ name }: SettingLine): string {
  const [, kind] = name.split('/');
  return kind === undefined ? (NAMES[name] ?? name) : `${paperOf(kind)}的文字`;
}

/** A newer program may word papers that this one does not have. */
function paperOf(kind: string): string {
  return Object.keys(OFFICE_PAPERS).includes(kind) ? OFFICE_PAPERS[kind as OfficeKind] : '配套文书';
}
