/**
 * Figures of a grid → addresses of a table. Labels decide; position counts only where a labelled row
 * has exactly as many figures as the form has columns.
 */
import type { Address } from '../report/address';
import { amountText, readAmount } from '../report/amount';
import { cellAddress, type CellKind, type TableSection } from '../report/form';
import type { Grid } from './grid';
import {
  findColumn,
  findRow,
  isHead,
  labelKey,
  namesOf,
  type ColumnName,
  type LabelKey,
  type RowMatch,
  type RowName,
  type TableNames,
} from './labels';

export interface Placement {
  /** What stands at every place that was recognised; blank ones are left out. */
  readonly cells: Map<Address, string>;
  /** Texts that have no place in this table, as they stood. */
  readonly unplaced: string[];
  /** How many labels were recognised; tells which table of which form it is. */
  matched: number;
}

/** A place of the grid, read once for all tables that are tried on it. */
interface Sign {
  readonly text: string;
  readonly begins: boolean;
  readonly key: LabelKey;
  readonly isFigure: boolean;
}

/** A place as it looks to one table. */
interface Reading extends Sign {
  readonly row: RowMatch | undefined;
  readonly isHead: boolean;
}

const signs = new WeakMap<Grid, readonly (readonly Sign[])[]>();

/** `assured`: the table is known from elsewhere, so that a row without any label may count. */
export function placeGrid(grid: Grid, table: TableSection, assured = false): Placement {
  const names = namesOf(table);
  const placement: Placement = { cells: new Map(), unplaced: [], matched: 0 };
  let heads: LabelKey[][] = [];
  let afterFigures = false;
  for (const row of readingsOf(grid, names)) {
    if (row.every(({ text }) => text.trim() === '')) continue;
    const label = labelOf(row);
    if (label === undefined && isHeadRow(row)) {
      if (afterFigures) heads = [];
      afterFigures = false;
      row.forEach(({ key }, at) => (heads[at] ??= []).push(key));
      placement.matched += new Set(row.flatMap(({ isHead, text }) => (isHead ? text : []))).size;
      continue;
    }
    const unnamed = names.rows.find((candidate) => candidate.labels.length === 0);
    const known =
      label ?? (unnamed && row.some(({ isFigure }) => isFigure) && { row: unnamed, at: -1 });
    if (known) {
      afterFigures = true;
      if (label) placement.matched += 1;
      placeRow(placement, names, row, known, heads, assured);
    } else if (isFrame(names, row)) {
      afterFigures = true;
    } else {
      placement.unplaced.push(textOf(row));
    }
  }
  return placement;
}

/** Every text is looked up once, however many places its cell covers. */
function readingsOf(grid: Grid, names: TableNames): Reading[][] {
  const read = signs.get(grid) ?? signsOf(grid);
  signs.set(grid, read);
  const known = new Map<string, Pick<Reading, 'row' | 'isHead'>>();
  return read.map((row) =>
    row.map((sign) => {
      const found = known.get(sign.text) ?? {
        row: findRow(names, sign.key),
        isHead: isHead(names, sign.key),
      };
      known.set(sign.text, found);
      return { ...sign, ...found };
    }),
  );
}

function signsOf(grid: Grid): Sign[][] {
  const known = new Map<string, Pick<Sign, 'key' | 'isFigure'>>();
  return grid.map((row) =>
    row.map((place) => {
      const found = known.get(place.text) ?? {
        key: labelKey(place.text),
        isFigure: isFigureText(place.text),
      };
      known.set(place.text, found);
      return { ...place, ...found };
    }),
  );
}

/** A figure as it is typed into a cell: plain digits where it is one, otherwise as it stood. */
export function typedFigure(kind: CellKind, text: string): string {
  const reading = readAmount(kind, text);
  return reading.kind === 'number' && reading.remark === undefined
    ? amountText(reading.value)
    : text.trim();
}

function isFigureText(text: string): boolean {
  const bare = text.trim().normalize('NFKC');
  if (bare === '') return false;
  const { kind } = readAmount('amount', bare);
  if (kind === 'number' || kind === 'nothing') return true;
  if (readAmount('change', bare).kind === 'number') return true;
  return /^[+-]?\d[\d,.]*[件条项个宗次万元]{0,2}$/.test(bare);
}

/** The row label of a line: the last one before its figures. */
function labelOf(row: readonly Reading[]): { row: RowName; at: number } | undefined {
  const first = row.findIndex((reading) => reading.isFigure && !reading.row);
  const found = row
    .slice(0, first < 0 ? row.length : first)
    .flatMap((reading, at) => (reading.row ? [{ ...reading.row, at }] : []));
  // The head 总计 reads like the row （七）总计; only its number tells them apart.
  const isCertain = first >= 0 || found.some((match) => match.likeness === 2);
  return isCertain || !isHeadRow(row) ? found.at(-1) : undefined;
}

function isHeadRow(row: readonly Reading[]): boolean {
  return !row.some(({ isFigure }) => isFigure) && row.some(({ isHead }) => isHead);
}

/** A line of titles, corners and groups only. */
function isFrame(names: TableNames, row: readonly Reading[]): boolean {
  return row.every(({ key: { full, core } }) => {
    if (full === '' || core.startsWith('第二十条第')) return true;
    return names.others.some(
      (other) => other.full === full || (core !== '' && other.core === core),
    );
  });
}

function textOf(row: readonly Sign[]): string {
  return row
    .flatMap(({ text, begins }) => (begins && text.trim() !== '' ? text.trim() : []))
    .join(' ');
}

function placeRow(
  placement: Placement,
  { table, columns }: TableNames,
  row: readonly Reading[],
  label: { row: RowName; at: number },
  heads: readonly (readonly LabelKey[])[],
  assured: boolean,
): void {
  const leaves = columns.get(label.row.block) ?? [];
  const figures = row
    .map(({ text, begins }, at) => ({ text, begins, at }))
    .filter(({ at, begins }) => begins && at > label.at);
  const put = (column: ColumnName, text: string): void => {
    const kind = column.path.at(-1)?.kind ?? 'count';
    const typed = typedFigure(kind, text);
    if (typed !== '') placement.cells.set(cellAddress(table, label.row.path, column.path), typed);
  };
  const byHead = columnsByHead(leaves, label.at, figures, heads);
  if (byHead) {
    for (const { column, text } of byHead) put(column, text);
    return;
  }
  const texts = inFormOrder(
    figures.map(({ text }) => text),
    leaves.length,
  );
  // A line without any label is known by its heads, or by what stands above the whole table.
  if (texts && (label.at >= 0 || assured || heads.length > 0)) {
    leaves.forEach((column, index) => put(column, texts[index] ?? ''));
  } else {
    placement.unplaced.push(textOf(row));
  }
}

/** Undefined unless the heads stand over the figures, and every figure under a head of its own. */
function columnsByHead(
  leaves: readonly ColumnName[],
  labelAt: number,
  figures: readonly { text: string; at: number }[],
  heads: readonly (readonly LabelKey[])[],
): { column: ColumnName; text: string }[] | undefined {
  const at = (index: number): ColumnName | undefined => findColumn(leaves, heads[index] ?? []);
  for (let index = 0; index <= labelAt; index += 1) if (at(index)) return undefined;
  const found: { column: ColumnName; text: string }[] = [];
  for (const figure of figures) {
    const column = at(figure.at);
    if (column && !found.some((other) => other.column === column)) {
      found.push({ column, text: figure.text });
    } else if (figure.text.trim() !== '') {
      return undefined;
    }
  }
  return found.length > 0 ? found : undefined;
}

/** As many texts as there are columns, or undefined where it is not clear which are which. */
function inFormOrder(texts: readonly string[], count: number): readonly string[] | undefined {
  if (texts.length === count) return texts;
  const stated = texts.filter((text) => text.trim() !== '');
  return stated.length === count ? stated : undefined;
}
