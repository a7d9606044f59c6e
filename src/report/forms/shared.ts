/**
 * What both official forms have, word for word: the texts, tables three and four, and the rules
 * over them. What differs stands in the file of each form.
 */
import type { Address } from '../address';
import type { ColumnSpec, RowSpec, TableSection, TextSection, ZeroReportSpec } from '../form';
import { mayMakeRules } from '../organ';
import { addedUp, OPEN, question, relation, sideOf, type Rule } from '../rule';

export const PREAMBLE: TextSection = {
  kind: 'text',
  id: 'preamble',
  heading: '引言',
  untitled: true,
  optional: true,
};

export const OVERVIEW: TextSection = {
  kind: 'text',
  id: 'overview',
  heading: '一、总体情况',
  aspects: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
};

export const PROBLEMS: TextSection = {
  kind: 'text',
  id: 'problems',
  heading: '五、存在的主要问题及改进情况',
  aspects: ['存在的主要问题', '改进情况'],
};

export const OTHER_MATTERS: TextSection = {
  kind: 'text',
  id: 'otherMatters',
  heading: '六、其他需要报告的事项',
};

export const DISCLOSURE_HEADING = '二、主动公开政府信息情况';

/** The explanation of 规章, alike in both forms. */
export const RULES_EXPLANATION =
  '区（县）政府及部门、街道、乡镇没有规章制定权，一般填 0。省、设区的市和国务院部门填本机关规章的件数。';

const APPLICANTS: readonly ColumnSpec[] = [
  { key: 'naturalPerson', label: '自然人' },
  {
    label: '法人或其他组织',
    columns: [
      { key: 'business', label: '商业企业' },
      { key: 'research', label: '科研机构' },
      { key: 'publicInterest', label: '社会公益组织' },
      { key: 'legalService', label: '法律服务机构' },
      { key: 'otherOrganisation', label: '其他' },
    ],
  },
];

/** The columns of table three that are typed. */
const APPLICANT_KEYS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganisation',
] as const;
/** All columns of table three, the one that adds them up last. */
export const COLUMN_NAMES: readonly (readonly [key: string, name: string])[] = [
  ['naturalPerson', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['publicInterest', '社会公益组织'],
  ['legalService', '法律服务机构'],
  ['otherOrganisation', '其他'],
  ['total', '总计'],
];

const at = (row: string, column: string): Address => `requests.${row}.${column}`;

const OUTCOMES_BEFORE_OTHER: readonly RowSpec[] = [
  {
    key: 'granted',
    label: '（一）予以公开',
    explanation: '向申请人全部提供，或告知已公开信息的获取方式。',
  },
  {
    key: 'partlyGranted',
    label: '（二）部分公开',
    remark: '（区分处理的，只计这一情形，不计其他情形）',
    explanation: '对申请内容作了区分处理的，只计在这里，不再计入不予公开等其他情形。',
  },
  {
    key: 'withheld',
    label: '（三）不予公开',
    rows: [
      {
        key: 'stateSecret',
        label: '1.属于国家秘密',
        explanation: '《条例》第十四条：依法确定为国家秘密的。',
      },
      {
        key: 'forbiddenByLaw',
        label: '2.其他法律行政法规禁止公开',
        explanation: '《条例》第十四条：其他法律、行政法规禁止公开的。',
      },
      {
        key: 'securityStability',
        label: '3.危及“三安全一稳定”',
        explanation: '《条例》第十四条：公开后可能危及国家安全、公共安全、经济安全、社会稳定的。',
      },
      {
        key: 'thirdPartyRights',
        label: '4.保护第三方合法权益',
        explanation:
          '《条例》第十五条：涉及商业秘密、个人隐私等，第三方不同意公开，且不公开不影响公共利益的。',
      },
      {
        key: 'internalAffairs',
        label: '5.属于三类内部事务信息',
        explanation: '《条例》第十六条：人事管理、后勤管理、内部工作流程。',
      },
      {
        key: 'processInformation',
        label: '6.属于四类过程性信息',
        explanation: '《条例》第十六条：讨论记录、过程稿、磋商信函、请示报告。',
      },
      {
        key: 'enforcementFile',
        label: '7.属于行政执法案卷',
        explanation: '《条例》第十六条：行政执法案卷信息。',
      },
      {
        key: 'registryQuery',
        label: '8.属于行政查询事项',
        explanation: '《条例》第三十六条第（七）项：不动产、市场主体登记等另有查询规定的。',
      },
    ],
  },
  {
    key: 'unableToProvide',
    label: '（四）无法提供',
    rows: [
      {
        key: 'notHeld',
        label: '1.本机关不掌握相关政府信息',
        explanation: '经检索没有，或不属本机关负责公开的申请。',
      },
      {
        key: 'mustBeCreated',
        label: '2.没有现成信息需要另行制作',
        explanation: '《条例》第三十八条：须加工、分析才能形成的。',
      },
      {
        key: 'stillUnclear',
        label: '3.补正后申请内容仍不明确',
        explanation: '已经补正，内容仍不明确的；逾期没有补正的计入（六）其他处理。',
      },
    ],
  },
  {
    key: 'notProcessed',
    label: '（五）不予处理',
    rows: [
      {
        key: 'petitionComplaint',
        label: '1.信访举报投诉类申请',
        explanation: '《条例》第三十九条：以申请形式提出的信访、举报、投诉。',
      },
      {
        key: 'repeat',
        label: '2.重复申请',
        explanation: '已经答复过，同一申请人又以同一内容申请的。',
      },
      {
        key: 'publication',
        label: '3.要求提供公开出版物',
        explanation: '《条例》第三十九条：政府公报、报刊、书籍，告知获取途径。',
      },
      {
        key: 'excessive',
        label: '4.无正当理由大量反复申请',
        explanation: '《条例》第三十五条：数量、频次明显超过合理范围，说明的理由不正当的。',
      },
      {
        key: 'confirmOrReissue',
        label: '5.要求行政机关确认或重新出具已获取信息',
        explanation: '申请人已经取得该信息，要求确认或重新出具的。',
      },
    ],
  },
];

const RECEIVED: RowSpec = {
  key: 'received',
  label: '一、本年新收政府信息公开申请数量',
  short: '一、本年新收',
  explanation: '本年 1月1日至12月31日收到的申请，一份申请计 1 件。',
};

const CARRIED_IN: RowSpec = {
  key: 'carriedIn',
  label: '二、上年结转政府信息公开申请数量',
  short: '二、上年结转',
  explanation: '上年收到、到上年底还没有办结的申请，应等于上年报告的“结转下年度继续办理”。',
};

const TOTAL_HANDLED: RowSpec = {
  key: 'totalHandled',
  label: '（七）总计',
  short: '三、（七）总计',
  explanation: '本年办结的全部申请，等于（一）至（六）各项之和。',
};

const CARRIED_OVER: RowSpec = {
  key: 'carriedOver',
  label: '四、结转下年度继续办理',
  short: '四、结转下年度',
  explanation: '到 12月31日还没有办结的件数，即下年报告的“上年结转”。',
};

/** Table three, with the rows that a form has under （六）其他处理. */
export function requestsTable(otherHandling: RowSpec): TableSection {
  return {
    kind: 'table',
    id: 'requests',
    heading: '三、收到和处理政府信息公开申请情况',
    unit: '件',
    balance: COLUMN_NAMES.map(([column]) => `T3-1.${column}`),
    blocks: [
      {
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columns: [
          {
            label: '申请人情况',
            unnamed: true,
            columns: [...APPLICANTS, { key: 'total', label: '总计' }],
          },
        ],
        rows: [
          RECEIVED,
          CARRIED_IN,
          {
            label: '三、本年度办理结果',
            unnamed: true,
            rows: [...OUTCOMES_BEFORE_OTHER, otherHandling, TOTAL_HANDLED],
          },
          CARRIED_OVER,
        ],
      },
    ],
  };
}

/** The columns of table four below each kind of case. */
export const RESULTS: readonly ColumnSpec[] = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'otherResult', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
];

/** 行政复议 and the two kinds of 行政诉讼. */
export const DISPUTE_BLOCKS: readonly (readonly [key: string, name: string])[] = [
  ['review', '行政复议'],
  ['directSuit', '未经复议直接起诉'],
  ['suitAfterReview', '复议后起诉'],
];

/** Table four, alike in both forms. */
export const DISPUTES_TABLE: TableSection = {
  kind: 'table',
  id: 'disputes',
  heading: '四、政府信息公开行政复议、行政诉讼情况',
  unit: '件',
  blocks: [
    {
      columns: [
        { key: 'review', label: '行政复议', columns: RESULTS },
        {
          label: '行政诉讼',
          columns: [
            { key: 'directSuit', label: '未经复议直接起诉', columns: RESULTS },
            { key: 'suitAfterReview', label: '复议后起诉', columns: RESULTS },
          ],
        },
      ],
      rows: [
        {
          label: '',
          explanation: {
            upheld:
              '因政府信息公开被申请复议、被起诉的案件中，本年结案并维持（驳回对方请求）的件数。',
            corrected: '本年结案，原行为被撤销、变更、确认违法或责令履行的件数。',
            otherResult: '本年结案，既非维持也非纠正的件数，如撤回、调解、不予受理。',
            pending: '到 12月31日还没有结案的件数。',
            total: '本类案件的总件数，等于前四项之和。',
          },
        },
      ],
    },
  ],
};

/** What a letter says of the report in figures. */
export const OFFICE_FIELDS: Readonly<Record<string, Address>> = {
  本年新收: at('received', 'total'),
  上年结转: at('carriedIn', 'total'),
  予以公开: at('granted', 'total'),
  部分公开: at('partlyGranted', 'total'),
  办理总计: at('totalHandled', 'total'),
  结转下年度: at('carriedOver', 'total'),
  行政复议: 'disputes.review.total',
  未经复议直接起诉: 'disputes.directSuit.total',
  复议后起诉: 'disputes.suitAfterReview.total',
  行政许可决定: 'disclosure.licences.decisions',
  行政处罚决定: 'disclosure.penalties.decisions',
  行政强制决定: 'disclosure.coercion.decisions',
};

/** The rules over tables three and four. `otherHandling`: the row keys under （六）. */
export function requestAndDisputeRules(otherHandling: readonly string[]): readonly Rule[] {
  const outcomes = [...outcomeKeys(OUTCOMES_BEFORE_OTHER), ...otherHandling];
  const rows = ['received', 'carriedIn', ...outcomes, 'totalHandled', 'carriedOver'];
  return [
    ...COLUMN_NAMES.map(([column, name]) => balance(column, name)),
    ...COLUMN_NAMES.map(([column, name]) => handledTotal(column, name, outcomes)),
    ...rows.map((row) => rowTotal(row)),
    ...DISPUTE_BLOCKS.map(([block, name]) => disputeTotal(block, name)),
    ...plausibility(otherHandling),
  ];
}

/** C6 over the cells of the row 规章. */
export function rulesRowQuestion(columns: readonly string[]): Rule {
  const cells = columns.map((column) => `disclosure.rules.${column}`);
  return question({
    id: 'C6',
    severity: 'W',
    clause: '《立法法》：规章由国务院部门、省级和设区的市级政府制定',
    cells,
    ask: ({ figure, organ }) => {
      if (mayMakeRules(organ) !== false) return undefined;
      const some = cells.find((cell) => (figure(cell) ?? 0) > 0);
      if (some !== undefined) return '本单位没有规章制定权，“规章”一行应为 0，请核实。';
      return cells.every((cell) => figure(cell) !== undefined) ? undefined : OPEN;
    },
  });
}

function outcomeKeys(rows: readonly RowSpec[]): string[] {
  return rows.flatMap(
    (row) => row.rows?.map((item) => `${row.key}.${item.key}`) ?? [row.key ?? ''],
  );
}

/** Nothing received and nothing carried in, from whatever applicant. */
export const ZERO_REPORT: ZeroReportSpec = {
  zeros: ['received', 'carriedIn'].flatMap((row) =>
    APPLICANT_KEYS.map((column) => at(row, column)),
  ),
  tables: ['requests', 'disputes'],
};

function balance(column: string, name: string): Rule {
  return relation({
    id: `T3-1.${column}`,
    severity: 'E',
    clause: '表三所附勾稽关系',
    subject: `${name}列`,
    complaint: '收办不符',
    left: sideOf('第一项＋第二项', [at('received', column), at('carriedIn', column)]),
    operator: '=',
    right: sideOf('第三项＋第四项', [at('totalHandled', column), at('carriedOver', column)]),
  });
}

function handledTotal(column: string, name: string, outcomes: readonly string[]): Rule {
  return relation({
    id: `T3-2.${column}`,
    severity: 'E',
    clause: '表三：（七）总计',
    subject: `${name}列`,
    complaint: '（七）总计与各项之和不符',
    left: sideOf('（七）总计', [at('totalHandled', column)]),
    operator: '=',
    right: sideOf(
      '（一）至（六）之和',
      outcomes.map((row) => at(row, column)),
      '办理结果',
    ),
    // The corner adds up its row (T3-3) and is checked against its column here.
    ...(column !== 'total' && { computes: true as const }),
  });
}

function rowTotal(row: string): Rule {
  return relation({
    id: `T3-3.${row}`,
    severity: 'E',
    clause: '表三：总计列',
    complaint: '总计与各列之和不符',
    left: sideOf('总计', [at(row, 'total')]),
    operator: '=',
    right: sideOf(
      '自然人与各类组织之和',
      APPLICANT_KEYS.map((column) => at(row, column)),
    ),
    computes: true,
  });
}

function disputeTotal(block: string, name: string): Rule {
  const cell = (result: string): Address => `disputes.${block}.${result}`;
  return relation({
    id: `T4-1.${block}`,
    severity: 'E',
    clause: '表四：总计',
    subject: name,
    complaint: '总计与各项之和不符',
    left: sideOf('总计', [cell('total')]),
    operator: '=',
    right: sideOf('四项之和', ['upheld', 'corrected', 'otherResult', 'pending'].map(cell)),
    computes: true,
  });
}

const DEADLINES = '《条例》第三十三条：一般二十个工作日内答复，最多再延长二十个工作日';

function plausibility(otherHandling: readonly string[]): readonly Rule[] {
  return [
    relation({
      id: 'T3-5',
      severity: 'W',
      clause: DEADLINES,
      subject: '总计列',
      complaint: '结转下年度多于本年新收',
      left: sideOf('四、结转下年度', [at('carriedOver', 'total')]),
      operator: '≤',
      right: sideOf('一、本年新收', [at('received', 'total')]),
    }),
    relation({
      id: 'T3-6',
      severity: 'W',
      clause: DEADLINES,
      subject: '总计列',
      complaint: '上年结转多于本年办结，上年的申请可能还没有办完',
      left: sideOf('二、上年结转', [at('carriedIn', 'total')]),
      operator: '≤',
      right: sideOf('三、（七）总计', [at('totalHandled', 'total')]),
    }),
    largeShare('otherHandling', '（六）其他处理', 30, otherHandling),
    largeShare('unableToProvide', '（四）无法提供', 60, keysOfGroup('unableToProvide')),
    largeShare('notProcessed', '（五）不予处理', 40, keysOfGroup('notProcessed')),
    excessiveExplained(),
    relation({
      id: 'T4-5',
      severity: 'I',
      clause: '合理性',
      complaint: '复议、诉讼多于本年办理的申请',
      left: sideOf(
        '复议、诉讼总计',
        DISPUTE_BLOCKS.map(([block]) => `disputes.${block}.total`),
      ),
      operator: '≤',
      right: sideOf('三、（七）总计', [at('totalHandled', 'total')]),
    }),
  ];
}

/** Whoever is refused for asking too often has been asked for his reasons before. */
function excessiveExplained(): Rule {
  const excessive = at('notProcessed.excessive', 'total');
  const row = at('notProcessed.excessive', '');
  return question({
    id: 'T3-10',
    severity: 'I',
    clause: '《条例》第三十五条',
    cells: [excessive],
    ask: ({ figure, notes }) => {
      const value = figure(excessive);
      if (value === undefined) return OPEN;
      const isNoted = Object.keys(notes).some((address) => address.startsWith(row));
      return value > 0 && !isNoted
        ? `“无正当理由大量反复申请” ${value} 件，须先要求申请人说明理由，请在备注中写明。`
        : undefined;
    },
  });
}

function keysOfGroup(key: string): readonly string[] {
  return outcomeKeys(OUTCOMES_BEFORE_OTHER.filter((row) => row.key === key));
}

/** Shares are only telling from this many handled requests on. */
const TELLING = 20;

function largeShare(key: string, name: string, percent: number, rows: readonly string[]): Rule {
  const cells = rows.map((row) => at(row, 'total'));
  const handled = at('totalHandled', 'total');
  return question({
    id: `T3-9.${key}`,
    severity: 'I',
    clause: '实践中的一般水平',
    cells: [...cells, handled],
    ask: ({ figure }) => {
      const part = addedUp(cells, figure);
      const whole = figure(handled);
      if (part === undefined || whole === undefined) return OPEN;
      if (whole < TELLING || part * 100 <= whole * percent) return undefined;
      const share = Math.round((part * 1000) / whole) / 10;
      return `${name} ${part} 件，占办理总数 ${whole} 件的 ${share}%，高于一般的 ${percent}%，请核对归类。`;
    },
  });
}
