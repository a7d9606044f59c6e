import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../report/form';
import { FORMS, formOf } from '../report/forms/index';
import { reckon, reportFrom, valuesOf, type Report } from '../report/report';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { openFile, openPaste, type FileKind } from './open';
import { settledText } from './lines';
import { copyTable, previewDocument, saveReport } from './save';

/** Many files on a busy machine. */
const SLOW = 60_000;
const KINDS: readonly FileKind[] = ['docx', 'html', 'json'];

/** Texts with everything that files are known to lose. */
const AWKWARD = [
  '　　本报告依据《条例》编制。',
  '',
  '六、其他需要报告的事项',
  '二、主动公开政府信息情况',
  '（一）主动公开情况。全年公开 1,234 条。',
  '  两个空格开头，中间  两个，制表\t符，\t\t两个',
  '<script>alert(1)</script> & "引号" \'单引号\' ]]> <!-- -->',
  '&lt;b&gt; &nbsp; &#x41; 😀𠮷 ﬁ Ａ１ ①',
  '某区2020年政府信息公开工作年度报告',
  '1.5 万元；1.第一；（1）第二',
  '联系方式：不是联系方式',
  '草稿',
  '',
  '',
  '最后一段 ',
].join('\n');

async function through(report: Report, kind: FileKind): Promise<Map<string, string>> {
  const saved = await saveReport(report, kind);
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  const opened = await openFile('文件', saved.file.bytes);
  if (!opened.ok) throw new Error(opened.sentence);
  expect(opened.kind).toBe(kind);
  expect(opened.doubts).toEqual([]);
  return opened.values;
}

const sorted = (values: ReadonlyMap<string, string>): [string, string][] =>
  [...values].sort(([a], [b]) => (a < b ? -1 : 1));

const PRINTED = {
  'about:contact': '区政府办，0379-12345678',
  'about:date': '2021年1月29日',
  'about:signature': '某某区人民政府办公室',
};

describe.each(KINDS)('saveReport as %s', (kind) => {
  it.each([
    ['jili 2020', jili2020()],
    ['suqian 2023', suqian2023()],
    ['suqian 2024', suqian2024()],
    ['empty 2019', reportOf('2019', 2019, {})],
    ['empty 2021', reportOf('2021', 2025, {})],
  ])('gives back every figure: %s', async (_, report) => {
    expect(sorted(await through(report, kind))).toEqual(sorted(valuesOf(report)));
  });

  it('gives back texts, signature, contact and marks', async () => {
    const report = withValues(suqian2023(), {
      preamble: AWKWARD,
      overview: AWKWARD,
      problems: '一、总体情况',
      otherMatters: '无',
      ...PRINTED,
      'about:example': '1',
    });
    expect(sorted(await through(report, kind))).toEqual(sorted(valuesOf(report)));
  });

  it('gives back a title somebody wrote, and one on two lines', async () => {
    for (const title of ['政府信息公开报告（2023）', '某区人民政府\n2023年度政务公开情况']) {
      const report = withValues(suqian2023(), { 'about:title': title });
      const values = await through2(report, kind);
      expect(values.get('about:title')).toBe(title);
    }
  });

  it('takes totals over only where they differ', async () => {
    const report = reportOf('2021', 2024, {
      'disputes.review.upheld': 1,
      'disputes.review.corrected': 2,
      'disputes.review.otherResult': 3,
      'disputes.review.pending': 4,
      'disputes.review.total': 11,
      'disputes.directSuit.total': 5,
    });
    const values = await through(report, kind);
    expect(values.get('takenOver:disputes.review.total')).toBe('1');
    expect(values.get('takenOver:disputes.directSuit.total')).toBe('1');
    expect(values.has('takenOver:disputes.suitAfterReview.total')).toBe(false);
  });

  it('prints the number of a remarked cell and leaves a refused one blank', async () => {
    const report = withValues(suqian2023(), {
      'requests.received.business': '12（含3件）',
      'requests.received.research': '若干',
    });
    const saved = await saveReport(report, kind);
    expect(saved.ok).toBe(true);
    const opened = saved.ok ? await openFile('', saved.file.bytes) : saved;
    const values = 'values' in opened ? opened.values : new Map<string, string>();
    expect(values.get('requests.received.business')).toBe(kind === 'json' ? '12（含3件）' : '12');
    expect(values.get('requests.received.research')).toBe(kind === 'json' ? '若干' : undefined);
  });

  it('carries the 校验码 below the signature, and reads back equal with it', async () => {
    const code = '2438 7976 6591 1130';
    const texts = { otherMatters: `无。\n校验码 ${code}`, 'about:signature': '办公室' };
    for (const said of [texts, { ...texts, ...PRINTED }]) {
      const report = withValues(jili2020(), said);
      const [one, two, without] = [
        await saveReport(report, kind, { code }),
        await saveReport(report, kind, { code }),
        await saveReport(report, kind),
      ];
      if (!one.ok || !two.ok || !without.ok) throw new Error('not offered');
      expect(one.file.bytes).toEqual(two.file.bytes);
      if (kind !== 'json') expect(one.file.bytes).not.toEqual(without.file.bytes);
      const opened = await openFile('文件', one.file.bytes);
      if (!opened.ok) throw new Error(opened.sentence);
      expect(opened.doubts).toEqual([]);
      expect(sorted(opened.values)).toEqual(sorted(valuesOf(report)));
    }
  });

  it('gives equal bytes for equal reports', async () => {
    const report = withValues(jili2020(), { overview: AWKWARD, ...PRINTED });
    const [one, two] = [await saveReport(report, kind), await saveReport(report, kind)];
    expect(one.ok && two.ok && one.file.bytes).toEqual(two.ok && two.file.bytes);
  });

  it(
    'gives back any figures and texts',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyReport(), async (report) => {
          const values = await through(report, kind);
          const again = reportFrom(values);
          const form = formOf(report.form);
          const [before, after] = [reckon(form, report).figure, reckon(form, again).figure];
          for (const address of form.cells.keys()) expect(after(address)).toBe(before(address));
          for (const id of form.texts) {
            expect(settledText(again.texts[id] ?? '')).toBe(settledText(report.texts[id] ?? ''));
          }
        }),
        { numRuns: kind === 'docx' ? 5 : 20 },
      );
    },
    SLOW,
  );
});

/** As `through`, where doubts are expected. */
async function through2(report: Report, kind: FileKind): Promise<Map<string, string>> {
  const saved = await saveReport(report, kind);
  const opened = saved.ok ? await openFile('', saved.file.bytes) : undefined;
  return opened?.ok ? opened.values : new Map();
}

function anyReport(): fc.Arbitrary<Report> {
  return fc.constantFrom(...FORMS).chain((form) => {
    const cells = [...form.cells.values()];
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '一、总体情况',
        '（一）某事',
        '',
        '  ',
        '\ta\t\tb',
        '<p>&amp;</p>',
        ...AWKWARD.split('\n'),
      ),
    );
    const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    return fc
      .record({
        figures: fc.array(fc.option(fc.nat({ max: 99_999 }), { nil: undefined, freq: 5 }), {
          minLength: cells.length,
          maxLength: cells.length,
        }),
        texts: fc.record({ preamble: text, overview: text, problems: text, otherMatters: text }),
      })
      .map(({ figures, texts }) => {
        const stated = cells.flatMap(({ address, kind }, at): [string, number][] => {
          const figure = figures[at];
          if (figure === undefined) return [];
          if (kind === 'change') return [[address, figure % 2 === 0 ? figure : -figure]];
          return [[address, kind === 'amount' ? figure / 100 : figure]];
        });
        return reportOf(form.id, 2024, Object.fromEntries(stated), texts);
      });
  });
}

describe('核对数 in files', () => {
  const typed = ['77701', '0', '77702.5', '007', '７', '约三十', 'Infinity', '1e400', '-'];
  const report = withValues(
    jili2020(),
    Object.fromEntries(
      formOf('2019')
        .totals.slice(0, typed.length)
        .map(({ address }, index) => [`control:${address}`, typed[index] ?? '']),
    ),
  );

  it('come back from the data file as they were typed, plain ones as numbers', async () => {
    expect(Object.values(report.controls)).toEqual(typed);
    expect(sorted(await through(report, 'json'))).toEqual(sorted(valuesOf(report)));
    const saved = await saveReport(report, 'json');
    const file = JSON.parse(saved.ok ? strFromU8(saved.file.bytes) : '{}') as {
      controls?: Record<string, unknown>;
    };
    const written = typed.map((text, index) => (index < 3 ? Number(text) : text));
    expect(Object.values(file.controls ?? {})).toEqual(written);
  });

  it('are left out where there are none', async () => {
    const saved = await saveReport(jili2020(), 'json');
    expect(saved.ok && strFromU8(saved.file.bytes)).not.toContain('controls');
  });

  it.each(['docx', 'html'] as const)('never reach a %s', async (kind) => {
    const [saved, without] = [await saveReport(report, kind), await saveReport(jili2020(), kind)];
    expect(saved.ok && saved.file.bytes).toEqual(without.ok && without.file.bytes);
  });
});

describe('what a file shows', () => {
  it('marks drafts and examples, in the file and in its name', async () => {
    const report = withValues(suqian2023(), {
      'about:example': '1',
      'about:organ.scope': 'district',
    });
    const saved = await saveReport(report, 'html', { draft: true });
    const page = saved.ok ? strFromU8(saved.file.bytes) : '';
    expect(page).toContain('<p class="gouji-mark">草稿</p>');
    expect(page).toContain('<p class="gouji-mark">示例</p>');
    expect(saved.ok && saved.file.name).toBe(
      '宿迁市2023年政府信息公开工作年度报告（全区汇总）（草稿）（示例）.html',
    );
    expect(previewDocument(report, { draft: true })).toMatchObject({ draft: true, example: true });
  });

  it('replaces what no file name may hold', async () => {
    const report = withValues(suqian2023(), { 'about:organ.name': 'a/b:c*?"<>|\\' });
    const saved = await saveReport(report, 'json');
    expect(saved.ok && saved.file.name.startsWith('a_b_c_______2023年')).toBe(true);
  });

  it('tells nothing of who made a docx, where and when', async () => {
    const saved = await saveReport(jili2020(), 'docx', { draft: true });
    const parts = saved.ok ? unzipSync(saved.file.bytes) : {};
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).not.toMatch(/creator|modified|created|Un-named/);
    const everything = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(everything).not.toMatch(/Un-named|<dcterms/);
    expect(everything).toContain('方正小标宋简体');
    expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain('w:altName');
  });

  it('keeps every docx table within 156 mm, with repeated heads and unsplit rows', async () => {
    const saved = await saveReport(suqian2024(), 'docx');
    const parts = saved.ok ? unzipSync(saved.file.bytes) : {};
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const tables = xml.split('<w:tbl>').slice(1);
    expect(tables).toHaveLength(3);
    // Table two has other heads further down; repeating its first ones would mislead.
    expect(tables.map((table) => table.split('<w:tblHeader/>').length - 1)).toEqual([0, 3, 3]);
    for (const table of tables) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) =>
        Number(match[1]),
      );
      const sum = widths.reduce((left, right) => left + right, 0);
      expect(sum).toBeGreaterThan(8700);
      expect(sum).toBeLessThanOrEqual(8845);
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.split('<w:tr>').length - 1);
    }
  });

  it('runs nothing in a page: no script, and a policy that allows its own style only', async () => {
    const report = withValues(suqian2023(), {
      overview: '<img src=x onerror=alert(1)><script>alert(1)</script>',
      'about:organ.name': '"><script>alert(1)</script>',
    });
    const saved = await saveReport(report, 'html');
    const page = saved.ok ? strFromU8(saved.file.bytes) : '';
    expect(page).not.toMatch(/<script|<img|onerror="/i);
    expect(page).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]{43}='/);
    expect(page).toContain('lang="zh-CN"');
  });

  it('names the heads of every figure', async () => {
    const saved = await saveReport(suqian2023(), 'html');
    const page = saved.ok ? strFromU8(saved.file.bytes) : '';
    const ids = new Set([...page.matchAll(/<th id="([^"]+)"/g)].map((match) => match[1]));
    const cells = [...page.matchAll(/<td[^>]*>/g)].map(([cell]) => cell);
    expect(cells).toHaveLength(200);
    for (const cell of cells) {
      const heads = /headers="([^"]+)"/.exec(cell)?.[1]?.split(' ') ?? [];
      expect(heads.length).toBeGreaterThanOrEqual(2);
      for (const head of heads) expect(ids).toContain(head);
    }
  });
});

describe('copyTable', () => {
  it.each([jili2020(), suqian2023()])(
    'comes back through openPaste, as HTML and as text',
    (report) => {
      const form = formOf(report.form);
      for (const table of tablesOf(form)) {
        const { html, text } = copyTable(report, table);
        const { figure } = reckon(form, report);
        const own = [...form.cells.values()].filter((cell) => cell.table === table.id);
        const expected = new Map(own.map(({ address }) => [address, String(figure(address))]));
        for (const clipboard of [
          { html, text: '' },
          { html: '', text },
        ]) {
          const pasted = openPaste(clipboard, table);
          expect(pasted).toMatchObject({ kind: 'labelled', unplaced: [] });
          expect(pasted?.kind === 'labelled' && sorted(pasted.cells)).toEqual(sorted(expected));
        }
      }
    },
  );
});
