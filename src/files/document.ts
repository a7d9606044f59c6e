/**
 * The neutral document: what every file type is written from and read into. It knows headings,
 * paragraphs and tables with spans, and nothing of reports.
 */
import type { FontSet } from './typesetting';

export interface Document {
  readonly lang: string;
  /** One entry for each line of the title. */
  readonly title: readonly string[];
  /** Shown at the head: 草稿. */
  readonly draft?: true;
  /** Shown at the head: 示例. */
  readonly example?: true;
  /** Which paper about a report it is, printed below the title: 花脸稿. No part of the report. */
  readonly paper?: string;
  /** The name of a paper whose title is worded freely: a Word file says it where nobody sees it. */
  readonly bookmark?: string;
  /** Lines below that: who handed it in, when. No part of the report either. */
  readonly cover?: readonly string[];
  /** At the foot of every page, before 第 X 页 共 Y 页; without it there is only the number. */
  readonly foot?: string;
  /** Set larger and wider, to be read with a pen. */
  readonly large?: true;
  /** The fonts of a Word file, where others than the usual ones were chosen. */
  readonly fonts?: FontSet;
  /** About the whole of it. */
  readonly comments?: readonly Comment[];
  readonly blocks: readonly Block[];
  readonly signature?: Signature;
  /** In small print below the signature. No part of the report. */
  readonly smallPrint?: string;
  /** Behind the signature, on a page of its own; no part of the report. */
  readonly appendix?: readonly Block[];
}

export type Block = Heading | Paragraph | Table;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is a section of the report. */
  readonly level: number;
  readonly text: string;
  readonly comments?: readonly Comment[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** One line, exactly as it was typed; empty for a blank line. */
  readonly text: string;
  /** How its beginning is set: 2 for （一）, 3 for 1., 4 for （1）. It changes no text. */
  readonly level?: 2 | 3 | 4;
  /** How many characters of it are set as a heading of that level. */
  readonly lead?: number;
  /** The same text in pieces, where some of it is marked. */
  readonly runs?: readonly Run[];
  /** 联系方式 is printed with the preamble, but is no part of it. `flush` begins at the edge. */
  readonly role?: 'contact' | 'flush';
  /** Shown in its place where a file can; the text says the same in words. */
  readonly picture?: Picture;
}

export interface Picture {
  /** Its place among the pictures of the document, from 1. */
  readonly number: number;
  readonly title: string;
  /** PNG. */
  readonly bytes: Uint8Array;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
}

/** A piece of a text: added and printed underlined, removed and struck through, commented on. */
export interface Run {
  readonly text: string;
  readonly mark?: 'added' | 'removed';
  readonly comments?: readonly Comment[];
}

/** 批注: what somebody has said about a place, and what was answered. */
export interface Comment {
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly lines: readonly string[];
  readonly replies: readonly Pick<Comment, 'who' | 'when' | 'lines'>[];
}

/** 落款. */
export interface Signature {
  readonly name: string;
  readonly date: string;
}

export interface Table {
  readonly kind: 'table';
  /** The heading it stands under; empty where a file has none. */
  readonly caption: string;
  readonly columnCount: number;
  /** Rows at the top that are repeated on every page. */
  readonly headRows: number;
  /** Cells in the order of the file; those that a span reaches are left out. */
  readonly rows: readonly (readonly TableCell[])[];
  /** The shares of its columns, in percent, of a table of words. */
  readonly widths?: readonly number[];
  /** To be filled in by hand: larger, with more room and the names of its rows in the middle. */
  readonly byHand?: true;
  /** On pages of its own that are turned. */
  readonly landscape?: true;
}

export interface TableCell {
  readonly text: string;
  /** Printed small after the text and part of it. */
  readonly remark?: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header?: 'column' | 'row';
  readonly figure?: true;
  /** Running text, which may have several lines. */
  readonly words?: true;
  /** Set larger than the others, to be read from afar. */
  readonly big?: true;
  /** The same text in pieces, where some of it is marked. */
  readonly runs?: readonly Run[];
  readonly comments?: readonly Comment[];
}

/** What is shown at the head of a document that is not, or never will be, the published one. */
export function marksOf({ draft, example }: Pick<Document, 'draft' | 'example'>): string[] {
  return [...(draft ? ['草稿'] : []), ...(example ? ['示例'] : [])];
}

/** What a cell says, its remark included. */
export function cellText(cell: TableCell): string {
  return cell.text + (cell.remark ?? '');
}

/** A piece of a paragraph, and whether it is of its lead. */
export interface Piece extends Run {
  readonly leads: boolean;
}

/** A paragraph in pieces, cut where its lead ends. None is empty. */
export function piecesOf({ text, runs = [{ text }], lead = 0 }: Paragraph): Piece[] {
  let left = lead;
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    const [head, rest] = [run.text.slice(0, cut), run.text.slice(cut)];
    return [
      ...(head === '' ? [] : [{ ...run, text: head, leads: true }]),
      ...(rest === '' ? [] : [{ ...run, text: rest, leads: false }]),
    ];
  });
}

/** What a cell is made of: its pieces, all under the comments on it. */
export function cellRuns({ text, runs = [{ text }], comments = [] }: TableCell): readonly Run[] {
  if (comments.length === 0) return runs;
  return runs.map((run) => ({ ...run, comments: [...comments, ...(run.comments ?? [])] }));
}

/** The same as shown: a label beside several rows has its number on a line of its own, （三） 不予公开. */
export function shownRuns(cell: TableCell): readonly Run[] {
  const runs = cellRuns(cell);
  if (cell.header !== 'row' || cell.rowSpan < 2 || cell.columnSpan > 1) return runs;
  return runs.map((run) => ({ ...run, text: run.text.replace(/^（.）(?=.)/, '$&\n') }));
}

/** Every piece of a document that may be commented on, in the order of the paper. */
function runsIn(document: Document): readonly Run[] {
  const { title, comments, blocks } = document;
  return [
    ...(comments ? [{ text: title[0] ?? '', comments }] : []),
    ...blocks.flatMap((block): readonly Run[] => {
      if (block.kind === 'table')
        return block.rows.flat().flatMap((cell) => linesOfRuns(cellRuns(cell)).flat());
      return block.kind === 'paragraph' ? piecesOf(block) : [block];
    }),
  ];
}

/** How many pieces each comment is on; the comments in the order of the paper. */
export function commentsIn(document: Document): Map<Comment, number> {
  const found = new Map<Comment, number>();
  for (const comment of runsIn(document).flatMap(({ comments = [] }) => comments)) {
    found.set(comment, (found.get(comment) ?? 0) + 1);
  }
  return found;
}

/** Pieces by the lines of the text; at least one line. */
export function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      const isPlace = run.text === '' && run.comments !== undefined;
      if (text !== '' || isPlace) lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

/** Blocks that stand on pages of one kind. */
export interface Stretch {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** The blocks of a document by their pages: a table laid across takes its heading along. */
export function stretchesOf({ blocks }: Document): Stretch[] {
  const isAcross = (block: Block | undefined): boolean =>
    block?.kind === 'table' && block.landscape === true;
  const stretches: { landscape: boolean; blocks: Block[] }[] = [{ landscape: false, blocks: [] }];
  blocks.forEach((block, at) => {
    const landscape = isAcross(block) || (block.kind === 'heading' && isAcross(blocks[at + 1]));
    const last = stretches.at(-1);
    if (last?.landscape === landscape) last.blocks.push(block);
    else stretches.push({ landscape, blocks: [block] });
  });
  // Signature and small print never stand on a page that is turned.
  if (stretches.at(-1)?.landscape) stretches.push({ landscape: false, blocks: [] });
  return stretches;
}
