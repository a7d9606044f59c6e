/**
 * 核对数: a total as it was counted elsewhere, in the register of requests above all, typed beside
 * the total of the report. It is compared, kept and handed on in the data file, and never printed.
 */
import { aside } from './address';
import { readAmount } from './amount';
import { linesOf, type Finding, type Line } from './finding';
import type { Cell, Form } from './form';
import { isComputed, partsBehind, type Reckoning, type Report } from './report';

/** K1: whether each total with a 核对数 is that number, once it is complete. */
export function checkControls(form: Form, report: Report, reckoning: Reckoning): Finding[] {
  return Object.entries(report.controls).flatMap(([address, typed]) => {
    const cell = form.cells.get(address);
    const reading = cell?.total && readAmount(cell.kind, typed);
    return cell && reading?.kind === 'number'
      ? [judgeControl(form, report, reckoning, cell, reading.value)]
      : [];
  });
}

function judgeControl(
  form: Form,
  report: Report,
  reckoning: Reckoning,
  cell: Cell,
  control: number,
): Finding {
  const { address } = cell;
  const base = {
    rule: `K1.${address}`,
    severity: 'W' as const,
    clause: '核对数与总计应当一致',
    cells: [address],
    beside: { [aside('control', address)]: control },
  };
  const silent = { ...base, title: '', parts: [], lines: [] };
  const total = reckoning.figure(address);
  if (total === undefined) return { ...silent, verdict: 'open' };
  if (total === control) return { ...silent, verdict: 'holds' };
  const difference = total - control;
  const computed = isComputed(report, cell);
  const place = `${cell.rowName}，${cell.columnName}`;
  const whose = computed ? '自动计算' : '手填';
  return {
    ...base,
    verdict: 'broken',
    title: `${place}：核对数与${whose}的总计不符，相差 ${Math.abs(difference)} ${cell.unit}`,
    lines: [...totalLines(form, reckoning, cell, computed), controlLine(control)],
    parts: partsBehind(form, report, address).filter((part) => part !== address),
    difference,
  };
}

/** What a computed total adds up, or what was typed for it. */
function totalLines(form: Form, reckoning: Reckoning, cell: Cell, computed: boolean): Line[] {
  const [whole, ...parts] = cell.total
    ? linesOf(form, cell.total, ({ address }) => reckoning.figure(address))
    : [];
  return computed || !whole ? parts : [whole];
}

function controlLine(value: number): Line {
  return { label: '核对数', value, sum: true };
}
