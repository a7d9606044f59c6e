/**
 * Sheets of cells ⇄ xlsx. The one place that knows the spreadsheet library: what is asked of it is
 * narrow enough for another one to take its place. What stands on the sheets is not told here.
 */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx, type Cell, type CellValue, type MergeRange } from 'hucre/xlsx';
import { amountText } from '../report/amount';
import { printable } from '../report/text';
import { ArchiveFault, plainArchive, unpack } from './archive';
import { GENERATOR } from './generator';
import { repack, XML } from './pack';
import { DEFAULT_FONT, LOOKS, type Look } from './xlsx-style';

/** A cell to be written, where it stands (counted from 0) and what it reaches over. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Texts are texts, whatever they begin with; empty ones are blank cells. */
  readonly value: string | number;
  readonly look: Look;
}

export interface WrittenSheet {
  readonly name: string;
  /** In signs of half width. */
  readonly widths: readonly number[];
  readonly hiddenColumns?: ReadonlySet<number>;
  /** In points, by row; others take the usual one. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly WrittenCell[];
  /** Rows after which a page ends. */
  readonly breaks?: readonly number[];
  /** How many rows at the top stay in sight; the last of them is printed on every page. */
  readonly frozen?: number;
}

/** A sheet that was read: rows of texts as they are shown, and which cells are merged. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly MergeRange[];
}

const LIMITS = { entries: 2000, unpacked: 60 * 1024 * 1024 };
/** More rows and columns than any annual report; what lies beyond is not read. */
const READ_AREA = 'A1:GR3000';
/** Spreadsheets calculate with fifteen digits and store seventeen. */
const DIGITS = 15;
/** Half an inch, in the unit of the format. */
const MARGIN = 0.5;

/** The file: A4 landscape, as wide as the paper. Equal sheets give equal bytes. */
export async function packWorkbook(
  title: string,
  sheets: readonly WrittenSheet[],
): Promise<Uint8Array> {
  const packed = await writeXlsx({
    defaultFont: DEFAULT_FONT,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.widths.map((width, column) => ({
        width,
        ...(sheet.hiddenColumns?.has(column) && { hidden: true }),
      })),
      cells: cellsOf(sheet),
      merges: mergesOf(sheet),
      rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
      rowBreaks: [...(sheet.breaks ?? [])],
      ...(sheet.frozen !== undefined && { freezePane: { rows: sheet.frozen } }),
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        ...(sheet.frozen !== undefined && { printTitlesRow: `$${sheet.frozen}:$${sheet.frozen}` }),
        horizontalCentered: true,
        margins: { left: MARGIN, right: MARGIN, top: MARGIN, bottom: 0.6, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&C— &P —' },
    })),
  });
  const app = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return repack(packed, title, {
    [STYLES]: inOrder(packed),
    'docProps/app.xml': `${XML}<Properties xmlns="${app}"><Application>${GENERATOR}</Application></Properties>`,
  });
}

const STYLES = 'xl/styles.xml';

/** The format asks for the colour of a font behind its size; the library writes it before. */
function inOrder(packed: Uint8Array): string {
  const styles = unzipSync(packed, { filter: ({ name }) => name === STYLES })[STYLES];
  return strFromU8(styles ?? new Uint8Array()).replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');
}

function cellsOf({ cells }: WrittenSheet): Map<string, Partial<Cell>> {
  const placed = new Map<string, Partial<Cell>>();
  for (const { row, column, rowSpan = 1, columnSpan = 1, value, look } of cells) {
    // Every place of a merged cell carries its border.
    for (let down = row; down < row + rowSpan; down += 1) {
      for (let right = column; right < column + columnSpan; right += 1) {
        placed.set(`${down},${right}`, { style: LOOKS[look] });
      }
    }
    placed.set(`${row},${column}`, { style: LOOKS[look], ...contentOf(value) });
  }
  return placed;
}

function contentOf(value: string | number): Partial<Cell> {
  if (value === '') return {};
  if (typeof value === 'number') return { value };
  // The format writes signs it cannot hold as _x0007_, and would read the like of it as one.
  const text = printable(value).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // #N/A and the like would be written as errors.
  return text.startsWith('#') ? { value: text, richText: [{ text }] } : { value: text };
}

function mergesOf({ cells }: WrittenSheet): MergeRange[] {
  return cells.flatMap(({ row, column, rowSpan = 1, columnSpan = 1 }) =>
    rowSpan * columnSpan > 1
      ? [
          {
            startRow: row,
            startCol: column,
            endRow: row + rowSpan - 1,
            endCol: column + columnSpan - 1,
          },
        ]
      : [],
  );
}

/**
 * The sheets of a workbook that people see. Cells say what they show: of formulas the value that was
 * kept with them. Throws an ArchiveFault with a sentence where the bytes are no workbook.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const parts = unpack(bytes, LIMITS, isWanted);
  if (!parts.has('xl/workbook.xml')) throw new ArchiveFault('这不是 Excel 工作簿（xlsx）。');
  const { sheets } = await readXlsx(plainArchive(parts), {
    range: READ_AREA,
    sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
  });
  return sheets.map(({ name, rows, cells, merges = [] }) => ({
    name,
    rows: rows.map((row, at) =>
      row.map((value, column) => shownText(value, cells?.get(`${at},${column}`))),
    ),
    merges,
  }));
}

/** Cells and what they refer to; remarks, pictures and links stay packed. */
function isWanted(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/i.test(
    name,
  );
}

function shownText(value: CellValue, cell: Cell | undefined): string {
  if (typeof value === 'number') return amountText(Number(value.toPrecision(DIGITS)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  // A formula that was never calculated shows nothing, which must not pass for a blank cell.
  if (value === null) return cell?.formula ? `=${cell.formula}` : '';
  return value.replace(/\r\n?/g, '\n');
}

/** Days as they are written in files; the library counts them in UTC. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
