import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wellFormed } from './text';

it.each([
  ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行'],
  ['表\t格\n', '表\t格\n'],
  ['\u0000甲\u0007\u000b\u001f乙\uffff', '甲乙'],
  ['甲\ud800乙\udc00', '甲乙'],
  ['\udc00\ud800', ''],
  ['𠀀与😀', '𠀀与😀'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(wellFormed(text)).toBe(expected);
});

it('changes nothing the second time, and nothing that is well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (any, good) => {
      expect(wellFormed(wellFormed(any))).toBe(wellFormed(any));
      expect(encodeURIComponent(wellFormed(any))).toEqual(expect.any(String));
      expect(wellFormed(good)).toBe(good);
    }),
  );
});
