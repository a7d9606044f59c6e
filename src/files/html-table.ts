/**
 * A table as HTML that says for every figure which heads it belongs to. Used for the published page
 * and for what 复制整表 puts on the clipboard.
 */
import { cellRuns, type Run, type Table } from './document';
import { locate, type LocatedCell } from './grid';

/** Text and attribute values, escaped alike. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A piece of text; what was added or removed says so to every reader. Comments are not shown. */
export function htmlRun({ text, mark }: Run): string {
  const escaped = escapeHtml(text);
  if (mark === undefined) return escaped;
  return mark === 'added' ? `<ins>${escaped}</ins>` : `<del>${escaped}</del>`;
}

/** The `<table>` of a table; `id` begins the ids of its heads and is unique in the page. */
export function htmlTable(table: Table, id: string): string {
  const rows = locate(table);
  const line = (row: readonly LocatedCell[]): string =>
    `<tr>${row.map((cell) => htmlCell(cell, rows, id)).join('')}</tr>`;
  const caption = table.caption === '' ? '' : `<caption>${escapeHtml(table.caption)}</caption>\n`;
  const head = rows.slice(0, table.headRows).map(line).join('\n');
  const body = rows.slice(table.headRows).map(line).join('\n');
  const thead = head === '' ? '' : `<thead>\n${head}\n</thead>\n`;
  const columns = `<colgroup>${'<col>'.repeat(table.columnCount)}</colgroup>\n`;
  return `<table id="${id}">\n${caption}${columns}${thead}<tbody>\n${body}\n</tbody>\n</table>`;
}

function htmlCell(
  located: LocatedCell,
  rows: readonly (readonly LocatedCell[])[],
  id: string,
): string {
  const { cell } = located;
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  const remark = cell.remark === undefined ? '' : `<small>${escapeHtml(cell.remark)}</small>`;
  const runs = cellRuns(cell).map(htmlRun).join('');
  const content = runs.replace(/\n/g, '<br>') + remark;
  if (cell.header === undefined) {
    const heads = headsOf(located, rows).map((head) => idOf(id, head));
    const headers = heads.length > 0 ? ` headers="${heads.join(' ')}"` : '';
    const words = cell.words ? ' class="gouji-words"' : '';
    return `<td${words}${spans}${headers}>${content}</td>`;
  }
  const [one, group] = cell.header === 'row' ? ['row', 'rowgroup'] : ['col', 'colgroup'];
  const spread = cell.header === 'row' ? cell.rowSpan : cell.columnSpan;
  return `<th id="${idOf(id, located)}" scope="${spread > 1 ? group : one}"${spans}>${content}</th>`;
}

function idOf(id: string, { row, column }: LocatedCell): string {
  return `${id}-${row + 1}-${column + 1}`;
}

/** The labels of its row, then the heads of its column: those of the block it stands in. */
function headsOf(figure: LocatedCell, rows: readonly (readonly LocatedCell[])[]): LocatedCell[] {
  const labels = rows
    .slice(0, figure.row + 1)
    .flat()
    .filter(({ cell, row }) => cell.header === 'row' && row + cell.rowSpan > figure.row);
  let bottom = figure.row - 1;
  const isHead = (row: number): boolean =>
    rows[row]?.every(({ cell }) => cell.header === 'column') ?? false;
  while (bottom >= 0 && !isHead(bottom)) bottom -= 1;
  let top = bottom;
  while (top > 0 && isHead(top - 1)) top -= 1;
  const heads =
    bottom < 0
      ? []
      : rows
          .slice(top, bottom + 1)
          .flat()
          .filter(({ cell, column }) => {
            const isOver = column <= figure.column && figure.column < column + cell.columnSpan;
            return cell.header === 'column' && isOver;
          });
  return [...labels, ...heads];
}
