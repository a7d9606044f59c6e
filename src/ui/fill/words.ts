// What history calls things: an address, a value, an act.
import { splitAddress, type Address } from '../../report/address';
import type { Act, Edit, Step } from '../../report/edits';
import type { Form } from '../../report/form';
import { lengthOf } from '../../report/outline';
import { timeText } from '../parts/moment';

const ACTS: Readonly<Record<Act, string>> = {
  type: '填写',
  clear: '清空',
  paste: '粘贴',
  fillZero: '空白填 0',
  takeOver: '改为手填',
  handBack: '改回自动计算',
  reason: '说明',
  note: '备注',
  about: '报告信息',
  create: '新建',
  import: '导入',
  undo: '撤销',
  redo: '重做',
};

/** The name of a cell or text as it stands in history: row，column. */
export function nameOf(form: Form, address: Address): string {
  const { subject } = splitAddress(address);
  const cell = form.cells.get(subject);
  if (cell) return `${cell.rowName}，${cell.columnName}`;
  const section = form.sections.find(({ id }) => id === subject);
  return section?.heading ?? '报告信息';
}

/** A step in one line, without its time. */
export function describe(form: Form, step: Step): string {
  const [edit] = step.edits;
  const act = ACTS[step.act];
  if (!edit || step.act === 'create' || step.act === 'import') return act;
  if (step.edits.length > 1)
    return `${act}：${nameOf(form, edit.address)} 等 ${step.edits.length} 处`;
  const what = `${nameOf(form, edit.address)} ${changeOf(form, edit)}`;
  return step.act === 'type' ? what : `${act}：${what}`;
}

/** 由 1 改为 0; of texts, how long they have become. */
export function changeOf(form: Form, edit: Edit): string {
  const { kind } = splitAddress(edit.address);
  if (kind === 'takenOver') return edit.new === '' ? '改回自动计算' : '改为手填';
  if (kind === 'reason' || kind === 'unavailable') return edit.new === '' ? '撤回说明' : '写了说明';
  if (form.texts.has(edit.address)) {
    return `由 ${lengthOf(edit.old)} 字改为 ${lengthOf(edit.new)} 字`;
  }
  return `由 ${quoted(edit.old)} 改为 ${quoted(edit.new)}`;
}

/** When something was done or saved, as seen from now. */
export function timeOf(when: number): string {
  return timeText(when, Date.now());
}

function quoted(value: string): string {
  if (value === '') return '空白';
  return value.length > 20 ? `“${value.slice(0, 20)}…”` : value;
}
