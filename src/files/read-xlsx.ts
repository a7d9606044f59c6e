/**
 * xlsx → Document: what stands together on a sheet that people see, without a blank line between, is a
 * table with the name of the sheet. What in it is title or heading is for recognise.ts to tell.
 */
import { CHECKS_SHEET } from './checks-sheet';
import type { Document, Table, TableCell } from './document';
import { unpackWorkbook, type ReadSheet } from './workbook';

/** Places that merged cells may reach over in one sheet. */
const MOST_MERGED = 200_000;
const MARKS = ['草稿', '示例'];

/** Reads a workbook of our own or of others. Throws a fault with a sentence where it is none. */
export async function readXlsx(bytes: Uint8Array): Promise<Document> {
  const sheets = await unpackWorkbook(bytes);
  const tables = sheets.filter(({ name }) => name !== CHECKS_SHEET).map(tableOf);
  const marks = new Set(tables.flatMap(({ rows }) => rows.slice(0, MARKS.length).map(markIn)));
  return {
    lang: 'zh-CN',
    title: [],
    ...(marks.has('草稿') && { draft: true as const }),
    ...(marks.has('示例') && { example: true as const }),
    blocks: tables.flatMap((table) => {
      const rows = table.rows.filter((row, at) => at >= MARKS.length || markIn(row) === undefined);
      return apart({ ...table, rows });
    }),
  };
}

/**
 * The tables that blank lines hold apart; a line that merged cells run through is none. Loose lines
 * stay with the table below them, or above where there is none.
 */
function apart(table: Table): Table[] {
  const pieces: TableCell[][][] = [[]];
  for (const row of table.rows) {
    const isBlank = row.length === table.columnCount && row.every(({ text }) => text === '');
    const piece = pieces.at(-1);
    if (!isBlank) piece?.push([...row]);
    else if (piece && !isLoose(piece)) pieces.push([]);
  }
  const last = pieces.at(-1) ?? [];
  if (pieces.length > 1 && isLoose(last)) pieces.splice(-2, 2, [...(pieces.at(-2) ?? []), ...last]);
  return pieces.filter((rows) => rows.length > 0).map((rows) => ({ ...table, rows }));
}

/** Nothing but lines with one text each. */
function isLoose(rows: readonly (readonly TableCell[])[]): boolean {
  return rows.every((row) => row.filter(({ text }) => text !== '').length <= 1);
}

/** What a line says that is nothing but a mark. */
function markIn(row: readonly TableCell[]): string | undefined {
  const stated = row.filter(({ text }) => text !== '');
  return stated.length === 1 ? MARKS.find((mark) => mark === stated[0]?.text) : undefined;
}

/** The cells of a sheet; what a merged cell reaches over is left out. */
function tableOf({ name, rows, merges }: ReadSheet): Table {
  const width = Math.max(0, ...rows.map(lastStated));
  const covered = new Set<string>();
  const spans = new Map<string, { rowSpan: number; columnSpan: number }>();
  let room = MOST_MERGED;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const bottom = Math.min(endRow, rows.length - 1);
    const right = Math.min(endCol, width - 1);
    room -= Math.max(0, bottom - startRow + 1) * Math.max(0, right - startCol + 1);
    if (room < 0) break;
    for (let row = startRow; row <= bottom; row += 1) {
      for (let column = startCol; column <= right; column += 1) covered.add(`${row},${column}`);
    }
    const first = `${startRow},${startCol}`;
    covered.delete(first);
    spans.set(first, { rowSpan: bottom - startRow + 1, columnSpan: right - startCol + 1 });
  }
  const cells = rows.map((row, at) =>
    Array.from({ length: width }, (_, column): TableCell[] => {
      const place = `${at},${column}`;
      if (covered.has(place)) return [];
      const text = (row[column] ?? '').trim();
      return [{ text, ...(spans.get(place) ?? { rowSpan: 1, columnSpan: 1 }) }];
    }).flat(),
  );
  return { kind: 'table', caption: name, columnCount: width, headRows: 0, rows: cells };
}

function lastStated(row: readonly string[]): number {
  let last = row.length;
  while (last > 0 && (row[last - 1] ?? '').trim() === '') last -= 1;
  return last;
}
