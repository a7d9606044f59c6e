/** Plain text with columns, as spreadsheets and people write it ⇄ rows of cells. */

/**
 * Rows of plain text: columns apart by tabs as Excel writes them, by pipes, or by spaces. Blank lines
 * are blank cells where there is one column only, and nothing elsewhere.
 */
export function rowsIn(text: string): string[][] {
  if (text.includes('\t')) return tabbed(text);
  const all = text.split(/\r\n|\n|\r/);
  const lines = all.filter((line) => line.trim() !== '');
  if (lines.length > 0 && lines.every((line) => !/[\s|]/.test(line.trim()))) {
    const column = all.map((line) => [line.trim()]);
    return all.at(-1) === '' ? column.slice(0, -1) : column;
  }
  if (lines.some((line) => line.includes('|'))) {
    return lines.filter((line) => !/^[\s|:-]+$/.test(line)).map(piped);
  }
  return lines.map((line) => {
    const trimmed = line.trim();
    const parts = trimmed.split(/\s{2,}/);
    const words = trimmed.split(/\s+/);
    // Figures stand one space apart as well.
    return words.every((word) => /^[-+]?[\d.,]+$/.test(word)) ? words : parts;
  });
}

function piped(line: string): string[] {
  return line
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((part) => part.trim());
}

/** Excel quotes cells that contain tabs, line ends or quotes, and doubles the quotes in them. */
function tabbed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  while (at <= text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) break;
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replace(/""/g, '"'));
    at += found[0].length;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

/** The other way: rows as Excel reads them. */
export function toTabbed(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    /[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}
