import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, quoted, readAmount, type Reading } from './amount';
import type { CellKind } from './form';

const KINDS: readonly CellKind[] = ['count', 'change', 'amount'];
const MOST = Number.MAX_SAFE_INTEGER;

/** What a reading comes to: its number, its number and remark, its kind, or why it was refused. */
function outcome(reading: Reading): unknown {
  if (reading.kind === 'number') {
    return reading.remark === undefined ? reading.value : [reading.value, reading.remark];
  }
  return 'why' in reading ? `${reading.kind}: ${reading.why}` : reading.kind;
}

const NO_NUMBER = 'refused: 不是数。';
const NEGATIVE = 'refused: 件数不能为负。';
const NEGATIVE_AMOUNT = 'refused: 金额不能为负。';
const SIGN_ONLY = 'unfinished: 只有符号，还没有数。';
const UNIT_ONLY = 'unfinished: 只有单位，还没有数。';
const NOT_WHOLE = 'refused: 件数应为整数。';
const NO_DECIMALS_YET = 'unfinished: 小数点后面还没有数字。';
const OPEN_GROUP = 'unfinished: 千分位分隔后面应有三位数字。';
const WRONG_GROUP = 'refused: 千分位分隔的位置不对，请核对数字。';
const OPEN_BRACKET = 'unfinished: 括号没有写完。';
const AFTER_BRACKET = 'refused: 括号后面还有文字，请核对。';
const GAP = 'refused: 数字中间有空格，请核对。';
const TOO_BIG = 'refused: 数字太大，无法准确保存，请核对。';
const TOO_FINE = 'refused: 金额最多 6 位小数。';
const EXPONENT = 'refused: 不接受科学记数法，请写出全部数字。';
const CHINESE = 'refused: 请填阿拉伯数字。';
const YUAN = 'refused: 本格单位是万元，请按万元填写。';
const ONLY_CHANGE = 'refused: “增”“减”只用于“本年增/减”，请直接填数。';

describe('what may be typed', () => {
  it.each<[typed: string, kind: CellKind, expected: unknown]>([
    // Blanks of all sorts are blank, never zero.
    ['', 'count', 'blank'],
    [' ', 'count', 'blank'],
    ['\t\n', 'amount', 'blank'],
    ['\u3000\u00a0', 'count', 'blank'],
    ['\u200b', 'change', 'blank'],
    ['\ufeff', 'count', 'blank'],
    // Digits.
    ['0', 'count', 0],
    ['12', 'count', 12],
    [' 12 ', 'count', 12],
    ['12\u200b', 'count', 12],
    ['007', 'count', 7],
    ['１２３', 'count', 123],
    ['１．５', 'amount', 1.5],
    ['12\n', 'count', 12],
    // Two numbers side by side are not one.
    ['1 2', 'count', GAP],
    ['1\n2', 'count', GAP],
    ['1\u30002', 'amount', GAP],
    ['3. 5', 'amount', GAP],
    ['1 234', 'count', GAP],
    // Signs, on changes only.
    ['+77', 'count', 77],
    ['＋77', 'change', 77],
    ['+5', 'amount', 5],
    ['-3', 'change', -3],
    ['－5', 'change', -5],
    ['—5', 'change', -5],
    ['−5', 'change', -5],
    ['- 5', 'change', -5],
    ['-0', 'change', 0],
    ['减4', 'change', -4],
    ['减少 4 项', 'change', -4],
    ['增4', 'change', 4],
    ['增加4', 'change', 4],
    ['减-4', 'change', NO_NUMBER],
    ['+-4', 'change', NO_NUMBER],
    ['4-', 'change', NO_NUMBER],
    ['-3', 'count', NEGATIVE],
    ['－5', 'count', NEGATIVE],
    ['-0', 'count', NEGATIVE],
    ['-0.5', 'amount', NEGATIVE_AMOUNT],
    ['减4', 'count', ONLY_CHANGE],
    ['增', 'amount', ONLY_CHANGE],
    ['(5)', 'change', NO_NUMBER],
    ['+', 'change', SIGN_ONLY],
    ['+', 'count', SIGN_ONLY],
    ['减', 'change', SIGN_ONLY],
    ['增加', 'change', SIGN_ONLY],
    // What may mean 0 and may not.
    ['-', 'count', 'nothing'],
    ['-', 'change', 'nothing'],
    ['－', 'amount', 'nothing'],
    ['—', 'count', 'nothing'],
    ['——', 'count', 'nothing'],
    ['―', 'count', 'nothing'],
    ['ー', 'count', 'nothing'],
    ['/', 'count', 'nothing'],
    ['／', 'amount', 'nothing'],
    ['__', 'count', 'nothing'],
    [' 无 ', 'count', 'nothing'],
    ['无数据', 'count', NO_NUMBER],
    ['//', 'count', NO_NUMBER],
    // Thousands separators in their places.
    ['1,234', 'count', 1234],
    ['1，234，567', 'count', 1234567],
    ['1,808,595件', 'count', 1808595],
    ['-1,234', 'change', -1234],
    ['59,237.2449', 'amount', 59237.2449],
    ['1,', 'count', OPEN_GROUP],
    ['1,23', 'count', OPEN_GROUP],
    ['1,234,5', 'count', OPEN_GROUP],
    ['1,2345', 'count', WRONG_GROUP],
    ['1234,567', 'count', WRONG_GROUP],
    [',123', 'count', WRONG_GROUP],
    ['1,,234', 'count', WRONG_GROUP],
    ['1,23.5', 'amount', WRONG_GROUP],
    ['1.234,5', 'amount', 'refused: 小数部分不能有千分位分隔。'],
    ['1、234', 'count', NO_NUMBER],
    // Decimals.
    ['25.1', 'amount', 25.1],
    ['0.000001', 'amount', 0.000001],
    ['1.234567', 'amount', 1.234567],
    ['1.2345670', 'amount', 1.234567],
    ['1.2345678', 'amount', TOO_FINE],
    ['0.0000001', 'amount', TOO_FINE],
    ['25.', 'amount', NO_DECIMALS_YET],
    ['.', 'amount', NO_DECIMALS_YET],
    ['.5', 'amount', 'refused: 小数点前面缺数字。'],
    ['1.2.3', 'amount', 'refused: 小数点多于一个。'],
    ['3.0', 'count', 3],
    ['3.5', 'count', NOT_WHOLE],
    ['-3.5', 'change', NOT_WHOLE],
    ['1。5', 'amount', NO_NUMBER],
    // As far as numbers are exact.
    ['9007199254740991', 'count', MOST],
    ['-9007199254740991', 'change', -MOST],
    ['9007199254740992', 'count', TOO_BIG],
    ['9007199254740993', 'count', TOO_BIG],
    ['99999999999999999999', 'count', TOO_BIG],
    ['999999999.999999', 'amount', 999999999.999999],
    ['99999999999.123456', 'amount', TOO_BIG],
    // Notations that are not taken.
    ['1e3', 'count', EXPONENT],
    ['1E+3', 'amount', EXPONENT],
    ['2.5e-1', 'amount', EXPONENT],
    ['0x10', 'count', NO_NUMBER],
    ['0b1', 'count', NO_NUMBER],
    ['1/2', 'amount', NO_NUMBER],
    ['½', 'amount', NO_NUMBER],
    ['①', 'count', NO_NUMBER],
    ['10²', 'count', NO_NUMBER],
    ['𝟙', 'count', NO_NUMBER],
    ['٣', 'count', NO_NUMBER],
    ['Infinity', 'count', NO_NUMBER],
    ['NaN', 'amount', NO_NUMBER],
    ['50%', 'count', NO_NUMBER],
    ['约10', 'count', NO_NUMBER],
    ['十二', 'count', CHINESE],
    ['二〇', 'count', CHINESE],
    ['三万', 'amount', CHINESE],
    ['其他', 'count', NO_NUMBER],
    // Units: the cell's own.
    ['3件', 'count', 3],
    ['3 件', 'count', 3],
    ['5项', 'change', 5],
    ['34个', 'count', 34],
    ['件', 'count', UNIT_ONLY],
    ['万元', 'amount', UNIT_ONLY],
    ['25.1万元', 'amount', 25.1],
    ['251000元', 'amount', YUAN],
    ['25.1万', 'amount', NO_NUMBER],
    ['3件', 'amount', NO_NUMBER],
    ['25.1万元', 'count', NO_NUMBER],
    ['3件件', 'count', NO_NUMBER],
    // Remarks in brackets.
    ['12（其中区级3件）', 'count', [12, '（其中区级3件）']],
    ['12(含2件)', 'count', [12, '(含2件)']],
    ['12 （ 含 2 件 ） ', 'count', [12, '（ 含 2 件 ）']],
    ['12件（注）', 'count', [12, '（注）']],
    ['-3(撤销)', 'change', [-3, '(撤销)']],
    ['12（', 'count', OPEN_BRACKET],
    ['12（其中', 'count', OPEN_BRACKET],
    ['12（其中3）件', 'count', AFTER_BRACKET],
    ['-3(撤销)', 'count', NEGATIVE],
    ['无（本年没有）', 'count', NO_NUMBER],
    ['12⑴', 'count', NO_NUMBER],
  ])('%j as %s', (typed, kind, expected) => {
    expect(outcome(readAmount(kind, typed))).toEqual(expected);
  });

  it.each(KINDS)('refuses very long texts (%s)', (kind) => {
    const many = 100_000;
    const long = [
      '9'.repeat(many),
      '0'.repeat(many),
      `0.${'0'.repeat(many)}1`,
      '1,'.repeat(many),
      `${'1'.repeat(many)}e`,
      '字'.repeat(many),
    ];
    // Whoever tries every way of reading them is ended by the time a test may take.
    for (const typed of long) expect(readAmount(kind, typed).kind).toBe('refused');
    expect(readAmount(kind, ' '.repeat(many)).kind).toBe('blank');
  });
});

describe('numbers go there and back', () => {
  const back = (kind: CellKind, text: string): unknown => {
    const reading = readAmount(kind, text);
    return reading.kind === 'number' ? amountText(reading.value) : reading;
  };

  it('every whole number below 2^53', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(...KINDS), (value, kind) => {
        expect(back(kind, String(value))).toBe(String(value));
      }),
    );
  });

  it('every change', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(back('change', String(value))).toBe(String(value));
      }),
    );
  });

  it('every amount up to a thousand million 万元, to the last of six decimals', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.nat({ max: 999_999 }), (whole, millionths) => {
        const decimals = String(millionths).padStart(6, '0').replace(/0+$/, '');
        const text = decimals === '' ? String(whole) : `${whole}.${decimals}`;
        expect(back('amount', text)).toBe(text);
      }),
    );
  });

  it('beyond that, every amount that is accepted', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.stringMatching(/^[0-9]{0,5}[1-9]$/), (whole, decimals) => {
        const text = `${whole}.${decimals}`;
        const reading = readAmount('amount', text);
        if (reading.kind === 'number') expect(amountText(reading.value)).toBe(text);
        else expect(outcome(reading)).toBe(TOO_BIG);
      }),
    );
  });

  it.each([
    [0.000001, '0.000001'],
    [3755.52, '3755.52'],
    [0, '0'],
    [-3, '-3'],
    [1e-9, '0'],
  ])('%d is written %s', (value, text) => {
    expect(amountText(value)).toBe(text);
  });
});

describe('whatever is typed', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...'０1２9,，.．。-－—+减增加少件万元（）() \u3000无/e①²\u200b'))
      .map((characters) => characters.join('')),
  );

  it('never throws, and takes only finite numbers its cell can hold', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...KINDS), (typed, kind) => {
        const reading = readAmount(kind, typed);
        if (reading.kind !== 'number') return;
        expect(Math.abs(reading.value)).toBeLessThanOrEqual(MOST);
        expect(Object.is(reading.value, -0)).toBe(false);
        if (kind !== 'change') expect(reading.value).toBeGreaterThanOrEqual(0);
        if (kind !== 'amount') expect(Number.isInteger(reading.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is zero only where a 0 was typed', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...KINDS), (typed, kind) => {
        const reading = readAmount(kind, typed);
        if (reading.kind === 'number' && reading.value === 0) expect(typed).toMatch(/[0０]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('quoting what was typed', () => {
  it.each([
    ['abc', '“abc”'],
    ['一二三四五六七八九十一二', '“一二三四五六七八九十一二”'],
    ['一二三四五六七八九十一二三', '“一二三四五六七八九十一二…”'],
    ['𠀀'.repeat(12), `“${'𠀀'.repeat(12)}”`],
    ['𠀀'.repeat(13), `“${'𠀀'.repeat(12)}…”`],
  ])('%s', (typed, expected) => {
    expect(quoted(typed)).toBe(expected);
  });
});
