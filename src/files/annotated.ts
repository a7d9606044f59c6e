/**
 * 批注版: the report as it is, with every open 审核意见 as a comment at its cell, its passage or its
 * section, and the answers as replies. It is imported like the report itself.
 */
import { type Address } from '../report/address';
import { signed } from '../report/person';
import type { Remark, Said } from '../report/remarks';
import { compose, paragraphOf } from './compose';
import type { Comment, Document, Paragraph, Run } from './document';
import { linesOf, settledText } from './lines';
import { PAPERS } from './paper-names';
import { anchorOf, footOf, placeText, transcribedText, type ReviewCase } from './review-case';

/** The document with what is open on it. */
export function composeAnnotated(review: ReviewCase): Document {
  const { report, open, judgement } = review;
  const { form } = judgement;
  const places = new Map<Address | undefined, Remark[]>();
  for (const remark of open) {
    const anchor = anchorOf(review, remark.on);
    places.set(anchor, [...(places.get(anchor) ?? []), remark]);
  }
  const texts = new Map<string, Placed>();
  for (const id of form.texts) {
    texts.set(id, placed(review, report.texts[id] ?? '', places.get(id) ?? []));
  }
  const preamble = form.sections.filter((section) => section.kind === 'text' && section.untitled);
  // Without a heading of its own, what is said of the whole preamble stands at its first line.
  const loose = (id: string): readonly Comment[] => texts.get(id)?.loose ?? [];
  const whole = [
    ...(places.get(undefined) ?? []).map((remark) => commentOf(review, remark, true)),
    ...preamble.flatMap(({ id }) => loose(id)),
  ];
  return {
    ...compose(
      report,
      { draft: judgement.draft },
      {
        cell: (address) => {
          const comments = (places.get(address) ?? []).map((one) => commentOf(review, one));
          return comments.length > 0 ? { comments } : {};
        },
        text: (id) => texts.get(id)?.lines,
        comments: (section) =>
          form.texts.has(section)
            ? loose(section)
            : (places.get(section) ?? []).map((one) => commentOf(review, one)),
      },
    ),
    ...(whole.length > 0 && { comments: whole }),
    foot: footOf(report, PAPERS.annotated),
  };
}

/** A text with the remarks on its passages, and those that are on none of them. */
interface Placed {
  readonly lines: readonly Paragraph[];
  readonly loose: readonly Comment[];
}

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly comment: Comment;
}

function placed(review: ReviewCase, typed: string, remarks: readonly Remark[]): Placed {
  const text = settledText(typed);
  const passages: Passage[] = [];
  const loose: Comment[] = [];
  for (const remark of remarks) {
    const quote = settledText(remark.quote ?? '');
    const start = quote === '' ? -1 : text.indexOf(quote);
    if (start < 0) loose.push(commentOf(review, remark, remark.quote !== undefined));
    else {
      const comment = commentOf(review, remark);
      passages.push({ start, end: start + quote.length, comment });
    }
  }
  let at = 0;
  const lines = linesOf(text).map((line) => {
    const runs = runsOver(line, at, passages);
    at += line.length + 1;
    return { ...paragraphOf(line), ...(runs.length > 1 || runs[0]?.comments ? { runs } : {}) };
  });
  return { lines, loose };
}

/** A line cut where passages begin and end. */
function runsOver(line: string, at: number, passages: readonly Passage[]): Run[] {
  const edges = passages.flatMap(({ start, end }) => [start - at, end - at]);
  const cuts = [0, line.length, ...edges.filter((edge) => edge > 0 && edge < line.length)];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? 0;
    const comments = passages
      .filter(({ start, end }) => start < at + to && end > at + from)
      .map(({ comment }) => comment);
    return { text: line.slice(from, to), ...(comments.length > 0 && { comments }) };
  });
}

/** `astray`: it stands elsewhere than what it is about, and so says what that is. */
function commentOf(review: ReviewCase, remark: Remark, astray = false): Comment {
  const { text, quote, transcribed, answers, on } = remark;
  const place = astray && [
    quote === undefined ? `【${placeText(review, on)}】` : `【原文已改动：“${quote}”】`,
  ];
  return {
    ...said(remark),
    lines: [
      ...(place || []),
      ...linesOf(text),
      ...(transcribed ? [transcribedText(transcribed)] : []),
    ],
    replies: answers.map((answer) => ({ ...said(answer), lines: linesOf(answer.text) })),
  };
}

function said({ who, when }: Said): Pick<Comment, 'who' | 'when'> {
  return { who: signed(who), when };
}
