import { describe, expect, it } from 'vitest';
import { tablesOf, type Form } from '../form';
import type { Severity } from '../rule';
import { formForYear, formOf, FORMS } from './index';

type Labelled = readonly (readonly [key: string, label: string])[];

/** What meets what: a block of a table as it is printed, and the name of each of its cells. */
interface Block {
  readonly rows: Labelled;
  readonly columns: Labelled;
}

const DISCLOSURE_2019: readonly Block[] = [
  {
    rows: [
      ['rules', '第二十条第（一）项 规章'],
      ['normativeDocuments', '第二十条第（一）项 规范性文件'],
    ],
    columns: [
      ['made', '本年新制作数量'],
      ['disclosed', '本年新公开数量'],
      ['totalDisclosed', '对外公开总数量'],
    ],
  },
  {
    rows: [
      ['licences', '第二十条第（五）项 行政许可'],
      ['otherServices', '第二十条第（五）项 其他对外管理服务事项'],
      ['penalties', '第二十条第（六）项 行政处罚'],
      ['coercion', '第二十条第（六）项 行政强制'],
    ],
    columns: [
      ['previousItems', '上一年项目数量'],
      ['itemChange', '本年增/减'],
      ['decisions', '处理决定数量'],
    ],
  },
  {
    rows: [['fees', '第二十条第（八）项 行政事业性收费']],
    columns: [
      ['previousItems', '上一年项目数量'],
      ['itemChange', '本年增/减'],
    ],
  },
  {
    rows: [['procurement', '第二十条第（九）项 政府集中采购']],
    columns: [
      ['projects', '采购项目数量'],
      ['amount', '采购总金额'],
    ],
  },
];

const DISCLOSURE_2021: readonly Block[] = [
  {
    rows: [
      ['rules', '第二十条第（一）项 规章'],
      ['normativeDocuments', '第二十条第（一）项 行政规范性文件'],
    ],
    columns: [
      ['issued', '本年制发件数'],
      ['repealed', '本年废止件数'],
      ['inForce', '现行有效件数'],
    ],
  },
  {
    rows: [
      ['licences', '第二十条第（五）项 行政许可'],
      ['penalties', '第二十条第（六）项 行政处罚'],
      ['coercion', '第二十条第（六）项 行政强制'],
    ],
    columns: [['decisions', '本年处理决定数量']],
  },
  {
    rows: [['fees', '第二十条第（八）项 行政事业性收费']],
    columns: [['amount', '本年收费金额（单位：万元）']],
  },
];

const APPLICANTS: Labelled = [
  ['naturalPerson', '自然人'],
  ['business', '法人或其他组织 商业企业'],
  ['research', '法人或其他组织 科研机构'],
  ['publicInterest', '法人或其他组织 社会公益组织'],
  ['legalService', '法人或其他组织 法律服务机构'],
  ['otherOrganisation', '法人或其他组织 其他'],
  ['total', '总计'],
];

const BEFORE_OTHER_HANDLING: Labelled = [
  ['received', '一、本年新收政府信息公开申请数量'],
  ['carriedIn', '二、上年结转政府信息公开申请数量'],
  ['granted', '（一）予以公开'],
  ['partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['withheld.stateSecret', '（三）不予公开 1.属于国家秘密'],
  ['withheld.forbiddenByLaw', '（三）不予公开 2.其他法律行政法规禁止公开'],
  ['withheld.securityStability', '（三）不予公开 3.危及“三安全一稳定”'],
  ['withheld.thirdPartyRights', '（三）不予公开 4.保护第三方合法权益'],
  ['withheld.internalAffairs', '（三）不予公开 5.属于三类内部事务信息'],
  ['withheld.processInformation', '（三）不予公开 6.属于四类过程性信息'],
  ['withheld.enforcementFile', '（三）不予公开 7.属于行政执法案卷'],
  ['withheld.registryQuery', '（三）不予公开 8.属于行政查询事项'],
  ['unableToProvide.notHeld', '（四）无法提供 1.本机关不掌握相关政府信息'],
  ['unableToProvide.mustBeCreated', '（四）无法提供 2.没有现成信息需要另行制作'],
  ['unableToProvide.stillUnclear', '（四）无法提供 3.补正后申请内容仍不明确'],
  ['notProcessed.petitionComplaint', '（五）不予处理 1.信访举报投诉类申请'],
  ['notProcessed.repeat', '（五）不予处理 2.重复申请'],
  ['notProcessed.publication', '（五）不予处理 3.要求提供公开出版物'],
  ['notProcessed.excessive', '（五）不予处理 4.无正当理由大量反复申请'],
  ['notProcessed.confirmOrReissue', '（五）不予处理 5.要求行政机关确认或重新出具已获取信息'],
];

const OTHER_HANDLING_2019: Labelled = [['otherHandling', '（六）其他处理']];
const OTHER_HANDLING_2021: Labelled = [
  [
    'otherHandling.correctionOverdue',
    '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  ],
  [
    'otherHandling.feeOverdue',
    '（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ],
  ['otherHandling.other', '（六）其他处理 3.其他'],
];

const AFTER_OTHER_HANDLING: Labelled = [
  ['totalHandled', '（七）总计'],
  ['carriedOver', '四、结转下年度继续办理'],
];

function requests(otherHandling: Labelled): readonly Block[] {
  const rows = [...BEFORE_OTHER_HANDLING, ...otherHandling, ...AFTER_OTHER_HANDLING];
  return [{ rows, columns: APPLICANTS }];
}

const DISPUTES: readonly Block[] = [
  {
    rows: [
      ['review', '行政复议'],
      ['directSuit', '行政诉讼 未经复议直接起诉'],
      ['suitAfterReview', '行政诉讼 复议后起诉'],
    ],
    columns: [
      ['upheld', '结果维持'],
      ['corrected', '结果纠正'],
      ['otherResult', '其他结果'],
      ['pending', '尚未审结'],
      ['total', '总计'],
    ],
  },
];

/** Address and accessible name of every cell of a table, in the order of the paper. */
function namesOf(table: string, blocks: readonly Block[]): [string, string][] {
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap(([row, rowLabel]) =>
      columns.map(([column, label]): [string, string] => [
        `${table}.${row}.${column}`,
        `${rowLabel}，${label}`,
      ]),
    ),
  );
}

const EXPECTED: readonly (readonly [form: string, sizes: object, cells: [string, string][]])[] = [
  [
    '2019',
    { disclosure: 22, requests: 161, disputes: 15 },
    [
      ...namesOf('disclosure', DISCLOSURE_2019),
      ...namesOf('requests', requests(OTHER_HANDLING_2019)),
      ...namesOf('disputes', DISPUTES),
    ],
  ],
  [
    '2021',
    { disclosure: 10, requests: 175, disputes: 15 },
    [
      ...namesOf('disclosure', DISCLOSURE_2021),
      ...namesOf('requests', requests(OTHER_HANDLING_2021)),
      ...namesOf('disputes', DISPUTES),
    ],
  ],
];

describe.each(EXPECTED)('the cells of the %s form', (id, sizes, expected) => {
  const form = formOf(id);
  const cells = [...form.cells.values()];

  it('are those of the notice, word for word and in its order, and no others', () => {
    expect(cells.map((cell) => [cell.address, cell.name])).toEqual(expected);
  });

  it('are as many as the notice has', () => {
    const count = (table: string): number => cells.filter((cell) => cell.table === table).length;
    expect(
      Object.fromEntries(tablesOf(form).map(({ id: table }) => [table, count(table)])),
    ).toEqual(sizes);
    expect(form.cells.size).toBe({ '2019': 198, '2021': 200 }[id]);
  });

  it('have names that differ', () => {
    expect(new Set(cells.map((cell) => cell.name)).size).toBe(cells.length);
    expect(
      new Set(cells.map((cell) => `${cell.table} ${cell.rowName} ${cell.columnName}`)).size,
    ).toBe(cells.length);
  });

  it('are explained in a sentence each', () => {
    for (const cell of cells) expect(cell.explanation, cell.address).toMatch(/^[^ ].{5,}。$/);
  });
});

const KINDS: readonly (readonly [form: string, kind: string, unit: string, cells: RegExp])[] = [
  ['2019', 'change', '项', /^disclosure\.\w+\.itemChange$/],
  ['2019', 'amount', '万元', /^disclosure\.procurement\.amount$/],
  ['2019', 'count', '项', /^disclosure\.\w+\.previousItems$/],
  ['2019', 'count', '个', /^disclosure\.procurement\.projects$/],
  ['2021', 'amount', '万元', /^disclosure\.fees\.amount$/],
];

describe.each(['2019', '2021'])('kinds and units of the %s form', (id) => {
  it('are counts of 件 but for those of the list', () => {
    for (const cell of formOf(id).cells.values()) {
      const [, kind, unit] = KINDS.find(
        ([form, , , which]) => form === id && which.test(cell.address),
      ) ?? [id, 'count', '件'];
      expect([cell.address, cell.kind, cell.unit]).toEqual([cell.address, kind, unit]);
    }
  });
});

describe.each(['2019', '2021'])('the sections of the %s form', (id) => {
  const form = formOf(id);

  it('have the official headings, in order, after the preamble', () => {
    expect(form.sections.map((section) => [section.kind, section.id, section.heading])).toEqual([
      ['text', 'preamble', '引言'],
      ['text', 'overview', '一、总体情况'],
      ['table', 'disclosure', '二、主动公开政府信息情况'],
      ['table', 'requests', '三、收到和处理政府信息公开申请情况'],
      ['table', 'disputes', '四、政府信息公开行政复议、行政诉讼情况'],
      ['text', 'problems', '五、存在的主要问题及改进情况'],
      ['text', 'otherMatters', '六、其他需要报告的事项'],
    ]);
    expect([...form.texts]).toEqual(['preamble', 'overview', 'problems', 'otherMatters']);
  });

  it('ask for the five aspects of section one', () => {
    expect(form.sections).toContainEqual(
      expect.objectContaining({
        id: 'overview',
        aspects: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
      }),
    );
  });

  it('may lack the preamble only', () => {
    const optional = form.sections.filter((section) => section.kind === 'text' && section.optional);
    expect(optional.map((section) => section.id)).toEqual(['preamble']);
  });
});

/** What each family of rules weighs, and which forms have it. */
const SEVERITIES: readonly (readonly [family: string, severity: Severity, forms: string])[] = [
  ['C2', 'W', '2019 2021'],
  ['C6', 'W', '2019 2021'],
  ['T3-1', 'E', '2019 2021'],
  ['T3-2', 'E', '2019 2021'],
  ['T3-3', 'E', '2019 2021'],
  ['T3-5', 'W', '2019 2021'],
  ['T3-6', 'W', '2019 2021'],
  ['T3-9', 'I', '2019 2021'],
  ['T3-10', 'I', '2019 2021'],
  ['T4-1', 'E', '2019 2021'],
  ['T4-5', 'I', '2019 2021'],
  ['T2-2', 'W', '2021'],
  ['T2-3', 'W', '2019'],
  ['T2-4', 'I', '2019'],
  ['T2-5', 'I', '2019'],
  ['T2-6', 'E', '2019'],
  ['T2-7', 'W', '2019'],
  ['T2-8', 'W', '2019'],
  ['T2-1', 'W', '2021'],
  ['T4-2', 'W', '2019 2021'],
  ['Y1', 'W', '2019 2021'],
  ['Y2', 'W', '2019 2021'],
  ['Y3', 'W', '2021'],
  ['Y4', 'W', '2019'],
  ['Y5', 'W', '2019'],
  ['Y6', 'I', '2021'],
  ['Y7', 'W', '2019 2021'],
  ['Y8', 'I', '2019 2021'],
];

/** Cells no rule inside one report can judge, and why. */
const NOT_IN_RULES: readonly (readonly [form: string, reason: string, cells: readonly string[]])[] =
  [
    [
      '2021',
      'Numbers of decisions are bound to nothing else on the form.',
      [
        'disclosure.licences.decisions',
        'disclosure.penalties.decisions',
        'disclosure.coercion.decisions',
      ],
    ],
    [
      '2021',
      'What was repealed may be of any year; it is bound to the stock of last year.',
      ['disclosure.normativeDocuments.repealed'],
    ],
    ['2021', 'Fees are bound to nothing else on the form.', ['disclosure.fees.amount']],
  ];

function familyOf(rule: string): string {
  return rule.split('.', 1)[0] ?? rule;
}

describe.each(['2019', '2021'])('the rules of the %s form', (id) => {
  const form = formOf(id);

  it('are of the families of the catalogue, and as severe', () => {
    const expected = SEVERITIES.filter(([, , forms]) => forms.includes(id));
    const found = new Map(form.rules.map((rule) => [familyOf(rule.id), rule.severity]));
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(expected.map(([family, severity]) => [family, severity])),
    );
    for (const rule of form.rules)
      expect(rule.severity, rule.id).toBe(found.get(familyOf(rule.id)));
  });

  it('say where they come from and look only at cells of the form', () => {
    for (const rule of form.rules) {
      expect(rule.clause, rule.id).not.toBe('');
      for (const address of rule.cells) expect(form.cells.has(address), address).toBe(true);
    }
  });

  it('are applied to every column, row and block they speak of', () => {
    const columns = APPLICANTS.map(([key]) => key);
    const rows = requests(id === '2019' ? OTHER_HANDLING_2019 : OTHER_HANDLING_2021)
      .flatMap((block) => block.rows)
      .map(([key]) => key);
    const blocks = DISPUTES.flatMap((block) => block.rows).map(([key]) => key);
    const applied = (family: string): string[] =>
      form.rules
        .map((rule) => rule.id)
        .filter((rule) => familyOf(rule) === family)
        .map((rule) => rule.slice(family.length + 1));
    expect(applied('T3-1')).toEqual(columns);
    expect(applied('T3-2')).toEqual(columns);
    expect(applied('T3-3')).toEqual(rows);
    expect(applied('T4-1')).toEqual(blocks);
  });

  it('look back from every cell that is no amount and no change', () => {
    const back = new Set(form.rules.filter((rule) => rule.lastYear).flatMap((rule) => rule.cells));
    for (const { address, kind } of form.cells.values()) {
      if (kind === 'count') expect(back, address).toContain(address);
    }
  });

  it('look at every cell inside one report, but for those of the list', () => {
    const inside = form.rules.filter((rule) => !rule.lastYear).flatMap((rule) => rule.cells);
    const unwatched = [...form.cells.keys()].filter((address) => !inside.includes(address));
    const listed = NOT_IN_RULES.filter(([which]) => which === id).flatMap(([, , cells]) => cells);
    expect(unwatched.toSorted()).toEqual(listed.toSorted());
  });

  it('can compute every total of tables three and four, parts first', () => {
    const totals = [...form.cells.keys()].filter((address) =>
      /\.total(Handled\..+)?$/.test(address),
    );
    expect(form.totals.map((cell) => cell.address).toSorted()).toEqual(totals.toSorted());
    const seen = new Set<string>();
    for (const { address, total } of form.totals) {
      for (const part of total?.right.terms ?? []) {
        if (form.cells.get(part.address)?.total) expect(seen).toContain(part.address);
      }
      seen.add(address);
    }
  });
});

describe('choosing a form', () => {
  it.each<[year: number, form: Form['id']]>([
    [2018, '2019'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
    [2026, '2021'],
  ])('for reports of %d: %s', (year, id) => {
    expect(formForYear(year).id).toBe(id);
  });

  it('knows both notices', () => {
    expect(FORMS.map(({ id, notice, name }) => [id, notice, name])).toEqual([
      ['2019', '国办公开办函〔2019〕60号', '2019 年格式'],
      ['2021', '国办公开办函〔2021〕30号', '现行格式'],
    ]);
  });

  it('refuses what is no form', () => {
    expect(() => formOf('2018')).toThrow('2018');
    expect(() => formOf('')).toThrow();
  });
});
