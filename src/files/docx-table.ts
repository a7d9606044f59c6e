/** Tables of a docx: as wide as the type area, heads repeated, no row split, small ones on one page. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table as DocxTable,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { columnShares } from './columns';
import { linesOfRuns, shownRuns, type Block, type Run, type Table } from './document';
import { textRun, type RunWriter } from './docx-runs';
import { LANDSCAPE_TYPE_AREA, STYLE, TYPE_AREA, type Type } from './docx-style';
import { locate, type LocatedCell } from './grid';

/** What tables are set with. */
interface TableSetting {
  readonly type: Type;
  readonly write: RunWriter['write'];
}

/** Tables with more columns are set smaller. */
const MANY_COLUMNS = 12;
/** Tables with few rows have taller ones and stay on one page; those that take a page begin one. */
const FEW_ROWS = 24;
const ROWS_OF_A_PAGE = 32;
const FEW_ROWS_ACROSS = 14;
const TALL_ROW = 400;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const GRID = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** Rows of words may be as long as a page. */
function hasFewRows({ rows, widths, landscape }: Table): boolean {
  return !widths && rows.length <= (landscape ? FEW_ROWS_ACROSS : FEW_ROWS);
}

/** Whether a block is a table that takes a page of its own, and so should begin one. */
export function takesPage(block: Block | undefined): boolean {
  if (block?.kind !== 'table' || block.widths || block.landscape) return false;
  return block.rows.length > FEW_ROWS && block.rows.length <= ROWS_OF_A_PAGE;
}

/** A table as it is printed; `keepNext` for one that must not part from what follows. */
export function tableOf(table: Table, setting: TableSetting, keepNext: boolean): DocxTable {
  const area = table.landscape ? LANDSCAPE_TYPE_AREA : TYPE_AREA;
  const widths = columnShares(table).map((share) => Math.floor((share / 100) * area));
  const { narrowCell, cell, cellRoom } = setting.type;
  const size = table.byHand ? BY_HAND.size : table.columnCount > MANY_COLUMNS ? narrowCell : cell;
  const height = table.byHand ? BY_HAND.height : TALL_ROW;
  const together = rowsTogether(table);
  const stays = hasFewRows(table);
  const last = table.rows.length - 1;
  return new DocxTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: GRID,
    margins: table.byHand ? BY_HAND.margins : { ...SIDES, top: cellRoom, bottom: cellRoom },
    rows: locate(table).map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < table.headRows,
          cantSplit: true,
          ...((stays || table.byHand) && { height: { value: height, rule: HeightRule.ATLEAST } }),
          children: cells.map((located) =>
            cellOf(located, setting, {
              widths,
              size,
              byHand: table.byHand === true,
              keepNext: index < last ? stays || together.has(index) : keepNext,
            }),
          ),
        }),
    ),
  });
}

/** Rows of a table of words that one cell stands beside: a page breaks below them, not between. */
function rowsTogether(table: Table): Set<number> {
  const rows = new Set<number>();
  if (!table.widths) return rows;
  for (const { row, rowSpan } of locate(table).flat()) {
    for (let at = row; at < row + rowSpan - 1; at += 1) rows.add(at);
  }
  return rows;
}

interface CellLook {
  readonly widths: readonly number[];
  readonly size: number;
  readonly byHand: boolean;
  readonly keepNext: boolean;
}

/** Of a figure with what it was before. */
const MARKED = 16;
/** Of what is read from afar. */
const BIG = 26;
/** To be filled in by hand: what is said, and the room around it in twips. */
const BY_HAND = {
  size: 24,
  height: 560,
  margins: { left: 90, right: 90, top: 50, bottom: 50 },
} as const;
/** Between what is said and the lines beside it. */
const SIDES = { left: 34, right: 34 } as const;
/** From line to line in a cell, in twips for each half point: the same whatever font stands in. */
const PITCH = 13;

function cellOf(
  located: LocatedCell,
  { type, write }: TableSetting,
  { widths, size, byHand, keepNext }: CellLook,
): DocxCell {
  const { cell, column, rowSpan, columnSpan } = located;
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const isMarked = cell.figure && cell.runs;
  const ofWords = cell.words && !byHand ? type.words : size;
  const own = cell.big ? BIG : isMarked ? MARKED : ofWords;
  const centred = byHand ? cell.header : cell.header !== 'row' && !cell.words;
  const remark: ParagraphChild[] =
    cell.remark === undefined ? [] : [textRun({ text: cell.remark }, { size: size - 3 })];
  const lines: readonly (readonly Run[])[] = linesOfRuns(shownRuns(cell));
  return new DocxCell({
    rowSpan,
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: lines.map(
      (line, index) =>
        new Paragraph({
          style: STYLE.cell,
          ...(centred && { alignment: AlignmentType.CENTER }),
          ...(keepNext && { keepNext }),
          spacing: { line: own * PITCH, lineRule: LineRuleType.EXACT },
          children: [
            ...line.flatMap((run) => write(run, { size: own })),
            ...(index === lines.length - 1 ? remark : []),
          ],
        }),
    ),
  });
}
