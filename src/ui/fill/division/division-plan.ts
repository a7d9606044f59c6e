// What a 分工表 that came back would do to the report: which cells it changes, which say the same, what
// is left out and why. Blank cells change nothing. Pure; the dialog shows it.
import type { ReturnedDivision } from '../../../files/open';
import type { Address } from '../../../report/address';
import { amountText, quoted, readAmount } from '../../../report/amount';
import type { Change } from '../../../report/edits';
import type { Cell } from '../../../report/form';
import { formOf } from '../../../report/forms/index';
import type { Judgement } from '../../../report/judgement';
import { sameName } from '../../../report/organ';
import { isComputed } from '../../../report/report';
import { sourceChanges, type Source } from '../../../report/source';
import { nameOf } from '../../../report/words';

export interface GivenFigure {
  readonly cell: Cell;
  /** What stands there now, as typed. */
  readonly old: string;
  readonly new: string;
}

export interface DivisionPlan {
  /** Why none of it may be taken. */
  readonly refusal?: string;
  /** What a person has to know before taking it. */
  readonly warnings: readonly string[];
  readonly changes: readonly GivenFigure[];
  /** Cells that have the figure already: only their source is new. */
  readonly same: readonly Address[];
  /** How many cells were left blank. */
  readonly blanks: number;
  /** What is not written, a sentence each. */
  readonly left: readonly string[];
}

/** `reportId` is that of the report that is open. */
export function planDivision(
  division: ReturnedDivision,
  reportId: string,
  judgement: Judgement,
  typed: (address: Address) => string,
): DivisionPlan {
  const changes: GivenFigure[] = [];
  const same: Address[] = [];
  const left: string[] = [...division.doubts];
  for (const [address, text] of division.given) {
    const why = whyNot(judgement, division, address, text);
    if (why !== undefined) {
      if (why !== '') left.push(why);
      continue;
    }
    const cell = judgement.form.cells.get(address);
    if (!cell) continue;
    const old = typed(address);
    const figure = figureIn(cell, text);
    if (figure === old || figureIn(cell, old) === figure) same.push(address);
    else changes.push({ cell, old, new: figure });
  }
  const refusal = refusalOf(division, reportId, judgement);
  return {
    ...(refusal !== undefined && { refusal }),
    warnings: warningsFor(division, reportId, judgement),
    changes,
    same,
    blanks: division.asked.filter((address) => !division.given.has(address)).length,
    left,
  };
}

/** What taking it changes: figures, and who gave them. */
export function acceptance({ changes, same }: DivisionPlan, source: Source): Change[] {
  const figures = changes.map(({ cell, new: figure }) => ({ address: cell.address, new: figure }));
  const given = [...figures.map(({ address }) => address), ...same];
  return [...figures, ...sourceChanges(given, source)];
}

/** Digits where it is plainly a number; a number with a remark stays as it was written. */
function figureIn({ kind }: Cell, text: string): string {
  const reading = readAmount(kind, text);
  const plain = reading.kind === 'number' && reading.remark === undefined;
  return plain ? amountText(reading.value) : text.trim();
}

/** Why a text is not written; the empty sentence where that is not worth one. */
function whyNot(
  { form, report, reckoning }: Judgement,
  division: ReturnedDivision,
  address: Address,
  text: string,
): string | undefined {
  const cell = form.cells.get(address);
  if (!cell) {
    const name = nameOf(formOf(division.form), address);
    return `${name}：${form.name}没有这一格，${quoted(text)}没有写入。`;
  }
  const name = nameOf(form, address);
  const reading = readAmount(cell.kind, text);
  if (isComputed(report, cell)) {
    const sum = reckoning.figure(address);
    const agrees = reading.kind === 'number' && reading.value === sum;
    return agrees ? '' : `${name}：总计自动计算，${quoted(text)}没有写入。`;
  }
  if (reading.kind === 'number') return undefined;
  if (reading.kind === 'nothing') {
    return `${name}：${quoted(text)}是 0 还是没有数，请与科室核实后填写，没有写入。`;
  }
  const why = reading.kind === 'blank' ? '不是数。' : reading.why;
  return `${name}：${quoted(text)}，${why}没有写入。`;
}

function refusalOf(
  { year, organ, report: id }: ReturnedDivision,
  reportId: string,
  { report }: Judgement,
): string | undefined {
  if (year !== report.year) {
    return `这是 ${year} 年度的分工表，本报告是 ${report.year} 年度，没有写入任何数。`;
  }
  const isOther = id !== reportId && organ !== '' && !sameName(organ, report.organ.name);
  return isOther
    ? `这是“${organ}”的分工表，本报告的单位是“${report.organ.name}”，没有写入任何数。`
    : undefined;
}

function warningsFor(
  { report: id, office, given }: ReturnedDivision,
  reportId: string,
  { report, form }: Judgement,
): string[] {
  const moved = [...given.keys()].filter((address) => {
    const now = report.assigned[address];
    return form.cells.has(address) && now !== undefined && now !== office;
  });
  return [
    ...(id === reportId
      ? []
      : ['这张分工表是从另一份年报（单位、年度相同）导出的，请确认后再写入。']),
    ...(moved.length === 0
      ? []
      : [
          `其中 ${moved.length} 格现在已分给其他科室：${nameOf(form, moved[0] ?? '')}${moved.length > 1 ? ' 等' : ''}。`,
        ]),
  ];
}
