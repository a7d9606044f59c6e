/**
 * The rules of both forms, one line a case: what is given, the verdict, the sentence. Totals that
 * are given are taken over; `*` stands for every outcome of table three. Those that look at last
 * year are in year-on-year.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { reportOf } from '../testing/samples';
import { check } from './check';
import type { Finding, Verdict } from './finding';
import { FORMS, formOf } from './forms/index';

interface Case {
  readonly form: string;
  readonly rule: string;
  readonly verdict: Verdict;
  /** `row.column=typed` of the table, apart by spaces; other tables and 报告单位 by full address. */
  readonly given: string;
  /** Of broken ones. */
  readonly title?: string;
}

type Line = readonly [rule: string, verdict: Verdict, given: string, title?: string];

const TABLE_OF: Readonly<Record<string, string>> = {
  C: 'disclosure',
  T2: 'disclosure',
  T3: 'requests',
  T4: 'disputes',
};

function cases(forms: string, lines: readonly Line[]): Case[] {
  return forms.split(' ').flatMap((form) =>
    lines.map(([rule, verdict, given, title]) => ({
      form,
      rule,
      verdict,
      given,
      ...(title !== undefined && { title }),
    })),
  );
}

function judged({ form, rule, given }: Case): Finding {
  const { cells, totals } = formOf(form);
  const table = TABLE_OF[/^(?:C|T\d)/.exec(rule)?.[0] ?? ''] ?? '';
  const outcomes = new Set(
    [...cells.values()]
      .map((cell) => /^requests\.(.+)\.\w+$/.exec(cell.address)?.[1] ?? '')
      .filter((row) => /^(?:granted|partlyGranted|withheld|unable|notPro|other)/.test(row)),
  );
  const typed: Record<string, string> = {};
  for (const token of given.split(' ').filter(Boolean)) {
    const [address = '', value = ''] = token.split('=');
    const rows = address.startsWith('*') ? [...outcomes] : ['*'];
    for (const row of rows) {
      const own = address.replace('*', row);
      typed[
        /^(?:about|note|disclosure|requests|disputes)[.:]/.test(own) ? own : `${table}.${own}`
      ] = value;
    }
  }
  const takenOver = totals.filter(({ address }) => address in typed);
  const report = reportOf(
    form,
    2022,
    {},
    {
      ...typed,
      ...Object.fromEntries(takenOver.map(({ address }) => [`takenOver:${address}`, '1'])),
    },
  );
  // An address that is none must not pass as a blank one.
  expect(report.displaced).toEqual({});
  const found = check(formOf(form), report).find((finding) => finding.rule === rule);
  if (!found) throw new Error(`${form} has no rule ${rule}`);
  return found;
}

const COLUMNS: readonly (readonly [column: string, name: string])[] = [
  ['naturalPerson', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['publicInterest', '社会公益组织'],
  ['legalService', '法律服务机构'],
  ['otherOrganisation', '其他'],
  ['total', '总计'],
];

const ROWS: readonly (readonly [row: string, name: string])[] = [
  ['received', '一、本年新收'],
  ['carriedIn', '二、上年结转'],
  ['granted', '（一）予以公开'],
  ['partlyGranted', '（二）部分公开'],
  ['withheld.stateSecret', '（三）1.属于国家秘密'],
  ['withheld.forbiddenByLaw', '（三）2.其他法律行政法规禁止公开'],
  ['withheld.securityStability', '（三）3.危及“三安全一稳定”'],
  ['withheld.thirdPartyRights', '（三）4.保护第三方合法权益'],
  ['withheld.internalAffairs', '（三）5.属于三类内部事务信息'],
  ['withheld.processInformation', '（三）6.属于四类过程性信息'],
  ['withheld.enforcementFile', '（三）7.属于行政执法案卷'],
  ['withheld.registryQuery', '（三）8.属于行政查询事项'],
  ['unableToProvide.notHeld', '（四）1.本机关不掌握相关政府信息'],
  ['unableToProvide.mustBeCreated', '（四）2.没有现成信息需要另行制作'],
  ['unableToProvide.stillUnclear', '（四）3.补正后申请内容仍不明确'],
  ['notProcessed.petitionComplaint', '（五）1.信访举报投诉类申请'],
  ['notProcessed.repeat', '（五）2.重复申请'],
  ['notProcessed.publication', '（五）3.要求提供公开出版物'],
  ['notProcessed.excessive', '（五）4.无正当理由大量反复申请'],
  ['notProcessed.confirmOrReissue', '（五）5.要求行政机关确认或重新出具已获取信息'],
  ['totalHandled', '三、（七）总计'],
  ['carriedOver', '四、结转下年度'],
];
const ROWS_2019 = [['otherHandling', '（六）其他处理']] as const;
const ROWS_2021 = [
  ['otherHandling.correctionOverdue', '（六）1.逾期不补正'],
  ['otherHandling.feeOverdue', '（六）2.逾期未缴费'],
  ['otherHandling.other', '（六）3.其他'],
] as const;

const BLOCKS = [
  ['review', '行政复议'],
  ['directSuit', '未经复议直接起诉'],
  ['suitAfterReview', '复议后起诉'],
] as const;

function ofColumn([c, name]: readonly [string, string]): Line[] {
  const side = (sums: string): string => sums.replaceAll('@', c);
  // prettier-ignore
  return [
    [`T3-1.${c}`, 'holds', side('received.@=3 carriedIn.@=1 totalHandled.@=4 carriedOver.@=0')],
    [`T3-1.${c}`, 'holds', side('received.@=0 carriedIn.@=0 totalHandled.@=0 carriedOver.@=0')],
    [`T3-1.${c}`, 'broken', side('received.@=3 carriedIn.@=1 totalHandled.@=3 carriedOver.@=0'), `${name}列：收办不符，相差 1 件`],
    [`T3-1.${c}`, 'broken', side('received.@=0 carriedIn.@=0 totalHandled.@=0 carriedOver.@=12'), `${name}列：收办不符，相差 12 件`],
    [`T3-1.${c}`, 'open', side('received.@=3 carriedIn.@=1 totalHandled.@=3')],
    [`T3-1.${c}`, 'open', side('received.@=3 carriedIn.@=- totalHandled.@=3 carriedOver.@=0')],
    [`T3-1.${c}`, 'open', side('received.@=3 carriedIn.@=五 totalHandled.@=3 carriedOver.@=0')],
    [`T3-2.${c}`, 'holds', side('*.@=0 granted.@=2 withheld.enforcementFile.@=1 totalHandled.@=3')],
    [`T3-2.${c}`, 'broken', side('*.@=0 granted.@=2 totalHandled.@=3'), `${name}列：（七）总计与各项之和不符，相差 1 件`],
    [`T3-2.${c}`, 'broken', side('*.@=0 withheld.stateSecret.@=5 totalHandled.@=3'), `${name}列：（七）总计与各项之和不符，相差 2 件`],
    [`T3-2.${c}`, 'open', side('*.@=0 granted.@= totalHandled.@=3')],
  ];
}

function ofRow([row, name]: readonly [string, string]): Line[] {
  const side = (sums: string): string =>
    sums.replace(/[npbrlot]=/g, (short) => `${row}.${SHORT[short.slice(0, 1)] ?? ''}=`);
  // prettier-ignore
  return [
    [`T3-3.${row}`, 'holds', side('n=1 b=1 r=0 p=0 l=0 o=1 t=3')],
    [`T3-3.${row}`, 'broken', side('n=1 b=1 r=0 p=0 l=0 o=1 t=4'), `${name}：总计与各列之和不符，相差 1 件`],
    [`T3-3.${row}`, 'open', side('n=1 b=1 r=0 p=0 l=0 t=2')],
    [`T3-3.${row}`, 'open', side('n=1 b=1 r=0 p=0 l=0 o=1 t=/')],
  ];
}
const SHORT: Readonly<Record<string, string>> = {
  n: 'naturalPerson',
  b: 'business',
  r: 'research',
  p: 'publicInterest',
  l: 'legalService',
  o: 'otherOrganisation',
  t: 'total',
};

function ofBlock([block, name]: readonly [string, string]): Line[] {
  const side = (sums: string): string => sums.replaceAll('@', block);
  // prettier-ignore
  return [
    [`T4-1.${block}`, 'holds', side('@.upheld=2 @.corrected=1 @.otherResult=0 @.pending=1 @.total=4')],
    [`T4-1.${block}`, 'broken', side('@.upheld=2 @.corrected=1 @.otherResult=0 @.pending=1 @.total=0'), `${name}：总计与各项之和不符，相差 4 件`],
    [`T4-1.${block}`, 'open', side('@.upheld=2 @.corrected=1 @.otherResult=0 @.total=3')],
  ];
}

// prettier-ignore
const PLAUSIBILITY: readonly Line[] = [
  ['T3-5', 'holds', 'received.total=4 carriedOver.total=4'],
  ['T3-5', 'broken', 'received.total=4 carriedOver.total=5', '总计列：结转下年度多于本年新收，相差 1 件'],
  ['T3-5', 'open', 'carriedOver.total=5'],
  ['T3-6', 'holds', 'carriedIn.total=4 totalHandled.total=4'],
  ['T3-6', 'broken', 'carriedIn.total=4 totalHandled.total=1', '总计列：上年结转多于本年办结，上年的申请可能还没有办完，相差 3 件'],
  ['T3-6', 'open', 'carriedIn.total=4'],
  ['T3-9.unableToProvide', 'holds', 'unableToProvide.notHeld.total=12 unableToProvide.mustBeCreated.total=0 unableToProvide.stillUnclear.total=0 totalHandled.total=20'],
  ['T3-9.unableToProvide', 'holds', 'unableToProvide.notHeld.total=19 unableToProvide.mustBeCreated.total=0 unableToProvide.stillUnclear.total=0 totalHandled.total=19'],
  ['T3-9.unableToProvide', 'broken', 'unableToProvide.notHeld.total=10 unableToProvide.mustBeCreated.total=2 unableToProvide.stillUnclear.total=1 totalHandled.total=20', '（四）无法提供 13 件，占办理总数 20 件的 65%，高于一般的 60%，请核对归类。'],
  ['T3-9.unableToProvide', 'open', 'unableToProvide.notHeld.total=20 unableToProvide.mustBeCreated.total=0 totalHandled.total=20'],
  ['T3-9.notProcessed', 'holds', 'notProcessed.petitionComplaint.total=8 notProcessed.repeat.total=0 notProcessed.publication.total=0 notProcessed.excessive.total=0 notProcessed.confirmOrReissue.total=0 totalHandled.total=20'],
  ['T3-9.notProcessed', 'holds', 'notProcessed.petitionComplaint.total=0 notProcessed.repeat.total=0 notProcessed.publication.total=0 notProcessed.excessive.total=0 notProcessed.confirmOrReissue.total=0 totalHandled.total=0'],
  ['T3-9.notProcessed', 'broken', 'notProcessed.petitionComplaint.total=8 notProcessed.repeat.total=1 notProcessed.publication.total=0 notProcessed.excessive.total=0 notProcessed.confirmOrReissue.total=0 totalHandled.total=21', '（五）不予处理 9 件，占办理总数 21 件的 42.9%，高于一般的 40%，请核对归类。'],
  ['T3-9.notProcessed', 'open', 'notProcessed.petitionComplaint.total=20'],
  ['T3-10', 'holds', 'notProcessed.excessive.total=0'],
  ['T3-10', 'broken', 'notProcessed.excessive.total=2', '“无正当理由大量反复申请” 2 件，须先要求申请人说明理由，请在备注中写明。'],
  ['T3-10', 'holds', 'notProcessed.excessive.total=2 note:requests.notProcessed.excessive.business=已要求说明理由'],
  ['T3-10', 'broken', 'notProcessed.excessive.total=2 note:requests.notProcessed.repeat.business=已答复', '“无正当理由大量反复申请” 2 件，须先要求申请人说明理由，请在备注中写明。'],
  ['T3-10', 'open', ''],
  ['T4-5', 'holds', 'review.total=1 directSuit.total=1 suitAfterReview.total=1 requests.totalHandled.total=3'],
  ['T4-5', 'broken', 'review.total=2 directSuit.total=1 suitAfterReview.total=1 requests.totalHandled.total=3', '复议、诉讼多于本年办理的申请，相差 1 件'],
  ['T4-5', 'open', 'review.total=9 directSuit.total=1 suitAfterReview.total=1'],
];

// prettier-ignore
const ONLY_2019: readonly Line[] = [
  ['T3-9.otherHandling', 'holds', 'otherHandling.total=6 totalHandled.total=20'],
  ['T3-9.otherHandling', 'holds', 'otherHandling.total=19 totalHandled.total=19'],
  ['T3-9.otherHandling', 'broken', 'otherHandling.total=7 totalHandled.total=20', '（六）其他处理 7 件，占办理总数 20 件的 35%，高于一般的 30%，请核对归类。'],
  ['T3-9.otherHandling', 'open', 'totalHandled.total=20'],
  ['C6', 'holds', 'about:organ.level=county rules.made=0 rules.disclosed=0 rules.totalDisclosed=0'],
  ['C6', 'holds', 'rules.made=1 rules.disclosed=1 rules.totalDisclosed=1'],
  ['C6', 'broken', 'about:organ.level=county rules.totalDisclosed=1', '本单位没有规章制定权，“规章”一行应为 0，请核实。'],
  ['C6', 'open', 'about:organ.level=county rules.made=0 rules.disclosed=0'],
  ['T2-3.rules', 'holds', 'rules.totalDisclosed=2 rules.disclosed=2'],
  ['T2-3.rules', 'broken', 'rules.totalDisclosed=1 rules.disclosed=2', '规章：对外公开总数量少于本年新公开数量，相差 1 件'],
  ['T2-3.rules', 'open', 'rules.totalDisclosed=1'],
  ['T2-3.normativeDocuments', 'holds', 'normativeDocuments.totalDisclosed=4 normativeDocuments.disclosed=4'],
  ['T2-3.normativeDocuments', 'broken', 'normativeDocuments.totalDisclosed=4 normativeDocuments.disclosed=7', '规范性文件：对外公开总数量少于本年新公开数量，相差 3 件'],
  ['T2-3.normativeDocuments', 'open', 'normativeDocuments.disclosed=7'],
  ['T2-4.rules', 'holds', 'rules.made=2 rules.disclosed=3'],
  ['T2-4.rules', 'broken', 'rules.made=2 rules.disclosed=1', '规章：新制作多于新公开，是否有未公开的，相差 1 件'],
  ['T2-4.rules', 'open', 'rules.made=2'],
  ['T2-4.normativeDocuments', 'holds', 'normativeDocuments.made=4 normativeDocuments.disclosed=4'],
  ['T2-4.normativeDocuments', 'broken', 'normativeDocuments.made=4 normativeDocuments.disclosed=0', '规范性文件：新制作多于新公开，是否有未公开的，相差 4 件'],
  ['T2-4.normativeDocuments', 'open', 'normativeDocuments.disclosed=0'],
  ['T2-5.rules', 'holds', 'rules.disclosed=0 rules.totalDisclosed=0'],
  ['T2-5.rules', 'holds', 'rules.disclosed=1 rules.totalDisclosed=2'],
  ['T2-5.rules', 'broken', 'rules.disclosed=2 rules.totalDisclosed=2', '规章的对外公开总数量与本年新公开数量都是 2，往年公开的是否漏计。'],
  ['T2-5.rules', 'open', 'rules.disclosed=2'],
  ['T2-5.normativeDocuments', 'holds', 'normativeDocuments.disclosed=0 normativeDocuments.totalDisclosed=9'],
  ['T2-5.normativeDocuments', 'broken', 'normativeDocuments.disclosed=4 normativeDocuments.totalDisclosed=4', '规范性文件的对外公开总数量与本年新公开数量都是 4，往年公开的是否漏计。'],
  ['T2-5.normativeDocuments', 'open', 'normativeDocuments.totalDisclosed=4'],
  ...(
    [
      ['licences', '行政许可'],
      ['otherServices', '其他对外管理服务事项'],
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
      ['fees', '行政事业性收费'],
    ] as const
  ).flatMap(([row, name]): Line[] => [
    [`T2-6.${row}`, 'holds', `${row}.previousItems=5 ${row}.itemChange=-5`],
    [`T2-6.${row}`, 'holds', `${row}.previousItems=0 ${row}.itemChange=增3`],
    [`T2-6.${row}`, 'broken', `${row}.previousItems=5 ${row}.itemChange=减7`, `${name}：减少的项目多于上一年项目，相差 2 项`],
    [`T2-6.${row}`, 'open', `${row}.itemChange=-7`],
  ]),
  ...(
    [
      ['licences', '行政许可'],
      ['otherServices', '其他对外管理服务事项'],
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ] as const
  ).flatMap(([row, name]): Line[] => [
    [`T2-7.${row}`, 'holds', `${row}.previousItems=1 ${row}.itemChange=0 ${row}.decisions=30`],
    [`T2-7.${row}`, 'holds', `${row}.previousItems=0 ${row}.itemChange=0 ${row}.decisions=0`],
    [`T2-7.${row}`, 'holds', `${row}.decisions=0`],
    [`T2-7.${row}`, 'broken', `${row}.previousItems=2 ${row}.itemChange=-2 ${row}.decisions=30`, `${name}有 30 件处理决定，而项目数（上一年＋增/减）为 0，请核实。`],
    [`T2-7.${row}`, 'open', `${row}.previousItems=0 ${row}.decisions=30`],
  ]),
  ['T2-8', 'holds', 'procurement.projects=0 procurement.amount=0'],
  ['T2-8', 'holds', 'procurement.projects=1 procurement.amount=0.5'],
  ['T2-8', 'broken', 'procurement.projects=0 procurement.amount=12.5', '政府集中采购总金额 12.5 万元，而项目数为 0，请核实。'],
  ['T2-8', 'broken', 'procurement.projects=3 procurement.amount=0', '政府集中采购 3 个项目，而总金额为 0，请核实。'],
  ['T2-8', 'open', 'procurement.projects=3'],
  ['C2.disclosure.procurement.amount', 'holds', 'procurement.projects=2 procurement.amount=40000'],
  ['C2.disclosure.procurement.amount', 'holds', 'procurement.projects=0 procurement.amount=40000'],
  ['C2.disclosure.procurement.amount', 'broken', 'procurement.projects=2 procurement.amount=40000.01', '采购总金额 40000.01 万元，平均每个项目超过 2 亿元，是否按元填写。'],
  ['C2.disclosure.procurement.amount', 'open', 'procurement.amount=37555200'],
];

const SHARE_2021 =
  'otherHandling.correctionOverdue.total=@ otherHandling.feeOverdue.total=1 otherHandling.other.total=2';
// prettier-ignore
const ONLY_2021: readonly Line[] = [
  ['T3-9.otherHandling', 'holds', `${SHARE_2021.replace('@', '3')} totalHandled.total=20`],
  ['T3-9.otherHandling', 'holds', `${SHARE_2021.replace('@', '9')} totalHandled.total=19`],
  ['T3-9.otherHandling', 'broken', `${SHARE_2021.replace('@', '4')} totalHandled.total=20`, '（六）其他处理 7 件，占办理总数 20 件的 35%，高于一般的 30%，请核对归类。'],
  ['T3-9.otherHandling', 'open', `${SHARE_2021.replace('@', '')} totalHandled.total=20`],
  ['C6', 'holds', 'about:organ.kind=street rules.issued=0 rules.repealed=0 rules.inForce=0'],
  ['C6', 'holds', 'rules.issued=1 rules.repealed=0 rules.inForce=1'],
  ['C6', 'holds', 'about:organ.kind=government rules.issued=1'],
  ['C6', 'holds', 'about:organ.kind=department rules.issued=1'],
  ['C6', 'holds', 'about:organ.kind=government about:organ.level=city rules.issued=2 rules.repealed=0 rules.inForce=11'],
  ['C6', 'holds', 'about:organ.kind=government about:organ.level=province rules.issued=2'],
  ['C6', 'holds', 'about:organ.kind=department about:organ.level=state rules.issued=2'],
  ['C6', 'broken', 'about:organ.kind=department about:organ.level=province rules.issued=1', '本单位没有规章制定权，“规章”一行应为 0，请核实。'],
  ['C6', 'broken', 'about:organ.kind=department about:organ.level=city rules.inForce=1', '本单位没有规章制定权，“规章”一行应为 0，请核实。'],
  ['C6', 'broken', 'about:organ.kind=government about:organ.level=county rules.repealed=1', '本单位没有规章制定权，“规章”一行应为 0，请核实。'],
  ['C6', 'broken', 'about:organ.kind=town rules.issued=1 rules.repealed=0 rules.inForce=1', '本单位没有规章制定权，“规章”一行应为 0，请核实。'],
  ['C6', 'open', 'about:organ.kind=street rules.issued=0 rules.repealed=0'],
  ['T2-2.rules', 'holds', 'rules.issued=2 rules.inForce=2'],
  ['T2-2.rules', 'broken', 'rules.issued=3 rules.inForce=2', '规章：本年制发多于现行有效，相差 1 件'],
  ['T2-2.rules', 'open', 'rules.issued=3'],
  ['T2-2.normativeDocuments', 'holds', 'normativeDocuments.issued=109 normativeDocuments.inForce=597'],
  ['T2-2.normativeDocuments', 'broken', 'normativeDocuments.issued=6 normativeDocuments.inForce=0', '行政规范性文件：本年制发多于现行有效，相差 6 件'],
  ['T2-2.normativeDocuments', 'open', 'normativeDocuments.inForce=0'],
];

const CASES: readonly Case[] = [
  ...cases('2019 2021', COLUMNS.flatMap(ofColumn)),
  ...cases('2019', [...ROWS, ...ROWS_2019].flatMap(ofRow)),
  ...cases('2021', [...ROWS, ...ROWS_2021].flatMap(ofRow)),
  ...cases('2019 2021', BLOCKS.flatMap(ofBlock)),
  ...cases('2019 2021', PLAUSIBILITY),
  ...cases('2019', ONLY_2019),
  ...cases('2021', ONLY_2021),
];

describe.each(FORMS.map((form) => form.id))('the rules of %s', (id) => {
  const own = CASES.filter((line) => line.form === id);

  it.each(own)('$rule $verdict: $given', (line) => {
    const { severity } = formOf(id).rules.find((rule) => rule.id === line.rule) ?? {};
    expect(judged(line)).toMatchObject({
      rule: line.rule,
      severity,
      verdict: line.verdict,
      title: line.title ?? '',
    });
  });

  it.each(['holds', 'broken', 'open'] as const)(
    'have a case that is %s, each of them',
    (verdict) => {
      const tried = new Set(
        own.filter((line) => line.verdict === verdict).map((line) => line.rule),
      );
      const rules = formOf(id).rules.filter((rule) => !rule.lastYear);
      expect(rules.map((rule) => rule.id).filter((rule) => !tried.has(rule))).toEqual([]);
    },
  );

  it('say what is wrong in every case that is broken', () => {
    expect(
      own.filter((line) => (line.verdict === 'broken') !== (line.title !== undefined)),
    ).toEqual([]);
  });
});

describe('what stands in a cell', () => {
  const nature = 'requests.received.naturalPerson';
  const fee = 'disclosure.fees.amount';
  // prettier-ignore
  it.each<[form: string, address: string, typed: string, rule: string, severity: string, verdict: Verdict, title: string]>([
    ['2021', nature, '三', 'C1', 'E', 'broken', '一、本年新收，自然人：填的是“三”，请填阿拉伯数字。'],
    ['2021', nature, '-3', 'C1', 'E', 'broken', '一、本年新收，自然人：填的是“-3”，件数不能为负。'],
    ['2021', nature, '1.5', 'C1', 'E', 'broken', '一、本年新收，自然人：填的是“1.5”，件数应为整数。'],
    ['2021', nature, '+', 'C1', 'E', 'broken', '一、本年新收，自然人：填的是“+”，只有符号，还没有数。'],
    ['2021', nature, '没有收到任何政府信息公开申请', 'C1', 'E', 'broken', '一、本年新收，自然人：填的是“没有收到任何政府信息公开…”，不是数。'],
    ['2021', 'disclosure.rules.issued', '9007199254740992', 'C1', 'E', 'broken', '规章，本年制发件数：填的是“900719925474…”，数字太大，无法准确保存，请核对。'],
    ['2019', 'disclosure.licences.itemChange', '2.5', 'C1', 'E', 'broken', '行政许可，本年增/减：填的是“2.5”，件数应为整数。'],
    ['2021', fee, '251000元', 'C2', 'E', 'broken', '行政事业性收费，本年收费金额（单位：万元）：填的是“251000元”，本格单位是万元，请按万元填写。'],
    ['2019', 'disclosure.procurement.amount', '-1', 'C2', 'E', 'broken', '政府集中采购，采购总金额：填的是“-1”，金额不能为负。'],
    ['2021', nature, '/', 'C3', 'W', 'open', '一、本年新收，自然人：填的是“/”，是否为 0'],
    ['2021', fee, '无', 'C3', 'W', 'open', '行政事业性收费，本年收费金额（单位：万元）：填的是“无”，是否为 0'],
    ['2021', nature, '3（其中区级2件）', 'C4', 'W', 'broken', '一、本年新收，自然人：数字后面有文字“（其中区级2件）”，请移到备注'],
    ['2021', 'disputes.directSuit.upheld', '1（注）', 'C4', 'W', 'broken', '行政诉讼 未经复议直接起诉，结果维持：数字后面有文字“（注）”，请移到备注'],
  ])('%s %s %s: %s', (form, address, typed, rule, severity, verdict, title) => {
    const report = reportOf(form, 2022, {}, { [address]: typed });
    expect(check(formOf(form), report)[0]).toMatchObject({
      rule: `${rule}.${address}`,
      severity,
      verdict,
      title,
      cells: [address],
    });
  });

  it('is judged with its number where a remark follows it', () => {
    const line: Case = {
      form: '2021',
      rule: 'T3-1.naturalPerson',
      verdict: 'broken',
      given:
        'received.naturalPerson=3（注） carriedIn.naturalPerson=0 totalHandled.naturalPerson=2 carriedOver.naturalPerson=0',
    };
    expect(judged(line)).toMatchObject({ verdict: 'broken', difference: 1 });
  });

  it.each(['12', '１，２３４', '', ' ', '3件'])('is nothing to tell of: %j', (typed) => {
    const report = reportOf('2021', 2022, {}, { [nature]: typed });
    expect(check(formOf('2021'), report).filter(({ rule }) => rule.endsWith(nature))).toEqual([]);
  });
});

describe('the arithmetic of a broken relation', () => {
  const lines = (rule: string, given: string, form = '2021'): string[] =>
    judged({ form, rule, given, verdict: 'broken' }).lines.map(
      ({ label, value, sum }) => `${sum ? '＝' : ''}${label} ${value}`,
    );

  it.each<[rule: string, given: string, expected: string[], form?: string]>([
    [
      'T3-1.naturalPerson',
      'received.naturalPerson=3 carriedIn.naturalPerson=0 totalHandled.naturalPerson=2 carriedOver.naturalPerson=0',
      [
        '一、本年新收 3',
        '二、上年结转 0',
        '＝第一项＋第二项 3',
        '三、（七）总计 2',
        '四、结转下年度 0',
        '＝第三项＋第四项 2',
      ],
    ],
    [
      'T3-2.total',
      '*.total=0 granted.total=2 otherHandling.feeOverdue.total=1 totalHandled.total=4',
      ['＝（七）总计 4', '（一）予以公开 2', '（六）2.逾期未缴费 1', '＝（一）至（六）之和 3'],
    ],
    ['T3-2.total', '*.total=0 totalHandled.total=4', ['＝（七）总计 4', '＝（一）至（六）之和 0']],
    [
      'T3-3.received',
      'received.naturalPerson=2 received.business=1 received.research=0 received.publicInterest=0 received.legalService=0 received.otherOrganisation=0 received.total=2',
      ['＝总计 2', '自然人 2', '商业企业 1', '＝自然人与各类组织之和 3'],
    ],
    [
      'T4-1.review',
      'review.upheld=2 review.corrected=0 review.otherResult=1 review.pending=0 review.total=0',
      ['＝总计 0', '结果维持 2', '结果纠正 0', '其他结果 1', '尚未审结 0', '＝四项之和 3'],
    ],
    [
      'T4-5',
      'review.total=2 directSuit.total=1 suitAfterReview.total=1 requests.totalHandled.total=3',
      [
        '行政复议 2',
        '行政诉讼 未经复议直接起诉 1',
        '行政诉讼 复议后起诉 1',
        '＝复议、诉讼总计 4',
        '＝三、（七）总计 3',
      ],
    ],
    [
      'T2-6.licences',
      'licences.previousItems=5 licences.itemChange=-7',
      ['上一年项目数量 5', '本年增/减 -7', '＝上一年项目数量＋本年增/减 -2', '＝应不少于 0'],
      '2019',
    ],
    ['T3-5', 'received.total=1 carriedOver.total=2', ['＝四、结转下年度 2', '＝一、本年新收 1']],
  ])('%s shows both sides and their sums: %s', (rule, given, expected, form) => {
    expect(lines(rule, given, form)).toEqual(expected);
  });

  it('names the stored cells behind computed ones', () => {
    const column = Object.fromEntries(
      [...formOf('2021').cells.values()]
        .filter((cell) => cell.address.endsWith('.naturalPerson') && !cell.total)
        .map((cell) => [cell.address, 0]),
    );
    const report = reportOf('2021', 2022, { ...column, 'requests.received.naturalPerson': 1 });
    const found = check(formOf('2021'), report).find(({ rule }) => rule === 'T3-1.naturalPerson');
    expect(found).toMatchObject({ verdict: 'broken', difference: 1 });
    expect(found?.cells).toEqual([
      'requests.received.naturalPerson',
      'requests.carriedIn.naturalPerson',
      'requests.totalHandled.naturalPerson',
      'requests.carriedOver.naturalPerson',
    ]);
    expect(found?.parts).toHaveLength(21);
    expect(found?.parts).toContain('requests.withheld.stateSecret.naturalPerson');
  });
});
