/** What people call things: an address, a value, an act. Pages, papers and history read the same words. */
import { splitAddress, type Address, type Aside } from './address';
import { amountText } from './amount';
import type { Act, Edit, Step } from './edits';
import type { Line } from './finding';
import type { Form } from './form';
import { FORMS } from './forms/index';
import { partsOf } from './kept';
import { ORGAN_KINDS, ORGAN_LEVELS, SCOPES } from './organ';
import { lengthOf } from './outline';
import type { Explained } from './progress';
import type { Severity } from './rule';
import { readSource, sourceText } from './source';
import { readStatement, REMARK_STATES, type RemarkState } from './remarks';
import { RULINGS, type Ruling } from './ruling';
import { targetOf, type Part } from './target';
import { readVersion } from './versions';
import { MOVE_NAMES, readMove } from './workflow';

/** What people call what they did. */
export const ACTS: Readonly<Record<Act, string>> = {
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
  assign: '分工',
  division: '导入分工表',
  about: '报告信息',
  lastYear: '上年数',
  adopt: '采用上年报告数',
  recover: '由快照找回',
  restore: '恢复为此值',
  restoreVersion: '恢复稿次',
  version: '存为一稿',
  move: '流转',
  remark: '审核意见',
  choose: '两处修改择一',
  nextDraft: '导入下一稿',
  create: '新建',
  import: '导入',
  undo: '撤销',
  redo: '重做',
};

/** How much a finding weighs. */
export const SEVERITIES: Readonly<Record<Severity, string>> = {
  E: '错误',
  W: '待核实',
  I: '提示',
};

/** Why a 情况说明 that was given does not answer its finding any more. */
export const TO_SAY_AGAIN: Readonly<Partial<Record<Explained, string>>> = {
  stale: '数据已变动，需重新说明',
  refused: '未获认可，需重新说明',
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
  'about:example': { '1': '示例' },
  'lastYear:form': Object.fromEntries(FORMS.map((form) => [form.id, form.name])),
  'lastYear:from': { link: '取自上年报告', typed: '手工填写' },
};

/** What can be said about a cell, a text or a table, as it is called beside its name. */
const SAYINGS: Readonly<Partial<Record<Aside, string>>> = {
  takenOver: '计算方式',
  control: '核对数',
  note: '备注',
  source: '数据来源',
  assigned: '分工',
  reason: '情况说明',
  unavailable: '空白说明',
};

/** What was said and done on the way between the desks, which stands in no place of the report. */
const ON_THE_WAY: Readonly<Partial<Record<Aside, string>>> = {
  move: '流转',
  receipt: '接收',
  remark: '审核意见',
  answer: '答复',
  settled: '处理情况',
  ruling: '情况说明',
  point: '审核要点',
};

/** The name of what an address is about, as it stands in history: row，column. */
export function nameOf(form: Form, address: Address): string {
  const { kind, subject } = splitAddress(address);
  if (kind === 'about') return ABOUT[subject] ?? ACTS.about;
  if (kind === 'lastYear') return ABOUT_LAST_YEAR[subject] ?? `上年${nameOnAny(subject)}`;
  if (kind === 'version') return '稿次';
  const onTheWay = kind && ON_THE_WAY[kind];
  if (onTheWay !== undefined) return onTheWay;
  const place = targetOf(form, address);
  const cell = [form, ...FORMS].find(({ cells }) => cells.has(place))?.cells.get(place);
  if (cell) return `${cell.rowName}，${cell.columnName}`;
  return form.sections.find(({ id }) => id === place)?.heading ?? place;
}

/** Last year's report may stand on another form. */
function nameOnAny(address: Address): string {
  const home = FORMS.find(({ cells, texts }) => cells.has(address) || texts.has(address));
  return home ? nameOf(home, address) : address;
}

/** What is said beside a cell or text: 备注, 核对数 …; empty for itself. */
export function sayingOf(address: Address): string {
  const { kind } = splitAddress(address);
  return (kind && SAYINGS[kind]) ?? '';
}

/** The name of a part of a report. */
export function partName(form: Form, part: Part): string {
  const named = form.sections.find(({ id }) => id === part)?.heading;
  return named ?? OTHER_PARTS[part] ?? '其他';
}

const OTHER_PARTS: Readonly<Record<Part, string>> = {
  about: '报告信息',
  lastYear: '上年数',
  version: '稿次',
};

/** What stands at an address, in words; blank is the empty string. */
export function shownValue(address: Address, value: string): string {
  const { kind } = splitAddress(address);
  if (kind === 'takenOver') return value === '' ? '自动计算' : '手填';
  if (kind === 'version') return readVersion(value)?.name ?? '';
  if (kind === 'move') return moveText(value);
  if (kind === 'reason') return textIn('text', value);
  if (kind === 'remark') return readStatement(value)?.text ?? value;
  if (kind === 'settled') return REMARK_STATES[(value || 'open') as RemarkState] ?? value;
  if (kind === 'ruling') return RULINGS[textIn('ruling', value) as Ruling] ?? '';
  if (kind === 'point') return value === '' ? '' : '已核对';
  const source = kind === 'source' ? readSource(value) : undefined;
  if (source) return sourceText(source);
  return CHOICES[address]?.[value] ?? value;
}

/** 退回修改：原因. */
function moveText(value: string): string {
  const move = readMove(value);
  if (!move) return '';
  const until = move.until === undefined ? undefined : `修改时限 ${move.until}`;
  const said = [move.reason, until, move.date, move.link].filter((part) => part !== undefined);
  return [MOVE_NAMES[move.kind], ...said].join('：');
}

/** A part of what is kept as JSON; what is none stands for itself. */
function textIn(part: string, value: string): string {
  const parts = partsOf(value);
  return parts ? String(parts[part] ?? '') : value;
}

/** Whether a change reads better with its words marked than as from what to what. */
export function isWordy(form: Form, { address, old, new: to }: Changed): boolean {
  const { kind } = splitAddress(address);
  if (form.texts.has(address) || kind === 'reason' || kind === 'unavailable') return true;
  return [old, to].some((value) => shownValue(address, value).length > SHORT);
}

const SHORT = 20;

/** From what to what at one address. */
export type Changed = Pick<Edit, 'address' | 'old' | 'new'>;

/** A step in one line, without its time. */
export function describe(form: Form, step: Step): string {
  const [edit] = step.edits;
  const act = ACTS[step.act];
  if (!edit || step.act === 'create' || step.act === 'import') return act;
  if (step.act === 'move') return describeMove(step.edits);
  if (step.edits.length > 1)
    return `${act}：${nameOf(form, edit.address)} 等 ${step.edits.length} 处`;
  if (step.act === 'version') {
    const [old, name] = [edit.old, edit.new].map((value) => shownValue(edit.address, value));
    return old === '' ? `${act}：${name}` : `稿次改名：${old} 改为 ${name}`;
  }
  const what = `${nameOf(form, edit.address)} ${changeOf(form, edit)}`;
  return step.act === 'type' ? what : `${act}：${what}`;
}

/** 送审：送审稿（第 1 稿）; a step without a move says that what was handed in was opened. */
function describeMove(edits: readonly Edit[]): string {
  const shown = (wanted: Aside): string[] =>
    edits
      .filter(({ address }) => splitAddress(address).kind === wanted)
      .map((edit) => shownValue(edit.address, edit.new));
  const said = [...shown('move'), ...shown('version')];
  return said.length > 0 ? said.join('：') : '打开送来的报告';
}

/** 由 1 改为 0; of texts, how long they have become. */
export function changeOf(form: Form, { address, old, new: to }: Changed): string {
  const { kind } = splitAddress(address);
  if (kind === 'takenOver') return to === '' ? '改回自动计算' : '改为手填';
  if (kind === 'reason' || kind === 'unavailable') return to === '' ? '撤回说明' : '写了说明';
  if (form.texts.has(address)) return `由 ${lengthOf(old)} 字改为 ${lengthOf(to)} 字`;
  const named = (value: string): string => {
    const shown = shownValue(address, value);
    return kind === 'source' && shown !== '' ? shown : quoted(shown);
  };
  const what =
    kind === 'note' || kind === 'control' || kind === 'assigned' ? sayingOf(address) : '';
  return `${what}由 ${named(old)} 改为 ${named(to)}`;
}

/** A line of the arithmetic of a finding: 新收 30（上年 28）. */
export function findingLine({ label, value, before }: Line): string {
  const last = before === undefined ? '' : `（上年 ${amountText(before)}）`;
  return `${label} ${amountText(value)}${last}`;
}

function quoted(value: string): string {
  if (value === '') return '空白';
  return value.length > SHORT ? `“${value.slice(0, SHORT)}…”` : value;
}
