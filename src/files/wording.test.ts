import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFICE_PAPERS, type OfficeKind } from './paper-names';
import { OFFICE_WORDINGS } from './office-wordings';
import {
  fillIn,
  ownWording,
  readWording,
  unknownFields,
  wordedParts,
  writeWording,
} from './wording';

const FIELDS = new Map([
  ['报告单位', '临河区人民政府'],
  ['年份', '2026'],
  ['更正原因', '〔年份〕$& $1'],
]);
const PARTS = [
  { name: '标题', text: '〔报告单位〕函' },
  { name: '正文', text: '一\n二' },
];

describe('fields', () => {
  it.each([
    ['〔报告单位〕〔年份〕年', '临河区人民政府2026年'],
    ['〔 年份 〕年〔年份〕', '2026年2026'],
    ['国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号'],
    ['　　〔　　　〕　号', '　　〔　　　〕　号'],
    ['〔不认识〕〔年\n份〕〔〕〔', '〔不认识〕〔年\n份〕〔〕〔'],
    ['因〔更正原因〕', '因〔年份〕$& $1'],
  ])('%s', (text, filled) => expect(fillIn(text, FIELDS)).toBe(filled));

  it('are unknown where nothing stands for them, but years and blanks in brackets are none', () => {
    const texts = ['〔主管部门〕〔2021〕〔　〕〔年份〕', '〔主管部门〕〔文号〕〔202 〕'];
    expect(unknownFields(texts, FIELDS)).toEqual(['主管部门', '文号']);
  });

  it('are replaced, nothing else is touched, and nothing they say is read again', () => {
    const plain = fc.string({
      unit: fc.constantFrom('年', '〕', '一', '$', '&', '\\', '\n', '〔', '1'),
    });
    const between = plain.map((text) => text.replace(/〔/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(between, plain)), between, (pieces, end) => {
        const fields = new Map(pieces.map(([, said], at) => [`域${at}`, said]));
        const text = pieces.map(([before], at) => `${before}〔域${at}〕`).join('') + end;
        expect(fillIn(text, fields)).toBe(pieces.flat().join('') + end);
        expect(unknownFields([text], fields)).toEqual([]);
        expect(fillIn(text, new Map())).toBe(text);
      }),
    );
  });
});

describe('a wording', () => {
  it('is what an office has written, and usual where it has not', () => {
    const wording = { 标题: '甲', 正文: '一\n二' };
    expect(wordedParts(PARTS, wording).map(({ text }) => text)).toEqual(['甲', '一\n二']);
    expect(ownWording(PARTS, wording)).toEqual({ 标题: '甲' });
    expect(ownWording(PARTS, { 别的: '乙' })).toEqual({});
  });

  it('is handed on as one text and taken in as it was', () => {
    const line = fc.constantFrom('', '甲', '【标题】', '【【正文】', '　　乙', '【其他】丙');
    const text = fc.array(line).map((lines) => ['始', ...lines, '末'].join('\n'));
    fc.assert(
      fc.property(text, fc.oneof(text, fc.constant('')), (title, body) => {
        const wording = { 标题: title, 正文: body };
        const written = writeWording(wordedParts(PARTS, wording));
        expect(readWording(written, PARTS)).toEqual(wording);
        expect(readWording(`\r\n${written.replace(/\n/g, '\r\n')}  `, PARTS)?.['标题']).toBe(title);
      }),
    );
  });

  it('of no paper, or of another one, is not taken in', () => {
    expect(readWording('随便写的', PARTS)).toBeUndefined();
    expect(readWording('【签字】\n甲', PARTS)).toBeUndefined();
    expect(readWording('前言\n【正文】\n甲\n', PARTS)).toEqual({ 正文: '甲' });
  });

  it.each(Object.keys(OFFICE_PAPERS) as OfficeKind[])('as usual of %s comes back', (kind) => {
    const parts = OFFICE_WORDINGS[kind];
    const read = readWording(writeWording(parts), parts);
    expect(ownWording(parts, read ?? {})).toEqual({});
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });
});
