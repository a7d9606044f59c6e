/** 国办公开办函〔2021〕30号: the form in force, for reports of 2021 and later. */
import { defineForm } from '../define-form';
import type { ColumnSpec } from '../form';
import { relation, sumOf, type Rule } from '../rule';
import {
  DISCLOSURE_HEADING,
  DISPUTES_TABLE,
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
    left: sumOf('本年制发件数', [`disclosure.${row}.issued`]),
    operator: '≤',
    right: sumOf('现行有效件数', [`disclosure.${row}.inForce`]),
  });
}

export const form2021 = defineForm({
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  name: '现行格式',
  firstYear: 2021,
  sections: [
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
    requestsTable({
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
    }),
    DISPUTES_TABLE,
    PROBLEMS,
    OTHER_MATTERS,
  ],
  rules: [
    rulesRowQuestion(['issued', 'repealed', 'inForce']),
    issuedWithinInForce('rules', '规章'),
    issuedWithinInForce('normativeDocuments', '行政规范性文件'),
    ...requestAndDisputeRules([
      'otherHandling.correctionOverdue',
      'otherHandling.feeOverdue',
      'otherHandling.other',
    ]),
  ],
  zeroReport: ZERO_REPORT,
});
