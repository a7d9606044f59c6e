import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '../report/address';
import { lastYearChanges, lastYearOf } from '../report/carry-over';
import { assignChanges, sharesOf, type Share } from '../report/division';
import { FORMS, formOf } from '../report/forms/index';
import { reportFrom, valuesOf, type Report } from '../report/report';
import { reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { openDivision, openFile, type ReturnedDivision } from './open';
import { saveDivision } from './save';

const LICENCES = 'disclosure.licences.decisions';
const FEES = 'disclosure.fees.amount';
const SECRET = 'requests.withheld.stateSecret.naturalPerson';
const UPHELD = 'disputes.directSuit.upheld';
const ASKED: readonly Address[] = [LICENCES, FEES, SECRET, UPHELD];

/** A report of 2024 with last year's figures, and these cells asked of one office. */
function asking(addresses: readonly Address[] = ASKED): { report: Report; share: Share } {
  const blank = reportOf('2021', 2024, {}, { 'about:organ.name': '宿迁市' });
  const changes = [
    ...lastYearChanges(new Map(), lastYearOf(suqian2023())),
    ...assignChanges(addresses, '法规科'),
  ];
  const report = withValues(
    blank,
    Object.fromEntries(changes.map((change) => [change.address, change.new])),
  );
  const [share] = sharesOf(formOf('2021'), report);
  if (!share) throw new Error('nothing asked');
  return { report, share };
}

async function sheetFor({ report, share }: ReturnType<typeof asking>): Promise<Uint8Array> {
  const saved = await saveDivision(report, 'r0abc', share);
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return saved.file.bytes;
}

/** What an office does with it, in another program. */
async function filledIn(
  bytes: Uint8Array,
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (sheet) fill(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function returned(bytes: Uint8Array): Promise<ReturnedDivision> {
  const opened = await openDivision('分工表.xlsx', bytes);
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.division;
}

const ADDRESS = 7;
const FIGURE = 5;

/** The number of the line of a cell. */
function lineOf(sheet: ExcelJS.Worksheet, address: Address): number {
  return sheet.getColumn(ADDRESS).values.indexOf(address);
}

function answer(sheet: ExcelJS.Worksheet, address: Address, value: ExcelJS.CellValue): void {
  sheet.getCell(lineOf(sheet, address), FIGURE).value = value;
}

describe('a 分工表', () => {
  it('shows each cell with its names, unit, last year and meaning, and a blank', async () => {
    const bytes = await sheetFor(asking());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    const sheet = workbook.getWorksheet('分工表');
    if (!sheet) throw new Error('no sheet');
    const line = sheet.getRow(lineOf(sheet, FEES)).values as unknown[];
    expect(line.slice(1, 7)).toEqual([
      '第二十条第（八）项 行政事业性收费',
      '本年收费金额（单位：万元）',
      '万元',
      59237.2449,
      undefined,
      formOf('2021').cells.get(FEES)?.explanation,
    ]);
    expect(sheet.getColumn(ADDRESS).hidden).toBe(true);
    expect(sheet.getCell('A1').value).toBe('宿迁市2024年政府信息公开工作年度报告分工表');
    expect(sheet.getCell('A2').value).toBe('科室：法规科');
  });

  it('comes back with what was filled in, who gave it and when', async () => {
    const bytes = await filledIn(await sheetFor(asking()), (sheet) => {
      answer(sheet, LICENCES, 18);
      answer(sheet, FEES, { formula: '1.1*3', result: 3.3000000000000003 });
      answer(sheet, SECRET, ' 无 ');
      sheet.getCell('C2').value = '王敏';
      sheet.getCell('F2').value = new Date(Date.UTC(2025, 0, 8));
      sheet.getCell('F2').style = { ...sheet.getCell('F2').style, numFmt: 'yyyy/m/d' };
    });
    expect(await returned(bytes)).toMatchObject({
      report: 'r0abc',
      form: '2021',
      year: 2024,
      organ: '宿迁市',
      office: '法规科',
      person: '王敏',
      date: '2025-01-08',
      given: new Map([
        [LICENCES, '18'],
        [FEES, '3.3'],
        [SECRET, '无'],
      ]),
      asked: ASKED,
      doubts: [],
    });
  });

  it('takes a name typed behind the word for it', async () => {
    const bytes = await filledIn(await sheetFor(asking()), (sheet) => {
      sheet.getCell('B2').value = '填写人：王敏';
    });
    expect(await returned(bytes)).toMatchObject({ person: '王敏', date: '' });
  });

  it('is known however its lines are sorted, and when the hidden column is gone', async () => {
    const given = new Map([
      [LICENCES, '1'],
      [UPHELD, '2'],
    ]);
    const sorted = await filledIn(await sheetFor(asking()), (sheet) => {
      for (const [address, text] of given) answer(sheet, address, Number(text));
      const [one, two] = [lineOf(sheet, LICENCES), lineOf(sheet, UPHELD)].map((line) =>
        (sheet.getRow(line).values as ExcelJS.CellValue[]).slice(1),
      );
      const [first, second] = [lineOf(sheet, LICENCES), lineOf(sheet, UPHELD)];
      if (one && two) {
        sheet.getRow(first).values = two;
        sheet.getRow(second).values = one;
      }
    });
    expect(await returned(sorted)).toMatchObject({ given, doubts: [] });
    const visible = await filledIn(sorted, (sheet) => sheet.spliceColumns(ADDRESS, 1));
    expect(await returned(visible)).toMatchObject({ given, doubts: [] });
  });

  it('names what it cannot place, and takes none of it', async () => {
    const bytes = await filledIn(await sheetFor(asking()), (sheet) => {
      answer(sheet, LICENCES, 7);
      sheet.getCell(lineOf(sheet, LICENCES), 1).value = '行政检查';
      answer(sheet, UPHELD, 2);
      sheet.insertRow(lineOf(sheet, UPHELD), [], 'n');
      sheet.getCell(lineOf(sheet, UPHELD) - 1, FIGURE).value = 5;
      sheet.insertRow(lineOf(sheet, UPHELD), ['行政调解', '件数', '件', null, 9], 'n');
      sheet.insertRow(lineOf(sheet, SECRET), [], 'n');
      sheet.getRow(lineOf(sheet, SECRET) - 1).values = sheet.getRow(lineOf(sheet, SECRET)).values;
      answer(sheet, SECRET, 1);
      sheet.getCell(sheet.getColumn(ADDRESS).values.lastIndexOf(SECRET), FIGURE).value = 3;
    });
    const { given, doubts } = await returned(bytes);
    expect([...given]).toEqual([[UPHELD, '2']]);
    expect(doubts).toHaveLength(4);
    expect(doubts.join('\n')).toMatch(
      /名称已改动，原为“.*行政许可.*”，现为“行政检查，.*”，“7”没有采用/,
    );
    expect(doubts.join('\n')).toMatch(/第 \d+ 行是手工增加的，没有名称，“5”没有采用/);
    expect(doubts.join('\n')).toMatch(/第 \d+ 行“行政调解”不是表样中的指标，“9”没有采用/);
    expect(doubts.join('\n')).toMatch(/国家秘密，自然人：表中有两个不同的数，都没有采用/);
  });

  it('is no report, and other files are no 分工表', async () => {
    const bytes = await sheetFor(asking());
    const opened = await openFile('分工表.xlsx', bytes);
    expect(opened.ok ? '' : opened.sentence).toContain('这是分工表');
    const unmarked = await filledIn(bytes, (sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (String(cell.value).startsWith('表号')) cell.value = '';
        }),
      ),
    );
    const twice = await filledIn(bytes, (sheet, workbook) => {
      const other = workbook.addWorksheet('另一张');
      sheet.eachRow((row, at) => {
        other.getRow(at).values = row.values;
      });
    });
    expect((await returned(twice)).doubts.join()).toContain('还有别的分工表没有读');
    for (const [content, part] of [
      [unmarked, '不是本程序导出的分工表'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '不是分工表'],
      [new Uint8Array(), '不是分工表'],
      [bytes.slice(0, 2000), '已损坏'],
    ] as const) {
      const other = await openDivision('某文件', content);
      expect(other.ok ? '' : other.sentence).toContain(part);
    }
  });

  it('goes out and back for any share of either form', async () => {
    const anyShare = fc.constantFrom(...FORMS).chain((form) =>
      fc
        .tuple(
          fc.subarray(
            [...form.cells.values()].filter((cell) => !cell.total).map(({ address }) => address),
            { minLength: 1 },
          ),
          fc.nat({ max: 100_000 }),
          fc.stringMatching(/^[一-龥]{1,8}[科室]$/),
        )
        .map(([addresses, figure, office]) => ({ form, addresses, figure, office })),
    );
    await fc.assert(
      fc.asyncProperty(anyShare, async ({ form, addresses, figure, office }) => {
        const changes = assignChanges(addresses, office).map(
          (change) => [change.address, change.new] as const,
        );
        const report = reportFrom(new Map([...valuesOf(reportOf(form.id, 2024, {})), ...changes]));
        const [share] = sharesOf(form, report);
        if (!share) throw new Error('nothing asked');
        const bytes = await filledIn(await sheetFor({ report, share }), (sheet) => {
          addresses.forEach((address, index) => answer(sheet, address, figure + index));
        });
        const back = await returned(bytes);
        expect(back).toMatchObject({
          office,
          doubts: [],
          asked: share.cells.map((c) => c.address),
        });
        expect(back.given).toEqual(
          new Map(addresses.map((address, index) => [address, String(figure + index)])),
        );
      }),
      { numRuns: 6 },
    );
  });

  it('gives equal bytes for equal shares', async () => {
    expect(await sheetFor(asking())).toEqual(await sheetFor(asking()));
    expect(suqian2024().assigned).toEqual({});
  });
});
