/** 对比上年: the rows of a report beside those of last year, with what has changed between them. */
import { amountText } from './amount';
import { tablesOf, type Cell, type Form, type TableSection } from './form';
import { figuresOn, yearBefore } from './last-year';
import { reckon, type Report } from './report';
import { rowsOf } from './rows';

export interface ComparedRow {
  readonly name: string;
  readonly unit: string;
  /** Undefined where it is not known, or not the same notion. */
  readonly last?: number;
  readonly now?: number;
  /** now − last. */
  readonly change?: number;
  /** The change in percent of last year, to one decimal; undefined where that was 0. */
  readonly percent?: number;
}

export interface ComparedTable {
  readonly table: TableSection;
  readonly rows: readonly ComparedRow[];
}

/** Every row of every table: by its total where it has one, else cell by cell. */
export function comparisonOf(form: Form, report: Report): ComparedTable[] {
  const before = yearBefore(report);
  const last = before ? figuresOn(form, before) : {};
  const { figure } = reckon(form, report);
  return tablesOf(form).map((table) => ({
    table,
    rows: rowsOf(form, table).flatMap(({ cells }) => {
      const total = cells.find((cell) => addsUp(cell, cells));
      const named = total ? [{ cell: total, name: total.rowName }] : cells.map(nameApart);
      return named.map(({ cell, name }) => ({
        name,
        unit: cell.unit,
        ...changeOf(last[cell.address], figure(cell.address)),
      }));
    }),
  }));
}

function addsUp({ total }: Cell, row: readonly Cell[]): boolean {
  const terms = total?.right.terms ?? [];
  return (
    terms.length > 0 && terms.every((term) => row.some(({ address }) => address === term.address))
  );
}

function nameApart(cell: Cell): { cell: Cell; name: string } {
  return { cell, name: `${cell.rowName}，${cell.columnName}` };
}

type Change = Pick<ComparedRow, 'last' | 'now' | 'change' | 'percent'>;

function changeOf(last: number | undefined, now: number | undefined): Change {
  const stated = { ...(last !== undefined && { last }), ...(now !== undefined && { now }) };
  if (last === undefined || now === undefined) return stated;
  const change = rounded(now - last, MILLIONTHS);
  const percent = last === 0 ? {} : { percent: rounded((change / Math.abs(last)) * 100, TENTHS) };
  return { ...stated, change, ...percent };
}

const MILLIONTHS = 1_000_000;
const TENTHS = 10;

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

/** A change as it is printed: with its sign, 0 without. */
export function signedText(value: number): string {
  return value > 0 ? `+${amountText(value)}` : amountText(value);
}
