/**
 * The papers of review: which of them there are of a report on its way, and what their files are called.
 * Each is composed in its own file; 送审稿, which is the report in large print, here.
 */
import type { Address } from '../report/address';
import type { Edit } from '../report/edits';
import { SCOPES } from '../report/organ';
import { formOf } from '../report/forms/index';
import { signed } from '../report/person';
import type { Report } from '../report/report';
import type { Version } from '../report/versions';
import { composeAnnotated } from './annotated';
import { composeCheckReport } from './check-report';
import { compose, typeset } from './compose';
import type { Document } from './document';
import { oneLine } from './lines';
import { dateText } from './moment';
import { PAPERS, type PaperKind } from './paper-names';
import { composeRedline } from './redline';
import { composeReturnNotice, hasNotice, returnNoticeText } from './return-notice';
import { earlierVersions, footOf, reviewCase, type ReviewCase } from './review-case';
import type { Typesetting } from './typesetting';
import { composeReviewRecord } from './review-record';

/** The papers there are of a report, and the 稿次 that a 花脸稿 can be made against, latest first. */
export interface Papers {
  readonly kinds: readonly PaperKind[];
  readonly earlier: readonly Version[];
}

export interface PaperOptions {
  /** 花脸稿: the 稿 it is compared with; unless given, the latest one that says something else. */
  readonly against?: Address | undefined;
  /** The day of a 数据校验报告, and of a 送审稿 that was not handed in yet. */
  readonly now: number;
  /** How its Word file is set. */
  readonly typesetting?: Typesetting | undefined;
}

/** Which papers there are. */
export function papersOf(edits: readonly Edit[]): Papers {
  const review = reviewCase(edits);
  const earlier = earlierVersions(review);
  const offered: Readonly<Record<PaperKind, boolean>> = {
    submission: true,
    redline: earlier.length > 0,
    notice: hasNotice(review),
    annotated: review.open.length > 0,
    record: review.course.moves.length > 0 || review.remarks.length > 0,
    check: true,
  };
  const kinds = (Object.keys(PAPERS) as PaperKind[]).filter((kind) => offered[kind]);
  return { kinds, earlier };
}

/** A paper as a document; equal logs and options give equal ones. Undefined where there is none. */
export function composePaper(
  kind: PaperKind,
  edits: readonly Edit[],
  options: PaperOptions,
): Document | undefined {
  const review = reviewCase(edits);
  const document = composed(kind, review, options);
  if (!document || !options.typesetting) return document;
  return typeset(document, formOf(review.report.form), options.typesetting);
}

function composed(
  kind: PaperKind,
  review: ReviewCase,
  options: PaperOptions,
): Document | undefined {
  if (kind === 'submission') return composeSubmission(review, options);
  if (kind === 'notice') return composeReturnNotice(review);
  if (kind === 'annotated') return composeAnnotated(review);
  if (kind === 'record') return composeReviewRecord(review);
  if (kind === 'check') return composeCheckReport(review, options.now);
  const against = chosenVersion(review, options);
  return against && composeRedline(review, against);
}

function chosenVersion(review: ReviewCase, { against }: PaperOptions): Version | undefined {
  const chosen = review.versions.find(({ address }) => address === against);
  return chosen ?? earlierVersions(review)[0];
}

/** 送审稿: the whole report in large print. It is imported like the report itself. */
function composeSubmission(review: ReviewCase, { now }: PaperOptions): Document {
  const { report, judgement, submission, draftName } = review;
  const { organ, year } = report;
  const scope = organ.scope ? `（${SCOPES[organ.scope]}）` : '';
  const who = submission ? signed(submission.who) : '　　　　　　';
  // Who has handed in what came as a plain file is not known.
  const deed = submission?.kind === 'receive' ? '登记收到' : '送审人';
  return {
    ...compose(report, { draft: judgement.draft }),
    paper: draftName,
    cover: [
      `报告单位：${oneLine(organ.name)}${scope}　${year} 年度`,
      `${deed}：${who}　${dateText(submission?.when ?? now)}`,
    ],
    foot: footOf(report, draftName),
    large: true,
  };
}

/** What the file of a paper is called, without its ending: paper, organ, year, 稿. */
export function paperName(kind: PaperKind, edits: readonly Edit[], options: PaperOptions): string {
  const review = reviewCase(edits);
  const name = paperFileName(review.report, PAPERS[kind]);
  if (kind === 'submission') return `${name}-${review.draftName.replace(/^送审稿（|）$|\s/g, '')}`;
  if (kind !== 'redline') return name;
  return `${name}-对照${chosenVersion(review, options)?.name.replace(/\s/g, '') ?? ''}`;
}

/** The paper, the organ, the year. */
export function paperFileName({ organ, year, example }: Report, paper: string): string {
  const parts = [paper, oneLine(organ.name), String(year), example ? '示例' : ''];
  return parts.filter((part) => part !== '').join('-');
}

/** 退回修改意见单 as plain text. */
export function noticeText(edits: readonly Edit[]): string {
  return returnNoticeText(reviewCase(edits));
}
