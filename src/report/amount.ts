/**
 * What may be typed for a number and what it means. Blank is not zero, and nothing is guessed: a
 * text is a number, stands for nothing, is not finished yet, or is refused with a sentence.
 * (Rules C1, C2, C4.)
 */
import type { CellKind } from './form';

export type Reading =
  | { readonly kind: 'blank' }
  /** `remark` is what stood in brackets after the number, brackets included. */
  | { readonly kind: 'number'; readonly value: number; readonly remark?: string }
  /** `-`, `/`, `—`, 无: may mean 0, which only a person can say. */
  | { readonly kind: 'nothing' }
  /** More must follow: a lone sign, an open bracket, a thousands separator at the end. */
  | { readonly kind: 'unfinished'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string };

const NOTHING = /^(?:-+|\/|_+|无)$/;
const FULL_WIDTH = /[！-～]/g;
const TO_HALF_WIDTH = 0xfee0;
const DASHES = /[‐-―−─ー]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const DECIMALS = 6;
/** No exact number needs more digits, separators included. */
const LONGEST = 40;

/**
 * Reads what was typed into a cell. Understood: full-width digits and signs, thousands separators
 * in their places, 增 and 减 before a change, the cell's own unit, a bracketed remark. Digits that
 * only look like some (①, ²) are refused, and so are two numbers side by side.
 */
export function readAmount(kind: CellKind, typed: string): Reading {
  const spaced = halfWidth(typed).replace(DASHES, '-').replace(INVISIBLE, '');
  const text = spaced.replace(/\s/g, '');
  if (text === '') return { kind: 'blank' };
  if (NOTHING.test(text)) return { kind: 'nothing' };
  const [before = ''] = spaced.split('(', 1);
  if (/[\d.,]\s+[\d.,]/.test(before)) return { kind: 'refused', why: '数字中间有空格，请核对。' };
  const bracket = text.indexOf('(');
  return bracket > 0
    ? readRemarked(kind, typed, text.slice(0, bracket), text.slice(bracket))
    : readNumber(kind, text);
}

/** What was typed, short enough to stand in a sentence. */
export function quoted(typed: string): string {
  const characters = Array.from(typed.slice(0, 2 * QUOTED + 2));
  return `“${characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : typed}”`;
}
const QUOTED = 12;

/** The text that stands for a number: digits without separators, never an exponent. */
export function amountText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(DECIMALS).replace(/\.?0+$/, '') : text;
}

function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - TO_HALF_WIDTH),
  );
}

function readRemarked(kind: CellKind, typed: string, number: string, remark: string): Reading {
  const reading = readNumber(kind, number);
  if (reading.kind !== 'number') return reading;
  if (!remark.includes(')')) return { kind: 'unfinished', why: '括号没有写完。' };
  if (!remark.endsWith(')')) return { kind: 'refused', why: '括号后面还有文字，请核对。' };
  return { ...reading, remark: typed.slice(typed.search(/[(（]/)).trim() };
}

function readNumber(kind: CellKind, text: string): Reading {
  const bare = text.replace(kind === 'amount' ? /万元$/ : /[件条项个宗]$/, '');
  const match = /^(\+|-|增加?|减少?)?([\d,.]*)$/.exec(bare);
  if (!match) return { kind: 'refused', why: whyNoNumber(kind, text) };
  const [, sign = '', digits = ''] = match;
  if (/[增减]/.test(sign) && kind !== 'change') {
    return { kind: 'refused', why: '“增”“减”只用于“本年增/减”，请直接填数。' };
  }
  if (digits === '') {
    return { kind: 'unfinished', why: `只有${sign === '' ? '单位' : '符号'}，还没有数。` };
  }
  const negative = sign === '-' || sign.startsWith('减');
  if (negative && kind !== 'change') {
    return { kind: 'refused', why: kind === 'amount' ? '金额不能为负。' : '件数不能为负。' };
  }
  return readDigits(kind, digits, negative);
}

function whyNoNumber(kind: CellKind, text: string): string {
  if (/^[+-]?[\d.,]+e[+-]?\d*$/i.test(text)) return '不接受科学记数法，请写出全部数字。';
  if (kind === 'amount' && /^[\d.,]+元$/.test(text)) return '本格单位是万元，请按万元填写。';
  if (/^[零〇一二三四五六七八九十百千万亿两]+$/.test(text)) return '请填阿拉伯数字。';
  return '不是数。';
}

const TOO_BIG = '数字太大，无法准确保存，请核对。';

function readDigits(kind: CellKind, digits: string, negative: boolean): Reading {
  if (digits.length > LONGEST) return { kind: 'refused', why: TOO_BIG };
  const [whole = '', fraction, ...more] = digits.split('.');
  if (more.length > 0) return { kind: 'refused', why: '小数点多于一个。' };
  if (fraction?.includes(',')) return { kind: 'refused', why: '小数部分不能有千分位分隔。' };
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) {
    return /^\d{1,3}(,\d{3})*,\d{0,2}$/.test(whole) && fraction === undefined
      ? { kind: 'unfinished', why: '千分位分隔后面应有三位数字。' }
      : { kind: 'refused', why: '千分位分隔的位置不对，请核对数字。' };
  }
  if (fraction === '') return { kind: 'unfinished', why: '小数点后面还没有数字。' };
  if (whole === '') return { kind: 'refused', why: '小数点前面缺数字。' };
  const decimals = (fraction ?? '').replace(/0+$/, '');
  if (decimals !== '' && kind !== 'amount') return { kind: 'refused', why: '件数应为整数。' };
  if (decimals.length > DECIMALS) {
    return { kind: 'refused', why: `金额最多 ${DECIMALS} 位小数。` };
  }
  const integer = whole.replace(/,/g, '').replace(/^0+(?=\d)/, '');
  return exactNumber(integer, decimals, negative);
}

function exactNumber(integer: string, decimals: string, negative: boolean): Reading {
  const text = decimals === '' ? integer : `${integer}.${decimals}`;
  const value = Number(text);
  // A number is taken only if it is stored as exactly what was typed.
  if (value > Number.MAX_SAFE_INTEGER || amountText(value) !== text) {
    return { kind: 'refused', why: TOO_BIG };
  }
  return { kind: 'number', value: negative && value !== 0 ? -value : value };
}
