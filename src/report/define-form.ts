/**
 * Makes a form out of what its author writes, and refuses one that contradicts itself. What a form
 * can say is told in form.ts.
 */
import type { Address } from './address';
import {
  cellAddress,
  columnPaths,
  rowPaths,
  tablesOf,
  textsOf,
  type BlockSpec,
  type Cell,
  type ColumnSpec,
  type Form,
  type FormSpec,
  type RowSpec,
  type TableSection,
} from './form';
import type { Relation, Rule } from './rule';

/**
 * Compiles a form. Throws an Error whose sentence names the fault when the form contradicts itself:
 * two cells or rules of one name, a rule over a cell that does not exist, a total computed twice or
 * out of itself.
 */
export function defineForm(spec: FormSpec): Form {
  const fault = (sentence: string): never => {
    throw new Error(`Form ${spec.id}: ${sentence}`);
  };
  const sectionIds = new Set<string>();
  for (const section of spec.sections) {
    if (sectionIds.has(section.id)) fault(`two sections are called ${section.id}.`);
    sectionIds.add(section.id);
  }
  const cells = new Map<Address, Cell>();
  const totalsBy = totalRelations(spec, fault);
  for (const cell of tablesOf(spec).flatMap((table) => cellsOf(table, fault))) {
    if (cells.has(cell.address)) fault(`two cells have the address ${cell.address}.`);
    const total = totalsBy.get(cell.address);
    cells.set(cell.address, total ? { ...cell, total } : cell);
  }
  const rulesOf = new Map<Address, Rule[]>();
  const ids = new Set<string>();
  for (const rule of spec.rules) {
    if (ids.has(rule.id)) fault(`two rules are called ${rule.id}.`);
    ids.add(rule.id);
    if (rule.cells.length === 0) fault(`rule ${rule.id} looks at no cell.`);
    if (new Set(rule.cells).size < rule.cells.length) fault(`rule ${rule.id} names a cell twice.`);
    for (const address of rule.cells) {
      if (!cells.has(address)) fault(`rule ${rule.id} names ${address}, which is no cell.`);
      rulesOf.set(address, [...(rulesOf.get(address) ?? []), rule]);
    }
    checkLookback(spec, rule, cells, fault);
  }
  checkPrevious(spec, cells, fault);
  checkZeroReport(spec, cells, fault);
  checkBalances(spec, fault);
  checkCharts(spec, cells, fault);
  checkFields(spec, cells, fault);
  const texts = new Set(textsOf(spec).map((text) => text.id));
  return { ...spec, cells, totals: inOrder(cells, fault), texts, rulesOf };
}

type Fault = (sentence: string) => never;

/** What a rule reads in last year's report must stand on every form that report may have. */
function checkLookback(
  { id, previous }: FormSpec,
  rule: Rule,
  cells: ReadonlyMap<Address, Cell>,
  fault: Fault,
): void {
  for (const form of rule.lastYear?.forms ?? []) {
    const then = form === id ? cells : form === previous?.form.id ? previous.form.cells : undefined;
    for (const address of rule.lastYear?.cells ?? []) {
      if (!then?.has(address)) fault(`rule ${rule.id} looks back at ${address} on form ${form}.`);
    }
  }
  const looksBack = rule.kind === 'relation' && rule.lastYear !== undefined;
  if (looksBack && rule.lastYear.forms.length === 0) fault(`rule ${rule.id} names no form.`);
  if (looksBack && rule.computes) fault(`rule ${rule.id} computes out of last year.`);
}

function checkPrevious(
  { previous }: FormSpec,
  cells: ReadonlyMap<Address, Cell>,
  fault: Fault,
): void {
  for (const [address, source] of Object.entries(previous?.sources ?? {})) {
    if (!cells.has(address)) fault(`${address} has a source and is no cell.`);
    if (!previous?.form.cells.has(source)) fault(`${address} has no source ${source}.`);
  }
  for (const [source, address] of Object.entries(previous?.places ?? {})) {
    if (!previous?.form.cells.has(source)) fault(`${source} has a place and was no cell.`);
    if (!cells.has(address)) fault(`${source} has no place ${address}.`);
  }
}

function checkZeroReport(
  { zeroReport, sections }: FormSpec,
  cells: ReadonlyMap<Address, Cell>,
  fault: Fault,
): void {
  for (const address of zeroReport?.zeros ?? []) {
    if (!cells.has(address)) fault(`the zero report looks at ${address}, which is no cell.`);
  }
  for (const table of zeroReport?.tables ?? []) {
    if (!sections.some(({ id }) => id === table)) {
      fault(`the zero report fills ${table}, which is no section.`);
    }
  }
}

/** Each column of a balance is a relation. */
function checkBalances(spec: FormSpec, fault: Fault): void {
  const relations = new Set(
    spec.rules.flatMap(({ kind, id }) => (kind === 'relation' ? [id] : [])),
  );
  for (const { id, balance = [] } of tablesOf(spec)) {
    const unknown = balance.find((rule) => !relations.has(rule));
    if (unknown !== undefined)
      fault(`the balance of ${id} shows ${unknown}, which is no relation.`);
  }
}

/** Bars are counts of one unit, and every group has as many as there are labels. */
function checkCharts(
  { charts = [] }: FormSpec,
  cells: ReadonlyMap<Address, Cell>,
  fault: Fault,
): void {
  const ids = new Set(charts.map(({ id }) => id));
  if (ids.size < charts.length) fault('two charts have one name.');
  for (const { id, labels, groups } of charts) {
    const drawn = groups.flatMap(({ bars, whole = [] }) => [...bars.flat(), ...whole]);
    const unknown = drawn.find((address) => cells.get(address)?.kind !== 'count');
    if (unknown !== undefined) fault(`chart ${id} draws ${unknown}, which is no count.`);
    if (new Set(drawn.map((address) => cells.get(address)?.unit)).size !== 1) {
      fault(`chart ${id} draws more units than one, or nothing.`);
    }
    if (groups.some(({ bars }) => bars.length !== labels.length)) {
      fault(`chart ${id} has bars without a label.`);
    }
  }
}

function checkFields(
  { fields = {} }: FormSpec,
  cells: ReadonlyMap<Address, Cell>,
  fault: Fault,
): void {
  for (const [name, address] of Object.entries(fields)) {
    if (!cells.has(address)) fault(`the field ${name} quotes ${address}, which is no cell.`);
  }
}

function cellsOf(table: TableSection, fault: Fault): Cell[] {
  return table.blocks.flatMap((block) => {
    const [rows, columns] = [rowPaths(block.rows), columnPaths(block.columns)];
    if (rows.length === 0 || columns.length === 0) {
      fault(`a block of ${table.id} has no rows or no columns.`);
    }
    return rows.flatMap((row) => columns.map((column) => cellOf(table, block, row, column, fault)));
  });
}

function cellOf(
  table: TableSection,
  block: BlockSpec,
  row: readonly RowSpec[],
  column: readonly ColumnSpec[],
  fault: Fault,
): Cell {
  const leaf = column.at(-1);
  if (leaf?.key === undefined) return fault(`a column of ${table.id} has no key.`);
  const address = cellAddress(table, row, column);
  const heads = column.filter((part) => !part.unnamed).map((part) => part.label);
  const own = row
    .filter((part) => !part.unnamed && part.label !== '')
    .map((part) => part.label + (part.remark ?? ''));
  // A row without a label is named by the heads above its cells.
  const columnLabels = own.length > 0 ? heads : heads.slice(-1);
  const rowLabels =
    own.length > 0 ? [...(block.title ? [block.title] : []), ...own] : heads.slice(0, -1);
  const innermost = row.at(-1);
  const explanation = innermost?.explanation;
  return {
    address,
    kind: leaf.kind ?? 'count',
    table: table.id,
    unit: leaf.unit ?? table.unit,
    rowLabels,
    columnLabels,
    name: `${rowLabels.join(' ')}，${columnLabels.join(' ')}`,
    rowName: own.length > 0 ? rowNameOf(row) : rowLabels.join(' '),
    columnName: columnLabels.at(-1) ?? leaf.label,
    explanation:
      (typeof explanation === 'string' ? explanation : explanation?.[leaf.key]) ??
      fault(`${address} has no explanation.`),
  };
}

function rowNameOf(row: readonly RowSpec[]): string {
  const leaf = row.at(-1);
  if (leaf === undefined) return '';
  if (leaf.short !== undefined) return leaf.short;
  const group = row.at(-2);
  const prefix = group && !group.unnamed ? (/^（.）/.exec(group.label)?.[0] ?? '') : '';
  return prefix + leaf.label;
}

function totalRelations(spec: FormSpec, fault: Fault): Map<Address, Relation> {
  const totals = new Map<Address, Relation>();
  for (const rule of spec.rules) {
    if (rule.kind !== 'relation' || !rule.computes) continue;
    const [target] = rule.left.terms;
    if (rule.operator !== '=' || rule.left.terms.length !== 1 || target?.sign !== 1) {
      return fault(`rule ${rule.id} computes, but its left side is not one cell.`);
    }
    if (totals.has(target.address)) fault(`${target.address} is computed by two rules.`);
    totals.set(target.address, rule);
  }
  return totals;
}

function inOrder(cells: ReadonlyMap<Address, Cell>, fault: Fault): Cell[] {
  const done = new Set<Cell>();
  const under = new Set<Cell>();
  const visit = (cell: Cell): void => {
    if (!cell.total || done.has(cell)) return;
    if (under.has(cell)) fault(`${cell.address} is computed out of itself.`);
    under.add(cell);
    for (const { address } of cell.total.right.terms) {
      const part = cells.get(address);
      if (part) visit(part);
    }
    done.add(cell);
  };
  for (const cell of cells.values()) visit(cell);
  return [...done];
}
