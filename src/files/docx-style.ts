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
  signature: 'GoujiSignature',
  date: 'GoujiDate',
  cell: 'GoujiCell',
  footer: 'GoujiFooter',
};

/** Points of 16 pt text on 22 lines of a page. */
const LINE = { line: 579, lineRule: LineRuleType.EXACT };
const SIGN = 320;

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

export const LINE_PITCH = LINE.line;

const style = (key: keyof typeof STYLE) => ({
  id: STYLE[key],
  name: STYLE_NAMES[key],
  basedOn: 'Normal',
  quickFormat: true,
});
const indented = { spacing: LINE, indent: { firstLine: 2 * SIGN, firstLineChars: 200 } };

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT.body, size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
    title: {
      run: { font: FONT.title, size: 44 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACT },
      },
    },
    heading1: {
      run: { font: FONT.level1, size: 32 },
      paragraph: { ...indented, keepNext: true, outlineLevel: 0 },
    },
  },
  paragraphStyles: [
    { ...style('body'), paragraph: { ...indented, alignment: AlignmentType.BOTH } },
    { ...style('flush'), paragraph: { spacing: LINE, alignment: AlignmentType.BOTH } },
    { ...style('contact'), paragraph: indented },
    {
      ...style('mark'),
      run: { font: FONT.level1, size: 32 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: LINE },
    },
    {
      ...style('signature'),
      paragraph: {
        alignment: AlignmentType.RIGHT,
        spacing: { ...LINE, before: 579 },
        indent: { right: 2 * SIGN },
        keepNext: true,
      },
    },
    {
      ...style('date'),
      paragraph: { alignment: AlignmentType.RIGHT, spacing: LINE, indent: { right: 4 * SIGN } },
    },
    { ...style('cell'), run: { font: FONT.table, size: 21 } },
    { ...style('footer'), run: { font: FONT.table, size: 28 } },
  ],
};

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The part that names the fonts and what may stand in for them. */
export function fontTable(): string {
  const fonts = SUBSTITUTES.map(
    ([name, instead]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${XML}<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`;
}
