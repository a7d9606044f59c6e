import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTitle, titleLines, usualTitle } from './title';
import { balancedLines, LINE_WIDTH, widthOf } from './title-lines';

describe('a title as a typist sets it', () => {
  it.each([
    ['某区', ['某区2023年政府信息公开工作年度报告']],
    ['吉利区人民政府', ['吉利区人民政府', '2023年政府信息公开工作年度报告']],
    [
      '宿迁市宿豫区住房和城乡建设局',
      ['宿迁市宿豫区住房和城乡建设局', '2023年政府信息公开工作年度报告'],
    ],
    [
      '洛阳市吉利区城市管理局（综合执法局）',
      ['洛阳市吉利区城市管理局（综合执法局）', '2023年政府信息公开工作年度报告'],
    ],
    [
      '某某省某某市某某县市场监督管局',
      ['某某省某某市某某县市场监督管局2023年', '政府信息公开工作年度报告'],
    ],
    [
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府',
      [
        '新疆维吾尔自治区伊犁哈萨克自治州',
        '察布查尔锡伯自治县人民政府2023年',
        '政府信息公开工作年度报告',
      ],
    ],
    [
      '上海市浦东新区科技和经济委员会（上海市浦东新区商务委员会）',
      [
        '上海市浦东新区科技和经济委员会',
        '（上海市浦东新区商务委员会）',
        '2023年政府信息公开工作年度报告',
      ],
    ],
  ])('%s', (unit, lines) => {
    expect(titleLines('', unit, 2023)).toEqual(lines);
  });

  it('breaks what somebody wrote where the sense breaks, and nothing somebody has broken', () => {
    const written = '关于某某市某某区人民政府2023年度政府信息公开工作情况的年度报告';
    expect(titleLines(written, '', 2023)).toEqual([
      '关于某某市某某区人民政府2023年度',
      '政府信息公开工作情况的年度报告',
    ]);
    expect(titleLines(`${written}\n（修订）`, '', 2023)).toEqual([written, '（修订）']);
  });
});

const NAMES =
  '某,城,市,区,县,住房和,城乡建设,局,（,）,、,人民政府,办公室,管理委员会,街道,ABC,12, ,😀'.split(
    ',',
  );
const anyName = fc
  .array(fc.constantFrom(...NAMES), { maxLength: 16 })
  .map((parts) => `某${parts.join('')}局`);
const anyYear = fc.integer({ min: 2008, max: 2099 });

describe('whatever the unit is called', () => {
  it('loses no sign, keeps years and words whole, and leaves no sign alone', () => {
    fc.assert(
      fc.property(anyName, anyYear, (unit, year) => {
        const title = usualTitle(unit, year);
        const lines = balancedLines(title, unit);
        expect(lines.join('')).toBe(title);
        if (widthOf(title) <= LINE_WIDTH) expect(lines).toEqual([title]);
        const ends = lines.slice(0, -1).map((_, at) => lines.slice(0, at + 1).join('').length);
        const whole = [`${year}年`, '政府信息公开', '工作', '年度报告'];
        for (const word of whole) {
          const begin = title.lastIndexOf(word);
          const inside = ends.filter((end) => end > begin && end < begin + word.length);
          expect(inside).toEqual([]);
        }
        if (lines.length > 1) {
          expect(widthOf(lines.at(-1) ?? '')).toBeGreaterThan(1);
          for (const line of lines) {
            expect(widthOf(line)).toBeLessThanOrEqual(LINE_WIDTH);
            expect(line).not.toMatch(/^[）、]|[（]$/);
          }
        }
      }),
    );
  });

  it('is read back', () => {
    fc.assert(
      fc.property(anyName, anyYear, (unit, year) => {
        const parts = readTitle(titleLines('', unit, year));
        expect(parts.year).toBe(year);
        expect(parts.unit ?? '').toBe(unit.trim());
        expect(parts.written).toBeUndefined();
      }),
    );
  });

  it('is read back as it was written where somebody wrote it', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, two) => {
        const written = `关于${one}政务公开${two}的情况`;
        expect(readTitle(titleLines(written, '', 2023)).written).toBe(written);
      }),
    );
  });
});
