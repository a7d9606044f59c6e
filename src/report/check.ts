/**
 * Judges a report by the rules of its form: the only entrance to all that is checked. What is not
 * stated is never wrong; a rule that needs it waits.
 */
import { aside, type Address } from './address';
import { quoted, readAmount } from './amount';
import { checkControls } from './controls';
import type { Cell, Form } from './form';
import { linesOf, titleOf, type Finding, type Line, type Verdict } from './finding';
import { yearBefore, type LastYear } from './last-year';
import { partsBehind, reckon, type Report } from './report';
import {
  OPEN,
  termsSum,
  type Figures,
  type Question,
  type Relation,
  type Rule,
  type Term,
} from './rule';

/** Every verdict over a report, cell by cell and rule by rule, in the order of the form. */
export function check(form: Form, report: Report): Finding[] {
  const reckoning = reckon(form, report);
  const before = yearBefore(report);
  const desk = { form, report, figure: reckoning.figure, before };
  return [
    ...checkTyped(form, report),
    ...form.rules.map((rule) => {
      const last = lastFigures(desk, rule);
      if (!last) return quiet(rule, 'open');
      return rule.kind === 'relation'
        ? judgeRelation(desk, rule, last)
        : judgeQuestion(desk, rule, last);
    }),
    ...checkControls(form, report, reckoning),
  ];
}

/** What every rule is judged with. */
interface Desk {
  readonly form: Form;
  readonly report: Report;
  readonly figure: Figures;
  readonly before: LastYear | undefined;
}

/** What a rule may read of last year; undefined where it would have to and cannot. */
function lastFigures({ before }: Desk, { lastYear }: Rule): Figures | undefined {
  if (!lastYear) return () => undefined;
  const fits = before && lastYear.forms.includes(before.form);
  return fits ? (address) => before.cells[address] : undefined;
}

/** C1 to C4: what stands in a cell and is not plainly a number. */
function checkTyped(form: Form, report: Report): Finding[] {
  const findings: Finding[] = [];
  for (const [address, typed] of Object.entries(report.refused)) {
    const cell = form.cells.get(address);
    if (cell) findings.push(judgeTyped(cell, typed));
  }
  return findings;
}

function judgeTyped(cell: Cell, typed: string): Finding {
  const base = { cells: [cell.address], parts: [], lines: [] };
  const reading = readAmount(cell.kind, typed);
  const named = placeOf(cell);
  if (reading.kind === 'number') {
    return {
      ...base,
      rule: `C4.${cell.address}`,
      severity: 'W',
      clause: '表内只填数字',
      verdict: 'broken',
      title: `${named}：数字后面有文字${quoted(reading.remark ?? '')}，请移到备注`,
    };
  }
  if (reading.kind === 'refused' || reading.kind === 'unfinished') {
    return {
      ...base,
      rule: `${cell.kind === 'amount' ? 'C2' : 'C1'}.${cell.address}`,
      severity: 'E',
      clause: cell.kind === 'amount' ? '金额单位为万元' : '件数为整数',
      verdict: 'broken',
      title: `${named}：填的是${quoted(typed)}，${reading.why}`,
    };
  }
  return {
    ...base,
    rule: `C3.${cell.address}`,
    severity: 'W',
    clause: '空白不等于 0',
    verdict: 'open',
    title: `${named}：填的是${quoted(typed)}，是否为 0`,
  };
}

function judgeRelation(desk: Desk, relation: Relation, last: Figures): Finding {
  const { form, report, figure } = desk;
  if (relation.where && judgeRelation(desk, relation.where, last).verdict !== 'holds') {
    return quiet(relation, 'open');
  }
  const valueOf = ({ address, year }: Term): number | undefined =>
    year === 'last' ? last(address) : figure(address);
  const left = termsSum(relation.left.terms, valueOf);
  const right = termsSum(relation.right.terms, valueOf);
  if (left === undefined || right === undefined) return quiet(relation, 'open');
  if (compares(left, relation.operator, right)) return quiet(relation, 'holds');
  const difference = left - right;
  return {
    ...quiet(relation, 'broken'),
    ...besideOf(relation, last),
    title: titleOf(form, relation, difference),
    lines: linesOf(form, relation, valueOf),
    parts: partsOf(form, report, relation.cells),
    difference,
  };
}

/** So many cells of a question are listed; all of them are marked. */
const SHOWN = 8;

function judgeQuestion(desk: Desk, question: Question, last: Figures): Finding {
  const { form, figure, report } = desk;
  const { notes, organ } = report;
  const nameOf = (address: Address): string => {
    const cell = form.cells.get(address);
    return cell ? placeOf(cell) : address;
  };
  const answer = question.ask({ figure, last, nameOf, notes, organ });
  if (answer === OPEN || answer === undefined) return quiet(question, answer ? 'open' : 'holds');
  const broken = quiet(question, 'broken');
  if (typeof answer === 'string') {
    return { ...broken, ...besideOf(question, last), title: answer };
  }
  const { sentence, cells } = answer;
  const lines = cells.slice(0, SHOWN).map((cell): Line => {
    const before = last(cell);
    const line = { label: nameOf(cell), value: figure(cell) ?? 0 };
    return before === undefined ? line : { ...line, before };
  });
  return { ...broken, ...besideOf(question, last, cells), title: sentence, cells, lines };
}

function placeOf({ rowName, columnName }: Cell): string {
  return `${rowName}，${columnName}`;
}

/** A verdict that has nothing to say. */
function quiet(rule: Rule, verdict: Verdict): Finding {
  const { id, severity, clause, cells } = rule;
  const silent = { rule: id, severity, clause, cells, verdict, title: '', parts: [], lines: [] };
  return rule.kind === 'relation' ? { ...silent, relation: rule } : silent;
}

/** What a rule has read of last year, of everything or of these cells. */
function besideOf(
  { lastYear }: Rule,
  last: Figures,
  cells = lastYear?.cells ?? [],
): Pick<Finding, 'beside'> {
  if (!lastYear) return {};
  const entries = cells.flatMap((address): [Address, number][] => {
    const value = last(address);
    return value === undefined ? [] : [[aside('lastYear', address), value]];
  });
  return { beside: Object.fromEntries(entries) };
}

function partsOf(form: Form, report: Report, cells: readonly Address[]): Address[] {
  const named = new Set(cells);
  const parts = new Set(cells.flatMap((address) => partsBehind(form, report, address)));
  return [...parts].filter((address) => !named.has(address));
}

function compares(left: number, operator: Relation['operator'], right: number): boolean {
  if (operator === '=') return left === right;
  return operator === '≤' ? left <= right : left >= right;
}
