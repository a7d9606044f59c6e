/**
 * The pages of a docx: portrait and landscape sections, what runs at their heads, and their numbers,
 * which stand at the same edge of the paper however a page is turned.
 */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  ImportedXmlComponent,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import { marksOf, type Document } from './document';
import { textRun } from './docx-runs';
import { LANDSCAPE_PAGE, PAGE, SIDE_NUMBER, STYLE, typeOf } from './docx-style';

/** A section of the document with these children; the first one has the title. */
export function sectionOf(
  document: Document,
  landscape: boolean,
  children: readonly FileChild[],
  first: boolean,
): ISectionOptions {
  const { pitch, charSpace } = typeOf(document);
  const marks = marksOf(document);
  const foot = footersOf(document, landscape);
  const header = (text: string): Header =>
    new Header({
      children: [
        new Paragraph({ style: STYLE.mark, children: text === '' ? [] : [textRun({ text })] }),
      ],
    });
  const running = header(marks.join('　'));
  // The first page has its marks above the title.
  const own = first && marks.length > 0;
  return {
    properties: {
      page: landscape ? LANDSCAPE_PAGE : PAGE,
      grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: pitch, charSpace },
      ...(own && { titlePage: true }),
    },
    ...(marks.length > 0 && {
      headers: { default: running, even: running, ...(own && { first: header('') }) },
    }),
    footers: { ...foot, ...(own && { first: foot.default }) },
    children,
  };
}

/** Behind a table, so that the section ends on its page and not on a page of its own. */
export function sectionEnd(): Paragraph {
  return new Paragraph({ style: STYLE.end });
}

type Side = (typeof AlignmentType)['LEFT' | 'RIGHT'];

function footersOf({ foot }: Document, landscape: boolean): { default: Footer; even: Footer } {
  if (foot !== undefined) {
    const one = counted(foot);
    return { default: one, even: one };
  }
  const numbered = landscape ? numberedAside : numberedBelow;
  return { default: numbered(AlignmentType.RIGHT), even: numbered(AlignmentType.LEFT) };
}

/** Signs of 10.5 pt that stand on one line beside the number of the page. */
const FOOT_LENGTH = 30;

/** Whose report it is, which paper, and 第 X 页 共 Y 页; where that would break, whose on a line of its own. */
function counted(foot: string): Footer {
  const pages = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  const end = foot.length > FOOT_LENGTH ? foot.indexOf('　') : -1;
  const last = [`${foot.slice(end + 1)}　　`, ...pages];
  const lines = end < 0 ? [last] : [[foot.slice(0, end)], last];
  return new Footer({
    children: lines.map(
      (children) =>
        new Paragraph({
          style: STYLE.footer,
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ size: 21, children })],
        }),
    ),
  });
}

/** One sign of 14 pt in from the outer edge. */
const ONE_SIGN = 280;

/** — 1 —, at the foot. */
function numberedBelow(side: Side): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = side === AlignmentType.LEFT ? { left: ONE_SIGN } : { right: ONE_SIGN };
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, alignment: side, indent, children: [run] })],
  });
}

/** The same beside a page that is turned, in a box that every program since Word 97 draws. */
function numberedAside(side: Side): Footer {
  const box = ImportedXmlComponent.fromXmlString(sideBox(side)) as unknown as ParagraphChild;
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, children: [box] })] });
}

function sideBox(side: Side): string {
  const { left, top, width, height } = SIDE_NUMBER;
  const place = [
    'position:absolute',
    `margin-left:${left}mm`,
    `margin-top:${top}mm`,
    `width:${width}mm`,
    `height:${height}mm`,
    'z-index:1',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';');
  const indent = side === AlignmentType.LEFT ? 'left' : 'right';
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const text = (said: string): string => `<w:r><w:t xml:space="preserve">${said}</w:t></w:r>`;
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>${field('separate')}${field('end')}`;
  return (
    `<w:r><w:pict><v:rect id="number-${side}" style="${place}" filled="f" stroked="f">` +
    `<v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent><w:p><w:pPr>` +
    `<w:pStyle w:val="${STYLE.footer}"/><w:ind w:${indent}="${ONE_SIGN}"/><w:jc w:val="${side}"/></w:pPr>` +
    `${text('— ')}${number}${text(' —')}</w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>`
  );
}
