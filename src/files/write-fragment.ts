/**
 * Document → the body of a page in the plainest HTML, for the editors of government sites, which strip
 * classes, styles and ids: what it says stands in tags and attributes that they keep. `readHtml` reads
 * it as it reads any foreign page.
 */
import { columnShares } from './columns';
import {
  cellText,
  marksOf,
  piecesOf,
  type Block,
  type Document,
  type Paragraph,
  type Table,
} from './document';
import { locate, type LocatedCell } from './grid';
import { escapeHtml } from './html-table';

/** An indent that no editor takes away. */
const INDENT = '　　';

/** The fragment. It has no head, no script and no style; equal documents give equal texts. */
export function writeFragment(document: Document): string {
  const { title, blocks, signature, smallPrint } = document;
  return [
    ...marksOf(document).map((mark) => `<p align="center"><strong>${mark}</strong></p>`),
    `<h1 align="center">${title.map(escapeHtml).join('<br>')}</h1>`,
    ...blocks.map(blockOf),
    ...[signature?.name, signature?.date, smallPrint].flatMap((line) => atTheRight(line)),
    '',
  ].join('\n');
}

/** The same as a page of its own, which opens, prints and is copied from everywhere. */
export function fragmentPage(document: Document): Uint8Array {
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(document.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    `<title>${escapeHtml(document.title.join(''))}</title>`,
    '</head>',
    '<body>',
    '<main>',
  ];
  const page = `${lines.join('\n')}\n${writeFragment(document)}</main>\n</body>\n</html>\n`;
  return new TextEncoder().encode(page);
}

function atTheRight(line = ''): string[] {
  return line === '' ? [] : [`<p align="right">${escapeHtml(line)}</p>`];
}

function blockOf(block: Block): string {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'paragraph') return paragraphOf(block);
  const name = `h${Math.min(block.level + 1, 6)}`;
  return `<${name}>${escapeHtml(block.text)}</${name}>`;
}

/** 联系方式 is told from the text before it by where it stands on the line. */
function paragraphOf(paragraph: Paragraph): string {
  const { text, level, role } = paragraph;
  if (text.trim() === '') return '<p><br></p>';
  const pieces = piecesOf(paragraph).map((piece) => {
    const escaped = escapeHtml(piece.text);
    return piece.leads && level === 2 ? `<strong>${escaped}</strong>` : escaped;
  });
  // Whoever indents by hand needs no second indent.
  const indent = role === 'flush' || /^\s/.test(text) ? '' : INDENT;
  return `<p${role === 'contact' ? ' align="left"' : ''}>${indent}${pieces.join('')}</p>`;
}

function tableOf(table: Table): string {
  const shares = columnShares(table);
  const rows = locate(table).map(
    (cells) => `<tr>${cells.map((cell) => cellOf(cell, shares)).join('')}</tr>`,
  );
  return [
    '<table border="1" cellspacing="0" cellpadding="4" width="100%" align="center">',
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ].join('\n');
}

function cellOf(located: LocatedCell, shares: readonly number[]): string {
  const { cell, column } = located;
  const isLabel = cell.header === 'row';
  const attributes = [
    ...(cell.header === undefined ? [] : [['scope', scopeOf(located)] as const]),
    ...(cell.rowSpan > 1 ? [['rowspan', cell.rowSpan] as const] : []),
    ...(cell.columnSpan > 1
      ? [['colspan', cell.columnSpan] as const]
      : [['width', `${Math.floor((shares[column] ?? 0) * 10) / 10}%`] as const]),
    ['align', isLabel || cell.words ? 'left' : 'center'] as const,
    ['valign', 'middle'] as const,
  ].map(([name, value]) => ` ${name}="${value}"`);
  const name = cell.header === undefined ? 'td' : 'th';
  const text = escapeHtml(cellText(cell)).replace(/\n/g, '<br>');
  // Some editors drop a cell in which nothing stands.
  return `<${name}${attributes.join('')}>${text === '' ? '&nbsp;' : text}</${name}>`;
}

function scopeOf({ cell }: LocatedCell): string {
  const [one, spread] =
    cell.header === 'row' ? (['row', cell.rowSpan] as const) : (['col', cell.columnSpan] as const);
  return spread > 1 ? `${one}group` : one;
}

/** The same as plain text, for where no formatted text can be pasted; tables by tabs. */
export function plainText({ title, blocks, signature }: Document): string {
  const rows = (table: Table): string[] =>
    table.rows.map((cells) => cells.map((cell) => cellText(cell).replace(/\s/g, '')).join('\t'));
  const lines = [
    ...title,
    ...blocks.flatMap((block) => (block.kind === 'table' ? rows(block) : [block.text])),
    ...(signature ? [signature.name, signature.date] : []),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
