import { describe, expect, it } from 'vitest';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { lastYearChanges, lastYearOf, offersOf, successorOf, wantedOf } from './carry-over';
import { judge } from './judgement';
import { formOf } from './forms/index';
import { lastYearValues } from './last-year';
import { reportFrom, valuesOf, type Report } from './report';

const FORM = formOf('2021');
const column = (row: string, key: string): string => `requests.${row}.${key}`;

/** A report that knows last year's. */
function after(last: Report, report: Report): Report {
  return withValues(report, Object.fromEntries(lastYearValues(lastYearOf(last))));
}

describe('a report taken as last year’s', () => {
  it('states what it states, and totals that were complete', () => {
    const report = reportOf(
      '2021',
      2024,
      { [column('carriedOver', 'business')]: 2, 'disputes.review.upheld': 1 },
      {
        ...Object.fromEntries(
          ['naturalPerson', 'research', 'publicInterest', 'legalService', 'otherOrganisation'].map(
            (key) => [column('carriedOver', key), '0'],
          ),
        ),
        overview: '全年',
      },
    );
    const last = lastYearOf(report);
    expect(last).toMatchObject({
      year: 2024,
      form: '2021',
      from: 'link',
      texts: { overview: '全年' },
    });
    expect(last.cells[column('carriedOver', 'total')]).toBe(2);
    expect(last.cells).not.toHaveProperty(['disputes.review.total']);
    expect(last.cells).not.toHaveProperty([column('received', 'total')]);
  });

  it('takes the place of other figures of last year as a whole', () => {
    const before = after(suqian2023(), suqian2024());
    const other = { ...lastYearOf(suqian2023()), cells: { [column('carriedOver', 'total')]: 5 } };
    const changed = (lastYear: typeof other | undefined): Report => {
      const changes = lastYearChanges(valuesOf(before), lastYear);
      return reportFrom(
        new Map([
          ...valuesOf(before),
          ...changes.map(({ address, new: to }) => [address, to] as const),
        ]),
      );
    };
    expect(changed(other).lastYear).toEqual(other);
    expect(changed(undefined)).toEqual(suqian2024());
  });
});

describe('the report of the year after', () => {
  const last = withValues(jili2020(), {
    'about:organ.kind': 'government',
    'about:organ.scope': 'district',
    'about:contact': '电话 0379-00000000',
    'about:signature': '吉利区人民政府',
    'about:title': '2020年报告',
    'about:date': '2021年1月20日',
    'note:requests.received.total': '台账',
    overview: '2020年，',
  });
  const next = reportFrom(successorOf(last));

  it('is for the same organ, on the form of its year, and blank', () => {
    expect(next).toMatchObject({
      year: 2021,
      form: '2021',
      organ: last.organ,
      imprint: { contact: '电话 0379-00000000', signature: '吉利区人民政府', title: '', date: '' },
      cells: {},
      texts: {},
      notes: {},
      sources: {},
      example: false,
    });
    expect(judge(next).summary).toMatchObject({ stated: 0, errors: 0, warnings: 0 });
  });

  it('knows last year, and fills nothing in by itself', () => {
    expect(next.lastYear).toEqual(lastYearOf(last));
    expect(offersOf(FORM, next)).toEqual(
      [
        'naturalPerson',
        'business',
        'research',
        'publicInterest',
        'legalService',
        'otherOrganisation',
      ].map((key) => ({ address: column('carriedIn', key), new: '0' })),
    );
  });

  it('stays an example', () => {
    const example = withValues(last, { 'about:example': '1' });
    expect(reportFrom(successorOf(example)).example).toBe(true);
  });
});

describe('what last year’s report gives', () => {
  it('is offered column by column where it is not stated already', () => {
    const report = after(
      suqian2023(),
      reportOf('2021', 2024, { [column('carriedIn', 'business')]: 4 }),
    );
    const offered = offersOf(FORM, report);
    const known = suqian2024().cells;
    expect(offered).toHaveLength(6);
    for (const { address, new: to } of offered) expect(Number(to)).toBe(known[address]);
    const adopted = withValues(
      report,
      Object.fromEntries(offered.map(({ address, new: to }) => [address, to])),
    );
    expect(offersOf(FORM, adopted)).toEqual([]);
    const y1 = judge(adopted).findings.find(({ rule }) => rule === 'Y1');
    expect(y1?.verdict).toBe('holds');
  });

  it('is offered for a total that is typed by hand', () => {
    const total = column('carriedIn', 'total');
    const taken = withValues(after(suqian2023(), reportOf('2021', 2024, {})), {
      [`takenOver:${total}`]: '1',
      [total]: '9',
    });
    const carried = lastYearOf(suqian2023()).cells[column('carriedOver', 'total')];
    expect(offersOf(FORM, taken)).toContainEqual({ address: total, new: String(carried) });
  });

  it('is nothing of another year, nothing that is missing, nothing below zero', () => {
    expect(offersOf(FORM, after(suqian2023(), reportOf('2021', 2025, {})))).toEqual([]);
    expect(offersOf(FORM, suqian2024())).toEqual([]);
    const items = withValues(reportOf('2019', 2020, {}), {
      'lastYear:year': '2019',
      'lastYear:form': '2019',
      'lastYear:disclosure.licences.previousItems': '5',
      'lastYear:disclosure.licences.itemChange': '-2',
      'lastYear:disclosure.fees.previousItems': '5',
      'lastYear:disclosure.coercion.previousItems': '1',
      'lastYear:disclosure.coercion.itemChange': '-2',
    });
    expect(offersOf(formOf('2019'), items)).toEqual([
      { address: 'disclosure.licences.previousItems', new: '3' },
    ]);
  });
});

describe('the figures to type where last year’s report is not at hand', () => {
  it('are those the relations ask for', () => {
    expect(wantedOf(FORM, FORM)).toEqual([
      'disclosure.rules.inForce',
      'disclosure.normativeDocuments.inForce',
      ...[
        'naturalPerson',
        'business',
        'research',
        'publicInterest',
        'legalService',
        'otherOrganisation',
        'total',
      ].map((key) => column('carriedOver', key)),
      'disputes.review.upheld',
      'disputes.review.corrected',
      'disputes.review.otherResult',
      'disputes.review.pending',
      'disputes.directSuit.pending',
      'disputes.suitAfterReview.pending',
    ]);
    expect(wantedOf(formOf('2019'), formOf('2019'))).toHaveLength(2 + 10 + 7 + 6);
  });
});
