import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference, type TextPart } from './text-difference';

const SIGNS = { same: '', removed: '-', added: '+' } as const;

/** 甲[-乙][+丙]丁 */
function marked(parts: readonly TextPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`))
    .join('');
}

const without = (parts: readonly TextPart[], kind: TextPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

/** Texts with enough in common to be worth comparing. */
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '全年收到申请',
        '，',
        '。',
        '\n',
        '12',
        '3.5',
        '件',
        '万元',
        '公开',
        '𠮷',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((words) => words.join(''));

describe('what changed in a text', () => {
  it('gives both texts when put together again', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        const parts = textDifference(before, after);
        expect(without(parts, 'added')).toBe(before);
        expect(without(parts, 'removed')).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no empty parts, none of a kind side by side, and removes before it adds', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        const parts = textDifference(before, after);
        parts.forEach(({ kind, text }, index) => {
          const next = parts[index + 1]?.kind;
          expect(text).not.toBe('');
          expect(next).not.toBe(kind);
          if (kind === 'added') expect(next).not.toBe('removed');
        });
      }),
    );
  });

  it('is nothing between equal texts', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(marked(textDifference(text, text))).toBe(text);
      }),
    );
  });

  it.each([
    ['figures change as a whole', '收到申请12件，', '收到申请15件，', '收到申请[-12][+15]件，'],
    ['decimals too', '收费3.5万元', '收费3.65万元', '收费[-3.5][+3.65]万元'],
    ['Latin words too', '依据GB7714标准', '依据GBT标准', '依据[-GB7714][+GBT]标准'],
    [
      'a new clause',
      '制度不断完善。队伍建设加强。',
      '制度不断完善，流程更加规范。队伍建设加强。',
      '制度不断完善[+，流程更加规范]。队伍建设加强。',
    ],
    [
      'a new paragraph',
      '第一段。\n第三段。',
      '第一段。\n第二段。\n第三段。',
      '第一段。\n[+第二段。\n]第三段。',
    ],
    ['a paragraph less', '甲。\n乙。\n丙。', '甲。\n丙。', '甲。\n[-乙。\n]丙。'],
    ['a word in a clause', '及时公开政府信息', '主动公开政府信息', '[-及时][+主动]公开政府信息'],
    [
      'scraps go with what changed around them',
      '加强了组织领导工作',
      '健全了工作机制建设',
      '[-加强了组织领导工作][+健全了工作机制建设]',
    ],
    ['everything is new', '', '全新。', '[+全新。]'],
    ['everything is gone', '旧文。', '', '[-旧文。]'],
    ['characters beyond the basic plane stay whole', '𠮷野家', '𠮶野家', '[-𠮷][+𠮶]野家'],
  ])('%s', (_what, before, after, expected) => {
    expect(marked(textDifference(before, after))).toBe(expected);
  });

  it('takes its time with long texts, but not for ever', () => {
    const long = (sign: string): string => `${sign}`.repeat(6000);
    expect(textDifference(long('甲'), long('乙'))).toHaveLength(2);
    const written = Array.from({ length: 400 }, (_, index) => `第${index}句写的是这件事，`).join(
      '',
    );
    expect(textDifference(written, written.replace('第200句', '第二百句'))).toHaveLength(4);
  });
});
