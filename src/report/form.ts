/**
 * What a form can say: sections, tables with their heads and rows, explanations, and the rules that
 * bind its figures. `defineForm` turns what an author writes into what everything else reads, and
 * refuses a form that contradicts itself. The official forms are in forms/.
 */
import { joinKeys, type Address } from './address';
import type { Relation, Rule } from './rule';

/** `count`: whole and not negative. `change`: whole, signed. `amount`: 万元, up to six decimals. */
export type CellKind = 'count' | 'change' | 'amount';

/** A head of a table; the innermost ones carry the key and the kind of their cells. */
export interface ColumnSpec {
  readonly label: string;
  readonly key?: string;
  readonly kind?: CellKind;
  /** The unit of its cells where it is not that of the table. */
  readonly unit?: string;
  /** Printed after the label, but not official wording. */
  readonly remark?: string;
  readonly columns?: readonly ColumnSpec[];
  /** Printed, but no part of the name of a cell, such as 申请人情况. */
  readonly unnamed?: true;
}

/** A row or group of rows. A one-row table has a single row without a label. */
export interface RowSpec {
  readonly label: string;
  /** The official label without what does not fit a line of arithmetic: 一、本年新收. */
  readonly short?: string;
  /** Printed small after the label and part of it: （区分处理的，…）. */
  readonly remark?: string;
  readonly key?: string;
  readonly rows?: readonly RowSpec[];
  readonly unnamed?: true;
  /** 指标解释, for the whole row or column by column. */
  readonly explanation?: string | Readonly<Record<string, string>>;
}

/** Part of a table with a head of its own; table two has one for each item of Article 20. */
export interface BlockSpec {
  readonly title?: string;
  readonly corner?: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

export interface TableSection {
  readonly kind: 'table';
  readonly id: string;
  readonly heading: string;
  /** The unit of its counts, as printed above the table. */
  readonly unit: string;
  readonly blocks: readonly BlockSpec[];
}

export interface TextSection {
  readonly kind: 'text';
  readonly id: string;
  readonly heading: string;
  /** What the section is expected to cover, offered as headings. */
  readonly aspects?: readonly string[];
  /** Stands between the title and the first heading, and prints no heading of its own. */
  readonly untitled?: true;
  /** May stay empty in a complete report. */
  readonly optional?: true;
}

export type Section = TableSection | TextSection;

/** One figure of a form. */
export interface Cell {
  readonly address: Address;
  readonly kind: CellKind;
  /** The section it stands in. */
  readonly table: string;
  readonly unit: string;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Its accessible name: row path, full-width comma, column path. */
  readonly name: string;
  /** Its row in a line of arithmetic. */
  readonly rowName: string;
  readonly columnName: string;
  readonly explanation: string;
  /** The relation that gives its value while nobody has taken it over; only totals have one. */
  readonly total?: Relation;
}

/** 零报告: while all of `zeros` are 0, the blanks of `tables` may be filled with 0 at once. */
export interface ZeroReportSpec {
  readonly zeros: readonly Address[];
  readonly tables: readonly string[];
}

/** What the author of a form writes. */
export interface FormSpec {
  readonly id: string;
  /** The notice that published it. */
  readonly notice: string;
  readonly name: string;
  readonly firstYear: number;
  readonly sections: readonly Section[];
  readonly rules: readonly Rule[];
  readonly zeroReport?: ZeroReportSpec;
}

export interface Form extends FormSpec {
  /** Every cell by its address, in the order of the paper. */
  readonly cells: ReadonlyMap<Address, Cell>;
  /** Totals in the order in which they can be computed: parts before what they are part of. */
  readonly totals: readonly Cell[];
  /** The ids of its texts. */
  readonly texts: ReadonlySet<string>;
  /** The rules that look at a cell. */
  readonly rulesOf: ReadonlyMap<Address, readonly Rule[]>;
}

/** The tables of a form, in order. */
export function tablesOf(form: FormSpec): readonly TableSection[] {
  return form.sections.filter((section) => section.kind === 'table');
}

/** The texts of a form, in order. */
export function textsOf(form: FormSpec): readonly TextSection[] {
  return form.sections.filter((section) => section.kind === 'text');
}

/** The innermost heads, each with the heads above it, outermost first. */
export function columnPaths(columns: readonly ColumnSpec[]): readonly (readonly ColumnSpec[])[] {
  return columns.flatMap((column) =>
    column.columns ? columnPaths(column.columns).map((path) => [column, ...path]) : [[column]],
  );
}

/** The innermost rows, each with the groups around it, outermost first. */
export function rowPaths(rows: readonly RowSpec[]): readonly (readonly RowSpec[])[] {
  return rows.flatMap((row) =>
    row.rows ? rowPaths(row.rows).map((path) => [row, ...path]) : [[row]],
  );
}

/** The address of the cell where a row and a column of a table meet. */
export function cellAddress(
  table: TableSection,
  row: readonly RowSpec[],
  column: readonly ColumnSpec[],
): Address {
  return joinKeys(table.id, ...row.map((part) => part.key), ...column.map((part) => part.key));
}

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
  }
  checkZeroReport(spec, cells, fault);
  const texts = new Set(textsOf(spec).map((text) => text.id));
  return { ...spec, cells, totals: inOrder(cells, fault), texts, rulesOf };
}

type Fault = (sentence: string) => never;

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
