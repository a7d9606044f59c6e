import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tablesOf, type TableSection } from '../report/form';
import { form2021 } from '../report/forms/2021';
import { reckon, reportFrom } from '../report/report';
import { suqian2023, jili2020 } from '../testing/samples';
import { composeTable } from './compose';
import { cellText } from './document';
import { locate } from './grid';
import { openFile, type Opened } from './open';
import { saveReport } from './save';

const FIGURE = reckon(form2021, suqian2023()).figure;

/** A workbook as an office makes it: its own hand, its own fonts, another library. */
async function office(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Lays a table of the form on a sheet from a row on. */
function lay(sheet: ExcelJS.Worksheet, table: TableSection, top: number): number {
  const composed = composeTable(table, FIGURE);
  for (const { cell, row, column, rowSpan, columnSpan } of locate(composed).flat()) {
    const at = sheet.getCell(top + row, column + 1);
    const text = cellText(cell);
    at.value = cell.figure && text !== '' ? Number(text) : text;
    if (rowSpan * columnSpan > 1) {
      sheet.mergeCells(top + row, column + 1, top + row + rowSpan - 1, column + columnSpan);
    }
  }
  return top + composed.rows.length;
}

function figuresOf(opened: Opened): Record<string, number> {
  return opened.ok ? { ...reportFrom(opened.values).cells } : {};
}

const tables = tablesOf(form2021);

describe('a workbook of an office', () => {
  it('is read with three tables and their headings on one sheet', async () => {
    const bytes = await office((workbook) => {
      const sheet = workbook.addWorksheet('Sheet1');
      sheet.getCell('A1').value = '附件2';
      sheet.getCell('A2').value = '宿迁市2023年政府信息公开工作年度报告';
      sheet.mergeCells('A2:J2');
      let row = 4;
      for (const table of tables) {
        sheet.getCell(row, 1).value = table.heading;
        row = lay(sheet, table, row + 1) + 2;
      }
    });
    const opened = await openFile('', bytes);
    expect(opened).toMatchObject({ ok: true, kind: 'xlsx', doubts: [] });
    expect(figuresOf(opened)).toEqual(suqian2023().cells);
    expect(opened.ok && opened.values.get('about:organ.name')).toBe('宿迁市');
    expect(opened.ok && opened.values.get('about:year')).toBe('2023');
  });

  it('is read with a sheet for each table; what has no place is named', async () => {
    const bytes = await office((workbook) => {
      tables.forEach((table, index) => {
        const sheet = workbook.addWorksheet(`表${index + 2}`);
        sheet.getCell('B1').value = '填报单位：宿迁市';
        lay(sheet, table, 3);
      });
      workbook.addWorksheet('空白');
      const hidden = workbook.addWorksheet('旧数', { state: 'hidden' });
      lay(hidden, tables[1] ?? ({} as TableSection), 1);
    });
    const opened = await openFile('', bytes);
    expect(figuresOf(opened)).toEqual(suqian2023().cells);
    const doubts = opened.ok ? opened.doubts.map(({ sentence }) => sentence) : [];
    expect(doubts).toContain('表格中的这一行没有认出：“填报单位：宿迁市”。');
    expect(doubts).toContain('没有从标题认出报告单位，请填写。');
  });

  it('tells tables apart that blank lines part, and gives the value a formula was saved with', async () => {
    const bytes = await office((workbook) => {
      const sheet = workbook.addWorksheet('表');
      tables.reduce((row, table) => lay(sheet, table, row) + 1, 1);
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.value === 59237.2449) {
            cell.value = { formula: 'B1*1', result: 59237.244900000005 };
          }
        }),
      );
    });
    expect(figuresOf(await openFile('', bytes))).toEqual(suqian2023().cells);
  });

  it('keeps what is no number as it is shown, and never takes it for blank', async () => {
    const cells: [string, ExcelJS.CellValue, string][] = [
      ['requests.received.naturalPerson', { formula: 'SUM(Z1:Z9)' }, '=SUM(Z1:Z9)'],
      ['requests.received.business', new Date(Date.UTC(2023, 0, 5)), '2023-01-05'],
      ['requests.received.research', { error: '#REF!' }, '#REF!'],
      ['requests.received.publicInterest', '无', '无'],
      ['requests.received.legalService', { richText: [{ text: '1' }, { text: '2' }] }, '12'],
      ['requests.received.otherOrganisation', ' １２ ', '12'],
    ];
    const bytes = await office((workbook) => {
      const sheet = workbook.addWorksheet('表三');
      const [, requests] = tables;
      if (requests) lay(sheet, requests, 1);
      cells.forEach(([, value], at) => {
        sheet.getCell(4, 4 + at).value = value;
        if (value instanceof Date) sheet.getCell(4, 4 + at).numFmt = 'yyyy-mm-dd';
      });
    });
    const opened = await openFile('', bytes);
    for (const [address, , shown] of cells) {
      expect(opened.ok && opened.values.get(address)).toBe(shown);
    }
  });

  it('keeps the figures of either form apart', async () => {
    const saved = await saveReport(jili2020(), 'xlsx');
    const opened = await openFile('', saved.ok ? saved.file.bytes : new Uint8Array());
    expect(opened.ok && opened.values.get('about:form')).toBe('2019');
  });
});

/** In UTF-16, where a search for letters of one byte finds nothing. */
const WIDE = new Uint8Array(
  [...'\ufeff<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><sst/>'].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return [code & 255, code >> 8];
  }),
);

describe('a workbook that cannot be read', () => {
  async function parts(): Promise<Record<string, Uint8Array>> {
    const saved = await saveReport(suqian2023(), 'xlsx');
    return saved.ok ? unzipSync(saved.file.bytes) : {};
  }
  async function sentence(changed: Zippable): Promise<string> {
    const opened = await openFile('某表', zipSync({ ...(await parts()), ...changed }));
    return opened.ok ? '' : opened.sentence;
  }

  it.each<[string, Zippable, string]>([
    ['no sheet', { 'xl/worksheets/sheet1.xml': strToU8('<x') }, '已损坏'],
    [
      'entities',
      { 'xl/sharedStrings.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>') },
      '不允许的定义',
    ],
    ['entities in two bytes a letter', { 'xl/sharedStrings.xml': WIDE }, '不允许的定义'],
    ['a bomb', { 'xl/sharedStrings.xml': new Uint8Array(61 * 1024 * 1024) }, '过大'],
    ['no workbook', { 'xl/workbook.xml': strToU8('') }, '已损坏'],
  ])('is refused with a sentence: %s', async (_, changed, part) => {
    expect(await sentence(changed)).toContain(part);
  });

  it('is not spread over cells that nobody sees', async () => {
    const own = await parts();
    const sheet = new TextDecoder().decode(own['xl/worksheets/sheet1.xml']);
    const far = sheet.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    const merged = far.replace(
      /<mergeCells count="\d+">/,
      '<mergeCells><mergeCell ref="A500:XFD1048576"/>',
    );
    const opened = await openFile(
      '',
      zipSync({ ...own, 'xl/worksheets/sheet1.xml': strToU8(merged) }),
    );
    expect(figuresOf(opened)).toEqual(suqian2023().cells);
  });
});
