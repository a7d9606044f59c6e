/** 国办公开办函〔2021〕30号: the form in force, for reports of 2021 and later. */
import { amountText } from '../amount';
import { defineForm } from '../define-form';
import { tablesOf, type ColumnSpec, type Section } from '../form';
import { lastYears, OPEN, question, relation, sideOf, thisYears, type Rule } from '../rule';
import { form2019 } from './2019';
import { DISPUTE_CHARTS, disclosureChart, requestCharts } from './charts';
import {
  COLUMN_NAMES,
  DISCLOSURE_HEADING,
  DISPUTES_TABLE,
  OFFICE_FIELDS,
  OTHER_MATTERS,
  OVERVIEW,
  PREAMBLE,
  PROBLEMS,
  RULES_EXPLANATION,
  requestAndDisputeRules,
  requestsTable,
  rulesRowQuestion,
  ZERO_REPORT,
} from './shared';
import { yearOnYearRules } from './year-on-year';

const ID = '2021';

const DOCUMENTS: readonly ColumnSpec[] = [
  { key: 'issued', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'inForce', label: '现行有效件数' },
];

const DECISIONS: readonly ColumnSpec[] = [{ key: 'decisions', label: '本年处理决定数量' }];

const decided = (what: string): string =>
  `本年作出的${what}决定件数，含已公开和依法未公开的；是决定数，不是事项数。`;

function issuedWithinInForce(row: string, name: string): Rule {
  return relation({
    id: `T2-2.${row}`,
    severity: 'W',
    clause: '表二：现行有效件数含本年制发',
    subject: name,
    complaint: '本年制发多于现行有效',
    left: sideOf('本年制发件数', [`disclosure.${row}.issued`]),
    operator: '≤',
    right: sideOf('现行有效件数', [`disclosure.${row}.inForce`]),
  });
}

function stockContinued(row: string, name: string): readonly Rule[] {
  const cell = (column: string): string => `disclosure.${row}.${column}`;
  return [
    relation({
      id: `T2-1.${row}`,
      severity: 'W',
      clause: '表二：废止的应是上年现行有效或本年制发的',
      subject: name,
      complaint: '本年废止多于上年现行有效加本年制发',
      left: { label: '本年废止件数', terms: [thisYears(cell('repealed'))] },
      operator: '≤',
      right: {
        label: '上年现行有效＋本年制发',
        terms: [lastYears(cell('inForce')), thisYears(cell('issued'))],
      },
      lastForms: [ID],
    }),
    relation({
      id: `Y3.${row}`,
      severity: 'W',
      clause: '表二：现行有效件数即上年现行有效加制发减废止',
      subject: name,
      complaint: '现行有效件数与上年现行有效加制发减废止不符',
      left: { label: '现行有效件数', terms: [thisYears(cell('inForce'))] },
      operator: '=',
      right: {
        label: '上年现行有效＋制发－废止',
        terms: [
          lastYears(cell('inForce')),
          thisYears(cell('issued')),
          thisYears(cell('repealed'), -1),
        ],
      },
      lastForms: [ID],
    }),
    stockBesideDisclosed(row, name),
  ];
}

/** Among so few documents a difference says nothing. */
const FEW = 5;

/** Y6: what was disclosed in all and what is in force are different notions, yet of one order. */
function stockBesideDisclosed(row: string, name: string): Rule {
  const inForce = `disclosure.${row}.inForce`;
  const disclosed = `disclosure.${row}.totalDisclosed`;
  return question({
    id: `Y6.${row}`,
    severity: 'I',
    clause: '上年用 2019 年格式，口径不同，供核对',
    cells: [inForce],
    lastYear: { forms: [form2019.id], cells: [disclosed] },
    ask: ({ figure, last }) => {
      const [now, before] = [figure(inForce), last(disclosed)];
      if (now === undefined || before === undefined) return OPEN;
      const [less, more] = [Math.min(now, before), Math.max(now, before)];
      return more > less * 2 && more - less >= FEW
        ? `${name}现行有效 ${now} 件，上年“对外公开总数量” ${before} 件，请核对。`
        : undefined;
    },
  });
}

const FEES = 'disclosure.fees.amount';
/** 万元 typed as yuan is 10 000 times as much; fees themselves may have changed threefold. */
const YUAN_TIMES = 3000;

const FEES_IN_YUAN = question({
  id: `C2.${FEES}`,
  severity: 'W',
  clause: '表二：金额单位为万元',
  cells: [FEES],
  lastYear: { forms: [ID], cells: [FEES] },
  ask: ({ figure, last }) => {
    const [now, before] = [figure(FEES), last(FEES)];
    if (now === undefined || before === undefined) return OPEN;
    return before > 0 && now >= before * YUAN_TIMES
      ? `收费金额上年 ${amountText(before)} 万元，本年 ${amountText(now)} 万元，是否按元填写。`
      : undefined;
  },
});

/** The single row 其他处理 of the 2019 form is 3.其他 now. */
const OTHER_HANDLING = COLUMN_NAMES.map(([column]) => ({
  old: `requests.otherHandling.${column}`,
  now: `requests.otherHandling.other.${column}`,
}));

/** Where the figures of the 2019 form have gone; everything else means the same, or has no source. */
const SOURCES: Readonly<Record<string, string>> = Object.fromEntries([
  ['disclosure.rules.issued', 'disclosure.rules.made'],
  ['disclosure.normativeDocuments.issued', 'disclosure.normativeDocuments.made'],
  ...OTHER_HANDLING.map(({ old, now }) => [now, old]),
]);
const PLACES = Object.fromEntries(OTHER_HANDLING.map(({ old, now }) => [old, now]));

const REQUESTS = requestsTable({
  key: 'otherHandling',
  label: '（六）其他处理',
  rows: [
    {
      key: 'correctionOverdue',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      short: '（六）1.逾期不补正',
      explanation: '《条例》第三十条：要求补正后无正当理由逾期不补正，视为放弃的。',
    },
    {
      key: 'feeOverdue',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      short: '（六）2.逾期未缴费',
      explanation: '发出收费通知后逾期未缴纳信息处理费的；填了数的，第六部分应说明收费情况。',
    },
    {
      key: 'other',
      label: '3.其他',
      explanation: '前两项以外的其他处理，如申请人撤回。',
    },
  ],
});

const SECTIONS: readonly Section[] = [
  PREAMBLE,
  OVERVIEW,
  {
    kind: 'table',
    id: 'disclosure',
    heading: DISCLOSURE_HEADING,
    unit: '件',
    blocks: [
      {
        title: '第二十条第（一）项',
        corner: '信息内容',
        columns: DOCUMENTS,
        rows: [
          { key: 'rules', label: '规章', explanation: RULES_EXPLANATION },
          {
            key: 'normativeDocuments',
            label: '行政规范性文件',
            explanation: {
              issued: '本年以本机关名义制发的行政规范性文件件数。',
              repealed: '本年宣布废止、失效的件数，含往年制发的。',
              inForce: '到 12月31日仍然有效的总件数。',
            },
          },
        ],
      },
      {
        title: '第二十条第（五）项',
        corner: '信息内容',
        columns: DECISIONS,
        rows: [{ key: 'licences', label: '行政许可', explanation: decided('行政许可') }],
      },
      {
        title: '第二十条第（六）项',
        corner: '信息内容',
        columns: DECISIONS,
        rows: [
          { key: 'penalties', label: '行政处罚', explanation: decided('行政处罚') },
          { key: 'coercion', label: '行政强制', explanation: decided('行政强制') },
        ],
      },
      {
        title: '第二十条第（八）项',
        corner: '信息内容',
        columns: [
          {
            key: 'amount',
            label: '本年收费金额（单位：万元）',
            kind: 'amount',
            unit: '万元',
          },
        ],
        rows: [
          {
            key: 'fees',
            label: '行政事业性收费',
            explanation: '本年实际收取的金额，单位万元；不是项目数，应与财政口径一致。',
          },
        ],
      },
    ],
  },
  REQUESTS,
  DISPUTES_TABLE,
  PROBLEMS,
  OTHER_MATTERS,
];

export const form2021 = defineForm({
  id: ID,
  notice: '国办公开办函〔2021〕30号',
  name: '现行格式',
  firstYear: 2021,
  sections: SECTIONS,
  rules: [
    rulesRowQuestion(['issued', 'repealed', 'inForce']),
    issuedWithinInForce('rules', '规章'),
    issuedWithinInForce('normativeDocuments', '行政规范性文件'),
    ...requestAndDisputeRules([
      'otherHandling.correctionOverdue',
      'otherHandling.feeOverdue',
      'otherHandling.other',
    ]),
    FEES_IN_YUAN,
    ...stockContinued('rules', '规章'),
    ...stockContinued('normativeDocuments', '行政规范性文件'),
    ...yearOnYearRules({ own: ID, previous: form2019.id }, tablesOf({ sections: SECTIONS })),
  ],
  zeroReport: ZERO_REPORT,
  charts: [
    disclosureChart(
      'documents',
      [
        ['rules', '规章'],
        ['normativeDocuments', '行政规范性文件'],
      ],
      DOCUMENTS,
    ),
    disclosureChart(
      'decisions',
      [
        ['licences', '行政许可'],
        ['penalties', '行政处罚'],
        ['coercion', '行政强制'],
      ],
      DECISIONS,
    ),
    ...requestCharts(REQUESTS),
    ...DISPUTE_CHARTS,
  ],
  fields: OFFICE_FIELDS,
  previous: { form: form2019, sources: SOURCES, places: PLACES },
});
