/** Tables of words: a row of heads, then what is said. */
import type { Run, Table, TableCell } from './document';
import { linesOf } from './lines';

/** A line of a table of words; a cell is a text or is made of pieces. */
export type WordsRow = readonly (string | readonly Run[])[];

/** A table under these heads, with the shares of their columns in percent. */
export function wordsTable(
  caption: string,
  heads: readonly (readonly [head: string, share: number])[],
  rows: readonly WordsRow[],
): Table {
  return {
    kind: 'table',
    caption,
    columnCount: heads.length,
    headRows: 1,
    widths: heads.map(([, share]) => share),
    rows: [
      heads.map(([head]) => ({ text: head, rowSpan: 1, columnSpan: 1, header: 'column' as const })),
      ...rows.map((row) => row.map(wordsCell)),
    ],
  };
}

function wordsCell(said: string | readonly Run[]): TableCell {
  // Numbers of lines stand in the middle.
  const words = said !== String(Number(said));
  const cell = { rowSpan: 1, columnSpan: 1, ...(words && { words: true as const }) };
  if (typeof said === 'string') return { ...cell, text: linesOf(said).join('\n') };
  return { ...cell, text: said.map(({ text }) => text).join(''), runs: said };
}
