/**
 * Report → Document. Layout of tables comes from report/sheet.ts, wording from the form; how a file
 * looks is the business of the writers.
 */
import { amountText } from '../report/amount';
import type { Section, TableSection } from '../report/form';
import { formOf } from '../report/forms/index';
import type { Figures } from '../report/rule';
import { reckon, type Report } from '../report/report';
import { sheetOf, type SheetCell } from '../report/sheet';
import type { Block, Document, Paragraph, Signature, Table, TableCell } from './document';
import { linesOf } from './lines';
import { titleLines } from './title';

/** What stands before the contact; the reader takes it away again. */
export const CONTACT_LABEL = '联系方式：';

export interface ComposeOptions {
  /** Marks the document 草稿. */
  readonly draft?: boolean;
}

/**
 * The document of a report. Stated figures and complete totals print as plain digits; blank cells,
 * incomplete totals and what is refused print nothing.
 */
export function compose(report: Report, { draft = false }: ComposeOptions = {}): Document {
  const form = formOf(report.form);
  const { figure } = reckon(form, report);
  const signature = signatureOf(report);
  return {
    lang: 'zh-CN',
    title: titleLines(report.imprint.title, report.organ.name, report.year),
    ...(draft && { draft: true as const }),
    ...(report.example && { example: true as const }),
    blocks: form.sections.flatMap((section) => blocksOf(report, section, figure)),
    ...(signature && { signature }),
  };
}

/** A table of a form as it is printed, with the figures of a report. */
export function composeTable(table: TableSection, figure: Figures): Table {
  const { rows, columnCount, headRows } = sheetOf(table);
  return {
    kind: 'table',
    caption: table.heading,
    columnCount,
    // Heads of one block, repeated over the rows of another, would name them wrongly.
    headRows: table.blocks.length === 1 ? headRows : 0,
    rows: rows.map((row) => row.map((cell) => tableCell(cell, figure))),
  };
}

function tableCell(cell: SheetCell, figure: Figures): TableCell {
  const { rowSpan, columnSpan } = cell;
  if (cell.kind === 'figure') {
    const value = cell.address === undefined ? undefined : figure(cell.address);
    const text = value === undefined ? '' : amountText(value);
    return { text, rowSpan, columnSpan, figure: true };
  }
  return {
    text: cell.text,
    ...(cell.remark !== undefined && { remark: cell.remark }),
    rowSpan,
    columnSpan,
    header: cell.kind === 'label' ? 'row' : 'column',
  };
}

function blocksOf(report: Report, section: Section, figure: Figures): Block[] {
  if (section.kind === 'table') {
    return [{ kind: 'heading', level: 1, text: section.heading }, composeTable(section, figure)];
  }
  const paragraphs = linesOf(report.texts[section.id] ?? '').map(paragraphOf);
  if (section.untitled) return [...paragraphs, ...contactOf(report)];
  return [{ kind: 'heading', level: 1, text: section.heading }, ...paragraphs];
}

function contactOf({ imprint }: Report): Paragraph[] {
  return linesOf(imprint.contact).map((line, index) => ({
    kind: 'paragraph',
    text: index === 0 ? CONTACT_LABEL + line : line,
    role: 'contact',
  }));
}

function signatureOf({ imprint, organ }: Report): Signature | undefined {
  const date = linesOf(imprint.date).join(' ');
  const name = linesOf(imprint.signature).join(' ');
  if (date === '' && name === '') return undefined;
  return { name: name === '' ? linesOf(organ.name).join('') : name, date };
}

const LEVELS: readonly (readonly [level: 2 | 3 | 4, mark: RegExp])[] = [
  [2, /^\s*[（(][一二三四五六七八九十]+[）)]/],
  [4, /^\s*[（(]\d{1,2}[）)]/],
  [3, /^\s*\d{1,2}[.．、](?!\d)/],
];
const LONGEST_LEAD = 40;

function paragraphOf(text: string): Paragraph {
  const level = LEVELS.find(([, mark]) => mark.test(text))?.[0];
  if (level === undefined) return { kind: 'paragraph', text };
  const stop = text.indexOf('。') + 1;
  const lead = stop > 0 ? stop : text.length;
  return { kind: 'paragraph', text, level, lead: lead <= LONGEST_LEAD ? lead : 0 };
}
