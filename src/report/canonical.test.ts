import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedReports } from '../testing/balanced';
import { withValues } from '../testing/samples';
import { canonicalText } from './canonical';
import { FORMS } from './forms/index';
import { reportFrom, valuesOf } from './report';

describe.each(FORMS)('the canonical text of a report on form $id', (form) => {
  const reports = balancedReports(form);

  it('does not depend on the order in which things were stated', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const turned = new Map([...valuesOf(report)].reverse());
        expect(canonicalText(reportFrom(turned))).toBe(canonicalText(report));
      }),
      { numRuns: 20 },
    );
  });

  it('changes with any figure that is stored, text and line of the title block', () => {
    const stored = [...form.cells.values()].filter((cell) => !cell.total);
    const places = [...stored.map(({ address }) => address), ...form.texts];
    const about = ['title', 'contact', 'date', 'signature', 'organ.name', 'year'];
    const addresses = fc.constantFrom(...places, ...about.map((key) => `about:${key}`));
    fc.assert(
      fc.property(reports, addresses, fc.integer({ min: 1, max: 99 }), (report, address, by) => {
        const before = valuesOf(report).get(address) ?? '';
        const after = String(Number(before) + by);
        const changed = withValues(report, { [address]: after });
        expect(canonicalText(changed)).not.toBe(canonicalText(report));
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing of what is said beside the report', () => {
    const [report] = fc.sample(reports, 1);
    if (!report) throw new Error('no report');
    const [total] = form.totals;
    const beside = withValues(report, {
      'note:requests.received.total': '备注',
      'control:requests.received.total': '3',
      [`takenOver:${total?.address}`]: '',
    });
    expect(canonicalText(beside)).toBe(canonicalText(report));
  });
});
