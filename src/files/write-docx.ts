/**
 * Document → docx. The library writes the parts; the archive is packed anew, so that equal documents
 * give equal bytes and nothing tells who made the file, where and when.
 */
import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { partsWith } from './attachment';
import { columnShares } from './columns';
import {
  cellRuns,
  linesOfRuns,
  marksOf,
  piecesOf,
  type Block,
  type Document,
  type Paragraph,
  type Run,
  type Table,
} from './document';
import { runWriter, textRun, type RunWriter } from './docx-runs';
import { FONT, fontTable, PAGE, STYLE, stylesOf, TYPE_AREA, typeOf, type Type } from './docx-style';
import { locate, type LocatedCell } from './grid';
import { repack } from './pack';

/** Tables with more columns are set smaller. */
const MANY_COLUMNS = 12;
/** Tables with no more rows are kept on one page. */
const ROWS_OF_A_PAGE = 20;

/** The file, with a text that travels in it. Equal documents and texts give equal bytes. */
export async function writeDocx(document: Document, attached?: string): Promise<Uint8Array> {
  const packed = new Uint8Array(await Packer.toArrayBuffer(docxOf(document)));
  return repack(packed, document.title.join(''), {
    'word/fontTable.xml': fontTable(),
    ...(attached !== undefined && partsWith(attached, packed)),
  });
}

/** What every part of one document is set with. */
interface Setting {
  readonly type: Type;
  readonly write: RunWriter['write'];
}

function docxOf(document: Document): Docx {
  const type = typeOf(document);
  const { write, comments } = runWriter(document);
  const setting = { type, write };
  return new Docx({
    styles: stylesOf(type),
    evenAndOddHeaderAndFooters: true,
    ...(comments && { comments: { children: comments } }),
    sections: [
      {
        properties: { page: { ...PAGE }, grid: { linePitch: type.pitch } },
        ...headersOf(document),
        footers: footersOf(document),
        children: [
          ...headOf(document, setting),
          paragraph({ style: STYLE.flush }, ''),
          ...document.blocks.map((block) => blockOf(block, setting)),
          ...signatureOf(document),
          ...(document.appendix ?? []).map((block, at) => blockOf(block, setting, at === 0)),
        ],
      },
    ],
  });
}

function blockOf(block: Block, setting: Setting, pageBreakBefore = false) {
  if (block.kind === 'table') return tableOf(block, setting);
  if (block.kind === 'paragraph') return lineOf(block, setting);
  return new DocxParagraph({
    heading: HeadingLevel.HEADING_1,
    ...(pageBreakBefore && { pageBreakBefore }),
    children: setting.write(block),
  });
}

/** Marks, title, and what a paper about a report says below it. */
function headOf(document: Document, { write }: Setting): DocxParagraph[] {
  const { title, comments, paper, cover = [] } = document;
  return [
    ...marksOf(document).map((mark) => paragraph({ style: STYLE.mark }, mark)),
    ...title.map(
      (text, index) =>
        new DocxParagraph({
          heading: HeadingLevel.TITLE,
          children: write({ text, ...(index === 0 && comments && { comments }) }),
        }),
    ),
    ...(paper === undefined ? [] : [paragraph({ style: STYLE.paper }, paper)]),
    ...cover.map((line) => paragraph({ style: STYLE.cover }, line)),
  ];
}

function headersOf(document: Document) {
  const marks = marksOf(document);
  if (marks.length === 0) return {};
  const header = new Header({ children: [paragraph({ style: STYLE.mark }, marks.join('　'))] });
  return { headers: { default: header, even: header } };
}

function footersOf({ foot }: Document) {
  if (foot === undefined) {
    return { default: numbered(AlignmentType.RIGHT), even: numbered(AlignmentType.LEFT) };
  }
  const counted = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  const run = new TextRun({ size: 21, children: [`${foot}　　`, ...counted] });
  const one = new Footer({
    children: [
      new DocxParagraph({
        style: STYLE.footer,
        alignment: AlignmentType.CENTER,
        children: [run],
      }),
    ],
  });
  return { default: one, even: one };
}

/** — 1 —, one sign in from the outer edge. */
function numbered(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = alignment === AlignmentType.LEFT ? { left: 280 } : { right: 280 };
  return new Footer({
    children: [new DocxParagraph({ style: STYLE.footer, alignment, indent, children: [run] })],
  });
}

function paragraph(options: IParagraphOptions, text: string): DocxParagraph {
  return new DocxParagraph({ ...options, children: text === '' ? [] : [textRun({ text })] });
}

function lineOf(line: Paragraph, { write }: Setting): DocxParagraph {
  const { text, level, lead = 0, role } = line;
  // Whoever indents by hand needs no second indent.
  const indented = role === 'flush' || /^\s/.test(text) ? STYLE.flush : STYLE.body;
  return new DocxParagraph({
    style: role === 'contact' ? STYLE.contact : indented,
    ...(level !== undefined && lead > 0 && lead === text.length && { outlineLevel: level - 1 }),
    children: piecesOf(line).flatMap((piece) =>
      write(piece, piece.leads && level === 2 ? { font: FONT.level2 } : {}),
    ),
  });
}

function signatureOf({ signature, smallPrint = '' }: Document): DocxParagraph[] {
  const { name, date } = signature ?? { name: '', date: '' };
  return [
    ...(name === '' ? [] : [paragraph({ style: STYLE.signature }, name)]),
    ...(date === '' ? [] : [paragraph({ style: STYLE.date }, date)]),
    ...(smallPrint === '' ? [] : [paragraph({ style: STYLE.small }, smallPrint)]),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const GRID = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

function tableOf(table: Table, setting: Setting): DocxTable {
  const widths = columnShares(table).map((share) => Math.floor((share / 100) * TYPE_AREA));
  const { narrowCell, cell } = setting.type;
  const size = table.columnCount > MANY_COLUMNS ? narrowCell : cell;
  // Rows of words may be as long as a page.
  const stays = !table.widths && table.rows.length <= ROWS_OF_A_PAGE;
  const last = table.rows.length - 1;
  return new DocxTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: GRID,
    margins: { left: 34, right: 34, top: 28, bottom: 28 },
    rows: locate(table).map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < table.headRows,
          cantSplit: true,
          children: cells.map((located) =>
            cellOf(located, setting, { widths, size, keepNext: stays && index < last }),
          ),
        }),
    ),
  });
}

interface CellLook {
  readonly widths: readonly number[];
  readonly size: number;
  readonly keepNext: boolean;
}

function cellOf(
  located: LocatedCell,
  { type, write }: Setting,
  { widths, size, keepNext }: CellLook,
): DocxCell {
  const { cell, column, rowSpan, columnSpan } = located;
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const fromLeft = cell.header === 'row' || cell.words;
  const alignment = fromLeft ? AlignmentType.LEFT : AlignmentType.CENTER;
  const look: IRunOptions = { size: cell.words ? type.words : size };
  const remark: ParagraphChild[] =
    cell.remark === undefined ? [] : [textRun({ text: cell.remark }, { size: size - 3 })];
  const lines: readonly (readonly Run[])[] = linesOfRuns(cellRuns(cell));
  return new DocxCell({
    rowSpan,
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: lines.map(
      (line, index) =>
        new DocxParagraph({
          style: STYLE.cell,
          alignment,
          keepNext,
          children: [
            ...line.flatMap((run) => write(run, look)),
            ...(index === lines.length - 1 ? remark : []),
          ],
        }),
    ),
  });
}
