import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { valuesOf, reportFrom, type Report } from '../report/report';
import { changedDesk } from '../testing/review-log';
import { jili2020, suqian2023, withValues } from '../testing/samples';
import { paragraphOf } from './compose';
import { stretchesOf } from './document';
import { openFile, type FileKind } from './open';
import { paperDocument, previewDocument, saveReport } from './save';
import { signatureIndents } from './signature';
import { FONT_SETS, type FontSet, type Typesetting } from './typesetting';

const SIGNED = {
  overview: '（一）主动公开\n全年公开政府信息。\n（二）依申请公开。全年收到申请。',
  otherMatters: '没有收取信息处理费。',
  'about:date': '2024年1月20日',
};
const signed = withValues(suqian2023(), SIGNED);

async function partsOf(
  report: Report,
  typesetting?: Typesetting,
): Promise<(name: string) => string> {
  const saved = await saveReport(report, 'docx', { typesetting });
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  const parts = unzipSync(saved.file.bytes);
  return (name) => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
}

/** The paragraph that says this, as it is set. */
function paragraphIn(xml: string, text: string): string {
  return xml.split('<w:p>').find((paragraph) => paragraph.includes(`>${text}<`)) ?? '';
}

describe('the fonts of a Word file', () => {
  it.each(Object.keys(FONT_SETS) as FontSet[])(
    'are those of %s, with what may stand in',
    async (set) => {
      const part = await partsOf(signed, { fonts: set, landscape: [] });
      for (const font of FONT_SETS[set].fonts.split('、')) {
        expect(part('styles') + part('document')).toContain(`w:eastAsia="${font}"`);
        expect(part('fontTable')).toContain(`<w:font w:name="${font}"><w:altName w:val="`);
      }
    },
  );

  it('change nothing of what is read', async () => {
    const saved = await saveReport(signed, 'docx', {
      typesetting: { fonts: 'founder', landscape: ['requests', 'disputes'] },
    });
    const opened = saved.ok ? await openFile('', saved.file.bytes) : undefined;
    expect(opened?.ok && new Map(opened.values)).toEqual(new Map(valuesOf(signed)));
  });
});

describe('the pages of a Word file', () => {
  it('have 22 lines of 28 signs, numbers outside, and keep the signature with the text', async () => {
    const part = await partsOf(signed);
    const document = part('document');
    expect(document).toContain(
      '<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"',
    );
    expect(document).toMatch(/<w:docGrid (?=.*w:type="linesAndChars")[^>]*w:linePitch="579"/);
    expect(part('footer1')).toContain('<w:jc w:val="right"/>');
    expect(part('footer2')).toContain('<w:jc w:val="left"/>');
    expect(paragraphIn(document, SIGNED.otherMatters)).toContain('<w:keepNext/>');
    expect(paragraphIn(document, '宿迁市')).toContain('GoujiSignature');
    expect(part('styles')).toMatch(/GoujiSignature"><w:name[^>]*>.{0,80}<w:keepNext\/>/);
  });

  it('turn the tables that were chosen with their headings, and only these', async () => {
    const typesetting: Typesetting = { fonts: 'gb2312', landscape: ['requests'] };
    const document = previewDocument(signed, { typesetting });
    const turned = stretchesOf(document).map(({ landscape, blocks }) => [landscape, blocks.length]);
    expect(turned).toEqual([
      [false, 6],
      [true, 2],
      [false, 5],
    ]);
    const xml = (await partsOf(signed, typesetting))('document');
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
  });

  it('turn them in papers of review as well', async () => {
    const typesetting: Typesetting = { fonts: 'system', landscape: ['disputes'] };
    for (const kind of ['submission', 'redline', 'notice'] as const) {
      const document = await paperDocument(kind, changedDesk().log, { now: 0, typesetting });
      expect(document?.fonts).toBe('system');
      const turned = document && stretchesOf(document).filter(({ landscape }) => landscape);
      expect(turned).toHaveLength(kind === 'notice' ? 0 : 1);
    }
  });
});

describe('what stands like a heading', () => {
  it.each([
    ['（一）主动公开情况', 9],
    ['（一）主动公开情况。全年公开 12 条。', 10],
    ['（二）本年度未收到行政复议申请。', 0],
    ['（一）修订公开指南；', 0],
    ['（三）做好以下工作：', 0],
    ['附件：1.政府信息公开指南', undefined],
    ['2024.1 起施行', undefined],
  ])('%s', (text, lead) => {
    expect(paragraphOf(text).lead).toBe(lead);
  });
});

it('puts the date four signs from the right and whoever signs centred above it', () => {
  expect(signatureIndents({ name: '某区人民政府', date: '2024年1月20日' })).toEqual({
    name: 4.25,
    date: 4,
  });
  const long = signatureIndents({ name: '某'.repeat(20), date: '2024年1月20日' });
  expect(long).toEqual({ name: 0, date: 6.75 });
});

describe('equal reports', () => {
  const report = withValues(jili2020(), {
    ...SIGNED,
    'about:contact': '区政府办',
    'control:requests.received.total': '12',
  });
  const values = [...valuesOf(report)];

  async function bytesAt(zone: string, one: Report, kind: FileKind): Promise<Uint8Array> {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    // As on another machine, where the program starts in its zone.
    vi.resetModules();
    try {
      const saved = await (await import('./save')).saveReport(one, kind, { draft: true });
      if (!saved.ok) throw new Error(saved.differences.join('\n'));
      return saved.file.bytes;
    } finally {
      process.env['TZ'] = before;
    }
  }

  it.each<FileKind>(['docx', 'xlsx', 'html', 'json'])(
    'give equal bytes as %s, in any zone, in whatever order they were filled in',
    async (kind) => {
      const other = reportFrom(new Map([...values].reverse()));
      const here = await bytesAt('Asia/Shanghai', report, kind);
      const there = await bytesAt('America/St_Johns', other, kind);
      expect(there).toEqual(here);
    },
  );

  it.each<FileKind>(['docx', 'xlsx'])('tell nothing of who, where and when as %s', async (kind) => {
    const parts = Object.entries(unzipSync(await bytesAt('Asia/Shanghai', report, kind)));
    for (const [name, bytes] of parts) {
      const text = strFromU8(bytes);
      expect(text).not.toMatch(/creator|lastModifiedBy|dcterms|rsid|Un-named|<Company>|<Template>/);
      expect(name).not.toMatch(/thumbnail|printerSettings/);
    }
  });
});
