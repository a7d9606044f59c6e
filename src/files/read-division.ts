/**
 * 分工表 that came back → what stands at which address. Lines are known by their hidden address and must
 * still say what they said; without one, by what they say. Whatever is neither is told and left out.
 */
import type { Address } from '../report/address';
import type { Form } from '../report/form';
import { FORMS } from '../report/forms/index';
import { ArchiveFault } from './archive';
import { COLUMNS, FIELDS, readMark, type DivisionMark } from './division-words';
import { squeezed } from './lines';
import { readTitle } from './title';
import { unpackWorkbook } from './workbook';

/** What a 科室 has given. */
export interface ReturnedDivision extends DivisionMark {
  /** The unit in its title, where it can be read. */
  readonly organ: string;
  readonly office: string;
  readonly person: string;
  readonly date: string;
  /** What was written beside the cells, as it stood; blank ones left out. */
  readonly given: ReadonlyMap<Address, string>;
  /** Every cell that was asked for and is known again. */
  readonly asked: readonly Address[];
  /** What was written and could not be placed, a sentence each. */
  readonly doubts: readonly string[];
}

type Rows = readonly (readonly string[])[];

/** Reads it. Throws an ArchiveFault with a sentence where the workbook is none. */
export async function readDivision(bytes: Uint8Array): Promise<ReturnedDivision> {
  const sheets = await unpackWorkbook(bytes);
  const found = sheets.flatMap(({ rows }) => {
    const mark = markIn(rows);
    return mark ? [{ rows, mark }] : [];
  });
  const [first, ...more] = found;
  if (!first) throw new ArchiveFault('这不是本程序导出的分工表，或表下的“表号”已被删去。');
  const { rows, mark } = first;
  const form = FORMS.find(({ id }) => id === mark.form);
  if (!form) throw new ArchiveFault('分工表由更新的版本导出，请先更新本程序。');
  const others = more.map(() => '工作簿中还有别的分工表没有读，请分别存成文件再导入。').slice(0, 1);
  const read = linesIn(rows, form);
  return { ...mark, ...aboutIn(rows), ...read, doubts: [...read.doubts, ...others] };
}

/** The mark of a 分工表 on a sheet. */
function markIn(rows: Rows): DivisionMark | undefined {
  for (const text of rows.flat()) {
    const mark = text.includes('GJ1') ? readMark(text) : undefined;
    if (mark) return mark;
  }
  return undefined;
}

function aboutIn(rows: Rows): Pick<ReturnedDivision, 'organ' | 'office' | 'person' | 'date'> {
  const head = rows.slice(0, Math.max(headRow(rows), 0));
  const title = head.flat().find((text) => readTitle([text]).year !== undefined) ?? '';
  return {
    organ: readTitle([title]).unit ?? '',
    office: fieldIn(head, FIELDS.office),
    person: fieldIn(head, FIELDS.person),
    date: fieldIn(head, FIELDS.date),
  };
}

/** What stands behind a word, in its own cell or in the next one that says anything. */
function fieldIn(rows: Rows, name: string): string {
  for (const row of rows) {
    const at = row.findIndex((text) => wordOf(text) === name);
    if (at < 0) continue;
    const own = (row[at] ?? '').replace(/^[^:：]*[:：]?/, '').trim();
    if (own !== '') return own;
    const beside = row.slice(at + 1).find((text) => text.trim() !== '') ?? '';
    return Object.values<string>(FIELDS).includes(wordOf(beside)) ? '' : beside.trim();
  }
  return '';
}

function wordOf(text: string): string {
  return squeezed(text).split(':', 1)[0] ?? '';
}

function headRow(rows: Rows): number {
  return rows.findIndex((row) => {
    const words = row.map(squeezed);
    return words.includes(COLUMNS.row) && words.includes(COLUMNS.figure);
  });
}

/** A line below the heads: where it stands in the sheet and what it says. */
interface Line {
  readonly at: number;
  readonly row: string;
  readonly column: string;
  readonly address: Address;
  readonly text: string;
}

function linesIn(rows: Rows, form: Form): Pick<ReturnedDivision, 'given' | 'asked' | 'doubts'> {
  const top = headRow(rows);
  if (top < 0) throw new ArchiveFault(`分工表中找不到“${COLUMNS.row}”“${COLUMNS.figure}”的表头。`);
  const heads = (rows[top] ?? []).map(squeezed);
  const texts = (name: string, row: readonly string[]): string =>
    (row[heads.indexOf(name)] ?? '').trim();
  const given = new Map<Address, string>();
  const asked = new Set<Address>();
  const doubts: string[] = [];
  const twice = new Set<Address>();
  rows.forEach((row, index) => {
    if (index <= top) return;
    const line: Line = {
      at: index + 1,
      row: texts(COLUMNS.row, row),
      column: texts(COLUMNS.column, row),
      address: texts(COLUMNS.address, row),
      text: texts(COLUMNS.figure, row),
    };
    const place = placeOf(form, line);
    if ('doubt' in place) {
      if (line.text !== '') doubts.push(place.doubt);
      return;
    }
    const { address } = place;
    asked.add(address);
    if (line.text === '') return;
    const other = given.get(address);
    if (other !== undefined && other !== line.text) twice.add(address);
    given.set(address, line.text);
  });
  for (const address of twice) {
    given.delete(address);
    doubts.push(`${form.cells.get(address)?.name}：表中有两个不同的数，都没有采用。`);
  }
  return { given, asked: [...asked], doubts };
}

/** The cell that a line speaks of, or why none. */
function placeOf(
  form: Form,
  { at, row, column, address, text }: Line,
): { readonly address: Address } | { readonly doubt: string } {
  const says = nameKey([row], [column]);
  const cell = form.cells.get(address);
  if (cell) {
    const { rowLabels, columnLabels, name } = cell;
    return nameKey(rowLabels, columnLabels) === says
      ? { address }
      : {
          doubt: `第 ${at} 行的名称已改动，原为“${name}”，现为“${row}，${column}”，“${text}”没有采用。`,
        };
  }
  if (says === nameKey([], [])) {
    return { doubt: `第 ${at} 行是手工增加的，没有名称，“${text}”没有采用。` };
  }
  const named = [...form.cells.values()].filter(
    ({ rowLabels, columnLabels }) => nameKey(rowLabels, columnLabels) === says,
  );
  const [only] = named;
  return only && named.length === 1
    ? { address: only.address }
    : { doubt: `第 ${at} 行“${row}”不是表样中的指标，“${text}”没有采用。` };
}

function nameKey(rows: readonly string[], columns: readonly string[]): string {
  return `${squeezed(rows.join(''))}|${squeezed(columns.join(''))}`;
}
