// What history calls things: an address, a value, an act.
import { splitAddress, type Address } from '../../report/address';
import type { Act, Edit, Step } from '../../report/edits';
import type { Form } from '../../report/form';
import { FORMS } from '../../report/forms/index';
import { ORGAN_KINDS, ORGAN_LEVELS, SCOPES } from '../../report/organ';
import { lengthOf } from '../../report/outline';
import { readSource, sourceText } from '../../report/source';
import { targetOf } from '../../report/target';
import { timeText } from '../parts/moment';

const ACTS: Readonly<Record<Act, string>> = {
  type: '填写',
  clear: '清空',
  cut: '剪切',
  paste: '粘贴',
  fill: '填充',
  fillZero: '空白填 0',
  zeroReport: '零报告',
  takeOver: '改为手填',
  handBack: '改回自动计算',
  accept: '按校验提示修改',
  reason: '说明',
  note: '备注',
  source: '数据来源',
  about: '报告信息',
  lastYear: '上年数',
  adopt: '采用上年报告数',
  recover: '由快照找回',
  restore: '恢复为此值',
  restoreVersion: '恢复稿次',
  version: '存为一稿',
  move: '流转',
  remark: '审核意见',
  create: '新建',
  import: '导入',
  undo: '撤销',
  redo: '重做',
};

const ABOUT: Readonly<Record<string, string>> = {
  year: '年度',
  form: '格式',
  'organ.name': '报告单位',
  'organ.kind': '单位类别',
  'organ.level': '级别',
  'organ.scope': '统计口径',
  title: '标题',
  contact: '联系方式',
  signature: '落款单位',
  date: '落款日期',
};

/** What is known about the figures of last year. */
const ABOUT_LAST_YEAR: Readonly<Record<string, string>> = {
  year: '上年年度',
  form: '上年格式',
  from: '上年数来源',
};

/** What is chosen from a list is kept by its id and called by its name. */
const CHOICES: Readonly<Record<Address, Readonly<Record<string, string>>>> = {
  'about:form': Object.fromEntries(FORMS.map((form) => [form.id, form.name])),
  'about:organ.kind': ORGAN_KINDS,
  'about:organ.level': ORGAN_LEVELS,
  'about:organ.scope': SCOPES,
};

/** The name of what an address is about, as it stands in history: row，column. */
export function nameOf(form: Form, address: Address): string {
  const { kind, subject } = splitAddress(address);
  if (kind === 'about') return ABOUT[subject] ?? ACTS.about;
  if (kind === 'lastYear') return ABOUT_LAST_YEAR[subject] ?? `上年${nameOnAny(subject)}`;
  const place = targetOf(form, address);
  const cell = form.cells.get(place);
  if (cell) return `${cell.rowName}，${cell.columnName}`;
  return form.sections.find(({ id }) => id === place)?.heading ?? place;
}

/** Last year's report may stand on another form. */
function nameOnAny(address: Address): string {
  const home = FORMS.find(({ cells, texts }) => cells.has(address) || texts.has(address));
  return home ? nameOf(home, address) : address;
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
  const named = (value: string): string => quoted(CHOICES[edit.address]?.[value] ?? value);
  if (kind === 'source') return `由 ${sourceAt(edit.old)} 改为 ${sourceAt(edit.new)}`;
  const what = kind === 'note' ? '备注' : kind === 'control' ? '核对数' : '';
  return `${what}由 ${named(edit.old)} 改为 ${named(edit.new)}`;
}

function sourceAt(typed: string): string {
  const source = readSource(typed);
  return source ? sourceText(source) : '空白';
}

/** When something was done or saved, as seen from now. */
export function timeOf(when: number): string {
  return timeText(when, Date.now());
}

function quoted(value: string): string {
  if (value === '') return '空白';
  return value.length > 20 ? `“${value.slice(0, 20)}…”` : value;
}
