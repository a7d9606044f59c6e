/**
 * 花脸稿: the report with everything marked that is not as it was in an earlier 稿. What was added is
 * underlined, what was removed is struck through, a figure shows both; all of it is listed at the end.
 */
import { aside, type Address } from '../report/address';
import { amountText } from '../report/amount';
import { countOf, differencesBetween, type Difference } from '../report/difference';
import type { Form } from '../report/form';
import { formOf } from '../report/forms/index';
import { signed } from '../report/person';
import { reckon, reportFrom, type Report } from '../report/report';
import { textDifference } from '../report/text-difference';
import { valuesAt, type Version } from '../report/versions';
import { isWordy, nameOf, partName, sayingOf, shownValue } from '../report/words';
import { compose, paragraphOf } from './compose';
import { linesOfRuns, type Block, type Document, type Paragraph, type Run } from './document';
import { settledText } from './lines';
import { momentText } from './moment';
import { PAPERS } from './paper-names';
import { footOf, paperHead, type ReviewCase } from './review-case';
import { wordsTable, type WordsRow } from './words-table';

/** The document of what stands now against an earlier 稿. */
export function composeRedline(review: ReviewCase, against: Version): Document {
  const { report, edits } = review;
  const before = reportFrom(valuesAt(edits, against));
  const cell = figureMarks(before, report);
  const text = (id: string): readonly Paragraph[] | undefined =>
    textMarks(before.texts[id] ?? '', report.texts[id] ?? '');
  const marked = compose(report, {}, { cell, text });
  const { who, when, name } = against;
  return {
    ...marked,
    ...paperHead(review, `${PAPERS.redline}　对照${name}`),
    foot: footOf(report, PAPERS.redline),
    cover: [
      `原稿：${name}，${signed(who)} ${momentText(when)}`,
      '下划线为增加，删除线为删去，数字为原数 → 现数',
    ],
    appendix: listOf(before, report, name),
  };
}

/** The old and the new value of every figure that has changed. */
function figureMarks(before: Report, after: Report) {
  const [was, is] = [before, after].map((report) => {
    const { figure } = reckon(formOf(report.form), report);
    return (address: Address): string => {
      const value = figure(address);
      return value === undefined ? '' : amountText(value);
    };
  });
  return (address: Address): { text?: string; runs?: Run[] } => {
    const [old, now] = [was?.(address) ?? '', is?.(address) ?? ''];
    if (old === now) return {};
    const runs = changeRuns(old, now);
    return { runs, text: runs.map(({ text }) => text).join('') };
  };
}

const ARROW = ' → ';
/** What stands in the list for a cell without a figure. */
const BLANK = '空白';

/** 30 → 31, the first struck through, the second underlined. Blank leaves no trace. */
function changeRuns(old: string, now: string): Run[] {
  return [
    ...(old === '' ? [] : [{ text: old, mark: 'removed' as const }]),
    ...(old === '' || now === '' ? [] : [{ text: ARROW }]),
    ...(now === '' ? [] : [{ text: now, mark: 'added' as const }]),
  ];
}

/** The lines of a text with its changes; undefined where there are none. */
function textMarks(before: string, after: string): Paragraph[] | undefined {
  const [old, now] = [settledText(before), settledText(after)];
  if (old === now) return undefined;
  return linesOfRuns(changedRuns(old, now)).map((runs) => {
    const text = runs.map((run) => run.text).join('');
    return { ...paragraphOf(text), runs };
  });
}

/** Where only the end of a line was added or removed, a sign stands for it. */
const LINE_SIGN = '¶';

function changedRuns(before: string, after: string): Run[] {
  const parts = textDifference(before, after);
  return parts.map(({ kind, text }, index) => {
    if (kind === 'same') return { text };
    const isBetween = parts[index - 1]?.kind === 'same' && parts[index + 1]?.kind === 'same';
    const shown = isBetween && /^\n+$/.test(text) ? `${LINE_SIGN}${text}` : text;
    return { text: shown, mark: kind };
  });
}

/** The changes one by one, by the parts of the report. */
function listOf(before: Report, after: Report, name: string): Block[] {
  const form = formOf(after.form);
  const parts = differencesBetween(before, after);
  const heading: Block = { kind: 'heading', level: 1, text: '修改一览' };
  if (parts.length === 0) {
    return [heading, { kind: 'paragraph', text: `与${name}相同，没有修改。` }];
  }
  const rows = parts.flatMap(({ part, differences }) =>
    differences.map((difference, index): WordsRow => {
      const where = index === 0 ? partName(form, part) : '';
      return [where, itemOf(form, difference), shownChange(form, difference)];
    }),
  );
  return [
    heading,
    { kind: 'paragraph', text: `共 ${countOf(parts)} 处，随之重新计算的总计不计。` },
    wordsTable(
      '修改一览',
      [
        ['部分', 26],
        ['项目', 30],
        ['修改', 44],
      ],
      rows,
    ),
  ];
}

function itemOf(form: Form, { address, follows }: Difference): string {
  if (form.texts.has(address)) return '正文';
  const more = [sayingOf(address), follows ? '自动计算' : ''].filter((part) => part !== '');
  const name = nameOf(form, address);
  return more.length > 0 ? `${name}（${more.join('，')}）` : name;
}

function shownChange(form: Form, difference: Difference): Run[] {
  const { address, old, new: to } = difference;
  const [was, is] = [old, to].map((value) => settledText(shownValue(address, value)));
  if (was === undefined || is === undefined) return [];
  if (!isWordy(form, difference) || address === aside('about', 'form')) {
    const blank = [{ text: BLANK }];
    return [
      ...(was === '' ? blank : [{ text: was, mark: 'removed' as const }]),
      { text: ARROW },
      ...(is === '' ? blank : [{ text: is, mark: 'added' as const }]),
    ];
  }
  return changeInContext(was, is);
}

/** How a text differs, with no more around each change than is needed to find it. */
export function changeInContext(before: string, after: string): Run[] {
  return shortened(changedRuns(before, after));
}

/** Around a change as many signs are enough to know where one is. */
const CONTEXT = 20;

function shortened(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.mark) return run;
    const signs = [...run.text];
    const head = index === 0 ? [] : signs.slice(0, CONTEXT);
    const tail =
      index === runs.length - 1 ? [] : signs.slice(Math.max(head.length, signs.length - CONTEXT));
    if (head.length + tail.length >= signs.length) return run;
    return { text: `${head.join('')}…${tail.join('')}` };
  });
}
