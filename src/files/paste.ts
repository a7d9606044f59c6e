/** A block from the clipboard, of Excel, WPS, a web page or plain text → rows of texts or figures. */
import type { Address } from '../report/address';
import type { TableSection } from '../report/form';
import type { Table } from './document';
import { gridOf, gridOfTexts, type Grid } from './grid';
import { placeGrid } from './place';
import { readHtml } from './read-html';
import { rowsIn } from './tabbed';

/** What the clipboard holds; either may be empty. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

export type Pasted =
  /** Figures that found their cells by labels, and what found none. */
  | { readonly kind: 'labelled'; readonly cells: Map<Address, string>; readonly unplaced: string[] }
  /** Texts without labels, to be laid on from a cell. */
  | { readonly kind: 'grid'; readonly rows: string[][] };

const LARGEST = 2_000_000;

/** Reads a block for a table of the form; undefined for a single value, which is an ordinary paste. */
export function readPaste({ html, text }: Clipboard, table: TableSection): Pasted | undefined {
  if (html.length > LARGEST || text.length > LARGEST) return undefined;
  const grid = gridIn(html) ?? gridOfTexts(rowsIn(text));
  const places = grid.flat().filter((place) => place.begins);
  if (places.length <= 1 || places.every((place) => place.text.trim() === '')) return undefined;
  const { cells, unplaced, matched } = placeGrid(grid, table);
  if (matched > 0 && cells.size > 0) return { kind: 'labelled', cells, unplaced };
  const rows = grid.map((row) => row.map((place) => (place.begins ? place.text.trim() : '')));
  return { kind: 'grid', rows };
}

function gridIn(html: string): Grid | undefined {
  if (!/<t[dh][\s>]/i.test(html)) return undefined;
  const tables = readHtml(html).blocks.filter((block): block is Table => block.kind === 'table');
  return tables.length > 0 ? gridOf({ rows: tables.flatMap((table) => table.rows) }) : undefined;
}
