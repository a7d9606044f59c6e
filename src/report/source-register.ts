/**
 * 数据来源登记表: the figures of a report in the order of its form, each with its source, and those that
 * have none yet; and what it says above and between them. How it is laid out is the business of the page
 * and of the paper.
 */
import type { Address } from './address';
import { amountText } from './amount';
import { tablesOf, type Cell, type Form, type TableSection } from './form';
import { isComputed, reckon, type Reckoning, type Report } from './report';
import { rowsOf, type Row } from './rows';
import { sameSource, SOURCE_PARTS, type Source } from './source';

/** Cells side by side in one row that have the same source, or none. */
export interface RegisterLine {
  readonly row: Row;
  /** The title of the block that begins with it. */
  readonly block?: string;
  readonly cells: readonly [Cell, ...Cell[]];
  /** Which of its row they are; absent where they are all of it. */
  readonly columns?: string;
  /** What they state: 自然人 3、总计 3，其余 0. */
  readonly figures: string;
  /** Absent in the lines of figures without one. */
  readonly source?: Source;
}

export interface RegisterTable {
  readonly table: TableSection;
  /** What stands above its lines: the heading, and the unit. */
  readonly head: string;
  readonly lines: readonly RegisterLine[];
}

export interface Register {
  /** Every cell that has a source, stated or not yet. */
  readonly given: readonly RegisterTable[];
  /** Figures that have none. */
  readonly missing: readonly RegisterTable[];
  readonly missingCount: number;
  /** How many cells each office answers for, in the order in which they first come. */
  readonly offices: ReadonlyMap<string, number>;
}

/** What the register says, the same on the page and on paper. */
export const REGISTER = {
  given: '已登记来源的数字',
  missing: '未登记来源的数字',
  /** Above the figures that have none. */
  figures: ['指标', '数值'],
  /** Above those that have one. */
  sources: ['指标', '数值', ...Object.values(SOURCE_PARTS)],
  /** Above the lines to sign. */
  offices: ['提供科室', '提供格数', '提供科室负责人签字', '日期'],
} as const;

/** How many figures have no source. */
export function missingText(count: number): string {
  const counted = '自动计算的总计不计。';
  return count === 0 ? `没有。已填的数字都登记了来源，${counted}` : `共 ${count} 格，${counted}`;
}

/**
 * The figures that have no source yet, in the order of the paper. A blank has no figure, and a total
 * that computes itself follows from others.
 */
export function withoutSource(form: Form, report: Report): Cell[] {
  return [...form.cells.values()].filter(
    (cell) =>
      !isComputed(report, cell) &&
      (report.cells[cell.address] ?? report.refused[cell.address]) !== undefined &&
      !report.sources[cell.address],
  );
}

/** The whole register. */
export function registerOf(form: Form, report: Report): Register {
  const missing = new Set(withoutSource(form, report).map(({ address }) => address));
  const reckoning = reckon(form, report);
  const offices = new Map<string, number>();
  for (const { address } of form.cells.values()) {
    const office = report.sources[address]?.office;
    if (office) offices.set(office, (offices.get(office) ?? 0) + 1);
  }
  const tables = (listed: (address: Address) => boolean): RegisterTable[] =>
    tablesOf(form)
      .map((table) => ({
        table,
        head: `${table.heading}（单位：${table.unit}）`,
        lines: inBlocks(
          rowsOf(form, table).flatMap((row) => linesOf(report, reckoning, table, row, listed)),
        ),
      }))
      .filter(({ lines }) => lines.length > 0);
  return {
    given: tables((address) => report.sources[address] !== undefined),
    missing: tables((address) => missing.has(address)),
    missingCount: missing.size,
    offices,
  };
}

/** Says where a block begins. */
function inBlocks(lines: readonly RegisterLine[]): RegisterLine[] {
  return lines.map((line, at) => {
    const block = line.row.title;
    return block === undefined || block === lines[at - 1]?.row.title ? line : { ...line, block };
  });
}

/** The listed cells of a row, in runs of the same source. */
function linesOf(
  report: Report,
  reckoning: Reckoning,
  table: TableSection,
  row: Row,
  listed: (address: Address) => boolean,
): RegisterLine[] {
  // Nobody has to answer for a total that computes itself, so its absence breaks no run.
  const counted = row.cells.filter((cell) => listed(cell.address) || !isComputed(report, cell));
  const runs: [Cell, ...Cell[]][] = [];
  let open = false;
  for (const cell of counted) {
    const isListed = listed(cell.address);
    const last = runs.at(-1);
    const source = report.sources[cell.address];
    const follows = open && last && sameSource(report.sources[last[0].address], source);
    if (isListed && follows) last.push(cell);
    else if (isListed) runs.push([cell]);
    open = isListed;
  }
  return runs.map((cells) => {
    const source = report.sources[cells[0].address];
    return {
      row,
      cells,
      ...(cells.length < counted.length && { columns: columnsOf(cells) }),
      figures: figuresOf(report, reckoning, table, cells),
      ...(source && { source }),
    };
  });
}

const NAMED = 3;

function columnsOf(cells: readonly [Cell, ...Cell[]]): string {
  const names = cells.map(({ columnName }) => columnName);
  return names.length > NAMED ? `${names[0]}至${names.at(-1)}` : names.join('、');
}

/** Zeros in one word where there are several, so that a line stays a line. */
function figuresOf(
  report: Report,
  { figure }: Reckoning,
  table: TableSection,
  cells: readonly [Cell, ...Cell[]],
): string {
  const stated = cells.map((cell) => {
    const value = figure(cell.address);
    const typed = report.refused[cell.address] ?? (value === undefined ? '' : amountText(value));
    const unit = cell.unit === table.unit || typed === '' ? '' : ` ${cell.unit}`;
    return { name: cell.columnName, text: `${typed}${unit}`, zero: typed === '0' };
  });
  const [only] = stated;
  if (stated.length === 1) return only?.text || '未填';
  if (stated.every(({ zero }) => zero)) return '均为 0';
  if (stated.every(({ text }) => text === '')) return '未填';
  const zeros = stated.filter(({ zero }) => zero);
  const several = zeros.length >= NAMED;
  const named = stated.filter(({ text, zero }) => text !== '' && !(zero && several));
  const blank = stated.filter(({ text }) => text === '');
  return [
    named.map(({ name, text }) => `${name} ${text}`).join('、'),
    blank.length > 0 ? `${blank.map(({ name }) => name).join('、')}未填` : '',
    several ? '其余 0' : '',
  ]
    .filter(Boolean)
    .join('，');
}
