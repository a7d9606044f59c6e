import { describe, expect, it } from 'vitest';
import { reportOf, withValues } from '../testing/samples';
import { FORMS, formOf } from './forms/index';
import { check } from './check';
import type { Form } from './form';
import { partsBehind, type Report } from './report';
import { zeroReportOf } from './zero-report';

/** Nothing received and nothing carried in, typed; all else blank. */
function nothingReceived(form: Form): Report {
  const zeros = form.zeroReport?.zeros ?? [];
  return reportOf(form.id, form.firstYear, Object.fromEntries(zeros.map((cell) => [cell, 0])));
}

describe.each(FORMS)('零报告 in the form of $id', (form) => {
  const report = nothingReceived(form);
  const typed = [...form.cells.values()].filter((cell) => !cell.total);

  it('looks at what both totals of received and carried in add up', () => {
    const behind = ['requests.received.total', 'requests.carriedIn.total'].flatMap((total) =>
      partsBehind(form, report, total),
    );
    expect(form.zeroReport?.zeros).toEqual(behind);
    expect(behind).toHaveLength(12);
  });

  it('fills what is blank in tables three and four, and nothing else', () => {
    const found = zeroReportOf(form, report);
    expect(found?.tables.map(({ table }) => table.id)).toEqual(['requests', 'disputes']);
    expect(found?.tables.flatMap(({ blanks }) => blanks)).toEqual(
      typed
        .filter((cell) => cell.table !== 'disclosure' && report.cells[cell.address] === undefined)
        .map((cell) => cell.address),
    );
    expect(found?.others).toEqual([]);
  });

  it('leaves nothing to fill and nothing wrong once it is done', () => {
    const blanks = zeroReportOf(form, report)?.tables.flatMap((table) => table.blanks) ?? [];
    const filled = withValues(report, Object.fromEntries(blanks.map((cell) => [cell, '0'])));
    expect(zeroReportOf(form, filled)).toBeUndefined();
    expect(check(form, filled).filter(({ verdict }) => verdict === 'broken')).toEqual([]);
  });

  it.each(form.zeroReport?.zeros ?? [])('is silent while %s is not known to be 0', (address) => {
    const { [address]: _zero, ...cells } = report.cells;
    expect(zeroReportOf(form, reportOf(form.id, form.firstYear, cells))).toBeUndefined();
    for (const other of ['1', '-', '零']) {
      expect(zeroReportOf(form, withValues(report, { [address]: other }))).toBeUndefined();
    }
  });
});

describe('零报告', () => {
  const form = formOf('2021');
  const report = nothingReceived(form);

  it('names what is already there and leaves it alone', () => {
    const found = zeroReportOf(
      form,
      withValues(report, {
        'requests.granted.naturalPerson': '2',
        'requests.granted.business': '0',
        'requests.granted.research': '-',
        'disputes.review.pending': '1（上年）',
        'disputes.review.upheld': '三',
      }),
    );
    expect(found?.others).toEqual([
      'requests.granted.naturalPerson',
      'requests.granted.research',
      'disputes.review.upheld',
      'disputes.review.pending',
    ]);
    const blanks = found?.tables.flatMap((table) => table.blanks) ?? [];
    expect(blanks).toContain('requests.granted.publicInterest');
    expect(blanks).not.toContain('requests.granted.business');
    for (const address of found?.others ?? []) expect(blanks).not.toContain(address);
  });

  it('fills blank totals where they are typed by hand, and never computed ones', () => {
    const total = 'disputes.review.total';
    const blanks = (more: Record<string, string>) =>
      zeroReportOf(form, withValues(report, more))?.tables.flatMap((table) => table.blanks);
    expect(blanks({})).not.toContain(total);
    expect(blanks({ [`takenOver:${total}`]: '1' })).toContain(total);
  });

  it('names only tables in which something is blank', () => {
    const disputes = [...form.cells.keys()].filter((address) => address.startsWith('disputes.'));
    const filled = withValues(report, Object.fromEntries(disputes.map((cell) => [cell, '0'])));
    expect(zeroReportOf(form, filled)?.tables.map(({ table }) => table.id)).toEqual(['requests']);
  });
});
