/** 表格 to be signed: rows of 栏名｜内容 as an office words them → a table with room for hands. */
import type { Table, TableCell } from './document';
import { linesOf } from './lines';
import { fillIn, type Fields } from './wording';

const BAR = /[｜|]/;
/** The shares of its columns: two names, each with what belongs to it. */
const SHARES = [19, 36, 15, 30] as const;

/**
 * The table; undefined where no line names a row. Fields are filled in when rows and names are told
 * apart, so that nothing they say makes a row.
 */
export function formTable(caption: string, text: string, fields: Fields): Table | undefined {
  const rows = rowsOf(text);
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    caption,
    columnCount: SHARES.length,
    headRows: 0,
    widths: SHARES,
    byHand: true,
    rows: rows.map(([name = '', content = '', ...more]) => {
      const fill = (own: string): string => fillIn(own, fields);
      if (more.length === 0) return [label(fill(name)), words(fill(content), 3)];
      const [second = '', beside = ''] = more;
      return [
        label(fill(name)),
        words(fill(content), 1),
        label(fill(second)),
        words(fill(beside), 1),
      ];
    }),
  };
}

/** Its rows as pieces between bars: two, or four where two names stand side by side. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of linesOf(text)) {
    const [name = '', ...rest] = line.split(BAR);
    const last = rows.at(-1);
    if (rest.length > 0) {
      const pieces =
        rest.length < 3 ? [rest.join('｜')] : [...rest.slice(0, 2), rest.slice(2).join('｜')];
      rows.push([name.trim(), ...pieces]);
    } else if (last) {
      last.push(`${last.pop() ?? ''}\n${line}`);
    } else {
      rows.push([line.trim(), '']);
    }
  }
  return rows;
}

function label(text: string): TableCell {
  return { text, rowSpan: 1, columnSpan: 1, header: 'row' };
}

function words(text: string, columnSpan: number): TableCell {
  return { text, rowSpan: 1, columnSpan, words: true };
}
