import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tablesOf, type Form } from '../report/form';
import { FORMS } from '../report/forms/index';
import { reportFrom } from '../report/report';
import { jili2020, suqian2023 } from '../testing/samples';
import { openFile } from './open';
import { saveBlank } from './save';

const UNKNOWN = ['没有从标题认出报告单位，请填写。', '没有从标题认出年度，请填写。'];

async function blank(form: Form, kind: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const saved = await saveBlank(form, kind);
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return saved.file.bytes;
}

describe.each(FORMS)('the blank form $id', (form) => {
  const filled = form.id === '2019' ? jili2020() : suqian2023();
  const stated = [...form.cells.values()].map(({ address }) => filled.cells[address] ?? 0);

  it.each(['docx', 'xlsx'] as const)('says nothing but which form it is, as %s', async (kind) => {
    const opened = await openFile('', await blank(form, kind));
    expect(opened).toMatchObject({ ok: true, kind });
    expect(opened.ok && [...opened.values]).toEqual([['about:form', form.id]]);
    expect(opened.ok && opened.doubts.map(({ sentence }) => sentence)).toEqual(UNKNOWN);
  });

  it('comes back filled in by hand in Excel', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await blank(form, 'xlsx')).slice().buffer);
    const sheet = workbook.getWorksheet(1);
    const figures = [...stated];
    if (sheet) sheet.getCell('A1').value = '某某局　2024年政府信息公开工作年度报告';
    sheet?.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const isFirst = !cell.isMerged || cell.master.address === cell.address;
        const isBlank = cell.value === null && cell.border?.top !== undefined;
        if (isFirst && isBlank) cell.value = figures.shift() ?? null;
      }),
    );
    expect(figures).toEqual([]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const opened = await openFile('', bytes);
    expect(opened).toMatchObject({ ok: true, doubts: [] });
    const report = reportFrom(opened.ok ? opened.values : new Map());
    for (const [address, figure] of Object.entries(filled.cells)) {
      if (!form.cells.get(address)?.total) expect(report.cells[address]).toBe(figure);
    }
    expect(report).toMatchObject({ year: 2024, organ: { name: '某某局' }, texts: {} });
    expect(report.imprint.title).toBe('');
  });

  it('comes back filled in by hand in Word, with its texts', async () => {
    const parts = unzipSync(await blank(form, 'docx'));
    const figures = [...stated];
    const texts = ['概况', '问题', '其他'];
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      .replace(/(<w:tc>(?:(?!<\/w:tc>|<w:r>).)*)(<\/w:p><\/w:tc>)/gs, (cell, before, after) => {
        if (cell.includes('w:val="continue"')) return cell;
        return `${before}<w:r><w:t>${figures.shift() ?? ''}</w:t></w:r>${after}`;
      })
      .replace(/<w:pStyle w:val="GoujiBody"\/><\/w:pPr>(?=<\/w:p>)/g, (style) => {
        return `${style}<w:r><w:t>${texts.shift() ?? ''}</w:t></w:r>`;
      });
    expect(figures).toEqual([]);
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    const opened = await openFile('', bytes);
    const report = reportFrom(opened.ok ? opened.values : new Map());
    for (const [address, figure] of Object.entries(filled.cells)) {
      if (!form.cells.get(address)?.total) expect(report.cells[address]).toBe(figure);
    }
    expect(report.texts).toEqual({ overview: '概况', problems: '问题', otherMatters: '其他' });
  });

  it('has every label of the form once more, in its order', async () => {
    const parts = unzipSync(await blank(form, 'docx'));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const said = xml.replace(/<[^>]*>/g, '');
    for (const { heading } of form.sections.slice(1)) expect(said).toContain(heading);
    expect(xml.split('<w:tbl>').length - 1).toBe(tablesOf(form).length);
  });
});
