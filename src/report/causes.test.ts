import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTakenOver, balancedReports, boundCells } from '../testing/balanced';
import { jili2020, reportOf, suqian2024, withValues } from '../testing/samples';
import type { Address } from './address';
import { amountText } from './amount';
import { causesOf } from './causes';
import { check } from './check';
import { FORMS, formOf } from './forms/index';
import { reckon, type Report } from './report';

/** The entries of a report: main rule first, those that follow from it after it. */
function entries(report: Report, only: 'errors' | 'all' = 'errors'): string[][] {
  const form = formOf(report.form);
  return causesOf(form, report, check(form, report))
    .filter(({ main }) => only === 'all' || main.severity === 'E')
    .map(({ main, also }) => [main.rule, ...also.map((finding) => finding.rule)]);
}

/** The report with figures added to some of its cells. */
function off(report: Report, by: Readonly<Record<Address, number>>): Report {
  const { figure } = reckon(formOf(report.form), report);
  return withValues(
    report,
    Object.fromEntries(
      Object.entries(by).map(([address, more]) => [
        address,
        amountText((figure(address) ?? 0) + more),
      ]),
    ),
  );
}

const SUQIAN = suqian2024();
const STATED = allTakenOver(formOf('2021'), SUQIAN);
const HALF = withValues(SUQIAN, {
  'takenOver:requests.totalHandled.business': '1',
  'requests.totalHandled.business': amountText(
    reckon(formOf('2021'), SUQIAN).figure('requests.totalHandled.business') ?? 0,
  ),
});

/** One more outcome in which a wrong figure could be sought. */
const WIDE = allTakenOver(
  formOf('2021'),
  off(SUQIAN, { 'requests.received.business': 5, 'requests.partlyGranted.business': 5 }),
);

// prettier-ignore
describe('entries', () => {
  it.each<[what: string, report: Report, by: Record<Address, number>, expected: string[][]]>([
    ['nothing wrong', SUQIAN, {}, []],
    ['nothing wrong, totals stated', STATED, {}, []],
    ['one cell of a column, totals computed', SUQIAN, { 'requests.received.naturalPerson': 1 }, [['T3-1.naturalPerson', 'T3-1.total']]],
    ['one outcome, totals computed', SUQIAN, { 'requests.withheld.stateSecret.research': 7 }, [['T3-1.research', 'T3-1.total']]],
    ['two columns, totals computed', SUQIAN, { 'requests.received.naturalPerson': 1, 'requests.granted.business': 2 }, [['T3-1.naturalPerson'], ['T3-1.business', 'T3-1.total']]],
    ['two columns that make up for each other in the total', SUQIAN, { 'requests.received.naturalPerson': 1, 'requests.received.business': -1 }, [['T3-1.naturalPerson'], ['T3-1.business']]],
    ['one cell, totals stated', STATED, { 'requests.received.naturalPerson': 1 }, [['T3-1.naturalPerson', 'T3-3.received']]],
    ['one outcome, totals stated', STATED, { 'requests.granted.business': 3 }, [['T3-2.business', 'T3-3.granted']]],
    ['a total of a row mistyped', STATED, { 'requests.granted.total': 10 }, [['T3-2.total', 'T3-3.granted']]],
    ['a total of the first row mistyped', STATED, { 'requests.received.total': 90 }, [['T3-1.total', 'T3-3.received']]],
    ['a total of a column mistyped', STATED, { 'requests.totalHandled.naturalPerson': -9 }, [['T3-1.naturalPerson', 'T3-2.naturalPerson', 'T3-3.totalHandled']]],
    ['the corner mistyped', STATED, { 'requests.totalHandled.total': 1 }, [['T3-1.total', 'T3-2.total', 'T3-3.totalHandled']]],
    ['one total stated and mistyped', HALF, { 'requests.totalHandled.business': 1 }, [['T3-1.business', 'T3-1.total', 'T3-2.business', 'T3-2.total']]],
    ['a total of table four mistyped', STATED, { 'disputes.review.total': 1 }, [['T4-1.review']]],
    ['two cells of different tables', STATED, { 'disputes.review.upheld': 1, 'requests.carriedOver.total': 1 }, [['T3-1.total', 'T3-3.carriedOver'], ['T4-1.review']]],
    ['two rows and two columns', STATED, { 'requests.received.naturalPerson': 1, 'requests.granted.business': 2 }, [['T3-1.naturalPerson', 'T3-3.received'], ['T3-2.business', 'T3-3.granted']]],
    ['two cells of two rows and columns, as much too many', WIDE, { 'requests.withheld.processInformation.business': 5, 'requests.partlyGranted.research': 5 }, [['T3-2.business', 'T3-3.withheld.processInformation'], ['T3-2.research', 'T3-3.partlyGranted']]],
    ['two cells of one column', STATED, { 'requests.received.naturalPerson': 1, 'requests.carriedIn.naturalPerson': 4 }, [['T3-1.naturalPerson', 'T3-3.carriedIn'], ['T3-3.received']]],
  ])('%s', (_, report, by, expected) => {
    expect(entries(off(report, by))).toEqual(expected);
  });

  it('fold nothing that is no equality: each question is an entry of its own', () => {
    const report = reportOf('2019', 2020, {
      'disclosure.procurement.projects': 0,
      'disclosure.procurement.amount': 5,
      'disclosure.fees.previousItems': 1,
      'disclosure.fees.itemChange': -2,
      'disclosure.rules.disclosed': 3,
      'disclosure.rules.totalDisclosed': 1,
    });
    expect(entries(report, 'all')).toEqual([['T2-3.rules'], ['T2-6.fees'], ['T2-8']]);
  });

  it('keep the order of the form, with what is typed wrongly first', () => {
    const report = withValues(off(SUQIAN, { 'requests.received.business': 1 }), {
      'disclosure.fees.amount': '一百',
    });
    expect(entries(report)).toEqual([
      ['C2.disclosure.fees.amount'],
      ['T3-1.business', 'T3-1.total'],
    ]);
  });

  it('are led by an error, never by what may be explained', () => {
    const report = off(SUQIAN, { 'requests.received.business': 1 });
    const form = formOf(report.form);
    const findings = check(form, report).map((finding) =>
      finding.rule === 'T3-1.business' ? { ...finding, severity: 'W' as const } : finding,
    );
    const [first] = causesOf(form, report, findings);
    expect(first).toMatchObject({ main: { rule: 'T3-1.total' }, also: [{ rule: 'T3-1.business' }] });
  });

  it('of a published report with nothing wrong ask about 4, 4, 4 only', () => {
    expect(entries(jili2020(), 'all')).toEqual([['T2-5.normativeDocuments']]);
  });
});

describe.each(FORMS.map((form): [string, typeof form] => [form.id, form]))(
  'entries on the %s form',
  (_, form) => {
    const addresses = boundCells(form).map((cell) => cell.address);
    const applicant = boundCells(form).filter((cell) => cell.table === 'requests' && !cell.total);
    const errors = fc.dictionary(fc.constantFrom(...addresses), fc.integer({ min: 1, max: 50 }), {
      maxKeys: 5,
    });

    it('hold every broken finding exactly once, and nothing else', () => {
      fc.assert(
        fc.property(balancedReports(form), errors, fc.boolean(), (balanced, by, stated) => {
          const whole = stated ? allTakenOver(form, balanced) : balanced;
          const report = off(whole, by);
          const findings = check(form, report);
          const held = causesOf(form, report, findings).flatMap(({ main, also }) => [
            main,
            ...also,
          ]);
          const broken = findings.filter((finding) => finding.verdict === 'broken');
          expect(held).toHaveLength(broken.length);
          expect(new Set(held)).toEqual(new Set(broken));
        }),
      );
    });

    it('make one of one changed cell, totals stated', () => {
      fc.assert(
        fc.property(
          balancedReports(form),
          fc.constantFrom(...addresses),
          fc.integer({ min: 1, max: 99 }),
          (report, address, by) => {
            expect(entries(off(allTakenOver(form, report), { [address]: by }))).toHaveLength(1);
          },
        ),
      );
    });

    it('make one of one changed cell of table three, totals computed', () => {
      fc.assert(
        fc.property(
          balancedReports(form),
          fc.constantFrom(...applicant.map((cell) => cell.address)),
          fc.integer({ min: 1, max: 99 }),
          (report, address, by) => {
            const column = address.slice(address.lastIndexOf('.') + 1);
            expect(entries(off(report, { [address]: by }))).toEqual([
              [`T3-1.${column}`, 'T3-1.total'],
            ]);
          },
        ),
      );
    });

    it('make two of two changed cells in two columns and two rows', () => {
      const two = fc
        .tuple(fc.constantFrom(...applicant), fc.constantFrom(...applicant))
        .filter(([a, b]) => a.columnName !== b.columnName && a.rowName !== b.rowName);
      fc.assert(
        fc.property(
          balancedReports(form),
          two,
          fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })),
          fc.boolean(),
          (balanced, [a, b], [more, less], stated) => {
            const report = stated ? allTakenOver(form, balanced) : balanced;
            expect(entries(off(report, { [a.address]: more, [b.address]: less }))).toHaveLength(2);
          },
        ),
      );
    });
  },
);
