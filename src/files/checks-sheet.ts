/** What the check says against a report, as a table: the second sheet of a workbook. */
import { amountText } from '../report/amount';
import type { Finding } from '../report/finding';
import type { Judgement } from '../report/judgement';
import { explainedState } from '../report/progress';
import { findingLine, SEVERITIES, TO_SAY_AGAIN } from '../report/words';
import { codeLine } from './compose';
import type { Document, TableCell } from './document';
import { linesOf } from './lines';

/** The name of the sheet. It is written for people and never read again. */
export const CHECKS_SHEET = '数据校验';

/** Widths of its columns in signs. */
export const CHECKS_WIDTHS: readonly number[] = [9, 38, 26, 26, 10, 38, 26, 26];

const HEADS = ['级别', '校验结果', '左方', '右方', '差额', '情况说明', '依据', '编号'];

/** Everything that is broken, in the order of the form, errors first; below it the 校验码 of a 定稿. */
export function composeChecks(judgement: Judgement, code?: string): Document {
  const broken = judgement.findings.filter(({ verdict }) => verdict === 'broken');
  const rows = (['E', 'W', 'I'] as const).flatMap((severity) =>
    broken
      .filter((finding) => finding.severity === severity)
      .map((finding) => rowOf(judgement, finding)),
  );
  const nothing = [cell('没有不符和需要核实的事项。', { columnSpan: HEADS.length })];
  return {
    lang: 'zh-CN',
    title: [CHECKS_SHEET],
    blocks: [
      {
        kind: 'table',
        caption: '',
        columnCount: HEADS.length,
        headRows: 1,
        rows: [
          HEADS.map((text) => cell(text, { header: 'column' })),
          ...(rows.length > 0 ? rows : [nothing]),
        ],
      },
    ],
    ...(code !== undefined && { smallPrint: codeLine(code) }),
  };
}

function rowOf(judgement: Judgement, finding: Finding): TableCell[] {
  const [left, right] = sidesOf(finding);
  const difference = finding.difference === undefined ? '' : amountText(finding.difference);
  return [
    cell(SEVERITIES[finding.severity]),
    cell(finding.title),
    cell(left),
    cell(right),
    cell(difference, { figure: true }),
    cell(reasonOf(judgement, finding)),
    cell(finding.clause),
    cell(finding.rule),
  ];
}

/** The two sums of a relation; of a question, what it looks at. */
function sidesOf({ lines, relation }: Finding): [left: string, right: string] {
  const said = lines.map(findingLine);
  if (!relation) return [said.join('\n'), ''];
  const middle = lines.findIndex(({ sum }) => sum) + 1;
  return [said.slice(0, middle).join('\n'), said.slice(middle).join('\n')];
}

function reasonOf({ report, reckoning }: Judgement, finding: Finding): string {
  const text = linesOf(report.reasons[finding.rule]?.text ?? '').join('\n');
  const again = TO_SAY_AGAIN[explainedState(report, finding, reckoning.figure)];
  return again === undefined ? text : `${text}（${again}）`;
}

function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  return { text, rowSpan: 1, columnSpan: 1, ...more };
}
