/**
 * How a report looks on paper: GB/T 9704-2012 by analogy. Fonts are named, never shipped; each names
 * what may stand in for it. What is written into the file out of this is told in docx-parts.ts.
 */
import {
  convertMillimetersToTwip as millimetres,
  PageOrientation,
  type IFontAttributesProperties,
} from 'docx';
import type { STYLE_NAMES } from './docx-names';
import type { FontSet } from './typesetting';

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
  end: 'GoujiEnd',
};

/** Sizes in half points, pitches in twips. */
export interface Type {
  readonly body: number;
  readonly pitch: number;
  /** Between signs, in twips: as many as the page asks for fill a line. */
  readonly signSpace: number;
  /** The same on the grid of the page, in 4096ths of a point. */
  readonly charSpace: number;
  readonly title: number;
  readonly titlePitch: number;
  /** Of tables with few columns, with many, and of words. */
  readonly cell: number;
  readonly narrowCell: number;
  readonly words: number;
  /** Above and below what stands in a cell, in twips. */
  readonly cellRoom: number;
}

/** 16 pt on 22 lines of 28 signs. */
const USUAL: Type = {
  body: 32,
  pitch: 579,
  signSpace: -6,
  charSpace: -849,
  title: 44,
  titlePitch: 640,
  cell: 21,
  narrowCell: 18,
  words: 21,
  cellRoom: 28,
};

/** 18 pt on 18 lines of 24 signs: room to write between them. */
const LARGE: Type = {
  body: 36,
  pitch: 708,
  signSpace: 7,
  charSpace: 1740,
  title: 44,
  titlePitch: 708,
  cell: 22,
  narrowCell: 20,
  words: 24,
  cellRoom: 20,
};

/** The type a document is set in. */
export function typeOf({ large }: { readonly large?: true }): Type {
  return large ? LARGE : USUAL;
}

/** The Chinese fonts of a document; Latin letters and digits are Times New Roman. */
export interface Fonts {
  readonly body: string;
  readonly title: string;
  readonly level1: string;
  readonly level2: string;
  readonly table: string;
}

const FONTS: Readonly<Record<FontSet, Fonts>> = {
  gb2312: {
    body: '仿宋_GB2312',
    title: '方正小标宋简体',
    level1: '黑体',
    level2: '楷体_GB2312',
    table: '宋体',
  },
  system: { body: '仿宋', title: '华文中宋', level1: '黑体', level2: '楷体', table: '宋体' },
  founder: {
    body: '方正仿宋_GBK',
    title: '方正小标宋_GBK',
    level1: '方正黑体_GBK',
    level2: '方正楷体_GBK',
    table: '宋体',
  },
};

/** The fonts of a set; those of the national standard unless one was chosen. */
export function fontsOf(set: FontSet = 'gb2312'): Fonts {
  return FONTS[set];
}

export const LATIN = 'Times New Roman';
/** Of page numbers, which have Chinese digits, and of comments. */
export const SONG = '宋体';

/** A font of runs. */
export function fontOf(eastAsia: string): IFontAttributesProperties {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia, hint: 'eastAsia' };
}

/** What takes the place of a font that is not installed. */
export const SUBSTITUTES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong,方正仿宋_GBK,STFangsong,华文仿宋',
  仿宋: 'FangSong,仿宋_GB2312,STFangsong,华文仿宋',
  方正仿宋_GBK: '方正仿宋简体,仿宋_GB2312,仿宋,FangSong,STFangsong',
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体',
  方正小标宋_GBK: '方正小标宋简体,FZXiaoBiaoSong-B05,华文中宋,STZhongsong,宋体',
  华文中宋: 'STZhongsong,方正小标宋简体,方正小标宋_GBK,宋体',
  黑体: 'SimHei',
  方正黑体_GBK: '方正黑体简体,黑体,SimHei',
  楷体_GB2312: '楷体,KaiTi,方正楷体_GBK,STKaiti,华文楷体',
  楷体: 'KaiTi,楷体_GB2312,STKaiti,华文楷体',
  方正楷体_GBK: '方正楷体简体,楷体_GB2312,楷体,KaiTi,STKaiti',
  宋体: 'SimSun',
};

const [TOP, RIGHT, BOTTOM, LEFT] = [37, 26, 35, 28].map(millimetres) as [
  number,
  number,
  number,
  number,
];
const [WIDTH, HEIGHT] = [millimetres(210), millimetres(297)];
/** The dash of a page number is 7 mm below the type area. */
const FOOTER = millimetres(25.5);
const HEADER = millimetres(20);

/** Pages as the standard has them. */
export const PAGE = {
  size: { width: WIDTH, height: HEIGHT },
  margin: { top: TOP, right: RIGHT, bottom: BOTTOM, left: LEFT, header: HEADER, footer: FOOTER },
} as const;

/** The same page turned to the left: what was its foot is at the left. The library turns the size. */
export const LANDSCAPE_PAGE = {
  size: { width: WIDTH, height: HEIGHT, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: LEFT,
    right: TOP,
    bottom: RIGHT,
    left: BOTTOM,
    header: millimetres(12),
    footer: millimetres(12),
  },
} as const;

/** The width of the type area in twips, and of that of a landscape page. */
export const TYPE_AREA = WIDTH - LEFT - RIGHT;
export const LANDSCAPE_TYPE_AREA = HEIGHT - TOP - BOTTOM;

/** Where the number of a landscape page stands, in millimetres: beside the type area, upright when the page is turned. */
export const SIDE_NUMBER = { left: 25.5, top: 28, width: 5, height: 156 } as const;
