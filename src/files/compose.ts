/**
 * Report → Document. Layout of tables comes from report/sheet.ts, wording from the form; how a file
 * looks is the business of the writers.
 */
import { amountText } from '../report/amount';
import type { Address } from '../report/address';
import { tablesOf, type Form, type Section, type TableSection } from '../report/form';
import { formOf } from '../report/forms/index';
import type { Figures } from '../report/rule';
import { reckon, type Report } from '../report/report';
import { sheetOf, type SheetCell } from '../report/sheet';
import type { Block, Comment, Document, Paragraph, Signature, Table, TableCell } from './document';
import { linesOf, oneLine } from './lines';
import { titleLines } from './title';
import type { Typesetting } from './typesetting';

/** What stands before the contact; the reader takes it away again. */
export const CONTACT_LABEL = '联系方式：';

export interface ComposeOptions {
  /** Marks the document 草稿. */
  readonly draft?: boolean;
  /** The 校验码 of a 定稿 that is printed below the signature. */
  readonly code?: string | undefined;
  /** How a Word file is set; what is printed turns the same tables. */
  readonly typesetting?: Typesetting | undefined;
}

/** What a paper about a report shows in it beside what it says. */
export interface Trim {
  /** Of a figure. */
  readonly cell?: (address: Address) => Partial<TableCell>;
  /** The lines of a text instead of its own. */
  readonly text?: (id: string) => readonly Paragraph[] | undefined;
  /** On the heading of a section. */
  readonly comments?: (section: string) => readonly Comment[];
}

/**
 * The document of a report. Stated figures and complete totals print as plain digits; blank cells,
 * incomplete totals and what is refused print nothing.
 */
export function compose(
  report: Report,
  { draft = false, code, typesetting }: ComposeOptions = {},
  trim: Trim = {},
): Document {
  const form = formOf(report.form);
  const { figure } = reckon(form, report);
  const signature = signatureOf(report);
  const document = {
    lang: 'zh-CN',
    title: titleLines(report.imprint.title, report.organ.name, report.year),
    ...(draft && { draft: true as const }),
    ...(report.example && { example: true as const }),
    blocks: form.sections.flatMap((section) => blocksOf(report, section, figure, trim)),
    ...(signature && { signature }),
    ...(code !== undefined && { smallPrint: codeLine(code) }),
  };
  return typesetting ? typeset(document, form, typesetting) : document;
}

/** The document in the fonts that were chosen, with the tables turned that were. */
export function typeset(
  document: Document,
  form: Form,
  { fonts, landscape }: Typesetting,
): Document {
  const turned = tablesOf(form).filter(({ id }) => landscape.includes(id));
  const isTurned = (block: Block): boolean =>
    block.kind === 'table' && turned.some(({ heading }) => heading === block.caption);
  return {
    ...document,
    fonts,
    blocks: document.blocks.map((block) =>
      isTurned(block) ? { ...block, landscape: true as const } : block,
    ),
  };
}

/** The 校验码 as it is printed in files. */
export function codeLine(code: string): string {
  return `校验码 ${code}`;
}

/** A table of a form as it is printed, with the figures of a report. */
export function composeTable(table: TableSection, figure: Figures, trimmed?: Trim['cell']): Table {
  const { rows, columnCount, headRows } = sheetOf(table);
  return {
    kind: 'table',
    caption: table.heading,
    columnCount,
    // Heads of one block, repeated over the rows of another, would name them wrongly.
    headRows: table.blocks.length === 1 ? headRows : 0,
    rows: rows.map((row) => row.map((cell) => tableCell(cell, figure, trimmed))),
  };
}

function tableCell(cell: SheetCell, figure: Figures, trimmed?: Trim['cell']): TableCell {
  const { rowSpan, columnSpan } = cell;
  if (cell.kind === 'figure') {
    const value = cell.address === undefined ? undefined : figure(cell.address);
    const text = value === undefined ? '' : amountText(value);
    const more = cell.address === undefined ? {} : trimmed?.(cell.address);
    return { text, rowSpan, columnSpan, figure: true, ...more };
  }
  return {
    text: cell.text,
    ...(cell.remark !== undefined && { remark: cell.remark }),
    rowSpan,
    columnSpan,
    header: cell.kind === 'label' ? 'row' : 'column',
  };
}

function blocksOf(report: Report, section: Section, figure: Figures, trim: Trim): Block[] {
  const comments = trim.comments?.(section.id) ?? [];
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: section.heading,
    ...(comments.length > 0 && { comments }),
  };
  if (section.kind === 'table') return [heading, composeTable(section, figure, trim.cell)];
  const own = linesOf(report.texts[section.id] ?? '').map(paragraphOf);
  const paragraphs = trim.text?.(section.id) ?? own;
  return section.untitled ? [...paragraphs, ...contactOf(report)] : [heading, ...paragraphs];
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
  return { name: name === '' ? oneLine(organ.name) : name, date };
}

const LEVELS: readonly (readonly [level: 2 | 3 | 4, mark: RegExp])[] = [
  [2, /^\s*[（(][一二三四五六七八九十]+[）)]/],
  [4, /^\s*[（(]\d{1,2}[）)]/],
  [3, /^\s*\d{1,2}[.．、](?!\d)/],
];
const LONGEST_LEAD = 40;

/** A line of a text as it is printed. */
export function paragraphOf(text: string): Paragraph {
  const level = LEVELS.find(([, mark]) => mark.test(text))?.[0];
  if (level === undefined) return { kind: 'paragraph', text };
  const lead = leadOf(text);
  return { kind: 'paragraph', text, level, lead: lead <= LONGEST_LEAD ? lead : 0 };
}

/**
 * How much of a numbered line is its heading: all of it where it ends without a stop, else its first
 * sentence where another one follows. A sentence that stands alone is no heading, nor is an item of a list.
 */
function leadOf(text: string): number {
  const stop = text.indexOf('。') + 1;
  if (stop > 0) return text.slice(stop).trim() === '' ? 0 : stop;
  return /[，；：、,;:！？!?]\s*$/.test(text) ? 0 : text.length;
}
