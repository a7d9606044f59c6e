// The keys of the fill page as people read them. Held against cell-keys.ts and page-keys.ts by its
// test: every key that means something stands here, and none that does not.
import type { KeyLine } from '../../parts/key-table';

/** In a cell that is selected. */
export const CELL_KEYS: readonly KeyLine[] = [
  {
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    does: '移到相邻的格，总计格也能到',
  },
  {
    keys: ['Enter', 'Shift+Enter'],
    does: '下一格、上一格，按列走，跳过自动计算的总计',
  },
  { keys: ['Home', 'End'], does: '本行第一格、最后一格' },
  { keys: ['Ctrl+Home', 'Ctrl+End'], does: '本表第一格、最后一格' },
  { keys: ['F2'], does: '在原有内容上修改，方向键改为移动光标；双击也可以' },
  { keys: ['Delete'], does: '清空' },
  { keys: ['Escape'], does: '放弃本次输入，恢复原数' },
];

/** Blocks of cells; the mouse drags over them. */
export const RANGE_KEYS: readonly KeyLine[] = [
  {
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
    does: '扩大或缩小选中的一块；也可按住鼠标拖动',
  },
  { keys: ['Shift+Home', 'Shift+End'], does: '选到本行第一格、最后一格' },
  { keys: ['Ctrl+Shift+Home', 'Ctrl+Shift+End'], does: '选到本表第一格、最后一格' },
  { keys: ['Shift+ ', 'Ctrl+ ', 'Ctrl+a'], does: '选中整行、整列、整表' },
  { keys: ['Ctrl+d', 'Ctrl+r'], does: '用第一行向下填充、用第一列向右填充' },
];

/** What the browser does by itself in a cell, or by the clipboard. */
export const BROWSER_KEYS: readonly KeyLine[] = [
  { keys: [], does: '直接输入，替换原有内容' },
  { keys: ['Tab', 'Shift+Tab'], does: '下一格、上一格，按行走，跳过自动计算的总计' },
  { keys: ['Ctrl+c', 'Ctrl+x'], does: '复制、剪切选中的格' },
  { keys: ['Ctrl+v'], does: '粘贴一个数，或粘贴整块表格；改动已有的数以前先预览' },
];

/** Anywhere on the page. */
export const PAGE_KEYS: readonly KeyLine[] = [
  { keys: ['F8', 'Shift+F8'], does: '下一处、上一处错误或待核实' },
  { keys: ['F9', 'Shift+F9'], does: '下一个、上一个没填的格' },
  { keys: ['Ctrl+k'], does: '跳转：输入行名中的几个字' },
  { keys: ['Shift+F2'], does: '登记当前格或选中各格的数据来源' },
  { keys: ['F1'], does: '帮助' },
];

/** Of the page as well, handled by fill-page.tsx. */
export const DEED_KEYS: readonly KeyLine[] = [
  { keys: ['Ctrl+z'], does: '撤销' },
  { keys: ['Ctrl+y', 'Ctrl+Shift+z'], does: '重做' },
  { keys: ['Ctrl+s'], does: '显示保存状态（每个键随输随存，不必手动保存）' },
];
