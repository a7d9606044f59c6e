import { describe, expect, it } from 'vitest';
import { jili2020, reportOf } from '../testing/samples';
import { lastYearOf } from './carry-over';
import { formOf } from './forms/index';
import { figuresOn, lastYearValues, readLastYear, yearBefore } from './last-year';
import { reportFrom, valuesOf } from './report';

const CARRIED = 'requests.carriedOver.naturalPerson';

function read(entries: Readonly<Record<string, string>>) {
  return readLastYear(new Map(Object.entries(entries)));
}

describe('what is kept of last year', () => {
  it('is read by the addresses of its own form', () => {
    const entries = {
      year: '2020',
      form: '2019',
      from: 'link',
      [CARRIED]: '１,２34 件',
      'disclosure.fees.itemChange': '减3',
      'disclosure.fees.amount': '5',
      'disclosure.licences.decisions': '无',
      overview: '正文',
    };
    expect(read(entries)).toEqual({
      year: 2020,
      form: '2019',
      from: 'link',
      cells: { [CARRIED]: 1234, 'disclosure.fees.itemChange': -3 },
      texts: { overview: '正文' },
    });
  });

  it('is nothing without its form and year', () => {
    expect(read({})).toBeUndefined();
    expect(read({ form: '2019', [CARRIED]: '3' })).toBeUndefined();
    expect(read({ form: '2018', year: '2018' })).toBeUndefined();
    expect(read({ form: '2019', year: '?' })).toBeUndefined();
    expect(read({ form: '2019', year: '2020' })?.from).toBe('typed');
  });

  it('is a part of the report, and goes back into its values', () => {
    const lastYear = lastYearOf(jili2020());
    const report = reportOf('2021', 2021, {}, Object.fromEntries(lastYearValues(lastYear)));
    expect(report.lastYear).toEqual(lastYear);
    expect(reportFrom(valuesOf(report))).toEqual(report);
  });

  it('counts for the year after it only', () => {
    const lastYear = { year: 2020, form: '2019', from: 'typed', cells: {}, texts: {} } as const;
    expect(yearBefore({ year: 2021, lastYear })).toBe(lastYear);
    expect(yearBefore({ year: 2020, lastYear })).toBeUndefined();
    expect(yearBefore({ year: 2022, lastYear })).toBeUndefined();
    expect(yearBefore({ year: 2021 })).toBeUndefined();
  });
});

describe('figures of the 2019 form on the 2021 form', () => {
  const moved = figuresOn(formOf('2021'), lastYearOf(jili2020()));

  it('stand where they mean the same', () => {
    expect(moved).toMatchObject({
      'disclosure.rules.issued': 0,
      'disclosure.normativeDocuments.issued': 4,
      'disclosure.licences.decisions': 6855,
      'disclosure.penalties.decisions': 113,
      'disclosure.coercion.decisions': 429,
      'requests.received.naturalPerson': 3,
      'requests.totalHandled.total': 3,
      'requests.carriedOver.total': 0,
      'disputes.directSuit.pending': 1,
      'disputes.directSuit.total': 1,
    });
    const other = { form: '2019', cells: { 'requests.otherHandling.business': 7 } };
    expect(figuresOn(formOf('2021'), other)).toEqual({
      'requests.otherHandling.other.business': 7,
    });
  });

  it('are missing, not zero, where they have no source', () => {
    const missing = [...formOf('2021').cells.keys()].filter((cell) => moved[cell] === undefined);
    expect(missing).toEqual([
      'disclosure.rules.repealed',
      'disclosure.rules.inForce',
      'disclosure.normativeDocuments.repealed',
      'disclosure.normativeDocuments.inForce',
      'disclosure.fees.amount',
      ...['correctionOverdue', 'feeOverdue'].flatMap((row) =>
        [
          'naturalPerson',
          'business',
          'research',
          'publicInterest',
          'legalService',
          'otherOrganisation',
          'total',
        ].map((column) => `requests.otherHandling.${row}.${column}`),
      ),
    ]);
  });

  it('are those of the form itself where it has not changed', () => {
    const last = lastYearOf(jili2020());
    expect(figuresOn(formOf('2019'), last)).toEqual(last.cells);
  });
});
