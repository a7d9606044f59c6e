import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from '../../report/text-difference';
import { passagesIn } from './passages';

const open = (quote: string) => ({ quote, state: 'open' as const });

describe('passages of a text that was changed', () => {
  it('are marked where they stand now', () => {
    const parts = textDifference('收到3件。办结3件。', '收到3件。办结3件。另有补充。');
    expect(passagesIn(parts, [open('办结3件。')])).toEqual([
      { kind: 'same', text: '收到3件。' },
      { kind: 'same', text: '办结3件。', quoted: 'open' },
      { kind: 'added', text: '另有补充。' },
    ]);
  });

  it('and where they stood, if they were changed', () => {
    const parts = textDifference('收到3件。', '收到5件。');
    expect(passagesIn(parts, [open('到3件')])).toEqual([
      { kind: 'same', text: '收' },
      { kind: 'same', text: '到', quoted: 'open' },
      { kind: 'removed', text: '3', quoted: 'open' },
      { kind: 'added', text: '5' },
      { kind: 'same', text: '件', quoted: 'open' },
      { kind: 'same', text: '。' },
    ]);
  });

  it('leave both texts as they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (before, after, quotes) => {
        const pieces = passagesIn(textDifference(before, after), quotes.map(open));
        const without = (kind: string): string =>
          pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
