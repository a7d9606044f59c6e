import { describe, expect, it } from 'vitest';
import { jili2020, reportOf, suqian2024, withValues } from '../testing/samples';
import { check } from './check';
import { formOf } from './forms/index';
import { judge } from './judgement';
import { blanksOf, explainedState, progressOf, reasonFor, type Explained } from './progress';
import { reckon, type Report } from './report';

const TEXTS = { overview: '总体情况。', problems: '问题和改进。', otherMatters: '收费 0 元。' };

/** Section by section: stated of total, and whether it is done. */
function lines(report: Report): string[] {
  return progressOf(formOf(report.form), report).map(
    ({ section, stated, total, done }) => `${section.id} ${stated}/${total}${done ? ' done' : ''}`,
  );
}

function everyCell(form: string, value: string): Report {
  const typed = [...formOf(form).cells.values()].filter((cell) => !cell.total);
  return reportOf(
    form,
    2024,
    {},
    {
      ...TEXTS,
      ...Object.fromEntries(typed.map((cell) => [cell.address, value])),
    },
  );
}

describe('progress', () => {
  it.each<[what: string, report: Report, expected: string[]]>([
    [
      'of an empty report',
      reportOf('2021', 2024, {}),
      [
        'preamble 0/1 done',
        'overview 0/1',
        'disclosure 0/10',
        'requests 0/144',
        'disputes 0/12',
        'problems 0/1',
        'otherMatters 0/1',
      ],
    ],
    [
      'of an empty report on the old form',
      reportOf('2019', 2020, {}),
      [
        'preamble 0/1 done',
        'overview 0/1',
        'disclosure 0/22',
        'requests 0/132',
        'disputes 0/12',
        'problems 0/1',
        'otherMatters 0/1',
      ],
    ],
    [
      'of a published report without its texts',
      jili2020(),
      [
        'preamble 0/1 done',
        'overview 0/1',
        'disclosure 22/22 done',
        'requests 132/132 done',
        'disputes 12/12 done',
        'problems 0/1',
        'otherMatters 0/1',
      ],
    ],
    [
      'of a report of zeros: zero is stated',
      everyCell('2021', '0'),
      [
        'preamble 0/1 done',
        'overview 1/1 done',
        'disclosure 10/10 done',
        'requests 144/144 done',
        'disputes 12/12 done',
        'problems 1/1 done',
        'otherMatters 1/1 done',
      ],
    ],
    [
      'of a report of strokes: undecided is blank',
      everyCell('2021', '/'),
      [
        'preamble 0/1 done',
        'overview 1/1 done',
        'disclosure 0/10',
        'requests 0/144',
        'disputes 0/12',
        'problems 1/1 done',
        'otherMatters 1/1 done',
      ],
    ],
    [
      'of a report of words: refused is blank',
      everyCell('2021', '三'),
      [
        'preamble 0/1 done',
        'overview 1/1 done',
        'disclosure 0/10',
        'requests 0/144',
        'disputes 0/12',
        'problems 1/1 done',
        'otherMatters 1/1 done',
      ],
    ],
    [
      'with a total taken over, which then is typed as well',
      reportOf(
        '2021',
        2024,
        {},
        { 'takenOver:disputes.review.total': '1', 'disputes.directSuit.total': '3' },
      ),
      [
        'preamble 0/1 done',
        'overview 0/1',
        'disclosure 0/10',
        'requests 0/144',
        'disputes 0/13',
        'problems 0/1',
        'otherMatters 0/1',
      ],
    ],
    [
      'with a table whose blanks are not available',
      reportOf(
        '2021',
        2024,
        { 'disputes.review.upheld': 1 },
        { 'unavailable:disputes': '档案遗失' },
      ),
      [
        'preamble 0/1 done',
        'overview 0/1',
        'disclosure 0/10',
        'requests 0/144',
        'disputes 1/12 done',
        'problems 0/1',
        'otherMatters 0/1',
      ],
    ],
    [
      'with texts of blanks, which are empty',
      reportOf('2021', 2024, {}, { overview: ' \n\u3000', preamble: ' ' }),
      [
        'preamble 0/1 done',
        'overview 0/1',
        'disclosure 0/10',
        'requests 0/144',
        'disputes 0/12',
        'problems 0/1',
        'otherMatters 0/1',
      ],
    ],
  ])('%s', (_, report, expected) => {
    expect(lines(report)).toEqual(expected);
  });

  it('names the blanks in the order of the paper', () => {
    const report = withValues(jili2020(), {
      'requests.carriedOver.business': '',
      'requests.received.research': '-',
      'disputes.review.pending': '',
    });
    expect(progressOf(formOf('2019'), report).flatMap(({ blanks }) => blanks)).toEqual([
      'requests.received.research',
      'requests.carriedOver.business',
      'disputes.review.pending',
    ]);
  });
});

describe('a reason', () => {
  const cell = 'disclosure.normativeDocuments.issued';
  const rule = 'T2-2.normativeDocuments';
  const doubtful = (issued: string): Report =>
    withValues(suqian2024(), { [cell]: issued, 'disclosure.normativeDocuments.inForce': '2' });
  const standing = (report: Report): Explained => {
    const form = formOf(report.form);
    const finding = check(form, report).find((each) => each.rule === rule);
    if (!finding) throw new Error('no finding');
    return explainedState(report, finding, reckon(form, report).figure);
  };
  const explained = (report: Report): Report => {
    const form = formOf(report.form);
    const finding = check(form, report).find((each) => each.rule === rule);
    if (!finding) throw new Error('no finding');
    const reason = reasonFor(finding, '年内即废止', reckon(form, report).figure);
    return withValues(report, { [`reason:${rule}`]: JSON.stringify(reason) });
  };
  const reasoned = explained(doubtful('3'));

  it('is bound to the figures of its rule', () => {
    expect(reasoned.reasons[rule]).toEqual({
      text: '年内即废止',
      figures: { [cell]: 3, 'disclosure.normativeDocuments.inForce': 2 },
    });
  });

  it.each<[what: string, report: Report, expected: Explained]>([
    ['is not there before it is written', doubtful('3'), 'not'],
    ['explains while the figures are those', reasoned, 'explained'],
    ['turns stale when one changes', withValues(reasoned, { [cell]: '4' }), 'stale'],
    ['turns stale when one is cleared', withValues(reasoned, { [cell]: '' }), 'stale'],
    ['comes back with the figures', withValues(reasoned, { [cell]: '3件' }), 'explained'],
    [
      'does not mind other figures',
      withValues(reasoned, { 'disclosure.fees.amount': '1' }),
      'explained',
    ],
    ['is gone when it is cleared', withValues(reasoned, { [`reason:${rule}`]: '' }), 'not'],
    [
      'can be given for what is blank',
      explained(withValues(reasoned, { [cell]: '' })),
      'explained',
    ],
  ])('%s', (_, report, expected) => {
    expect(standing(report)).toBe(expected);
  });

  it('for a computed total turns stale with any cell behind it', () => {
    const many = 'requests.carriedOver.naturalPerson';
    const report = withValues(suqian2024(), { [many]: '5000' });
    const form = formOf('2021');
    const found = check(form, report).find((each) => each.rule === 'T3-5');
    if (!found) throw new Error('no finding');
    const reason = JSON.stringify(reasonFor(found, '年底集中申请', reckon(form, report).figure));
    const reasonGiven = withValues(report, { 'reason:T3-5': reason });
    const state = (after: Report): Explained =>
      explainedState(after, found, reckon(form, after).figure);
    expect(state(reasonGiven)).toBe('explained');
    expect(state(withValues(reasonGiven, { [many]: '5001' }))).toBe('stale');
  });
});

describe('a judgement', () => {
  const finished = withValues(suqian2024(), TEXTS);

  it('finds nothing in the way of a finished report, though it has a hint for it', () => {
    const { causes, draft, unfinished, errors, unexplained, summary } = judge(finished);
    expect(causes.map(({ main }) => [main.rule, main.severity])).toEqual([['T3-10', 'I']]);
    expect({ draft, unfinished, errors, unexplained }).toEqual({
      draft: false,
      unfinished: [],
      errors: [],
      unexplained: [],
    });
    expect(summary).toEqual({ stated: 166, total: 166, errors: 0, warnings: 0 });
  });

  it.each<[what: string, more: Record<string, string>, summary: object]>([
    [
      'a blank',
      { 'disclosure.fees.amount': '' },
      { stated: 165, total: 166, errors: 0, warnings: 0 },
    ],
    [
      'a stroke',
      { 'disputes.review.upheld': '/' },
      { stated: 165, total: 166, errors: 0, warnings: 0 },
    ],
    ['an empty text', { problems: '\n' }, { stated: 166, total: 166, errors: 0, warnings: 0 }],
    [
      'what does not balance',
      { 'requests.received.business': '9999' },
      { stated: 166, total: 166, errors: 1, warnings: 0 },
    ],
    [
      'what is no number',
      { 'disclosure.fees.amount': '约3' },
      { stated: 165, total: 166, errors: 1, warnings: 0 },
    ],
    [
      'a remark beside a number',
      { 'disclosure.fees.amount': '3（估）' },
      { stated: 166, total: 166, errors: 0, warnings: 1 },
    ],
    [
      'a doubt without a reason',
      { 'disclosure.rules.issued': '99' },
      { stated: 166, total: 166, errors: 0, warnings: 1 },
    ],
    [
      'a stale reason',
      { 'disclosure.rules.issued': '99', 'reason:T2-2.rules': '{"text":"是","figures":{}}' },
      { stated: 166, total: 166, errors: 0, warnings: 1 },
    ],
  ])('calls a draft what has %s', (_, more, summary) => {
    const judged = judge(withValues(finished, more));
    expect(judged.draft).toBe(true);
    expect(judged.summary).toEqual(summary);
  });

  it.each<[what: string, more: Record<string, string>]>([
    ['an empty preamble', { preamble: '' }],
    [
      'a doubt that is explained',
      {
        'disclosure.rules.issued': '99',
        'reason:T2-2.rules':
          '{"text":"已核实","figures":{"disclosure.rules.issued":99,"disclosure.rules.inForce":12}}',
      },
    ],
    [
      'blanks of a table that are confirmed as not available',
      {
        'disputes.review.upheld': '',
        'disputes.review.pending': '-',
        'unavailable:disputes': '遗失',
      },
    ],
  ])('lets go what has %s', (_, more) => {
    expect(judge(withValues(finished, more)).draft).toBe(false);
  });

  it('does not let an error go with a reason', () => {
    const figures = {
      'requests.received.business': 9999,
      'requests.carriedIn.business': 3,
      'requests.totalHandled.business': 75,
      'requests.carriedOver.business': 3,
    };
    const judged = judge(
      withValues(finished, {
        'requests.received.business': '9999',
        'reason:T3-1.business': JSON.stringify({ text: '确是如此', figures }),
      }),
    );
    expect(judged.errors.map(({ main }) => main.rule)).toEqual(['T3-1.business']);
  });
});

describe('未填', () => {
  it('counts the cells still to be filled in, not those of a table whose blanks are explained', () => {
    const blanksIn = (more: Record<string, string>): string[] => {
      const report = withValues(everyCell('2021', '0'), {
        'requests.received.business': '',
        'disputes.review.upheld': '',
        ...more,
      });
      return blanksOf(progressOf(formOf('2021'), report), report);
    };
    expect(blanksIn({})).toEqual(['requests.received.business', 'disputes.review.upheld']);
    expect(blanksIn({ 'unavailable:requests': '查不到。' })).toEqual(['disputes.review.upheld']);
  });
});
