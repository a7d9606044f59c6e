/** How wide the columns of a printed table are: labels as much as they need, figures alike. */
import type { Table } from './document';
import { locate } from './grid';

/** What a column of seven needs: 12 mm of 156, for five digits of 10.5 pt in any font. */
const FIGURE = 7.8;

/** Shares of the whole width, in percent, which add up to 100; those a table of words names itself. */
export function columnShares(table: Table): readonly number[] {
  if (table.widths) return table.widths;
  const labels = labelWeights(table);
  const figures = table.columnCount - labels.length;
  const sum = labels.reduce((left, right) => left + right, 0);
  const forLabels = labels.length === 0 ? 0 : Math.max(25, Math.min(100 - figures * FIGURE, 49));
  const share = (100 - forLabels) / Math.max(figures, 1);
  return [
    ...labels.map((weight) => (weight / sum) * forLabels),
    ...Array.from({ length: figures }, () => share),
  ];
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
    const weight = signs <= 1 ? 2 : signs <= 3 ? 4 : 12;
    for (let at = column; at < column + columnSpan; at += 1) {
      weights[at] = Math.max(weights[at] ?? 2, weight);
    }
  }
  return weights;
}
