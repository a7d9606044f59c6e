/** How cells of a workbook look: one look for each kind of cell, in the sober manner of the form. */
import type { CellStyle } from 'hucre/xlsx';

export type Look =
  | 'mark'
  | 'title'
  | 'heading'
  | 'head'
  | 'label'
  | 'figure'
  | 'text'
  /** A blank cell that asks to be filled in. */
  | 'entry'
  /** Known, and not to be filled in. */
  | 'known'
  | 'note'
  /** Small print by which a sheet is known when it comes back. */
  | 'print';

/** Points of what stands in tables. */
export const SIZE = 10;

export const DEFAULT_FONT = { name: '宋体', size: SIZE } as const;

const LINE = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const FAINT = { rgb: '7A828A' };

function boxed(
  horizontal: 'left' | 'center' | 'right',
  more: CellStyle = {},
  shrinks = false,
): CellStyle {
  return {
    font: DEFAULT_FONT,
    border: BORDER,
    alignment: { horizontal, vertical: 'center', [shrinks ? 'shrinkToFit' : 'wrapText']: true },
    ...more,
  };
}

function loose(font: CellStyle['font'], horizontal: 'left' | 'center' = 'left'): CellStyle {
  return {
    font: { ...DEFAULT_FONT, ...font },
    alignment: { horizontal, vertical: 'center', wrapText: true },
  };
}

function filled(rgb: string): CellStyle {
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } };
}

export const LOOKS: Readonly<Record<Look, CellStyle>> = {
  mark: loose({ name: '黑体', size: 12, color: { rgb: 'B00020' } }, 'center'),
  title: loose({ name: '方正小标宋简体', size: 18 }, 'center'),
  heading: loose({ name: '黑体', size: 12 }),
  head: boxed('center'),
  label: boxed('left'),
  figure: boxed('center', {}, true),
  text: boxed('left'),
  entry: boxed('right', filled('FFF9E5'), true),
  known: boxed('right', { font: { ...DEFAULT_FONT, color: FAINT } }, true),
  note: loose({}),
  print: loose({ size: 8, color: FAINT }),
};
