/**
 * The rules that look at last year's report, one line a case: what is given, the verdict, the
 * sentence. `~` stands before a figure of last year, `*` for every cell of a table that is typed.
 */
import { describe, expect, it } from 'vitest';
import { reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { lastYearOf } from './carry-over';
import { check } from './check';
import type { Finding, Verdict } from './finding';
import { FORMS, formOf } from './forms/index';
import { lastYearValues } from './last-year';
import { explainedState, reasonFor } from './progress';
import { reckon } from './report';

type Line = readonly [rule: string, verdict: Verdict, given: string, title?: string];

const REVIEWS =
  'disputes.review.upheld=1 disputes.review.corrected=0 disputes.review.otherResult=0 ~disputes.review.upheld=0 ~disputes.review.corrected=1 ~disputes.review.otherResult=1';

const BOTH: readonly Line[] = [
  ['Y1', 'holds', 'requests.carriedIn.total=3 ~requests.carriedOver.total=3'],
  ['Y1', 'holds', 'requests.carriedIn.total=0 ~requests.carriedOver.total=0'],
  [
    'Y1',
    'broken',
    'requests.carriedIn.total=3 ~requests.carriedOver.total=2',
    '上年结转（总计）与上年报告结转下年度不符，相差 1 件',
  ],
  ['Y1', 'open', 'requests.carriedIn.total=3'],
  ['Y1', 'open', '~requests.carriedOver.total=3'],
  ...(
    [
      ['naturalPerson', '自然人'],
      ['business', '商业企业'],
      ['research', '科研机构'],
      ['publicInterest', '社会公益组织'],
      ['legalService', '法律服务机构'],
      ['otherOrganisation', '其他'],
    ] as const
  ).flatMap(([column, name]): Line[] => {
    const sum = 'requests.carriedIn.total=3 ~requests.carriedOver.total=3';
    const [now, last] = [`requests.carriedIn.${column}`, `~requests.carriedOver.${column}`];
    return [
      [`Y2.${column}`, 'holds', `${sum} ${now}=2 ${last}=2`],
      [
        `Y2.${column}`,
        'broken',
        `${sum} ${now}=2 ${last}=3`,
        `上年结转（${name}）与上年报告结转下年度不符，相差 1 件`,
      ],
      [`Y2.${column}`, 'open', `${sum} ${now}=2`],
      // Only where the sums agree.
      [`Y2.${column}`, 'open', `${now}=2 ${last}=3`],
      [`Y2.${column}`, 'open', `${sum.replace('=3', '=4')} ${now}=2 ${last}=3`],
    ];
  }),
  ['Y7.disclosure', 'holds', 'disclosure.*=0'],
  [
    'Y7.disclosure',
    'holds',
    'disclosure.*=0 disclosure.penalties.decisions=150 ~disclosure.penalties.decisions=50',
  ],
  [
    'Y7.disclosure',
    'holds',
    'disclosure.*=0 disclosure.penalties.decisions=900 ~disclosure.penalties.decisions=49',
  ],
  [
    'Y7.disclosure',
    'open',
    'disclosure.penalties.decisions=150 ~disclosure.penalties.decisions=50',
  ],
  ['Y7.requests', 'holds', 'requests.*=0'],
  [
    'Y7.requests',
    'broken',
    'requests.received.total=16 requests.received.naturalPerson=16 requests.granted.business=0 ~requests.received.total=50 ~requests.received.naturalPerson=50 ~requests.granted.business=60',
    '一、本年新收，总计由上年 50 变为 16 等 2 处，与上年相差超过 3 倍，请核实。',
  ],
  ['Y7.requests', 'open', 'requests.received.total=17 ~requests.received.total=50'],
  ['Y7.disputes', 'holds', 'disputes.*=0'],
  [
    'Y7.disputes',
    'broken',
    'disputes.directSuit.upheld=200 ~disputes.directSuit.upheld=60',
    '行政诉讼 未经复议直接起诉，结果维持由上年 60 变为 200，与上年相差超过 3 倍，请核实。',
  ],
  ['Y7.disputes', 'open', '~disputes.directSuit.upheld=60'],
  ...(
    [
      ['review', '行政复议'],
      ['directSuit', '未经复议直接起诉'],
      ['suitAfterReview', '复议后起诉'],
    ] as const
  ).flatMap(([block, name]): Line[] => [
    [`Y8.${block}`, 'holds', `disputes.${block}.total=2 ~disputes.${block}.pending=2`],
    [
      `Y8.${block}`,
      'broken',
      `disputes.${block}.total=0 ~disputes.${block}.pending=2`,
      `${name}：本年总计少于上年尚未审结，上年的案件是否漏计，相差 2 件`,
    ],
    [`Y8.${block}`, 'open', `~disputes.${block}.pending=2`],
  ]),
  ['T4-2', 'holds', `disputes.suitAfterReview.total=3 ${REVIEWS}`],
  [
    'T4-2',
    'broken',
    `disputes.suitAfterReview.total=4 ${REVIEWS}`,
    '复议后起诉多于本年和上年审结的行政复议，相差 1 件',
  ],
  ['T4-2', 'open', 'disputes.suitAfterReview.total=9 disputes.review.upheld=1'],
];

const ON_2019: readonly Line[] = [
  [
    'Y7.disclosure',
    'broken',
    'disclosure.penalties.decisions=151 ~disclosure.penalties.decisions=50',
    '行政处罚，处理决定数量由上年 50 变为 151，与上年相差超过 3 倍，请核实。',
  ],
  ...(
    [
      ['licences', '行政许可'],
      ['otherServices', '其他对外管理服务事项'],
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
      ['fees', '行政事业性收费'],
    ] as const
  ).flatMap(([row, name]): Line[] => {
    const now = `disclosure.${row}.previousItems`;
    const last = `~disclosure.${row}.previousItems=5 ~disclosure.${row}.itemChange=-2`;
    return [
      [`Y4.${row}`, 'holds', `${now}=3 ${last}`],
      [
        `Y4.${row}`,
        'broken',
        `${now}=5 ${last}`,
        `${name}：上一年项目数量与上年报告不符，相差 2 项`,
      ],
      [`Y4.${row}`, 'open', `${now}=5 ~disclosure.${row}.previousItems=5`],
    ];
  }),
  ...(
    [
      ['rules', '规章'],
      ['normativeDocuments', '规范性文件'],
    ] as const
  ).flatMap(([row, name]): Line[] => {
    const total = `disclosure.${row}.totalDisclosed`;
    return [
      [`Y5.${row}`, 'holds', `${total}=7 ~${total}=7`],
      [
        `Y5.${row}`,
        'broken',
        `${total}=4 ~${total}=7`,
        `${name}：对外公开总数量少于上年，是否有废止的，相差 3 件`,
      ],
      [`Y5.${row}`, 'open', `~${total}=7`],
    ];
  }),
];

const ON_2021: readonly Line[] = [
  [
    'Y7.disclosure',
    'broken',
    'disclosure.penalties.decisions=151 ~disclosure.penalties.decisions=50',
    '行政处罚，本年处理决定数量由上年 50 变为 151，与上年相差超过 3 倍，请核实。',
  ],
  ...(
    [
      ['rules', '规章'],
      ['normativeDocuments', '行政规范性文件'],
    ] as const
  ).flatMap(([row, name]): Line[] => {
    const cell = (column: string): string => `disclosure.${row}.${column}`;
    const stock = `${cell('issued')}=2 ~${cell('inForce')}=10`;
    const on2019 = 'lastYear:form=2019';
    return [
      [`T2-1.${row}`, 'holds', `${cell('repealed')}=12 ${stock}`],
      [
        `T2-1.${row}`,
        'broken',
        `${cell('repealed')}=13 ${stock}`,
        `${name}：本年废止多于上年现行有效加本年制发，相差 1 件`,
      ],
      [`T2-1.${row}`, 'open', `${cell('repealed')}=13 ${cell('issued')}=2`],
      [`Y3.${row}`, 'holds', `${cell('inForce')}=9 ${cell('repealed')}=3 ${stock}`],
      [
        `Y3.${row}`,
        'broken',
        `${cell('inForce')}=12 ${cell('repealed')}=3 ${stock}`,
        `${name}：现行有效件数与上年现行有效加制发减废止不符，相差 3 件`,
      ],
      [`Y3.${row}`, 'open', `${cell('inForce')}=12 ${stock}`],
      [`Y6.${row}`, 'holds', `${on2019} ${cell('inForce')}=20 ~${cell('totalDisclosed')}=40`],
      [`Y6.${row}`, 'holds', `${on2019} ${cell('inForce')}=4 ~${cell('totalDisclosed')}=0`],
      [
        `Y6.${row}`,
        'broken',
        `${on2019} ${cell('inForce')}=19 ~${cell('totalDisclosed')}=40`,
        `${name}现行有效 19 件，上年“对外公开总数量” 40 件，请核对。`,
      ],
      [`Y6.${row}`, 'open', `${on2019} ~${cell('totalDisclosed')}=40`],
    ];
  }),
  ...(['', 'lastYear:form=2019 '] as const).map((form): Line => [
    'Y1',
    'holds',
    `${form}requests.carriedIn.total=3 ~requests.carriedOver.total=3`,
  ]),
  ['C2.disclosure.fees.amount', 'holds', 'disclosure.fees.amount=29999 ~disclosure.fees.amount=10'],
  ['C2.disclosure.fees.amount', 'holds', 'disclosure.fees.amount=120000 ~disclosure.fees.amount=0'],
  [
    'C2.disclosure.fees.amount',
    'broken',
    'disclosure.fees.amount=125000 ~disclosure.fees.amount=12.5',
    '收费金额上年 12.5 万元，本年 125000 万元，是否按元填写。',
  ],
  ['C2.disclosure.fees.amount', 'open', '~disclosure.fees.amount=12.5'],
];

const CASES: Readonly<Record<string, readonly Line[]>> = {
  '2019': [...BOTH, ...ON_2019],
  '2021': [...BOTH, ...ON_2021],
};

/** The finding over a report of 2022 with what is given; `more` is stated in the end. */
function judged(
  form: string,
  [rule, , given]: Line,
  more: Readonly<Record<string, string>> = {},
): Finding {
  const stated: Record<string, string> = {};
  for (const token of given.split(' ')) {
    const [name = '', value = ''] = token.split('=');
    const table = /^(\w+)\.\*$/.exec(name)?.[1];
    const cells = [...formOf(form).cells.values()].filter((cell) => cell.table === table);
    if (table !== undefined) cells.forEach(({ address }) => (stated[address] = value));
    else stated[name.replace('~', 'lastYear:')] = value;
  }
  const totals = formOf(form).totals.filter(({ address }) => address in stated);
  const report = reportOf(
    form,
    2022,
    {},
    {
      'lastYear:year': '2021',
      'lastYear:form': form,
      ...stated,
      ...Object.fromEntries(totals.map(({ address }) => [`takenOver:${address}`, '1'])),
      ...more,
    },
  );
  // An address that is none must not pass as a blank one.
  expect(report.displaced).toEqual({});
  const known = Object.keys(report.lastYear?.cells ?? {}).length;
  if (Object.keys(more).length === 0) expect(known).toBe(given.split('~').length - 1);
  const found = check(formOf(form), report).find((finding) => finding.rule === rule);
  if (!found) throw new Error(`${form} has no rule ${rule}`);
  return found;
}

describe.each(FORMS.map(({ id }) => id))('the rules of %s that look back', (id) => {
  const lines = CASES[id] ?? [];
  const rules = formOf(id).rules.filter((rule) => rule.lastYear);

  it.each(lines.map((line) => ({ line })))('$line.0 $line.1: $line.2', ({ line }) => {
    const [rule, verdict, , title = ''] = line;
    expect(judged(id, line)).toMatchObject({ rule, verdict, title });
  });

  it('have a case for every verdict, each of them, and are no errors', () => {
    for (const verdict of ['holds', 'broken', 'open']) {
      const tried = new Set(lines.filter(([, own]) => own === verdict).map(([rule]) => rule));
      expect(rules.map((rule) => rule.id).filter((rule) => !tried.has(rule))).toEqual([]);
    }
    expect(rules.filter((rule) => rule.severity === 'E')).toEqual([]);
  });

  it('are silent without last year, with that of another year, and with that of another form', () => {
    for (const line of lines.filter(([, verdict]) => verdict === 'broken')) {
      const allowed = rules.find((rule) => rule.id === line[0])?.lastYear?.forms ?? [];
      const strange = FORMS.filter((form) => !allowed.includes(form.id));
      for (const more of [
        { 'lastYear:form': '' },
        { 'lastYear:year': '2020' },
        { 'lastYear:year': '2022' },
        ...strange.map((form) => ({ 'lastYear:form': form.id })),
      ]) {
        expect(judged(id, line, more)).toMatchObject({ verdict: 'open', title: '', lines: [] });
      }
    }
  });
});

describe('two published years', () => {
  const last = lastYearOf(suqian2023());
  const report = withValues(suqian2024(), Object.fromEntries(lastYearValues(last)));
  const form = formOf('2021');
  const found = new Map(check(form, report).map((finding) => [finding.rule, finding]));

  it('agree in all that must agree', () => {
    const rules = form.rules.filter((rule) => rule.lastYear);
    const verdicts = rules.map(({ id }) => `${found.get(id)?.verdict} ${id}`);
    expect(verdicts.filter((verdict) => !verdict.startsWith('holds'))).toEqual([
      'open Y6.rules',
      'open Y6.normativeDocuments',
      'broken Y7.requests',
      'broken Y7.disputes',
    ]);
  });

  it('are asked about what has truly changed, once for a table', () => {
    expect(found.get('Y7.requests')).toMatchObject({
      title:
        '（五）1.信访举报投诉类申请，总计由上年 305 变为 87 等 2 处，与上年相差超过 3 倍，请核实。',
      lines: [
        { label: '（五）1.信访举报投诉类申请，总计', before: 305, value: 87 },
        { label: '（五）4.无正当理由大量反复申请，总计', before: 58, value: 3 },
      ],
    });
    expect(found.get('Y7.disputes')?.cells).toEqual([
      'disputes.review.upheld',
      'disputes.review.otherResult',
      'disputes.suitAfterReview.otherResult',
    ]);
  });

  it('are reminded of a reason whose figure of last year has changed', () => {
    const finding = found.get('Y7.requests');
    if (!finding) throw new Error('no finding');
    const { figure } = reckon(form, report);
    const reasons = { 'Y7.requests': reasonFor(finding, '已核实', figure) };
    expect(explainedState({ ...report, reasons }, finding, figure)).toBe('explained');
    const corrected = withValues(report, {
      'lastYear:requests.notProcessed.petitionComplaint.total': '350',
    });
    const again = check(form, corrected).find(({ rule }) => rule === 'Y7.requests');
    if (!again) throw new Error('no finding');
    expect(explainedState({ ...corrected, reasons }, again, figure)).toBe('stale');
  });
});

describe('the arithmetic of a rule that looks back', () => {
  it('names last year', () => {
    const row = 'disclosure.normativeDocuments';
    const given = `${row}.inForce=12 ${row}.issued=2 ${row}.repealed=3 ~${row}.inForce=10`;
    const finding = judged('2021', ['Y3.normativeDocuments', 'broken', given]);
    expect(finding.lines.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '现行有效件数 12',
      '上年现行有效件数 10',
      '本年制发件数 2',
      '本年废止件数 -3',
      '上年现行有效＋制发－废止 9',
    ]);
    expect(finding.beside).toEqual({ [`lastYear:${row}.inForce`]: 10 });
  });
});
