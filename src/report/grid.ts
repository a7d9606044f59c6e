/**
 * Where each cell of a form stands on paper: its line and its place in it. For everything that looks
 * for what lies beside a cell; how a table is printed is told in sheet.ts.
 */
import type { Address } from './address';
import { tablesOf, type Form } from './form';
import { sheetOf } from './sheet';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Grid {
  /** The addresses of each line of every table; an empty line where heads or tables part them. */
  readonly lines: readonly (readonly Address[])[];
  readonly places: ReadonlyMap<Address, Place>;
}

const known = new WeakMap<Form, Grid>();

/** The grid of a form, laid out once. */
export function gridOf(form: Form): Grid {
  const laid = known.get(form);
  if (laid) return laid;
  const lines = tablesOf(form).flatMap((table) => [
    ...sheetOf(table).rows.map((cells) => cells.flatMap((cell) => cell.address ?? [])),
    [],
  ]);
  const places = new Map<Address, Place>();
  lines.forEach((addresses, line) =>
    addresses.forEach((address, column) => places.set(address, { line, column })),
  );
  const grid = { lines, places };
  known.set(form, grid);
  return grid;
}
