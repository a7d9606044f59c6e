/**
 * What may be chosen of the look of a Word file: the fonts an office has, and which tables are laid
 * across. How it looks is told in docx-style.ts.
 */

/** By the makers of their 仿宋: national standard, system, 方正. */
export type FontSet = 'gb2312' | 'system' | 'founder';

export interface Typesetting {
  readonly fonts: FontSet;
  /** The ids of tables that stand on landscape pages. */
  readonly landscape: readonly string[];
}

/** What most offices have. */
export const USUAL_TYPESETTING: Typesetting = { fonts: 'gb2312', landscape: [] };

/** The sets of fonts as people call them, in the order in which they are offered. */
export const FONT_SETS: Readonly<
  Record<FontSet, { readonly name: string; readonly fonts: string }>
> = {
  gb2312: { name: '国标字体', fonts: '仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体' },
  system: { name: '系统字体', fonts: '仿宋、楷体、黑体、华文中宋' },
  founder: { name: '方正字库', fonts: '方正仿宋_GBK、方正楷体_GBK、方正黑体_GBK、方正小标宋_GBK' },
};
