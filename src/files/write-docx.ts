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
  Tab,
  Table as DocxTable,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { partsWith } from './attachment';
import { columnShares } from './columns';
import { marksOf, type Document, type Paragraph, type Table } from './document';
import { FONT, fontTable, LINE_PITCH, PAGE, STYLE, STYLES, TYPE_AREA } from './docx-style';
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

function docxOf(document: Document): Docx {
  const marks = marksOf(document);
  const header = new Header({ children: [paragraph({ style: STYLE.mark }, marks.join('　'))] });
  return new Docx({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { ...PAGE }, grid: { linePitch: LINE_PITCH } },
        ...(marks.length > 0 && { headers: { default: header, even: header } }),
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          ...marks.map((mark) => paragraph({ style: STYLE.mark }, mark)),
          ...document.title.map((line) => paragraph({ heading: HeadingLevel.TITLE }, line)),
          paragraph({ style: STYLE.flush }, ''),
          ...document.blocks.map((block) => {
            if (block.kind === 'table') return tableOf(block);
            if (block.kind === 'heading')
              return paragraph({ heading: HeadingLevel.HEADING_1 }, block.text);
            return lineOf(block);
          }),
          ...signatureOf(document),
        ],
      },
    ],
  });
}

/** — 1 —, one sign in from the outer edge. */
function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = alignment === AlignmentType.LEFT ? { left: 280 } : { right: 280 };
  return new Footer({
    children: [new DocxParagraph({ style: STYLE.footer, alignment, indent, children: [run] })],
  });
}

function paragraph(options: IParagraphOptions, text: string): DocxParagraph {
  return new DocxParagraph({ ...options, children: text === '' ? [] : [run(text)] });
}

function run(text: string, options: { font?: typeof FONT.body; size?: number } = {}): TextRun {
  const children = text
    .split('\t')
    .flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
  return new TextRun({ ...options, children: children.filter((child) => child !== '') });
}

function lineOf({ text, level, lead = 0, role }: Paragraph): DocxParagraph {
  if (role === 'contact') return paragraph({ style: STYLE.contact }, text);
  // Whoever indents by hand needs no second indent.
  const style = /^\s/.test(text) ? STYLE.flush : STYLE.body;
  if (level === undefined || lead === 0) return paragraph({ style }, text);
  const head = text.slice(0, lead);
  const rest = text.slice(lead);
  return new DocxParagraph({
    style,
    ...(rest === '' && { outlineLevel: level - 1 }),
    children: [
      run(head, level === 2 ? { font: FONT.level2 } : {}),
      ...(rest === '' ? [] : [run(rest)]),
    ],
  });
}

function signatureOf({ signature }: Document): DocxParagraph[] {
  if (!signature) return [];
  return [
    ...(signature.name === '' ? [] : [paragraph({ style: STYLE.signature }, signature.name)]),
    ...(signature.date === '' ? [] : [paragraph({ style: STYLE.date }, signature.date)]),
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

function tableOf(table: Table): DocxTable {
  const widths = columnShares(table).map((share) => Math.floor((share / 100) * TYPE_AREA));
  const size = table.columnCount > MANY_COLUMNS ? 18 : 21;
  const stays = table.rows.length <= ROWS_OF_A_PAGE;
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
          children: cells.map((cell) => cellOf(cell, widths, size, stays && index < last)),
        }),
    ),
  });
}

function cellOf(
  located: LocatedCell,
  widths: readonly number[],
  size: number,
  keepNext: boolean,
): DocxCell {
  const { cell, column, rowSpan, columnSpan } = located;
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const children = cell.text === '' ? [] : [run(cell.text, { size })];
  if (cell.remark !== undefined) children.push(run(cell.remark, { size: size - 3 }));
  const alignment = cell.header === 'row' ? AlignmentType.LEFT : AlignmentType.CENTER;
  return new DocxCell({
    rowSpan,
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: [new DocxParagraph({ style: STYLE.cell, alignment, keepNext, children })],
  });
}
