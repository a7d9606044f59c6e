import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../report/text';
import { linesOf, oneLine, settledText } from './lines';

describe('a text that goes through a file', () => {
  it.each([
    ['\n　\n甲\r\n\n乙\u2028丙\n \n', ['甲', '', '乙', '丙']],
    ['甲\u0007乙\uffff', ['甲乙']],
    ['甲\ud800乙\udc00', ['甲乙']],
    ['𠀀与😀', ['𠀀与😀']],
    ['', []],
  ])('%j comes back as %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('may stand on one line, such as the name of an organ', () => {
    expect(oneLine('\n临河区\n人民政府　\n')).toBe('临河区人民政府　');
  });

  it('loses the same whether it was stored first or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(settledText(wellFormed(text.replaceAll(/[\v\f]/g, '')))).toBe(
          settledText(text.replaceAll(/[\v\f]/g, '')),
        );
      }),
    );
  });
});
