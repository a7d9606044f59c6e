import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../report/charts';
import { formOf } from '../../report/forms/index';
import { jili2020, reportOf, suqian2024 } from '../../testing/samples';
import { svgOf } from './draw';
import { layoutOf } from './layout';
import { linesOf, shortened, textWidth } from './measure';

const WHOSE = { organ: '宿迁市人民政府', marks: ['草稿', '示例'] };
const CHARTS = [suqian2024(), jili2020()].flatMap((report) =>
  chartsOf(formOf(report.form), report),
);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a chart as SVG', () => {
  it('has equal bytes for equal charts, whatever was drawn before', () => {
    const draw = (): string[] => CHARTS.map((chart) => textOf(svgOf(chart, WHOSE)));
    expect(draw()).toEqual(draw());
  });

  it.each(CHARTS)('opens by itself, without script or address: $title', (chart) => {
    const svg = textOf(svgOf(chart, WHOSE));
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg role="img" width="720"/);
    expect(svg).not.toMatch(
      /<(?:script|style|image|foreignObject)| style=|\bon\w+=|href=|zr\d|ecmeta|NaN/,
    );
    expect(svg).not.toMatch(/url\((?!#)/);
    expect(svg.match(/https?:[^"]*/g)).toEqual([
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1999/xlink',
    ]);
  });

  it('says whose it is, what it shows and what marks it', () => {
    const [chart] = CHARTS;
    if (!chart) throw new Error('There is a chart.');
    const svg = textOf(svgOf({ ...chart, title: 'a < b & c' }, WHOSE));
    expect(svg).toContain('<title>a &lt; b &amp; c</title>');
    expect(svg).toContain(`<desc>${chart.words.join('')}</desc>`);
    expect(svg).toContain('>宿迁市人民政府　2024 年　单位：件</text>');
    expect(svg).toContain('>草稿　示例</text>');
    expect(svg).toContain(' font-size="18px" font-family="Microsoft YaHei,Noto Sans CJK SC,');
  });

  it('has the figure of every bar that is stated, 0 as well, and says what is not', () => {
    const report = reportOf('2021', 2024, {
      'disputes.review.upheld': 31,
      'disputes.review.corrected': 0,
    });
    const [chart] = chartsOf(formOf('2021'), report);
    if (!chart) throw new Error('There is a chart.');
    const svg = textOf(svgOf(chart, { organ: '甲', marks: [] }));
    const bars = [...svg.matchAll(/fill="#1c2127">([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(bars).toEqual([
      '结果维持',
      '结果纠正',
      '其他结果（未填）',
      '尚未审结（未填）',
      '31',
      '0',
      '行政复议结果',
    ]);
  });
});

describe('the layout', () => {
  it('has whole figures on its axis, and room where all are 0', () => {
    const report = reportOf('2021', 2024, {
      'disputes.review.upheld': 0,
      'disputes.review.corrected': 0,
    });
    const [chart] = chartsOf(formOf('2021'), report);
    if (!chart) throw new Error('There is a chart.');
    const axis = [...textOf(svgOf(chart, WHOSE)).matchAll(/fill="#525b66">([^<]*)<\/text>/g)];
    expect(axis.map(([, text]) => text)).toEqual(['0', '1', '宿迁市人民政府　2024 年　单位：件']);
    expect(layoutOf(chart, WHOSE).height).toBe(76 + 4 * 40 + 40);
  });

  it('breaks long labels into equal lines and cuts long names', () => {
    const lines = linesOf('（五）5.要求行政机关确认或重新出具已获取信息', 14, 232);
    expect(lines.join('')).toBe('（五）5.要求行政机关确认或重新出具已获取信息');
    expect(lines).toHaveLength(2);
    expect(Math.max(...lines.map((line) => textWidth(line, 14)))).toBeLessThan(232);
    expect(linesOf('予以公开', 14, 232)).toEqual(['予以公开']);
    expect(shortened('某某区人民政府', 10, 70)).toBe('某某区人民政府');
    expect(shortened('某某区人民政府', 10, 50)).toBe('某某区人…');
  });
});
