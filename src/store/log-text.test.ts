import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type Edit } from '../report/edits';
import { editOn, replicaLogs } from '../testing/replicas';
import { digestOf } from './digest';
import { readLog, writeLog } from './log-text';

const EDITS: readonly Edit[] = [
  editOn([], 'A', 'overview', '全年收到申请 12 件。', { who: '王敏（办公室）' }),
  editOn([], 'B', 'remark:x1', '{"on":"overview","text":"请核对"}'),
];
const LOG = { report: 'r1', program: '1.0.0', edits: EDITS };

/** The text with something changed in it, and a hash that fits. */
function forged(change: (content: Record<string, unknown>) => void): string {
  const { sha256: _sha256, ...content } = JSON.parse(writeLog(LOG)) as Record<string, unknown>;
  change(content);
  return JSON.stringify({ ...content, sha256: digestOf(content) });
}

describe('readLog', () => {
  it('reads what was written, and equal logs are written alike', () => {
    expect(readLog(writeLog(LOG))).toEqual({ ...LOG, edits: inOrder(EDITS) });
    expect(writeLog({ ...LOG, edits: [...EDITS].reverse() })).toBe(writeLog(LOG));
    fc.assert(
      fc.property(replicaLogs(), ([edits = []]) => {
        fc.pre(edits.length > 0);
        expect(readLog(writeLog({ ...LOG, edits })).edits).toEqual(inOrder(edits));
      }),
    );
  });

  it('does not mind another order of keys, spaces or a mark at the beginning', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, turned(part)]),
      );
    };
    const other = `\ufeff\n${JSON.stringify(turned(JSON.parse(writeLog(LOG))), undefined, 2)}\r\n`;
    expect(readLog(other)).toEqual(readLog(writeLog(LOG)));
  });

  it.each([
    ['nothing', ''],
    ['no log', '[]'],
    ['another text', writeLog(LOG).replace('12 件', '13 件')],
    ['no hash', writeLog(LOG).replace(/,"sha256":"\w+"/, '')],
    ['no edits', forged((content) => (content['edits'] = []))],
    ['another kind of text', forged((content) => (content['gouji'] = 'backup'))],
    ['an edit twice', forged((content) => (content['edits'] = [EDITS[0], EDITS[0]]))],
    ['a strange id', forged((content) => (content['report'] = '../x'))],
    ['a magic key', writeLog(LOG).replace('{', '{"__proto__":{"a":1},')],
    ['a wrong shape', forged((content) => (content['edits'] = [{ ...EDITS[0], counter: '1' }]))],
  ])('refuses %s', (_, text) => {
    expect(() => readLog(text)).toThrow('已损坏');
  });

  it('refuses what a newer program wrote', () => {
    expect(() => readLog(forged((content) => (content['format'] = 2)))).toThrow('较新版本');
  });
});
