import { unzipSync, strFromU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chartsOf } from '../report/charts';
import { formOf } from '../report/forms/index';
import { suqian2024, withValues } from '../testing/samples';
import { openFile } from './open';
import { pngSize, withPngTexts } from './png';
import { chartFile, saveCharts } from './save-charts';
import type { FontSet } from './typesetting';

/** A white picture. */
function blankPng(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height).fill(255);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const out = new Uint8Array(data.length + 12);
    new DataView(out.buffer).setUint32(0, data.length);
    out.set(new TextEncoder().encode(type), 4);
    out.set(data, 8);
    return out;
  };
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const report = suqian2024();
const charts = chartsOf(formOf('2021'), report);
const drawn = charts.map((chart, index) => ({ chart, picture: blankPng(144, 60 + index) }));

async function wordOf(fonts: FontSet = 'gb2312'): Promise<Uint8Array> {
  const saved = await saveCharts(report, { draft: false, fonts }, drawn);
  if (!saved.ok) throw new Error(saved.differences.join());
  return saved.file.bytes;
}

describe('the charts as a Word file', () => {
  it('hold every picture, with what it shows in words', async () => {
    const parts = unzipSync(await wordOf());
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(charts.length);
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const alternatives = [...text.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, of]) => of);
    expect(alternatives).toEqual(charts.map(({ words }) => words.join('')));
    expect([...text.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(
      charts.map((_, index) => String(index + 1)),
    );
    expect(text.match(/<w:tbl>/g)).toHaveLength(charts.length);
  });

  it('is set in the fonts that were chosen', async () => {
    const stylesIn = async (fonts: FontSet): Promise<string> =>
      strFromU8(unzipSync(await wordOf(fonts))['word/styles.xml'] ?? new Uint8Array());
    expect(await stylesIn('founder')).toContain('方正仿宋_GBK');
    expect(await stylesIn('founder')).not.toContain('GB2312');
    expect(await stylesIn('gb2312')).toContain('仿宋_GB2312');
  });

  it('have equal bytes, and say nothing of who and when', async () => {
    const [one, other] = [await wordOf(), await wordOf()];
    expect(one).toEqual(other);
    expect(strFromU8(unzipSync(one)['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(
      /creator|created|modified/,
    );
  });

  it('are told to be charts when they are opened', async () => {
    const opened = await openFile('a.docx', await wordOf());
    expect(opened).toEqual({
      ok: false,
      sentence: '这是图表，不是年报本身，不能导入；请导入报送文件或导出的年报。',
    });
  });

  it('are called as the report is, with its marks', async () => {
    const example = withValues(report, { 'about:example': '1' });
    const saved = await saveCharts(example, { draft: true, fonts: 'gb2312' }, drawn);
    expect(saved.ok && saved.file.name).toBe(
      '宿迁市2024年政府信息公开工作年度报告（草稿）（示例）-图表.docx',
    );
  });
});

describe('a picture', () => {
  it('is given its title and its words, and keeps its size', async () => {
    const [first] = drawn;
    if (!first) throw new Error('There is a chart.');
    const saved = await chartFile('png', report, { draft: false }, first);
    if (!saved.ok) throw new Error(saved.differences.join());
    const { name, bytes } = saved.file;
    expect(name).toBe('宿迁市2024年政府信息公开工作年度报告-图表-规章、行政规范性文件.png');
    expect(pngSize(bytes)).toEqual({ width: 144, height: 60 });
    expect(strFromU8(bytes)).toContain(first.chart.words.join(''));
  });

  it('has chunks with the checksum that the format asks for', () => {
    const texts = withPngTexts(blankPng(1, 1), { Title: '图' });
    const chunk = [...texts.subarray(33, 33 + 12 + 18)];
    expect(chunk.slice(0, 8)).toEqual([0, 0, 0, 18, 0x69, 0x54, 0x58, 0x74]);
    // As zlib has it.
    expect(chunk.slice(-4)).toEqual([140, 76, 40, 36]);
  });

  it('that is none is not offered', async () => {
    const [first] = charts;
    if (!first) throw new Error('There is a chart.');
    const empty = { chart: first, picture: new Uint8Array() };
    expect((await chartFile('png', report, { draft: false }, empty)).ok).toBe(false);
  });
});
