/**
 * What a form can say: sections, tables with their heads and rows, explanations, and the rules that
 * bind its figures. It is made out of what an author writes by define-form.ts; the official forms
 * are in forms/.
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
  /** 收办平衡: the relations that are shown below it, one for each of its columns. */
  readonly balance?: readonly string[];
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

/** A chart that is drawn of a report: bars, each of them cells added up. */
export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  /** The bars by their names. */
  readonly labels: readonly string[];
  /** One stands beside that of last year, several beside each other. */
  readonly groups: readonly [ChartGroup, ...ChartGroup[]];
}

/** Bars of one colour. */
export interface ChartGroup {
  /** Empty where there is only one. */
  readonly name: string;
  /** The cells that each bar adds up. */
  readonly bars: readonly (readonly Address[])[];
  /** What the bars are the parts of; they add up to these cells. */
  readonly whole?: readonly Address[];
}

/** The form in force before, whose reports may be last year's. */
export interface Predecessor {
  readonly form: Form;
  /** What it calls a cell of this form, where that is another address. Others keep theirs. */
  readonly sources: Readonly<Record<Address, Address>>;
  /** Where a cell of it belongs when a table of it stands in a report on this form, by its address. */
  readonly places?: Readonly<Record<Address, Address>>;
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
  /** In the order of the paper. */
  readonly charts?: readonly ChartSpec[];
  /** Cells that the texts of office papers may quote, by the name of the field. */
  readonly fields?: Readonly<Record<string, Address>>;
  readonly previous?: Predecessor;
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
export function tablesOf(form: Pick<FormSpec, 'sections'>): readonly TableSection[] {
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
