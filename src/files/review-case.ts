/**
 * A report on its way between the desks, as the papers of review read it: all of it is in the log.
 * What each paper prints is told where it is composed.
 */
import { splitAddress, type Address } from '../report/address';
import { replay, type Edit } from '../report/edits';
import { judge, type Judgement } from '../report/judgement';
import { remarksOf, type Remark, type Transcribed } from '../report/remarks';
import { reportFrom, type Report } from '../report/report';
import { partOf, targetOf } from '../report/target';
import { changesTo, presentValues, valuesAt, versionsOf, type Version } from '../report/versions';
import { nameOf, partName } from '../report/words';
import {
  courseOf,
  isLocked,
  lastSubmission,
  submissionName,
  type Course,
  type MadeMove,
} from '../report/workflow';
import { marksOf, type Document } from './document';
import { oneLine } from './lines';
import { typedDateText } from './moment';
import { titleLines } from './title';

export interface ReviewCase {
  readonly edits: readonly Edit[];
  readonly judgement: Judgement;
  readonly report: Report;
  readonly course: Course;
  readonly remarks: readonly Remark[];
  readonly open: readonly Remark[];
  readonly versions: readonly Version[];
  /** 送审稿（第 N 稿）: the one that was handed in, or the one that would be next. */
  readonly draftName: string;
  /** How it was handed in, while it lies with somebody else. */
  readonly submission?: MadeMove;
}

/** Reads a log. */
export function reviewCase(edits: readonly Edit[]): ReviewCase {
  const report = reportFrom(replay(edits));
  const course = courseOf(edits);
  const versions = versionsOf(edits);
  const remarks = remarksOf(edits);
  const last = isLocked(course.state) ? lastSubmission(course) : undefined;
  const named = versions.find(({ address }) => address === last?.version)?.name;
  const before = last ? course.submissions - 1 : course.submissions;
  return {
    edits,
    judgement: judge(report),
    report,
    course,
    remarks,
    open: remarks.filter(({ state }) => state === 'open'),
    versions,
    draftName: named ?? submissionName({ submissions: before }),
    ...(last && { submission: last }),
  };
}

/** The 稿次 that say something else than what stands now, latest first. */
export function earlierVersions({ edits, versions }: ReviewCase): Version[] {
  const present = presentValues(edits);
  return versions
    .filter((version) => changesTo(valuesAt(edits, version), present).length > 0)
    .reverse();
}

/** Whose opinion somebody else has entered, on what it was given and when. */
export function transcribedText({ leader, medium, date }: Transcribed): string {
  return `（转录${leader}意见，${medium}，${typedDateText(date)}）`;
}

/** Where a remark is, in words: the section, then row and column. */
export function placeText({ judgement: { form, findings } }: ReviewCase, on: Address): string {
  const { kind, subject } = splitAddress(on);
  const part = partOf(form, on);
  const section = part === undefined ? '' : partName(form, part);
  const name = nameOf(form, on);
  const place = section === '' || section === name ? name : `${section}：${name}`;
  if (kind !== 'reason') return place;
  const title = findings.find(({ rule }) => rule === subject)?.title ?? '';
  return title === '' ? place : `${place}（数据校验：${title}）`;
}

/** The cell, text or section of the form that a remark is printed at; undefined where it has none. */
export function anchorOf({ judgement: { form } }: ReviewCase, on: Address): Address | undefined {
  const target = targetOf(form, on);
  const isThere = form.cells.has(target) || form.sections.some(({ id }) => id === target);
  return isThere ? target : undefined;
}

/** The head of a paper that is not the report itself. */
export function paperHead(
  { report: { imprint, organ, year, example }, judgement }: ReviewCase,
  paper: string,
): Pick<Document, 'lang' | 'title' | 'example' | 'paper' | 'foot'> {
  return {
    lang: 'zh-CN',
    title: titleLines(imprint.title, organ.name, year),
    ...(example && { example: true as const }),
    paper,
    foot: footOf(judgement.report, paper),
  };
}

/** What runs at the foot: whose report, what marks it, which paper. */
export function footOf({ organ, year, example }: Report, paper: string): string {
  const marks = marksOf({ ...(example && { example: true as const }) });
  return [oneLine(organ.name), `${year} 年度年报`, paper, ...marks].join('　');
}
