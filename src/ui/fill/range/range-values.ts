// What stands in a range of figures, and what emptying, filling and pasting make of it. A computed
// total is read where it is complete and never written. Writing is the business of the session.
import type { Pasted } from '../../../files/open';
import type { Address } from '../../../report/address';
import { amountText } from '../../../report/amount';
import type { Change } from '../../../report/edits';
import { isComputed } from '../../../report/report';
import type { Sheet, SheetCell, SheetRange } from '../../../report/sheet';
import { shownText } from '../cell/marks';
import { figuresIn, stretched } from './range';
import type { Session } from '../session';

type Standing = Pick<Session, 'judgement' | 'typed'>;

/** What a cell gives to the clipboard: nothing while it is blank, or a total that lacks parts. */
export function textIn(standing: Standing, address: Address): string {
  const { form, report, reckoning } = standing.judgement();
  const cell = form.cells.get(address);
  if (!cell) return '';
  if (!isComputed(report, cell)) return shownText(cell, standing.typed(address));
  const sum = reckoning.figure(address);
  return sum === undefined ? '' : amountText(sum);
}

/** 计数 and 求和, as spreadsheets show them under a selection. */
export interface Summary {
  readonly lines: number;
  readonly columns: number;
  /** How many cells are stated, as a number or otherwise. */
  readonly stated: number;
  /** With its unit; absent where there is no number, or where the units differ. */
  readonly sum?: string;
}

export function summaryOf(standing: Standing, sheet: Sheet, range: SheetRange): Summary {
  const { form, reckoning } = standing.judgement();
  const lines = figuresIn(sheet, range);
  const addresses = lines.flat().flatMap((cell) => cell.address ?? []);
  const numbers = addresses.flatMap((address) => reckoning.figure(address) ?? []);
  const units = new Set(
    addresses.flatMap((address) => {
      return reckoning.figure(address) === undefined ? [] : (form.cells.get(address)?.unit ?? []);
    }),
  );
  const [unit] = units;
  return {
    lines: lines.length,
    columns: range.right - range.left + 1,
    stated: addresses.filter((address) => textIn(standing, address) !== '').length,
    ...(unit !== undefined && units.size === 1 && { sum: `${exactSum(numbers)} ${unit}` }),
  };
}

/** Every typed cell of a range as blank. */
export function emptied(standing: Standing, figures: readonly SheetCell[]): Change[] {
  return figures.flatMap((cell) => change(standing, cell, ''));
}

/**
 * The first line, or column, of a range carried on over the rest of it. Of one line alone, the one
 * before it is carried on.
 */
export function filled(
  standing: Standing,
  sheet: Sheet,
  range: SheetRange,
  direction: 'down' | 'right',
): Change[] {
  const lines = figuresIn(sheet, range);
  const pairs = direction === 'down' ? pairsDown(sheet, range, lines) : pairsRight(sheet, lines);
  return pairs.flatMap(([source, target]) =>
    source.address === undefined
      ? []
      : change(standing, target, plainText(standing, source.address)),
  );
}

/** One value for every typed cell of a range, as a block to be pasted from its first figure on. */
export function repeated(
  standing: Standing,
  sheet: Sheet,
  range: SheetRange,
  value: string,
): Pasted {
  const rows = figuresIn(sheet, range).map((line) => {
    const row = Array.from({ length: range.right - range.left + 1 }, () => '');
    for (const cell of line) {
      if (change(standing, cell, value).length > 0) row[cell.column - range.left] = value;
    }
    return row;
  });
  return { kind: 'grid', rows };
}

type Pair = readonly [source: SheetCell, target: SheetCell];

function pairsDown(sheet: Sheet, range: SheetRange, lines: readonly SheetCell[][]): Pair[] {
  const first = { row: range.top, column: range.left };
  const { row } = stretched(sheet, first, first, 'up');
  const above = row === range.top ? [] : figuresIn(sheet, { ...range, top: row, bottom: row });
  const [source = [], ...targets] = lines.length === 1 ? [...above.slice(0, 1), ...lines] : lines;
  return targets.flat().flatMap((target): Pair[] => {
    const over = source.find(({ column, columnSpan }) => {
      return column <= target.column && target.column < column + columnSpan;
    });
    return over ? [[over, target]] : [];
  });
}

function pairsRight(sheet: Sheet, lines: readonly SheetCell[][]): Pair[] {
  if (lines.some((line) => line.length > 1)) {
    return lines.flatMap(([first, ...rest]) =>
      first ? rest.map((target): Pair => [first, target]) : [],
    );
  }
  return lines.flat().flatMap((target): Pair[] => {
    const row = sheet.rows[target.row] ?? [];
    const left = row.filter((cell) => cell.kind === 'figure' && cell.column < target.column).at(-1);
    return left ? [[left, target]] : [];
  });
}

/** As it was typed, so that nothing of it is lost on the way. */
function plainText(standing: Standing, address: Address): string {
  const { form, report } = standing.judgement();
  const cell = form.cells.get(address);
  return cell && !isComputed(report, cell) ? standing.typed(address) : textIn(standing, address);
}

/** Nothing for a cell that takes nothing. */
function change(standing: Standing, { address }: SheetCell, to: string): Change[] {
  const { form, report } = standing.judgement();
  const cell = address === undefined ? undefined : form.cells.get(address);
  return cell && !isComputed(report, cell) ? [{ address: cell.address, new: to }] : [];
}

/** Amounts have six decimals at most; adding them up must not bring more. */
function exactSum(numbers: readonly number[]): string {
  return amountText(Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6)));
}
