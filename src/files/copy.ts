/** Tables for the clipboard, twice each: as HTML and as text by tabs. */
import type { Address } from '../report/address';
import type { TableSection } from '../report/form';
import { formOf } from '../report/forms/index';
import { reckon, type Report } from '../report/report';
import type { SheetRange } from '../report/sheet';
import { composeBlock } from './block';
import { composeTable } from './compose';
import { cellText, type Table } from './document';
import { locate } from './grid';
import { htmlTable } from './html-table';
import { toTabbed } from './tabbed';

/** What is put on the clipboard: the same table twice. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** A table for Excel, WPS and mail: labels, heads and spans, figures as plain digits. */
export function copyTable(report: Report, table: TableSection): Copied {
  const { figure } = reckon(formOf(report.form), report);
  return copied(composeTable(table, figure), table, false);
}

/** A part of a table for the same: its cells as `textOf` gives them, with their names if wanted. */
export function copyRange(
  table: TableSection,
  range: SheetRange,
  textOf: (address: Address) => string,
  { labels = false }: { readonly labels?: boolean } = {},
): Copied {
  return copied(composeBlock(table, range, textOf, labels), table, true);
}

function copied(composed: Table, table: TableSection, isPart: boolean): Copied {
  const rows = locate(composed).map((cells) => {
    const row = Array.from({ length: composed.columnCount }, () => '');
    for (const { cell, column, columnSpan } of cells) {
      // Plain text knows no spans: each column of a part has its heads above it.
      const end = column + (isPart && cell.header === 'column' ? columnSpan : 1);
      row.fill(cellText(cell), column, end);
    }
    return row;
  });
  return { html: htmlTable(composed, table.id), text: `${toTabbed(rows)}\r\n` };
}
