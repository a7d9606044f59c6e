/**
 * 退回修改意见单: what is to be put right, to be printed and signed, and as plain text for OA or a chat.
 * Both say the same; before a report is returned they say what would be.
 */
import { amountText } from '../report/amount';
import type { Finding } from '../report/finding';
import { formOf } from '../report/forms/index';
import { ROLES, signed } from '../report/person';
import { explainedState } from '../report/progress';
import type { Remark } from '../report/remarks';
import { findingLine, SEVERITIES, TO_SAY_AGAIN } from '../report/words';
import { lastSubmission, submissionName, type MadeMove } from '../report/workflow';
import type { Block, Document } from './document';
import { linesOf, oneLine } from './lines';
import { dateText, typedDateText } from './moment';
import { PAPERS } from './paper-names';
import { paperHead, placeText, transcribedText, type ReviewCase } from './review-case';
import { wordsTable } from './words-table';

/** One thing to be put right. */
interface Item {
  readonly place: string;
  readonly lines: readonly string[];
}

interface Notice {
  readonly organ: string;
  readonly year: number;
  /** 送审稿（第 1 稿）. */
  readonly draft: string;
  /** How it was returned; absent before. */
  readonly move?: MadeMove;
  readonly reason: readonly string[];
  readonly remarks: readonly Item[];
  readonly findings: readonly Item[];
}

/** Whether something has to be put right, or the report was returned. */
export function hasNotice(review: ReviewCase): boolean {
  const { state } = review.course;
  const isOnDesk = state === 'submitted' || state === 'forwarded';
  return (
    state === 'returned' || review.open.length > 0 || (isOnDesk && brokenIn(review).length > 0)
  );
}

function noticeOf(review: ReviewCase): Notice {
  const { report, course, open } = review;
  const last = course.moves.at(-1);
  const move = course.state === 'returned' && last?.kind === 'return' ? last : undefined;
  return {
    organ: oneLine(report.organ.name),
    year: report.year,
    draft: returnedName(review),
    ...(move && { move }),
    reason: linesOf(move?.reason ?? ''),
    remarks: open.map((remark) => remarkItem(review, remark)),
    findings: brokenIn(review).map((finding) => findingItem(review, finding)),
  };
}

/** The 稿 that was handed in last, also where the log no longer has its name; before any was, what stands. */
function returnedName({ course, versions }: ReviewCase): string {
  const submission = lastSubmission(course);
  if (!submission) return '现稿（未送审）';
  const named = versions.find(({ address }) => address === submission.version)?.name;
  return named ?? submissionName({ submissions: course.submissions - 1 });
}

/** Errors, and what was to be verified and is not explained; one for each cause. */
function brokenIn({ judgement: { errors, unexplained } }: ReviewCase): Finding[] {
  return [...errors, ...unexplained].map(({ main }) => main);
}

function remarkItem(review: ReviewCase, remark: Remark): Item {
  const { text, quote, answers, transcribed } = remark;
  return {
    place: placeText(review, remark.on),
    lines: [
      ...(quote === undefined ? [] : [`原文：“${oneLine(quote)}”`]),
      ...linesOf(text),
      ...(transcribed ? [transcribedText(transcribed)] : []),
      ...answers.map((answer) => `${signed(answer.who)}答复：${oneLine(answer.text)}`),
    ],
  };
}

function findingItem(review: ReviewCase, finding: Finding): Item {
  const { report, judgement } = review;
  const { severity, title, clause, difference } = finding;
  const again = TO_SAY_AGAIN[explainedState(report, finding, judgement.reckoning.figure)];
  const reason = oneLine(report.reasons[finding.rule]?.text ?? '');
  const arithmetic = [
    ...finding.lines.map(findingLine),
    ...(difference === undefined ? [] : [`差额 ${amountText(difference)}`]),
  ];
  return {
    place: SEVERITIES[severity],
    lines: [
      title,
      ...(reason === '' ? [] : [`情况说明：${reason}${again === undefined ? '' : `（${again}）`}`]),
      ...(arithmetic.length > 0 ? [`${arithmetic.join('；')}。`] : []),
      `依据：${clause}`,
    ],
  };
}

/** The document, with room for what is answered and signed. */
export function composeReturnNotice(review: ReviewCase): Document {
  const notice = noticeOf(review);
  return {
    ...paperHead(review, PAPERS.notice),
    cover: [headLine(review, notice)],
    blocks: [
      { kind: 'paragraph', text: `${notice.organ}：`, role: 'flush' },
      ...opening(notice).map((text): Block => ({ kind: 'paragraph', text })),
      ...listOf('审核意见', ['序号', '位置', '意见', '修改情况'], notice.remarks),
      ...listOf('数据校验', ['序号', '类别', '问题', '修改情况'], notice.findings),
      ...CLOSING.map((text): Block => ({ kind: 'paragraph', text, role: 'flush' })),
    ],
  };
}

/** To be written by hand; two rooms in a line. */
const CLOSING: readonly string[] = [
  '',
  '退回经办人（签字）：　　　　　　　　　日期：',
  '修改人（签字）：　　　　　　　　　　　日期：',
  '单位审核人（签字）：　　　　　　　　　日期：',
];

function headLine({ report }: ReviewCase, { draft }: Notice): string {
  return `${draft}　${formOf(report.form).name}`;
}

function opening({ year, move, reason, remarks, findings }: Notice): string[] {
  const count = remarks.length + findings.length;
  const from = move
    ? `${move.role ? ROLES[move.role] : ''}${signed(move.who)}于 ${dateText(move.when)}退回`
    : '经审核，拟退回';
  const deadline = move?.until === undefined ? '　　　年　　月　　日' : typedDateText(move.until);
  return [
    `你单位 ${year} 年度政府信息公开工作年度报告，${from}修改。`,
    ...(reason.length > 0 ? [`退回理由：${reason.join('')}`] : []),
    `${count > 0 ? `以下 ${count} 处请逐条修改或说明，` : '请'}于${deadline}前改好后重新送审。`,
  ];
}

function listOf(title: string, heads: readonly string[], items: readonly Item[]): Block[] {
  if (items.length === 0) return [];
  const shares = [8, 24, 44, 24];
  const table = wordsTable(
    title,
    heads.map((head, index) => [head, shares[index] ?? 0] as const),
    items.map(({ place, lines }, index) => [String(index + 1), place, lines.join('\n'), '']),
  );
  return [{ kind: 'heading', level: 1, text: title }, table];
}

/** The same as plain text. */
export function returnNoticeText(review: ReviewCase): string {
  const notice = noticeOf(review);
  const numbered = (items: readonly Item[]): string[] =>
    items.flatMap(({ place, lines }, index) => [
      `${index + 1}. 【${place}】${lines[0] ?? ''}`,
      ...lines.slice(1).map((line) => `   ${line}`),
    ]);
  const part = (title: string, items: readonly Item[]): string[] =>
    items.length === 0 ? [] : ['', `${title}（${items.length}）`, ...numbered(items)];
  return [
    PAPERS.notice,
    headLine(review, notice),
    `${notice.organ}：`,
    ...opening(notice),
    ...part('审核意见', notice.remarks),
    ...part('数据校验', notice.findings),
  ].join('\n');
}
