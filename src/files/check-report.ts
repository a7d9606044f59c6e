/**
 * 数据校验报告: what was checked, section by section, and what is broken, with its arithmetic, what was
 * said about it and whether that was accepted. The day it is dated is given.
 */
import { amountText } from '../report/amount';
import type { Cause } from '../report/causes';
import type { Finding } from '../report/finding';
import { signed } from '../report/person';
import { explainedState } from '../report/progress';
import { RULINGS, rulingsOf } from '../report/ruling';
import { partOf } from '../report/target';
import { findingLine, partName, SEVERITIES, TO_SAY_AGAIN } from '../report/words';
import type { Block, Document, Table } from './document';
import { linesOf, oneLine } from './lines';
import { dateText, momentText } from './moment';
import { PAPERS } from './paper-names';
import { paperHead, type ReviewCase } from './review-case';
import { sealOf } from './seal';
import { wordsTable, type WordsRow } from './words-table';

/** The document; equal logs and days give equal ones. */
export function composeCheckReport(review: ReviewCase, now: number): Document {
  const { report, judgement, draftName } = review;
  const { form, causes } = judgement;
  return {
    ...paperHead(review, PAPERS.check),
    cover: [
      `${oneLine(report.organ.name)}　${report.year} 年度　${form.name}`,
      `${draftName}　校验日期：${dateText(now)}`,
    ],
    blocks: [
      { kind: 'heading', level: 1, text: '校验结论' },
      ...conclusionOf(review).map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'heading', level: 1, text: '校验范围' },
      scopeTable(review),
      { kind: 'heading', level: 1, text: '不符和需要核实的事项' },
      causes.length > 0
        ? findingsTable(review)
        : { kind: 'paragraph', text: '没有不符和需要核实的事项。' },
      ...CLOSING.map((text): Block => ({ kind: 'paragraph', text, role: 'flush' })),
    ],
  };
}

/** To be written by hand. */
const CLOSING: readonly string[] = [
  '',
  '填报人（签字）：　　　　　　　　　　　日期：',
  '审核人（签字）：　　　　　　　　　　　日期：',
];

function conclusionOf({ report, judgement }: ReviewCase): string[] {
  const { findings, causes, errors, unexplained, unfinished, draft } = judgement;
  const of = (severity: Finding['severity']): number =>
    causes.filter(({ main }) => main.severity === severity).length;
  const warnings = of('W');
  const isExplained = warnings - unexplained.length;
  return [
    `按${judgement.form.notice}的表样和填报要求校验 ${findings.length} 项：` +
      `${countsText(findings)}（缺本年或上年的数，尚不能判断）。同一原因的合并计 1 处，计错误 ${errors.length} 处，` +
      `待核实 ${warnings} 处（已说明 ${isExplained} 处），提示 ${of('I')} 处。`,
    draft
      ? `结论：尚不能送审。${[
          unfinished.length > 0
            ? `未填完：${unfinished.map(({ section }) => section.heading).join('、')}。`
            : '',
          errors.length > 0 ? '错误须改正。' : '',
          unexplained.length > 0 ? `待核实的 ${unexplained.length} 处须改正或说明。` : '',
        ].join('')}`
      : '结论：数据校验通过。没有错误，待核实的已改正或说明。',
    `所校验内容的校验码：${sealOf(report)}`,
  ];
}

const VERDICTS = { holds: '相符', broken: '不符', open: '待填' } as const;

function countsText(findings: readonly Finding[]): string {
  return Object.entries(VERDICTS)
    .map(([verdict, name]) => `${name} ${countOf(findings, verdict as Finding['verdict'])} 项`)
    .join('，');
}

function countOf(findings: readonly Finding[], verdict: Finding['verdict']): number {
  return findings.filter((finding) => finding.verdict === verdict).length;
}

/** How many rules were judged in each section, and how. */
function scopeTable({ judgement: { form, findings } }: ReviewCase): Table {
  const sectionOf = ({ cells: [first = ''] }: Finding): string => {
    const part = partOf(form, first);
    return part === undefined ? '其他' : partName(form, part);
  };
  const names = form.sections.map(({ heading }) => heading);
  const found = [...new Set(findings.map(sectionOf))].sort(
    (a, b) => rankOf(names, a) - rankOf(names, b),
  );
  const line = (name: string, own: readonly Finding[]): WordsRow => [
    name,
    ...[own.length, ...VERDICT_KEYS.map((verdict) => countOf(own, verdict))].map(String),
  ];
  return wordsTable(
    '校验范围',
    [
      ['部分', 48],
      ['校验项', 13],
      ...VERDICT_KEYS.map((verdict) => [VERDICTS[verdict], 13] as const),
    ],
    [
      ...found.map((name) =>
        line(
          name,
          findings.filter((finding) => sectionOf(finding) === name),
        ),
      ),
      line('总计', findings),
    ],
  );
}

const VERDICT_KEYS = ['holds', 'broken', 'open'] as const;

function rankOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at < 0 ? names.length : at;
}

/** Everything that is broken, one line for each cause, errors first. */
function findingsTable(review: ReviewCase): Table {
  const { causes } = review.judgement;
  const sorted = (['E', 'W', 'I'] as const).flatMap((severity) =>
    causes.filter(({ main }) => main.severity === severity),
  );
  return wordsTable(
    '不符和需要核实的事项',
    [
      ['序号', 7],
      ['类别', 11],
      ['事项和算式', 36],
      ['情况说明', 27],
      ['认可情况', 19],
    ],
    sorted.map((cause, index) => [
      String(index + 1),
      SEVERITIES[cause.main.severity],
      causeText(cause),
      reasonText(review, cause.main),
      rulingText(review, cause.main),
    ]),
  );
}

function causeText({ main, also }: Cause): string {
  const { title, lines, difference, clause, rule } = main;
  return [
    title,
    ...lines.map((line) => `${line.sum ? '＝ ' : ''}${findingLine(line)}`),
    ...(difference === undefined ? [] : [`差额 ${amountText(difference)}`]),
    `依据：${clause}（${rule}）`,
    ...(also.length > 0 ? [`同时影响：${also.map((other) => other.title).join('；')}`] : []),
  ].join('\n');
}

function reasonText({ report, judgement }: ReviewCase, finding: Finding): string {
  const lines = linesOf(report.reasons[finding.rule]?.text ?? '');
  if (lines.length === 0) return finding.severity === 'W' ? '未说明' : '';
  const again = TO_SAY_AGAIN[explainedState(report, finding, judgement.reckoning.figure)];
  return [...lines, ...(again === undefined ? [] : [`（${again}）`])].join('\n');
}

function rulingText({ edits, report }: ReviewCase, { rule }: Finding): string {
  if (!report.reasons[rule]) return '';
  const made = rulingsOf(edits, report.reasons).get(rule);
  if (!made) return '尚未认可';
  return [made, ...made.rivals]
    .map(({ ruling, who, when }) => `${RULINGS[ruling]}\n${signed(who)} ${momentText(when)}`)
    .join('\n另一处：');
}
