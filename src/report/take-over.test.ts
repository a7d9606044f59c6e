import { describe, expect, it } from 'vitest';
import { jili2020, reportOf, withValues } from '../testing/samples';
import type { Change } from './edits';
import { formOf } from './forms/index';
import { reckon, type Report } from './report';
import { handBack, takeOver } from './take-over';

const form = formOf('2019');
const total = 'requests.received.total';
const totals = form.totals.filter((cell) => cell.address === total);

function changed(report: Report, changes: readonly Change[]): Report {
  return withValues(
    report,
    Object.fromEntries(changes.map((change) => [change.address, change.new])),
  );
}

describe('taking a total over', () => {
  it('leaves its figure as it was, from then on typed', () => {
    const report = jili2020();
    const taken = changed(report, takeOver(totals, reckon(form, report)));
    expect(taken.takenOver).toEqual(new Set([total]));
    expect(taken.cells[total]).toBe(3);
    expect(reckon(form, taken).figure(total)).toBe(3);
    expect(reckon(form, taken).running.has(total)).toBe(false);
  });

  it('leaves it blank where not all its parts are stated', () => {
    const report = reportOf('2019', 2020, { 'requests.received.business': 5 });
    const taken = changed(report, takeOver(totals, reckon(form, report)));
    expect(taken.cells).not.toHaveProperty([total]);
    expect(reckon(form, taken).figure(total)).toBeUndefined();
  });

  it('is undone by handing it back', () => {
    const report = jili2020();
    const taken = changed(report, takeOver(form.totals, reckon(form, report)));
    expect(taken.takenOver.size).toBe(form.totals.length);
    const retyped = withValues(taken, { [total]: '99' });
    expect(changed(retyped, handBack(form.totals))).toEqual(report);
  });
});
