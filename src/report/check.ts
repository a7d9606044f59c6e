/**
 * Judges a report by the rules of its form: the only entrance to all that is checked. What is not
 * stated is never wrong; a rule that needs it waits.
 */
import type { Address } from './address';
import { quoted, readAmount } from './amount';
import { checkControls } from './controls';
import type { Cell, Form } from './form';
import { linesOf, titleOf, type Finding } from './finding';
import { partsBehind, reckon, type Reckoning, type Report } from './report';
import { OPEN, type Figures, type Question, type Relation, type Side } from './rule';

/** Every verdict over a report, cell by cell and rule by rule, in the order of the form. */
export function check(form: Form, report: Report): Finding[] {
  const reckoning = reckon(form, report);
  return [
    ...checkTyped(form, report),
    ...form.rules.map((rule) =>
      rule.kind === 'relation'
        ? judgeRelation(form, report, rule, reckoning)
        : judgeQuestion(rule, report, reckoning),
    ),
    ...checkControls(form, report, reckoning),
  ];
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
  const named = `${cell.rowName}，${cell.columnName}`;
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

function judgeRelation(
  form: Form,
  report: Report,
  relation: Relation,
  reckoning: Reckoning,
): Finding {
  const { id: rule, severity, clause, cells } = relation;
  const base = { rule, severity, clause, cells, relation, title: '', parts: [], lines: [] };
  const left = total(relation.left, reckoning.figure);
  const right = total(relation.right, reckoning.figure);
  if (left === undefined || right === undefined) return { ...base, verdict: 'open' };
  if (compares(left, relation.operator, right)) return { ...base, verdict: 'holds' };
  const difference = left - right;
  return {
    ...base,
    verdict: 'broken',
    title: titleOf(form, relation, difference),
    lines: linesOf(form, relation, reckoning),
    parts: partsOf(form, report, cells),
    difference,
  };
}

function judgeQuestion(question: Question, report: Report, reckoning: Reckoning): Finding {
  const { id: rule, severity, clause, cells } = question;
  const { notes, organ } = report;
  const answer = question.ask({ figure: reckoning.figure, notes, organ });
  const verdict = answer === OPEN ? 'open' : answer === undefined ? 'holds' : 'broken';
  const title = typeof answer === 'string' ? answer : '';
  return { rule, severity, clause, cells, verdict, title, parts: [], lines: [] };
}

function partsOf(form: Form, report: Report, cells: readonly Address[]): Address[] {
  const named = new Set(cells);
  const parts = new Set(cells.flatMap((address) => partsBehind(form, report, address)));
  return [...parts].filter((address) => !named.has(address));
}

function total(side: Side, figure: Figures): number | undefined {
  let sum = 0;
  for (const { address, sign } of side.terms) {
    const value = figure(address);
    if (value === undefined) return undefined;
    sum += sign * value;
  }
  return sum;
}

function compares(left: number, operator: Relation['operator'], right: number): boolean {
  if (operator === '=') return left === right;
  return operator === '≤' ? left <= right : left >= right;
}
