/**
 * Document → docx. The library writes the parts; the archive is packed anew, so that equal documents
 * give equal bytes and nothing tells who made the file, where and when.
 */
import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  Document as Docx,
  HeadingLevel,
  Packer,
  Paragraph as DocxParagraph,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { partsWith } from './attachment';
import {
  marksOf,
  piecesOf,
  stretchesOf,
  type Block,
  type Document,
  type Paragraph,
} from './document';
import { sectionEnd, sectionOf } from './docx-pages';
import { fontTable, stylesPart } from './docx-parts';
import { pictureOf } from './docx-picture';
import { runWriter, textRun, type RunWriter } from './docx-runs';
import { fontOf, fontsOf, STYLE, typeOf, type Fonts, type Type } from './docx-style';
import { tableOf, takesPage } from './docx-table';
import { repack } from './pack';
import { signatureIndents } from './signature';

/** The file, with a text that travels in it. Equal documents and texts give equal bytes. */
export async function writeDocx(document: Document, attached?: string): Promise<Uint8Array> {
  const packed = new Uint8Array(await Packer.toArrayBuffer(docxOf(document)));
  const fonts = fontsOf(document.fonts);
  return repack(packed, document.title.join(''), {
    'word/styles.xml': stylesPart(typeOf(document), fonts),
    'word/fontTable.xml': fontTable(fonts),
    ...(attached !== undefined && partsWith(attached, packed)),
  });
}

/** What every part of one document is set with. */
interface Setting {
  readonly type: Type;
  readonly fonts: Fonts;
  readonly write: RunWriter['write'];
  /** Blocks that go to the next page together with what follows them. */
  readonly kept: ReadonlySet<Block>;
}

function docxOf(document: Document): Docx {
  const { write, comments } = runWriter(document);
  const setting: Setting = {
    type: typeOf(document),
    fonts: fontsOf(document.fonts),
    write,
    kept: keptIn(document),
  };
  const stretches = stretchesOf(document);
  const sections = stretches.map(({ landscape, blocks }, index) => {
    const isLast = index === stretches.length - 1;
    const children = [
      ...(index === 0 ? headOf(document, setting) : []),
      ...blocks.map((block, at) => blockOf(block, setting, takesPage(blocks[at + 1]))),
      ...(blocks.at(-1)?.kind === 'table' && !isLast ? [sectionEnd()] : []),
      ...(isLast ? tailOf(document, setting) : []),
    ];
    return sectionOf(document, landscape, children, index === 0);
  });
  return new Docx({
    evenAndOddHeaderAndFooters: true,
    ...(comments && { comments: { children: comments } }),
    sections,
  });
}

/** What stands above the signature, and lines to be signed by hand with what stands above them. */
function keptIn({ blocks, signature, smallPrint }: Document): Set<Block> {
  const isFlush = (block: Block | undefined): boolean =>
    block?.kind === 'paragraph' && block.role === 'flush';
  const isSigned = signature !== undefined || smallPrint !== undefined;
  return new Set(
    blocks.filter((block, at) => {
      if (at === blocks.length - 1) return isSigned;
      return isFlush(blocks[at + 1]) && (isFlush(block) || block.kind === 'table');
    }),
  );
}

function tailOf(document: Document, setting: Setting): FileChild[] {
  return [
    ...signatureOf(document),
    ...(document.appendix ?? []).map((block, at) => blockOf(block, setting, at === 0)),
  ];
}

function blockOf(block: Block, setting: Setting, pageBreakBefore = false) {
  if (block.kind === 'table') return tableOf(block, setting, setting.kept.has(block));
  if (block.kind === 'paragraph') return lineOf(block, setting);
  return new DocxParagraph({
    heading: HeadingLevel.HEADING_1,
    ...(pageBreakBefore && { pageBreakBefore }),
    children: setting.write(block),
  });
}

/** Marks, title, and what a paper about a report says below it. */
function headOf(document: Document, { write }: Setting): DocxParagraph[] {
  const { title, comments, paper, bookmark, cover = [] } = document;
  const named = (children: readonly ParagraphChild[], index: number): readonly ParagraphChild[] =>
    index > 0 || bookmark === undefined ? children : [bookmarked(bookmark, children)];
  return [
    ...marksOf(document).map((mark) => paragraph({ style: STYLE.mark }, mark)),
    ...title.map(
      (text, index) =>
        new DocxParagraph({
          heading: HeadingLevel.TITLE,
          children: named(write({ text, ...(index === 0 && comments && { comments }) }), index),
        }),
    ),
    ...(paper === undefined ? [] : [paragraph({ style: STYLE.paper }, paper)]),
    ...cover.map((line) => paragraph({ style: STYLE.cover }, line)),
    paragraph({ style: STYLE.flush }, ''),
  ];
}

/** The library numbers bookmarks through all documents it makes; each of ours has one. */
function bookmarked(id: string, children: readonly ParagraphChild[]): Bookmark {
  const [start, end] = [new BookmarkStart(id, 1), new BookmarkEnd(1)];
  return Object.assign(new Bookmark({ id, children }), { start, end });
}

function paragraph(options: IParagraphOptions, text: string): DocxParagraph {
  return new DocxParagraph({ ...options, children: text === '' ? [] : [textRun({ text })] });
}

function lineOf(line: Paragraph, { write, fonts, kept }: Setting): DocxParagraph {
  const { text, level, lead = 0, role, picture } = line;
  if (picture) return pictureOf(picture, text);
  // Whoever indents by hand needs no second indent.
  const indented = role === 'flush' || /^\s/.test(text) ? STYLE.flush : STYLE.body;
  const isHeading = level === 2 && lead > 0 && lead === text.length;
  return new DocxParagraph({
    style: role === 'contact' ? STYLE.contact : indented,
    ...(isHeading && { outlineLevel: 1 }),
    ...((isHeading || kept.has(line)) && { keepNext: true }),
    // At least two lines of it stand with what follows.
    ...(kept.has(line) && { widowControl: true }),
    children: piecesOf(line).flatMap((piece) =>
      write(piece, piece.leads && level === 2 ? { font: fontOf(fonts.level2) } : {}),
    ),
  });
}

function signatureOf(document: Document): DocxParagraph[] {
  const { signature, smallPrint = '' } = document;
  const { name, date } = signature ?? { name: '', date: '' };
  const { body } = typeOf(document);
  const indents = signatureIndents({ name, date });
  const right = (signs: number) => ({ indent: { right: Math.round(signs * body * 10) } });
  const keepNext = smallPrint !== '';
  return [
    ...(name === '' ? [] : [paragraph({ style: STYLE.signature, ...right(indents.name) }, name)]),
    ...(date === ''
      ? []
      : [paragraph({ style: STYLE.date, ...right(indents.date), keepNext }, date)]),
    ...(smallPrint === '' ? [] : [paragraph({ style: STYLE.small }, smallPrint)]),
  ];
}
