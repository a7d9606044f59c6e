/**
 * Labels of a form met in the wild: shortened, renumbered, in other brackets, with notes or in
 * traditional characters. Nothing made here is ever stored.
 */
import {
  columnPaths,
  rowPaths,
  type BlockSpec,
  type ColumnSpec,
  type TableSection,
} from '../report/form';
import { squeezed } from './lines';

const TRADITIONAL: Readonly<Record<string, string>> = {
  減: '减',
  總: '总',
  計: '计',
  報: '报',
  開: '开',
  規: '规',
  許: '许',
  處: '处',
  罰: '罚',
  強: '强',
  費: '费',
  購: '购',
  結: '结',
  轉: '转',
  數: '数',
  維: '维',
  訴: '诉',
  訟: '讼',
  複: '复',
  復: '复',
  議: '议',
  審: '审',
  與: '与',
  業: '业',
  機: '机',
  構: '构',
  會: '会',
  務: '务',
  組: '组',
  織: '织',
  個: '个',
  項: '项',
  額: '额',
  經: '经',
  國: '国',
  祕: '秘',
  糾: '纠',
  後: '后',
  類: '类',
  執: '执',
};
const TRADITIONAL_SIGNS = new RegExp(`[${Object.keys(TRADITIONAL).join('')}]`, 'g');
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))+/;
/** Other names for official ones: left is read as right. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^行政规范性文件$/, '规范性文件'],
  [/^.*逾期不补正.*$/, '逾期不补正'],
  [/^.*逾期(?:不|未)?缴费$|^.*逾期未按收费通知.*$/, '逾期未缴费'],
  [/^(?:合计|总数)$/, '总计'],
];
const SHORTEST_PART = 3;

/** A label prepared for comparing. */
export interface LabelKey {
  /** With its number: （七）总计. */
  readonly full: string;
  /** Without number, notes and punctuation: 总计. Empty for what is no label. */
  readonly core: string;
}

/** Prepares a text for comparing with labels. */
export function labelKey(text: string): LabelKey {
  const full = squeezed(text)
    .replace(TRADITIONAL_SIGNS, (sign) => TRADITIONAL[sign] ?? sign)
    .replace(/其它/g, '其他')
    .replace(/["'“”‘’『』「」《》]/g, '');
  const bare = full
    .replace(NUMBERING, '')
    .replace(/\([^()]*\)?/g, '')
    .replace(/[、,，.。:：;；|()\-_]/g, '');
  const alias = ALIASES.find(([pattern]) => pattern.test(bare));
  return { full, core: alias ? alias[1] : bare };
}

/** 0: another label. 1: the same but for its number. 2: the same, number included. */
export type Likeness = 0 | 1 | 2;

/** How well a text names something that goes by any of these labels. */
function likeness(labels: readonly LabelKey[], text: LabelKey): Likeness {
  if (text.core === '') return 0;
  if (labels.some((label) => label.full === text.full)) return 2;
  return labels.some((label) => label.core === text.core) ? 1 : 0;
}

/** A row of a table as it can be named. */
export interface RowName {
  readonly block: BlockSpec;
  readonly path: ReturnType<typeof rowPaths>[number];
  readonly labels: readonly LabelKey[];
}

/** A column of a block as it can be named. */
export interface ColumnName {
  readonly path: readonly ColumnSpec[];
  /** Of every head above it and its own, outermost first. */
  readonly labels: readonly LabelKey[];
}

/** The names that can stand in a table. */
export interface TableNames {
  readonly table: TableSection;
  readonly rows: readonly RowName[];
  readonly columns: ReadonlyMap<BlockSpec, readonly ColumnName[]>;
  /** Heads at any level. */
  readonly heads: readonly LabelKey[];
  /** Titles, corners and groups: labels that name no row or column. */
  readonly others: readonly LabelKey[];
}

const known = new WeakMap<TableSection, TableNames>();

/** The names of a table of a form. */
export function namesOf(table: TableSection): TableNames {
  const names = known.get(table) ?? collectNames(table);
  known.set(table, names);
  return names;
}

function collectNames(table: TableSection): TableNames {
  const rows = table.blocks.flatMap((block) =>
    rowPaths(block.rows).map((path) => ({ block, path, labels: namesOfRow(path) })),
  );
  const columns = new Map(
    table.blocks.map((block) => [
      block,
      columnPaths(block.columns).map((path) => ({
        path,
        labels: path.map((part) => labelKey(part.label)),
      })),
    ]),
  );
  const groups = rows.flatMap(({ path }) => path.slice(0, -1).map((part) => part.label));
  const frames = table.blocks.flatMap((block) => [block.title ?? '', block.corner ?? '']);
  return {
    table,
    rows,
    columns,
    heads: [...columns.values()].flatMap((leaves) => leaves.flatMap((leaf) => leaf.labels)),
    others: [...new Set([...groups, ...frames])].map(labelKey),
  };
}

function namesOfRow(path: RowName['path']): LabelKey[] {
  const leaf = path.at(-1);
  if (leaf === undefined || leaf.label === '') return [];
  const names = [leaf.label, leaf.label + (leaf.remark ?? ''), leaf.short ?? leaf.label];
  return [...new Set(names)].map(labelKey);
}

/** A row that a text names, and how well. */
export interface RowMatch {
  readonly row: RowName;
  readonly likeness: Likeness;
}

/** The row that a text names, if it names one only; a part of its name is enough if it is unique. */
export function findRow(names: TableNames, text: LabelKey): RowMatch | undefined {
  if (text.core === '') return undefined;
  for (const wanted of [2, 1] as const) {
    const found = names.rows.filter((row) => likeness(row.labels, text) >= wanted);
    const [row] = found;
    if (row && found.length === 1) return { row, likeness: wanted };
  }
  if (names.others.some((other) => other.core === text.core)) return undefined;
  const parts = names.rows.filter((row) =>
    row.labels.some((label) => isPart(label.core, text.core)),
  );
  const [row] = parts;
  return row && parts.length === 1 ? { row, likeness: 1 } : undefined;
}

/** Whether a text is a head of the table. */
export function isHead(names: TableNames, { core }: LabelKey): boolean {
  return core !== '' && names.heads.some((head) => head.core === core || isPart(head.core, core));
}

/** The column of a block that stands under these heads, outermost first, if there is only one. */
export function findColumn(
  columns: readonly ColumnName[],
  heads: readonly LabelKey[],
): ColumnName | undefined {
  const has = (label: LabelKey, loosely: boolean): boolean =>
    heads.some((head) => head.core === label.core || (loosely && isPart(label.core, head.core)));
  for (const loosely of [false, true]) {
    const scored = columns
      .filter(({ labels }) => labels.slice(-1).some((leaf) => has(leaf, loosely)))
      .map((column) => ({
        column,
        score: column.labels.filter((label) => has(label, loosely)).length,
      }));
    const most = Math.max(0, ...scored.map(({ score }) => score));
    const best = scored.filter(({ score }) => score === most);
    const [only] = best;
    if (only && best.length === 1) return only.column;
  }
  return undefined;
}

function isPart(label: string, text: string): boolean {
  if (text.length < SHORTEST_PART || label.length < SHORTEST_PART) return false;
  return label.includes(text) || text.includes(label);
}
