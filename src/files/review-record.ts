/**
 * 审核记录: how a report went from desk to desk, to be filed with it: every move with who, when and why,
 * every 审核意见 with its answers and how it was settled, every 情况说明 with 认可 or 不认可, the 审核要点
 * that were ticked, and the 校验码.
 */
import { aside } from '../report/address';
import { headsOf, type Edit } from '../report/edits';
import { ROLES, signed } from '../report/person';
import { pointsOf, ticksOf } from '../report/points';
import { REMARK_STATES, type Remark } from '../report/remarks';
import { RULINGS, rulingsOf } from '../report/ruling';
import { approvalOf, MOVE_NAMES, stateName, type MadeMove } from '../report/workflow';
import type { Block, Document } from './document';
import { linesOf, oneLine } from './lines';
import { momentText, typedDateText } from './moment';
import { PAPERS } from './paper-names';
import { paperHead, placeText, transcribedText, type ReviewCase } from './review-case';
import { sealOf } from './seal';
import { wordsTable, type WordsRow } from './words-table';

/** The document. */
export function composeReviewRecord(review: ReviewCase): Document {
  const { course, report, remarks } = review;
  return {
    ...paperHead(review, PAPERS.record),
    cover: [`${stateName(course)}　送审 ${course.submissions} 次　审核意见 ${remarks.length} 条`],
    blocks: [
      ...part('流转', movesTable(review), '还没有送审。'),
      ...part('审核意见', remarksTable(review), '没有审核意见。'),
      ...part('情况说明', reasonsTable(review), '没有情况说明。'),
      ...part('审核要点', pointsTable(review), '没有勾选审核要点。'),
      { kind: 'heading', level: 1, text: '校验码' },
      { kind: 'paragraph', text: sealText(review, sealOf(report)) },
    ],
  };
}

interface Listed {
  readonly heads: readonly (readonly [head: string, share: number])[];
  readonly rows: readonly WordsRow[];
}

function part(title: string, { heads, rows }: Listed, none: string): Block[] {
  return [
    { kind: 'heading', level: 1, text: title },
    rows.length === 0 ? { kind: 'paragraph', text: none } : wordsTable(title, heads, rows),
  ];
}

function movesTable({ course, versions }: ReviewCase): Listed {
  let round = 1;
  const rows = course.moves.map((move): WordsRow => {
    if (move.kind === 'correct') round += 1;
    const rival = course.rivals.includes(move) ? '（另一处的处理，未采用）' : '';
    const name = versions.find(({ address }) => address === move.version)?.name;
    return [
      `第 ${round} 轮`,
      `${MOVE_NAMES[move.kind]}${rival}`,
      signed(move.who),
      momentText(move.when),
      said(move, name),
    ];
  });
  const heads = [
    ['轮次', 11],
    ['环节', 15],
    ['经办', 22],
    ['时间', 20],
    ['说明', 32],
  ] as const;
  return { heads, rows };
}

function said(
  { role, reason, code, until, date, link }: MadeMove,
  version: string | undefined,
): string {
  return [
    ...(role ? [`身份：${ROLES[role]}`] : []),
    ...(version === undefined ? [] : [version]),
    ...linesOf(reason ?? ''),
    ...(until === undefined ? [] : [`修改时限：${typedDateText(until)}`]),
    ...(date === undefined ? [] : [`日期：${typedDateText(date)}`]),
    ...(link === undefined ? [] : [link]),
    ...(code === undefined ? [] : [`校验码：${code}`]),
  ].join('\n');
}

function remarksTable(review: ReviewCase): Listed {
  const heads = [
    ['序号', 7],
    ['位置', 20],
    ['意见', 31],
    ['答复', 22],
    ['处理', 20],
  ] as const;
  const rows = review.remarks.map((remark, index): WordsRow => {
    const { state, settled, rivals = [], answers } = remark;
    return [
      String(index + 1),
      placeText(review, remark.on),
      opinion(remark),
      answers
        .map(({ who, when, text }) => `${text}\n${signed(who)} ${momentText(when)}`)
        .join('\n'),
      [
        REMARK_STATES[state] + by(settled),
        ...rivals.map((rival) => `另一处：${REMARK_STATES[rival.state]}${by(rival)}`),
      ].join('\n'),
    ];
  });
  return { heads, rows };
}

/** By whom and when, on a line of its own. */
function by(done: Pick<Edit, 'who' | 'when'> | undefined): string {
  return done ? `\n${signed(done.who)} ${momentText(done.when)}` : '';
}

function opinion({ quote, text, transcribed, who, when }: Remark): string {
  return [
    ...(quote === undefined ? [] : [`原文：“${oneLine(quote)}”`]),
    text,
    ...(transcribed ? [transcribedText(transcribed)] : []),
    `${signed(who)} ${momentText(when)}`,
  ].join('\n');
}

function reasonsTable(review: ReviewCase): Listed {
  const { edits, report, judgement } = review;
  const heads = [
    ['事项', 34],
    ['情况说明', 36],
    ['认可情况', 30],
  ] as const;
  const rulings = rulingsOf(edits, report.reasons);
  const heard = headsOf(edits);
  const rows = Object.entries(report.reasons).map(([rule, reason]): WordsRow => {
    const address = aside('reason', rule);
    const title = judgement.findings.find((finding) => finding.rule === rule)?.title ?? '';
    const ruling = rulings.get(rule);
    return [
      title === '' ? `${placeText(review, address)}（现已相符）` : title,
      reason.text + by(heard.get(address)?.at(-1)),
      ruling
        ? [ruling, ...ruling.rivals]
            .map((made, at) => `${at > 0 ? '另一处：' : ''}${RULINGS[made.ruling]}${by(made)}`)
            .join('\n')
        : '尚未认可',
    ];
  });
  return { heads, rows };
}

function pointsTable({ edits, judgement }: ReviewCase): Listed {
  const heads = [
    ['审核要点', 34],
    ['对应数据', 36],
    ['核对', 30],
  ] as const;
  const points = pointsOf(judgement);
  const ticks = ticksOf(edits, points);
  const rows = points.flatMap(({ id, title, beside }): WordsRow[] => {
    const tick = ticks.get(id);
    if (!tick) return [];
    const holds = tick.holds ? '已核对' : '数据已变动，需重新核对';
    return [[title, beside, `${holds}\n${signed(tick.who)} ${momentText(tick.when)}`]];
  });
  return { heads, rows };
}

function sealText({ course }: ReviewCase, now: string): string {
  const code = approvalOf(course)?.code;
  if (code === undefined) return `未定稿。现稿校验码：${now}`;
  return code === now
    ? `定稿校验码：${code}，与现在的内容一致。`
    : `定稿校验码：${code}。定稿后有改动，校验码失效；现稿校验码：${now}`;
}
