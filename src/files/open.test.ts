import { strToU8, zipSync, unzipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { jili2020, suqian2023, withValues } from '../testing/samples';
import { compose } from './compose';
import { openFile } from './open';
import { saveReport } from './save';
import { writeHtml } from './write-html';

async function sentenceFor(content: string | Uint8Array): Promise<string> {
  const opened = await openFile('某文件', typeof content === 'string' ? strToU8(content) : content);
  return opened.ok ? '' : opened.sentence;
}

async function docxParts(): Promise<Record<string, Uint8Array>> {
  const saved = await saveReport(suqian2023(), 'docx');
  return saved.ok ? unzipSync(saved.file.bytes) : {};
}

/** Large files on a busy machine. */
const SLOW = 60_000;
const JSON_FILE = '{"form":"2021","year":2024,"cells":{"requests.received.business":CELL}}';

describe('openFile', () => {
  it('tells files by their content, never by their name', async () => {
    const saved = await saveReport(suqian2023(), 'json');
    const opened = await openFile('报告.docx', saved.ok ? saved.file.bytes : new Uint8Array());
    expect(opened).toMatchObject({ ok: true, kind: 'json' });
  });

  it('reads pages in UTF-8 with a mark, UTF-16 and GB 18030', async () => {
    const page = writeHtml(compose(jili2020()));
    const text = new TextDecoder().decode(page);
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    [...text].forEach((sign, at) => {
      utf16.set([sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8], 2 + at * 2);
    });
    for (const bytes of [new Uint8Array([0xef, 0xbb, 0xbf, ...page]), utf16]) {
      const opened = await openFile('', bytes);
      expect(opened.ok && opened.values.size).toBeGreaterThan(150);
    }
    // 第二十条 and so on, as sites write it that have not changed their encoding.
    const gb = Uint8Array.from(
      '<h1>\xc4\xb3\xc7\xf82023\xc4\xea\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa' +
        '\xb9\xa4\xd7\xf7\xc4\xea\xb6\xc8\xb1\xa8\xb8\xe6</h1>' +
        '<table><tr><td>\xd0\xd0\xd5\xfe\xd0\xed\xbf\xc9</td><td>7</td></tr></table>',
      (sign) => sign.charCodeAt(0),
    );
    const opened = await openFile('', gb);
    expect(opened.ok && opened.values.get('about:organ.name')).toBe('某区');
    expect(opened.ok && opened.values.get('disclosure.licences.decisions')).toBe('7');
  });

  it.each([
    ['', '是空文件'],
    ['hello', '不认识'],
    [new Uint8Array([1, 2, 3, 0, 255]), '不认识'],
    ['<p>别的网页</p>', '没有从文件中认出'],
    ['%PDF-1.7', '不能导入 PDF'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '另存为 docx'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '已损坏'],
    ['{', '不完整'],
    ['{"form":"2021","year":2024,"texts":{"overview":"没有写', '不完整'],
    ['{"form":"2021","year":2024,}', '有误'],
    ['{"form":"2031","year":2024}', '“2031”不认识'],
    ['{"form":"2021","year":1e3}', '不是四位年份'],
    ['{"form":"2021","year":2024,"form":"2019"}', '出现了两次'],
    ['{"form":"2021","year":2024,"cells":{"__proto__":1}}', '不允许的键'],
    ['{"form":"2021","year":2024,"texts":{"constructor":"1"}}', '不允许的键'],
    ['{"form":"2021","year":2024,"x":[{"\\u005f_proto__":{"a":1}}]}', '不允许的键'],
    ['{"form":"2021","year":2024,"cells":[]}', '“cells”'],
    ['{"year":2024}', '“form”'],
    ['{"schema":2,"form":"2021","year":2024}', '更新的版本'],
    [`{"x":${'['.repeat(100_000)}`, '嵌套过深'],
  ])('answers what it cannot read with a sentence (%#)', async (content, part) => {
    expect(await sentenceFor(content)).toContain(part);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('refuses more than 20 MB', async () => {
    expect(await sentenceFor(new Uint8Array(20 * 1024 * 1024 + 1))).toContain('超过 20 MB');
  });

  it.each([
    ['3', '3'],
    ['3.0', '3'],
    ['-0', '-0'],
    ['1e400', '1e400'],
    ['1e2', '1e2'],
    ['12345678901234567', '12345678901234567'],
    ['-5', '-5'],
    ['"6,855"', '6,855'],
    ['"12（含3件）"', '12（含3件）'],
    ['true', 'true'],
    ['null', undefined],
    ['""', undefined],
  ])('judges the number %s by its text', async (number, typed) => {
    const opened = await openFile('', strToU8(JSON_FILE.replace('CELL', number)));
    expect(opened.ok && opened.values.get('requests.received.business')).toBe(typed);
  });

  it('keeps strange addresses and keys as doubts', async () => {
    const file =
      '{"form":"2021","year":2024,"history":[],"organ":{"name":"某局","kind":"king"},' +
      '"cells":{"requests.nothing.total":3},"texts":{"seventh":"x"},"notes":{"a.b":"x"}}';
    const opened = await openFile('', strToU8(file));
    expect(opened.ok && opened.doubts).toHaveLength(5);
  });

  it('computes totals again that a file does not list as taken over', async () => {
    const file =
      '{"form":"2021","year":2024,"takenOver":[],"cells":{"disputes.review.upheld":1,' +
      '"disputes.review.corrected":1,"disputes.review.otherResult":1,"disputes.review.pending":1,' +
      '"disputes.review.total":5}}';
    const opened = await openFile('', strToU8(file));
    expect(opened.ok && opened.values.has('disputes.review.total')).toBe(false);
    expect(opened.ok && opened.doubts[0]).toMatchObject({ address: 'disputes.review.total' });
  });

  it(
    'refuses docx files that are made to harm',
    async () => {
      const parts = await docxParts();
      const xml = parts['word/document.xml'] ?? new Uint8Array();
      const packed = (more: Zippable): Uint8Array => zipSync({ ...parts, ...more });
      const entity = strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>');
      expect(await sentenceFor(packed({ 'word/document.xml': entity }))).toContain('不允许的定义');
      expect(await sentenceFor(packed({ '../../evil.xml': xml }))).toContain('不安全的路径');
      expect(await sentenceFor(packed({ '/etc/evil.xml': xml }))).toContain('不安全的路径');
      const many = Object.fromEntries(
        Array.from({ length: 2001 }, (_, at) => [`a${at}.xml`, xml.slice(0, 1)]),
      );
      expect(await sentenceFor(packed(many))).toContain('部分过多');
      const bomb = packed({ 'word/bomb.xml': [new Uint8Array(61 * 1024 * 1024), { level: 1 }] });
      expect(bomb.length).toBeLessThan(1_000_000);
      expect(await sentenceFor(bomb)).toContain('过大');
    },
    SLOW,
  );

  it(
    'does not mind how large a picture in a docx is',
    async () => {
      const picture = [new Uint8Array(61 * 1024 * 1024), { level: 1 }] as const;
      const bytes = zipSync({ ...(await docxParts()), 'word/media/image1.bmp': [...picture] });
      expect(await sentenceFor(bytes)).toBe('');
    },
    SLOW,
  );

  it(
    'believes no size that an archive states',
    async () => {
      const name = 'word/document.xml';
      const bytes = zipSync({ [name]: new Uint8Array(50_000_000) });
      const view = new DataView(bytes.buffer);
      const central = bytes.length - 22 - 46 - name.length;
      expect(view.getUint32(central, true)).toBe(0x02014b50);
      view.setUint32(central + 24, 1000, true);
      expect(await sentenceFor(bytes)).toContain('过大');
    },
    SLOW,
  );

  it('refuses two parts of one name', async () => {
    const twin = zipSync({ 'word/a.xml': strToU8('<a/>'), 'word/b.xml': strToU8('<a/>') });
    const text = String.fromCharCode(...twin).replaceAll('word/b.xml', 'word/a.xml');
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(await sentenceFor(bytes)).toContain('重名');
  });

  it(
    'answers damaged files with a sentence',
    async () => {
      const saved = await saveReport(withValues(suqian2023(), { overview: '正文' }), 'docx');
      const bytes = saved.ok ? saved.file.bytes : new Uint8Array();
      for (let cut = 0; cut < bytes.length; cut += 997) {
        const damaged = bytes.slice();
        damaged.fill(cut % 256, cut, cut + 40);
        const opened = await openFile('', damaged);
        if (!opened.ok) expect(opened.sentence).toMatch(/[一-鿿]/);
      }
      expect(await sentenceFor(bytes.slice(0, 5000))).toContain('已损坏');
    },
    SLOW,
  );
});
