// Word files in an office program: every page is measured against GB/T 9704-2012.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  convertAll,
  drawPages,
  linesOn,
  middle,
  pagesOf,
  saidOn,
  type Page,
  type Word,
} from './pages';
import { wordSamples, type Sample } from './samples';
import { faultsIn } from './validator';

const samples = await wordSamples();
const root = process.env['GOUJI_OFFICE'] ?? '';
const [files, pdfs] = [join(root, 'docx'), join(root, 'docx-pages')];
const pages = new Map<string, Page[]>();

beforeAll(() => {
  mkdirSync(files, { recursive: true });
  for (const { name, bytes } of samples) writeFileSync(join(files, `${name}.docx`), bytes);
  convertAll(files, pdfs, process.env['GOUJI_OFFICE_PROFILE'] ?? '');
  for (const { name } of samples) {
    const pdf = join(pdfs, `${name}.pdf`);
    drawPages(pdf);
    pages.set(name, pagesOf(pdf));
  }
});

/** Edges of the type area, in millimetres; a stroke more for what fonts draw beyond their signs. */
const PORTRAIT = { left: 28, right: 184, top: 37, bottom: 262 };
const LANDSCAPE = { left: 35, right: 260, top: 28, bottom: 184 };
const STROKE = 1.2;

const isTurned = ({ width, height }: Page): boolean => width > height;
const areaOf = (page: Page) => (isTurned(page) ? LANDSCAPE : PORTRAIT);

/** LibreOffice 7.4 lets punctuation hang when a file forbids it, and the other way round. */
const HANGING = /[，。、；：）》”]$/;
const SIGN = 6;

function isInside(page: Page, word: Word): boolean {
  const { left, right, top, bottom } = areaOf(page);
  return (
    word.left > left - STROKE &&
    word.right < right + (HANGING.test(word.text) ? SIGN : STROKE) &&
    middle(word) > top &&
    middle(word) < bottom
  );
}

function outside(page: Page): string {
  return page.words
    .filter((word) => !isInside(page, word))
    .map(({ text }) => text)
    .join('');
}

/** Signs of a line: letters and digits take half of one, what hangs takes none. */
function widthOf(line: string): number {
  const width = [...line].reduce((sum, sign) => sum + (sign < '\u1100' ? 0.5 : 1), 0);
  return width > 28 && HANGING.test(line) ? width - 1 : width;
}

const inside = (page: Page): Word[] => page.words.filter((word) => isInside(page, word));

const FONTS: Readonly<Record<Sample['fonts'], readonly string[]>> = {
  gb2312: ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体'],
  system: ['仿宋', '楷体', '黑体', '华文中宋'],
  founder: ['方正仿宋_GBK', '方正楷体_GBK', '方正黑体_GBK', '方正小标宋_GBK'],
};

/** What was there to be measured in any of the files. */
const seen = { tablesGoingOn: 0, signatures: 0 };

describe.each(samples)('$name', ({ name, bytes, fonts, pages: [least, most], turned, paper }) => {
  const own = (): Page[] => pages.get(name) ?? [];

  it('is what the format asks for', async () => {
    expect(await faultsIn(bytes, 'docx')).toEqual([]);
  });

  it('names the fonts that were chosen, and what may stand in for each', () => {
    const parts = unzipSync(bytes);
    const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
    const styles = text('word/styles.xml');
    const used = new Set(
      [...`${styles}${text('word/document.xml')}`.matchAll(/w:eastAsia="([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    used.delete('zh-CN');
    used.delete('宋体');
    for (const font of used) {
      expect(FONTS[fonts]).toContain(font);
      expect(text('word/fontTable.xml')).toMatch(new RegExp(`"${font}"><w:altName w:val="[^"]+"`));
    }
    expect(used.size).toBeGreaterThan(2);
  });

  it('has the pages one would expect, none of them empty', () => {
    expect(own().length).toBeGreaterThanOrEqual(least);
    expect(own().length).toBeLessThanOrEqual(most);
    expect(own().filter(isTurned)).toHaveLength(turned);
    for (const page of own()) expect(inside(page).length).toBeGreaterThan(3);
  });

  it('sets nothing beyond the type area but what runs at head and foot', () => {
    own().forEach((page, at) => {
      const head =
        name.includes('draft') || /turned|submission|annotated/.test(name) ? /草稿/g : /$^/;
      const left = outside(page).replace(head, '');
      if (!paper) expect(left).toBe(`—${at + 1}—`);
      else expect(left).toMatch(new RegExp(`第${at + 1}页共${own().length}页`));
    });
  });

  it('repeats the heads of table three on every page it goes on to', () => {
    const labels = ['本年新收政府信息公开申请数量', '结转下年度继续办理', '（七）总计'];
    for (const page of own()) {
      const said = saidOn(page);
      const goesOn = labels.some((label) => said.includes(label)) && !said.includes('修改一览');
      if (!goesOn || paper) continue;
      seen.tablesGoingOn += 1;
      expect(said).toContain('法人或其他组织');
    }
  });

  it('numbers its pages at the outer edge, 7 mm below the type area', () => {
    if (paper) return;
    own().forEach((page, at) => {
      const number = page.words.filter((word) => !isInside(page, word) && /[—\d]/.test(word.text));
      const across = number.flatMap(({ left, right, top, bottom }) =>
        isTurned(page) ? [top, bottom] : [left, right],
      );
      const depth = number.map((word) =>
        isTurned(page)
          ? LANDSCAPE.left - (word.left + word.right) / 2
          : middle(word) - PORTRAIT.bottom,
      );
      for (const one of depth) expect(Math.abs(one - 7)).toBeLessThan(1.5);
      const [from, to] = isTurned(page)
        ? [LANDSCAPE.top, LANDSCAPE.bottom]
        : [PORTRAIT.left, PORTRAIT.right];
      // One sign of 14 pt in from the edge.
      if (at % 2 === 0) expect(Math.abs(to - Math.max(...across) - 4.9)).toBeLessThan(1.5);
      else expect(Math.abs(Math.min(...across) - from - 4.9)).toBeLessThan(1.5);
    });
  });

  it('never leaves the signature alone', () => {
    const last = own().findLast((page) => /20\d\d年1月20日/.test(saidOn(page)));
    if (!last || paper) return;
    seen.signatures += 1;
    const lines = linesOn(inside(last));
    const date = lines.findIndex((line) => /1月20日/.test(line.map(({ text }) => text).join('')));
    expect(date).toBeGreaterThan(1);
  });
});

it('had tables that go on and signatures to measure', () => {
  expect(seen.tablesGoingOn).toBeGreaterThan(samples.length / 2);
  expect(seen.signatures).toBeGreaterThan(3);
});

describe('a page of text', () => {
  it('has 22 lines of 28 signs', () => {
    const lines = (pages.get('long') ?? []).map((page) => linesOn(inside(page)));
    const counts = lines.slice(1, 4).map((page) => page.length);
    expect(Math.max(...counts)).toBe(22);
    const signs = lines
      .slice(1, 4)
      .flat()
      .map((line) => widthOf(line.map(({ text }) => text).join('')));
    expect(Math.max(...signs)).toBe(28);
    expect(signs.filter((count) => count === 28).length).toBeGreaterThan(20);
  });

  it('is drawn for whoever wants to look', () => {
    expect(readFileSync(join(pdfs, 'short-1.png')).length).toBeGreaterThan(1000);
  });
});
