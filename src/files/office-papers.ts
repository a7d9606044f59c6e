/**
 * 配套文书: the papers an office needs around a report, out of the same log: which of them there are, and
 * each as a document in the wording of the office. Their tables are told in files of their own.
 */
import type { Edit } from '../report/edits';
import { correctionBlocks } from './correction-paper';
import { correctionOf, type Correction } from './correction';
import type { Block, Document } from './document';
import { formTable } from './form-table';
import { linesOf } from './lines';
import { officeFields } from './office-fields';
import { OFFICE_WORDINGS } from './office-wordings';
import { OFFICE_PAPERS, type OfficeKind } from './paper-names';
import { retypingBlocks } from './retyping';
import { footOf, reviewCase, type ReviewCase } from './review-case';
import { sourceBlocks } from './source-sheet';
import { balancedLines } from './title-lines';
import type { Typesetting } from './typesetting';
import { fillIn, unknownFields, wordedParts, type Fields, type Wording } from './wording';

export interface OfficeOptions {
  /** The day on which it is made. */
  readonly now: number;
  /** How its Word file is set. */
  readonly typesetting?: Typesetting | undefined;
}

/** A paper as it is worded. */
export interface Composed {
  readonly document: Document;
  /** Fields in its wording that nothing stands for: they are printed as they are written. */
  readonly unknown: readonly string[];
}

/** A log as office papers read it. */
export interface OfficeCase {
  readonly review: ReviewCase;
  readonly correction?: Correction;
  /** The papers there are, in the order in which they are offered. */
  readonly kinds: readonly OfficeKind[];
  readonly fields: Fields;
  readonly options: OfficeOptions;
}

/** Reads a log. */
export function officeCase(edits: readonly Edit[], options: OfficeOptions): OfficeCase {
  const review = reviewCase(edits);
  const correction = correctionOf(review);
  const kinds = (Object.keys(OFFICE_PAPERS) as OfficeKind[]).filter(
    (kind) => kind !== 'correction' || correction !== undefined,
  );
  const fields = officeFields(review, options.now, correction);
  return { review, ...(correction && { correction }), kinds, fields, options };
}

/** A paper; equal logs, days and wordings give equal ones. */
export function composeOffice(
  kind: OfficeKind,
  office: OfficeCase,
  wording: Wording = {},
): Composed {
  const { review, fields, options } = office;
  const parts = wordedParts(OFFICE_WORDINGS[kind], wording);
  const raw = (name: string): string => parts.find((part) => part.name === name)?.text ?? '';
  const worded = (name: string): string[] => {
    const lines = linesOf(raw(name)).map((line) => fillIn(line, fields));
    return lines.length === 1 && lines[0]?.trim() === '' ? [] : lines;
  };
  const title = worded('标题').flatMap((line) => (line.trim() === '' ? [] : balancedLines(line)));
  const { example } = review.report;
  const document: Document = {
    lang: 'zh-CN',
    // It carries the bookmark, so there is always one.
    title: title.length > 0 ? title : [OFFICE_PAPERS[kind]],
    ...(example && { example: true as const }),
    bookmark: OFFICE_PAPERS[kind],
    ...(!isSent(kind) && { foot: footOf(review.report, OFFICE_PAPERS[kind]) }),
    ...(options.typesetting && { fonts: options.typesetting.fonts }),
    ...bodyOf(kind, office, { raw, worded }),
  };
  const texts = parts.map(({ text }) => text);
  return { document, unknown: unknownFields(texts, fields) };
}

/** What leaves the house has its pages numbered as any official paper. */
function isSent(kind: OfficeKind): boolean {
  return kind === 'letter' || kind === 'correction';
}

/** The texts of a paper: as they are written, and as filled-in lines. */
interface Texts {
  readonly raw: (name: string) => string;
  readonly worded: (name: string) => string[];
}

type Body = Pick<Document, 'blocks' | 'cover' | 'signature'>;

function bodyOf(kind: OfficeKind, office: OfficeCase, texts: Texts): Body {
  const { review, correction } = office;
  if (kind === 'letter') return letter(texts);
  if (kind === 'correction') {
    const list = correction ? correctionBlocks(review.judgement.form, correction) : [];
    const blocks = [
      ...paragraphs(texts.worded('正文')),
      ...list,
      ...paragraphs(texts.worded('结尾')),
    ];
    return { blocks, ...signatureOf(texts) };
  }
  if (kind === 'sources') return listed(sourceBlocks(review), texts);
  if (kind === 'retyping') return listed(retypingBlocks(review), texts);
  const table = formTable(OFFICE_PAPERS[kind], texts.raw('表格'), office.fields);
  return { blocks: table ? [table] : [] };
}

/** Lists between what is said below the title and who signs. */
function listed(blocks: readonly Block[], { worded }: Texts): Body {
  const hands = worded('签字');
  return {
    cover: worded('题下说明').filter((line) => line.trim() !== ''),
    blocks: [...blocks, ...(hands.length > 0 ? ['', ...hands].map(flush) : [])],
  };
}

/** GB/T 9704: to whom at the edge, 附件 a line below the text, unit and date at the right. */
function letter(texts: Texts): Body {
  const { worded } = texts;
  const attached = attachedLines(worded('附件').filter((line) => line.trim() !== ''));
  return {
    cover: worded('发文字号').slice(0, 1),
    blocks: [
      ...worded('主送机关').map(flush),
      ...paragraphs(worded('正文')),
      ...(attached.length > 0 ? paragraphs(['', ...attached]) : []),
      // Room for the seal.
      ...paragraphs(['']),
    ],
    ...signatureOf(texts),
  };
}

/** Several are numbered, one below the other; they end without a stop. */
function attachedLines(names: readonly string[]): string[] {
  if (names.length < 2) return names.map((name) => `附件：${name}`);
  return names.map((name, at) => `${at === 0 ? '附件：' : '　　　　　'}${at + 1}. ${name}`);
}

function signatureOf({ worded }: Texts): Pick<Body, 'signature'> {
  const [name = '', date = ''] = [worded('落款单位'), worded('成文日期')].map((lines) =>
    lines.join(' '),
  );
  return name === '' && date === '' ? {} : { signature: { name, date } };
}

function paragraphs(lines: readonly string[]): Block[] {
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

function flush(text: string): Block {
  return { kind: 'paragraph', text, role: 'flush' };
}
