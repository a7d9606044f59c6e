/**
 * 分工表 → xlsx: the cells that one 科室 is asked for, a line each, with what they mean, last year's
 * figure and a blank cell. The address of each stands in a hidden column, so that it comes back
 * however the lines are sorted.
 */
import type { Cell } from '../report/form';
import { formOf } from '../report/forms/index';
import { figuresOn, yearBefore } from '../report/last-year';
import { SCOPES } from '../report/organ';
import type { Report } from '../report/report';
import { COLUMNS, FIELDS, markText } from './division-words';
import { oneLine } from './lines';
import { usualTitle } from './title';
import { packWorkbook, type WrittenCell } from './workbook';
import { heightOf } from './write-xlsx';
import type { Look } from './xlsx-style';

/** What a 科室 is asked for, and by which report. */
export interface Division {
  readonly report: Report;
  /** The id of the report, by which its sheets are known again. */
  readonly reportId: string;
  readonly office: string;
  readonly cells: readonly Cell[];
}

/** In signs, in the order of the columns. */
const WIDTHS: readonly number[] = [44, 26, 7, 12, 14, 56, 12];
/** How many of them people see. */
const SEEN = 6;
const NOTE =
  '只填“本年数”一栏：没有发生的填 0，暂时没有数的留空。其他各栏和行列请不要改动，填好后交回本文件。';

/** The title of the sheets of a report, unit and year in it. */
export function divisionTitle({ organ, year }: Pick<Report, 'organ' | 'year'>): string {
  return `${usualTitle(oneLine(organ.name), year)}分工表`;
}

/** The file. Equal shares give equal bytes. */
export function writeDivision(division: Division): Promise<Uint8Array> {
  const { report, reportId } = division;
  const sheet = blankSheet();
  layHead(sheet, division);
  const frozen = sheet.heights.size;
  layCells(sheet, division);
  sheet.put(0, markText({ report: reportId, form: report.form, year: report.year }), 'print', SEEN);
  sheet.next(18);
  return packWorkbook(divisionTitle(report), [
    {
      name: '分工表',
      widths: WIDTHS,
      hiddenColumns: new Set([SEEN]),
      heights: sheet.heights,
      cells: sheet.cells,
      frozen,
    },
  ]);
}

/** A sheet that is written row by row. */
interface Sheet {
  readonly cells: readonly WrittenCell[];
  /** Of the rows that are finished. */
  readonly heights: ReadonlyMap<number, number>;
  readonly put: (column: number, value: string | number, look: Look, columnSpan?: number) => void;
  /** Goes on to the next row; without a height, this one is as high as its words are. */
  readonly next: (height?: number) => void;
}

function blankSheet(): Sheet {
  const cells: WrittenCell[] = [];
  const heights = new Map<number, number>();
  return {
    cells,
    heights,
    put: (column, value, look, columnSpan = 1) => {
      cells.push({ row: heights.size, column, columnSpan, value, look });
    },
    next: (height) => {
      const row = heights.size;
      const seen = cells.filter(({ column }) => column < SEEN);
      heights.set(row, height ?? heightOf(seen, row, WIDTHS));
    },
  };
}

/** Whose sheet it is, who fills it in and how, and what the columns are. */
function layHead({ put, next }: Sheet, { report, office }: Division): void {
  const scope = report.organ.scope === 'district' ? `（${SCOPES.district}）` : '';
  put(0, divisionTitle(report) + scope, 'title', SEEN);
  next(34);
  put(0, `${FIELDS.office}：${office}`, 'heading');
  put(1, FIELDS.person, 'head');
  put(2, '', 'entry', 2);
  put(4, FIELDS.date, 'head');
  put(5, '', 'entry');
  next(26);
  put(0, NOTE, 'note', SEEN);
  next(24);
  Object.values(COLUMNS).forEach((name, column) => put(column, name, 'head'));
  next();
}

/** A line for each cell, below the heading of its table. */
function layCells({ put, next }: Sheet, { report, cells }: Division): void {
  const form = formOf(report.form);
  const before = yearBefore(report);
  const last = before ? figuresOn(form, before) : {};
  cells.forEach((cell, index) => {
    const above = cells[index - 1];
    if (cell.table !== above?.table) {
      put(0, form.sections.find(({ id }) => id === cell.table)?.heading ?? '', 'heading', SEEN);
      next(24);
    }
    put(0, cell.rowLabels.join(' '), 'label');
    put(1, cell.columnLabels.join(' '), 'label');
    put(2, cell.unit, 'figure');
    put(3, last[cell.address] ?? '', 'known');
    put(4, '', 'entry');
    // What was explained in the line above need not be read twice.
    put(5, cell.explanation === above?.explanation ? '' : cell.explanation, 'text');
    put(6, cell.address, 'print');
    next();
  });
}
