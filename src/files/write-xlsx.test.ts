import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../report/form';
import { FORMS, formOf } from '../report/forms/index';
import { reckon, reportFrom, type Report } from '../report/report';
import { sheetOf } from '../report/sheet';
import { balancedReports } from '../testing/balanced';
import { jili2020, reportOf, suqian2023, withValues } from '../testing/samples';
import { openFile } from './open';
import { saveReport } from './save';
import { writeXlsx } from './write-xlsx';

async function written(report: Report): Promise<Uint8Array> {
  const saved = await saveReport(report, 'xlsx');
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return saved.file.bytes;
}

/** What another library reads. */
async function asExcel(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

async function valuesIn(bytes: Uint8Array): Promise<Map<string, string>> {
  const opened = await openFile('', bytes);
  if (!opened.ok) throw new Error(opened.sentence);
  expect(opened).toMatchObject({ kind: 'xlsx', doubts: [] });
  return opened.values;
}

describe('a report as a workbook', () => {
  it.each([
    ['jili 2020', jili2020()],
    ['suqian 2023', suqian2023()],
    ['empty 2019', reportOf('2019', 2019, {})],
    ['empty 2021', reportOf('2021', 2025, {})],
  ])('gives back every figure, the unit and the year: %s', async (_, report) => {
    const again = reportFrom(await valuesIn(await written(report)));
    const form = formOf(report.form);
    const [before, after] = [reckon(form, report).figure, reckon(form, again).figure];
    for (const address of form.cells.keys()) expect(after(address)).toBe(before(address));
    expect(again).toMatchObject({ form: report.form, year: report.year, organ: report.organ });
    expect(again.takenOver).toEqual(report.takenOver);
  });

  it('gives back any balanced report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FORMS).chain(balancedReports), async (report) => {
        const again = reportFrom(await valuesIn(await written(report)));
        expect(again.cells).toEqual(report.cells);
      }),
      { numRuns: 8 },
    );
  });

  it('marks drafts and examples, and gives equal bytes for equal reports', async () => {
    const report = withValues(suqian2023(), { 'about:example': '1', overview: '正文不在表格里' });
    const one = await saveReport(report, 'xlsx', { draft: true });
    const two = await saveReport(report, 'xlsx', { draft: true });
    expect(one.ok && two.ok && one.file.bytes).toEqual(two.ok && two.file.bytes);
    expect(one.ok && one.file.name).toBe(
      '宿迁市2023年政府信息公开工作年度报告（草稿）（示例）.xlsx',
    );
    const values = await valuesIn(one.ok ? one.file.bytes : new Uint8Array());
    expect(values.get('about:example')).toBe('1');
  });

  it('carries the 校验码 below what the check says, and gives back equal figures', async () => {
    const code = '2438 7976 6591 1130';
    const one = await saveReport(jili2020(), 'xlsx', { code });
    const two = await saveReport(jili2020(), 'xlsx', { code });
    if (!one.ok || !two.ok) throw new Error('not offered');
    expect(one.file.bytes).toEqual(two.file.bytes);
    const again = await valuesIn(one.file.bytes);
    expect(again).toEqual(await valuesIn(await written(jili2020())));
    const workbook = await asExcel(one.file.bytes);
    const lines = (name: string): string[] => {
      const texts: string[] = [];
      workbook.getWorksheet(name)?.eachRow((row) => texts.push(row.getCell(1).text));
      return texts;
    };
    expect(lines('数据校验').at(-1)).toBe(`校验码 ${code}`);
    expect(lines('报告').join()).not.toContain('校验码');
  });

  it('tells nothing of who made it, where and when', async () => {
    const parts = unzipSync(await written(jili2020()));
    const everything = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(everything).not.toMatch(/creator|dcterms|lastModified|hucre/);
    expect(everything).toContain('<Application>Gouji</Application>');
  });

  it.each([jili2020(), suqian2023()])(
    'is read by another library with the same numbers and merged cells (%#)',
    async (report) => {
      const workbook = await asExcel(await written(report));
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(['报告', '数据校验']);
      const sheet = workbook.getWorksheet('报告');
      const numbers: number[] = [];
      const merged = new Set<string>();
      sheet?.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.isMerged && cell.master.address !== cell.address) {
            merged.add(cell.master.address);
          } else if (cell.type === ExcelJS.ValueType.Number) {
            numbers.push(Number(cell.value));
          }
          expect(cell.formula).toBeUndefined();
        }),
      );
      const form = formOf(report.form);
      const { figure } = reckon(form, report);
      expect(numbers).toEqual([...form.cells.keys()].map(figure));
      // Every span of the official form is a merged cell here.
      const spans = tablesOf(form).flatMap((table) =>
        sheetOf(table)
          .rows.flat()
          .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1),
      );
      expect(merged.size).toBeGreaterThanOrEqual(spans.length + tablesOf(form).length);
      expect(sheet?.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
    },
  );

  it('lists what is broken with both sides, the difference and the reason', async () => {
    const report = withValues(suqian2023(), {
      'requests.received.naturalPerson': '9999',
      'reason:T3-6.total': JSON.stringify({ text: '=1+1，跨年办理', figures: {} }),
    });
    const workbook = await asExcel(await written(report));
    const sheet = workbook.getWorksheet('数据校验');
    const rows: unknown[][] = [];
    sheet?.eachRow((row) => rows.push([...(row.values as unknown[])].slice(1)));
    const broken = rows.find((row) => row.at(-1) === 'T3-1.naturalPerson');
    expect(broken?.[0]).toBe('错误');
    expect(broken?.[1]).toMatch(/^自然人列：收办不符，相差/);
    expect(broken?.[2]).toContain('第一项＋第二项');
    expect(broken?.[3]).toContain('第三项＋第四项');
    expect(typeof broken?.[4]).toBe('number');
  });
});

describe('writeXlsx', () => {
  it('writes texts as texts, whatever they begin with', async () => {
    const awkward = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '#N/A',
      '#REF!',
      '007',
      ' a ',
      '_x0041_',
      '<&>"',
      '两\n行',
    ];
    const bytes = await writeXlsx([
      {
        name: '报告',
        document: {
          lang: 'zh-CN',
          title: ['\u0007=cmd()'],
          blocks: [
            {
              kind: 'table',
              caption: '',
              columnCount: awkward.length,
              headRows: 0,
              rows: [awkward.map((text) => ({ text, rowSpan: 1, columnSpan: 1, figure: true }))],
            },
          ],
        },
      },
    ]);
    const sheet = (await asExcel(bytes)).getWorksheet(1);
    expect(sheet?.getCell('A1').text).toBe('=cmd()');
    awkward.forEach((text, at) => {
      const cell = sheet?.getCell(2, at + 1);
      // Of figures, plain digits are numbers and nothing else is.
      expect(cell?.type).not.toBe(
        text === '-1' ? ExcelJS.ValueType.String : ExcelJS.ValueType.Number,
      );
      expect(cell?.type).not.toBe(ExcelJS.ValueType.Formula);
      expect(cell?.type).not.toBe(ExcelJS.ValueType.Error);
      expect(cell?.text.replace('_x005F_', '_')).toBe(text);
    });
  });
});
