/** 国办公开办函〔2019〕60号: the trial form, for reports of 2019 and 2020. */
import { defineForm } from '../define-form';
import { tablesOf, type ColumnSpec, type Section } from '../form';
import { lastYears, OPEN, question, relation, sideOf, thisYears, type Rule } from '../rule';
import { DISPUTE_CHARTS, disclosureChart, requestCharts } from './charts';
import {
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

const ID = '2019';

const DOCUMENTS: readonly ColumnSpec[] = [
  { key: 'made', label: '本年新制作数量' },
  { key: 'disclosed', label: '本年新公开数量' },
  { key: 'totalDisclosed', label: '对外公开总数量' },
];

const ITEMS: readonly ColumnSpec[] = [
  { key: 'previousItems', label: '上一年项目数量', unit: '项' },
  { key: 'itemChange', label: '本年增/减', kind: 'change', unit: '项' },
];

const ITEMS_AND_DECISIONS: readonly ColumnSpec[] = [
  ...ITEMS,
  { key: 'decisions', label: '处理决定数量' },
];

const ROW_NAMES = {
  rules: '规章',
  normativeDocuments: '规范性文件',
  licences: '行政许可',
  otherServices: '其他对外管理服务事项',
  penalties: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
} as const;

const DOCUMENT_ROWS = ['rules', 'normativeDocuments'] as const;
const DECIDED_ROWS = ['licences', 'otherServices', 'penalties', 'coercion'] as const;
const ITEM_ROWS = [...DECIDED_ROWS, 'fees'] as const;

const items = (what: string): Readonly<Record<string, string>> => ({
  previousItems: `上年底本机关的${what}项目数，应等于上年报告“上一年项目数量”加“本年增/减”。`,
  itemChange: '本年项目数比上年增加或减少的数，减少填负数，如 -3。',
  decisions: `本年作出的${what}决定件数，含已公开和依法未公开的。`,
});

const cell = (row: string, column: string): string => `disclosure.${row}.${column}`;

function documentRules(row: (typeof DOCUMENT_ROWS)[number]): readonly Rule[] {
  const made = sideOf('本年新制作数量', [cell(row, 'made')]);
  const disclosed = sideOf('本年新公开数量', [cell(row, 'disclosed')]);
  const total = sideOf('对外公开总数量', [cell(row, 'totalDisclosed')]);
  return [
    relation({
      id: `T2-3.${row}`,
      severity: 'W',
      clause: '表二：对外公开总数量含本年新公开',
      subject: ROW_NAMES[row],
      complaint: '对外公开总数量少于本年新公开数量',
      left: total,
      operator: '≥',
      right: disclosed,
    }),
    relation({
      id: `T2-4.${row}`,
      severity: 'I',
      clause: '表二：新制作的一般应当公开',
      subject: ROW_NAMES[row],
      complaint: '新制作多于新公开，是否有未公开的',
      left: disclosed,
      operator: '≥',
      right: made,
    }),
    question({
      id: `T2-5.${row}`,
      severity: 'I',
      clause: '表二：对外公开总数量含往年公开的',
      cells: [cell(row, 'disclosed'), cell(row, 'totalDisclosed')],
      ask: ({ figure }) => {
        const now = figure(cell(row, 'disclosed'));
        const all = figure(cell(row, 'totalDisclosed'));
        if (now === undefined || all === undefined) return OPEN;
        return now > 0 && now === all
          ? `${ROW_NAMES[row]}的对外公开总数量与本年新公开数量都是 ${all}，往年公开的是否漏计。`
          : undefined;
      },
    }),
  ];
}

function noLessDisclosed(row: (typeof DOCUMENT_ROWS)[number]): Rule {
  const total = cell(row, 'totalDisclosed');
  return relation({
    id: `Y5.${row}`,
    severity: 'W',
    clause: '对外公开总数量含往年公开的',
    subject: ROW_NAMES[row],
    complaint: '对外公开总数量少于上年，是否有废止的',
    left: { label: '对外公开总数量', terms: [thisYears(total)] },
    operator: '≥',
    right: { label: '上年报告：对外公开总数量', terms: [lastYears(total)] },
    lastForms: [ID],
  });
}

function itemsContinued(row: (typeof ITEM_ROWS)[number]): Rule {
  return relation({
    id: `Y4.${row}`,
    severity: 'W',
    clause: '表二：上一年项目数量即上年报告的上一年项目数量加本年增/减',
    subject: ROW_NAMES[row],
    complaint: '上一年项目数量与上年报告不符',
    left: { label: '上一年项目数量', terms: [thisYears(cell(row, 'previousItems'))] },
    operator: '=',
    right: {
      label: '上年报告：上一年项目数量＋本年增/减',
      terms: [lastYears(cell(row, 'previousItems')), lastYears(cell(row, 'itemChange'))],
    },
    lastForms: [ID],
  });
}

function itemsLeft(row: (typeof ITEM_ROWS)[number]): Rule {
  return relation({
    id: `T2-6.${row}`,
    severity: 'E',
    clause: '表二：项目数不能为负',
    subject: ROW_NAMES[row],
    complaint: '减少的项目多于上一年项目',
    left: sideOf('上一年项目数量＋本年增/减', [
      cell(row, 'previousItems'),
      cell(row, 'itemChange'),
    ]),
    operator: '≥',
    right: sideOf('应不少于', []),
  });
}

function decisionsNeedItems(row: (typeof DECIDED_ROWS)[number]): Rule {
  const [previous, change, decisions] = [
    cell(row, 'previousItems'),
    cell(row, 'itemChange'),
    cell(row, 'decisions'),
  ] as const;
  return question({
    id: `T2-7.${row}`,
    severity: 'W',
    clause: '表二：有决定应有项目',
    cells: [previous, change, decisions],
    ask: ({ figure }) => {
      const [before, by, made] = [figure(previous), figure(change), figure(decisions)];
      if (made === 0) return undefined;
      if (before === undefined || by === undefined || made === undefined) return OPEN;
      return before + by === 0
        ? `${ROW_NAMES[row]}有 ${made} 件处理决定，而项目数（上一年＋增/减）为 0，请核实。`
        : undefined;
    },
  });
}

const [PROJECTS, SPENT] = [cell('procurement', 'projects'), cell('procurement', 'amount')] as const;
/** 万元 a project; above it the amount was probably typed in yuan (C2). */
const PLAUSIBLE_PROJECT = 20_000;

const PROCUREMENT_RULES: readonly Rule[] = [
  question({
    id: 'T2-8',
    severity: 'W',
    clause: '表二：项目数与金额应同时有或同时为 0',
    cells: [PROJECTS, SPENT],
    ask: ({ figure }) => {
      const [projects, spent] = [figure(PROJECTS), figure(SPENT)];
      if (projects === undefined || spent === undefined) return OPEN;
      if ((projects === 0) === (spent === 0)) return undefined;
      return projects === 0
        ? `政府集中采购总金额 ${spent} 万元，而项目数为 0，请核实。`
        : `政府集中采购 ${projects} 个项目，而总金额为 0，请核实。`;
    },
  }),
  question({
    id: `C2.${SPENT}`,
    severity: 'W',
    clause: '表二：金额单位为万元',
    cells: [PROJECTS, SPENT],
    ask: ({ figure }) => {
      const [projects, spent] = [figure(PROJECTS), figure(SPENT)];
      if (projects === undefined || spent === undefined) return OPEN;
      return projects > 0 && spent > projects * PLAUSIBLE_PROJECT
        ? `采购总金额 ${spent} 万元，平均每个项目超过 2 亿元，是否按元填写。`
        : undefined;
    },
  }),
];

const REQUESTS = requestsTable({
  key: 'otherHandling',
  label: '（六）其他处理',
  explanation: '以上五项以外的处理，如逾期不补正、逾期未缴费、申请人撤回。',
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
          { key: 'rules', label: ROW_NAMES.rules, explanation: RULES_EXPLANATION },
          {
            key: 'normativeDocuments',
            label: ROW_NAMES.normativeDocuments,
            explanation: {
              made: '本年以本机关名义制作的规范性文件件数。',
              disclosed: '本年新公开的件数，含往年制作、本年才公开的。',
              totalDisclosed: '到 12月31日对外公开的总件数，含往年公开的。',
            },
          },
        ],
      },
      {
        title: '第二十条第（五）项',
        corner: '信息内容',
        columns: ITEMS_AND_DECISIONS,
        rows: [
          { key: 'licences', label: ROW_NAMES.licences, explanation: items('行政许可') },
          {
            key: 'otherServices',
            label: ROW_NAMES.otherServices,
            explanation: items('其他对外管理服务'),
          },
        ],
      },
      {
        title: '第二十条第（六）项',
        corner: '信息内容',
        columns: ITEMS_AND_DECISIONS,
        rows: [
          { key: 'penalties', label: ROW_NAMES.penalties, explanation: items('行政处罚') },
          { key: 'coercion', label: ROW_NAMES.coercion, explanation: items('行政强制') },
        ],
      },
      {
        title: '第二十条第（八）项',
        corner: '信息内容',
        columns: ITEMS,
        rows: [{ key: 'fees', label: ROW_NAMES.fees, explanation: items('行政事业性收费') }],
      },
      {
        title: '第二十条第（九）项',
        corner: '信息内容',
        columns: [
          { key: 'projects', label: '采购项目数量', unit: '个' },
          {
            key: 'amount',
            label: '采购总金额',
            remark: '（单位：万元）',
            kind: 'amount',
            unit: '万元',
          },
        ],
        rows: [
          {
            key: 'procurement',
            label: '政府集中采购',
            explanation: {
              projects: '本年政府集中采购的项目个数。',
              amount: '本年政府集中采购的总金额，单位万元，最多 6 位小数。',
            },
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

export const form2019 = defineForm({
  id: ID,
  notice: '国办公开办函〔2019〕60号',
  name: '2019 年格式',
  firstYear: 2019,
  sections: SECTIONS,
  rules: [
    rulesRowQuestion(['made', 'disclosed', 'totalDisclosed']),
    ...DOCUMENT_ROWS.flatMap(documentRules),
    ...ITEM_ROWS.map(itemsLeft),
    ...DECIDED_ROWS.map(decisionsNeedItems),
    ...PROCUREMENT_RULES,
    ...requestAndDisputeRules(['otherHandling']),
    ...ITEM_ROWS.map(itemsContinued),
    ...DOCUMENT_ROWS.map(noLessDisclosed),
    ...yearOnYearRules({ own: ID }, tablesOf({ sections: SECTIONS })),
  ],
  zeroReport: ZERO_REPORT,
  charts: [
    disclosureChart(
      'documents',
      DOCUMENT_ROWS.map((row) => [row, ROW_NAMES[row]]),
      DOCUMENTS,
    ),
    disclosureChart(
      'decisions',
      DECIDED_ROWS.map((row) => [row, ROW_NAMES[row]]),
      ITEMS_AND_DECISIONS.slice(-1),
    ),
    ...requestCharts(REQUESTS),
    ...DISPUTE_CHARTS,
  ],
  fields: OFFICE_FIELDS,
});
