/**
 * How a report looks on paper: GB/T 9704-2012 by analogy. Fonts are named, never
 * shipped; each names what may stand in for it.
 */
import {
  AlignmentType,
  convertMillimetersToTwip as millimetres,
  LineRuleType,
  type IFontAttributesProperties,
  type IStylesOptions,
} from 'docx';
import { STYLE_NAMES } from './docx-names';
import { XML } from './pack';

/** The ids of paragraph styles. */
export const STYLE: Readonly<Record<keyof typeof STYLE_NAMES, string>> = {
  body: 'GoujiBody',
  flush: 'GoujiFlush',
  contact: 'GoujiContact',
  mark: 'GoujiMark',
  paper: 'GoujiPaper',
  cover: 'GoujiCover',
  signature: 'GoujiSignature',
  date: 'GoujiDate',
  small: 'GoujiSmall',
  cell: 'GoujiCell',
  footer: 'GoujiFooter',
};

/** Sizes in half points, pitches in twips. */
export interface Type {
  readonly body: number;
  readonly pitch: number;
  readonly title: number;
  readonly titlePitch: number;
  /** Of tables with few columns, with many, and of words. */
  readonly cell: number;
  readonly narrowCell: number;
  readonly words: number;
}

/** 16 pt on 22 lines of a page. */
const USUAL: Type = {
  body: 32,
  pitch: 579,
  title: 44,
  titlePitch: 640,
  cell: 21,
  narrowCell: 18,
  words: 21,
};

/** 18 pt on 18 lines: room to write between them. */
const LARGE: Type = {
  body: 36,
  pitch: 708,
  title: 52,
  titlePitch: 760,
  cell: 24,
  narrowCell: 20,
  words: 24,
};

/** The type a document is set in. */
export function typeOf({ large }: { readonly large?: true }): Type {
  return large ? LARGE : USUAL;
}

function font(eastAsia: string): IFontAttributesProperties {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
}

export const FONT = {
  body: font('仿宋_GB2312'),
  title: font('方正小标宋简体'),
  level1: font('黑体'),
  level2: font('楷体_GB2312'),
  table: font('宋体'),
} as const;

/** What takes the place of a font that is not installed. */
const SUBSTITUTES: readonly (readonly [name: string, instead: string])[] = [
  ['仿宋_GB2312', '仿宋,FangSong,STFangsong'],
  ['方正小标宋简体', '方正小标宋_GBK,华文中宋,STZhongsong,宋体'],
  ['黑体', 'SimHei'],
  ['楷体_GB2312', '楷体,KaiTi,STKaiti'],
  ['宋体', 'SimSun'],
];

export const PAGE = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    right: millimetres(26),
    bottom: millimetres(35),
    left: millimetres(28),
    header: millimetres(20),
    footer: millimetres(23),
  },
} as const;

/** The width of the type area in twips. */
export const TYPE_AREA = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const style = (key: keyof typeof STYLE) => ({
  id: STYLE[key],
  name: STYLE_NAMES[key],
  basedOn: 'Normal',
  quickFormat: true,
});

/** The styles of a document in this type. */
export function stylesOf({ body, pitch, title, titlePitch, cell }: Type): IStylesOptions {
  const line = { line: pitch, lineRule: LineRuleType.EXACT };
  const sign = body * 10;
  const indented = { spacing: line, indent: { firstLine: 2 * sign, firstLineChars: 200 } };
  const centred = { alignment: AlignmentType.CENTER, spacing: line };
  const right = { alignment: AlignmentType.RIGHT };
  return {
    default: {
      document: {
        run: { font: FONT.body, size: body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      title: {
        run: { font: FONT.title, size: title },
        paragraph: { ...centred, spacing: { ...line, line: titlePitch } },
      },
      heading1: {
        run: { font: FONT.level1, size: body },
        paragraph: { ...indented, keepNext: true, outlineLevel: 0 },
      },
    },
    paragraphStyles: [
      { ...style('body'), paragraph: { ...indented, alignment: AlignmentType.BOTH } },
      { ...style('flush'), paragraph: { spacing: line, alignment: AlignmentType.BOTH } },
      { ...style('contact'), paragraph: indented },
      { ...style('mark'), run: { font: FONT.level1, size: body }, paragraph: centred },
      { ...style('paper'), run: { font: FONT.level2, size: body + 4 }, paragraph: centred },
      { ...style('cover'), run: { font: FONT.level2, size: 28 }, paragraph: centred },
      {
        ...style('signature'),
        paragraph: {
          ...right,
          spacing: { ...line, before: pitch },
          indent: { right: 2 * sign },
          keepNext: true,
        },
      },
      {
        ...style('date'),
        paragraph: { ...right, spacing: line, indent: { right: 4 * sign } },
      },
      {
        ...style('small'),
        run: { size: 18 },
        paragraph: { ...right, spacing: { before: pitch / 2 } },
      },
      { ...style('cell'), run: { font: FONT.table, size: cell } },
      { ...style('footer'), run: { font: FONT.table, size: 28 } },
    ],
  };
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The part that names the fonts and what may stand in for them. */
export function fontTable(): string {
  const fonts = SUBSTITUTES.map(
    ([name, instead]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${XML}<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`;
}
