/**
 * Pieces of text as runs of a docx: what was added underlined, what was removed struck through, and
 * real comments around what they are about. How paragraphs look is told in write-docx.ts.
 */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  Tab,
  TextRun,
  UnderlineType,
  type ICommentOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { commentsIn, type Comment, type Document, type Run } from './document';
import { fontOf, SONG } from './docx-style';
import { officialTime } from './moment';

/** Beside line and strike, which say it on paper, a colour for the screen. */
const MARKS: Readonly<Record<'added' | 'removed', IRunOptions>> = {
  added: { underline: { type: UnderlineType.SINGLE }, color: '0B4F9E' },
  removed: { strike: true, color: 'A8071A' },
};

/** Writes the pieces of one document, each once and in order, for comments end with their last piece. */
export interface RunWriter {
  readonly write: (run: Run, look?: IRunOptions) => ParagraphChild[];
  /** Undefined where there are none. */
  readonly comments: readonly ICommentOptions[] | undefined;
}

/** A writer for the pieces of a document. */
export function runWriter(document: Document): RunWriter {
  const left = commentsIn(document);
  const numbers = new Map<Comment, readonly number[]>();
  const comments: ICommentOptions[] = [];
  for (const comment of left.keys()) {
    const first = comments.length;
    const thread = [comment, ...comment.replies].map((said, index) => {
      const reply = index > 0 && { parentId: first };
      return { ...commentOf(said), id: first + index, ...reply };
    });
    comments.push(...thread);
    numbers.set(
      comment,
      thread.map(({ id }) => id),
    );
  }
  const begun = new Set<Comment>();
  const write = (run: Run, look: IRunOptions = {}): ParagraphChild[] => {
    const own = run.comments ?? [];
    const beginning = own.filter((comment) => !begun.has(comment));
    beginning.forEach((comment) => begun.add(comment));
    own.forEach((comment) => left.set(comment, (left.get(comment) ?? 0) - 1));
    const ending = own.filter((comment) => left.get(comment) === 0);
    const idsOf = (all: readonly Comment[]): number[] =>
      all.flatMap((comment) => numbers.get(comment) ?? []);
    return [
      ...idsOf(beginning).map((id) => new CommentRangeStart(id)),
      ...(run.text === '' ? [] : [textRun(run, look)]),
      ...idsOf(ending).flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
    ];
  };
  return { write, comments: comments.length > 0 ? comments : undefined };
}

/** A text as a run, tabs as tabs. */
export function textRun({ text, mark }: Run, look: IRunOptions = {}): TextRun {
  const children = text
    .split('\t')
    .flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
  return new TextRun({
    ...look,
    ...(mark && MARKS[mark]),
    children: children.filter((child) => child !== ''),
  });
}

function commentOf({ who, when, lines }: Pick<Comment, 'who' | 'when' | 'lines'>) {
  return {
    author: who,
    initials: [...who][0] ?? '',
    // Word shows what is written here as it is, in no zone.
    date: officialTime(when),
    children: lines.map(
      (line) =>
        new Paragraph({ children: [new TextRun({ text: line, font: fontOf(SONG), size: 20 })] }),
    ),
  };
}
