/** How wide the columns of a printed table are: labels as much as they need, figures alike. */
import type { Table } from './document';
import { locate } from './grid';

/** What a column of seven needs: 11 mm of 156, for five digits of 10.5 pt. */
const FIGURE = 7.2;

/** Shares of the whole width, in percent, which add up to 100; those a table of words names itself. */
export function columnShares(table: Table): readonly number[] {
  if (table.widths) return table.widths;
  const labels = labelWeights(table);
  const figures = table.columnCount - labels.length;
  const sum = labels.reduce((left, right) => left + right, 0);
  const room = Math.min(100 - figures * FIGURE, labels.length === 1 ? longestLabel(table) : 50);
  const forLabels = labels.length === 0 ? 0 : Math.max(25, room);
  const share = (100 - forLabels) / Math.max(figures, 1);
  return [
    ...labels.map((weight) => (weight / sum) * forLabels),
    ...Array.from({ length: figures }, () => share),
  ];
}

/** What a sign of 10.5 pt takes of 156 mm, in percent. */
const SIGN = 2.4;

function longestLabel(table: Table): number {
  const labels = table.rows.flat().filter(({ header }) => header === 'row');
  return (Math.max(0, ...labels.map(({ text }) => text.length)) + 2) * SIGN;
}

/**
 * One weight for each column of row labels. A label that runs along many rows is set vertically and
 * needs one sign, one along a few rows two, any other a line.
 */
function labelWeights(table: Table): number[] {
  const weights: number[] = [];
  for (const { cell, column, rowSpan, columnSpan } of locate(table).flat()) {
    if (cell.header !== 'row') continue;
    const signs = columnSpan > 1 ? 0 : cell.text.length / rowSpan;
    const weight = signs <= 1 ? 1.6 : signs <= 3 ? 4 : 12;
    for (let at = column; at < column + columnSpan; at += 1) {
      weights[at] = Math.max(weights[at] ?? 1.6, weight);
    }
  }
  return weights;
}
