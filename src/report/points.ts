/**
 * 审核要点: what a reviewer looks at in every report, each point with the figures of the report beside it.
 * What can be judged is judged; the rest is for a person to read. A tick holds for the figures it was
 * given for and lapses when they change.
 */
import { aside, splitAddress, type Address } from './address';
import { amountText } from './amount';
import { headsOf, type Change, type Edit } from './edits';
import { textsOf, type Form } from './form';
import { explainedState } from './progress';
import type { Judgement } from './judgement';
import { yearBefore, type LastYear } from './last-year';
import { addedUp, termsSum, type Relation, type Term } from './rule';
import { textDifference } from './text-difference';

/** `look`: only a person can say. `open`: something it needs is not known yet. */
export type PointVerdict = 'holds' | 'broken' | 'open' | 'look';

export interface Point {
  readonly id: string;
  readonly title: string;
  readonly verdict: PointVerdict;
  /** The figures it is about, short enough to stand beside it. */
  readonly beside: string;
  /** Where to look. */
  readonly at?: Address;
}

/** A tick, and by whom and when. */
export interface Tick {
  /** False once the figures beside the point have changed. */
  readonly holds: boolean;
  readonly when: number;
  readonly who?: string;
}

/** Every point of a report, in the order in which one reads it. */
export function pointsOf(judgement: Judgement): Point[] {
  return [
    imprint(judgement),
    sections(judgement),
    ...aspects(judgement),
    received(judgement),
    rule(judgement, 'balance', '收办相符（各列）', 'T3-1'),
    rule(judgement, 'carriedIn', '上年结转与上年报告一致', 'Y1'),
    rule(judgement, 'totalHandled', '办理结果合计相符', 'T3-2.total'),
    carriedOver(judgement),
    disputes(judgement),
    fees(judgement),
    problems(judgement),
    privacy(judgement),
  ];
}

/** The change that ticks a point as it is now, or takes the tick back. */
export function ticking({ id, beside }: Point, on: boolean): Change {
  return { address: aside('point', id), new: on ? JSON.stringify({ of: beside }) : '' };
}

/** The ticks by point, out of the log. */
export function ticksOf(
  edits: readonly Edit[],
  points: readonly Point[],
): ReadonlyMap<string, Tick> {
  const ticks = new Map<string, Tick>();
  const own = edits.filter(({ address }) => splitAddress(address).kind === 'point');
  for (const [address, heads] of headsOf(own)) {
    const head = heads.at(-1);
    const point = points.find(({ id }) => aside('point', id) === address);
    if (!head || head.new === '' || !point) continue;
    ticks.set(point.id, {
      holds: head.new === ticking(point, true).new,
      when: head.when,
      ...(head.who !== undefined && { who: head.who }),
    });
  }
  return ticks;
}

function imprint({ report }: Judgement): Point {
  const { organ, imprint: said, year } = report;
  const title = said.title === '' ? `${organ.name}${year}年` : said.title;
  const wrong = said.title !== '' && !said.title.includes(String(year));
  return {
    id: 'imprint',
    title: '标题、单位、年度正确',
    verdict: wrong ? 'broken' : 'look',
    beside: wrong ? '标题中没有本年度' : title,
  };
}

function sections({ form, progress }: Judgement): Point {
  const titled = progress.filter(({ section }) => !('untitled' in section));
  const done = titled.filter((section) => section.done);
  const missing = titled.find((section) => !section.done)?.section;
  return {
    id: 'sections',
    title: '六个部分齐全',
    verdict: missing ? 'broken' : 'holds',
    beside: `${done.length} / ${titled.length}`,
    ...(missing && { at: firstOf(form, missing.id) }),
  };
}

function aspects({ form, report }: Judgement): Point[] {
  return textsOf(form).flatMap(({ id, heading, aspects: wanted = [] }) => {
    if (wanted.length === 0) return [];
    const text = report.texts[id] ?? '';
    const missing = wanted.filter((aspect) => !text.includes(aspect));
    return [
      {
        id: `aspects.${id}`,
        title: `${heading.replace(/^.*?、/, '')}要点齐全`,
        verdict: missing.length > 0 ? 'broken' : 'holds',
        beside: missing.length > 0 ? `未见${missing.join('、')}` : `${wanted.length} 项都有`,
        at: id,
      } as const,
    ];
  });
}

function received({ report, reckoning: { figure } }: Judgement): Point {
  const last = yearBefore(report)?.cells['requests.received.total'];
  const figures = [
    `新收 ${shown(figure('requests.received.total'))}`,
    `办结 ${shown(figure('requests.totalHandled.total'))}`,
  ];
  return {
    id: 'received',
    title: '正文件数与表格一致',
    verdict: 'look',
    beside: `${figures.join('、')}${last === undefined ? '' : `（上年新收 ${amountText(last)}）`}`,
    at: 'overview',
  };
}

/** All findings of a rule together, shown by the one over the totals. */
function rule(judgement: Judgement, id: string, title: string, of: string): Point {
  const { findings, report, reckoning } = judgement;
  const own = findings.filter(
    (finding) => finding.rule === of || finding.rule.startsWith(`${of}.`),
  );
  const broken = own.filter(({ verdict }) => verdict === 'broken');
  const explained = broken.every(
    (finding) => explainedState(report, finding, reckoning.figure) === 'explained',
  );
  const told = broken[0] ?? own.find((finding) => finding.rule.endsWith('.total')) ?? own[0];
  const beside = told?.relation && sidesOf(judgement, told.relation);
  const judged = broken.length > 0 ? (explained ? 'look' : 'broken') : (told?.verdict ?? 'open');
  return {
    id,
    title,
    verdict: beside === undefined ? 'open' : judged,
    beside: beside === undefined ? '待填' : `${beside}${judged === 'look' ? '（已说明）' : ''}`,
    ...(told?.cells[0] !== undefined && { at: told.cells[0] }),
  };
}

function carriedOver(judgement: Judgement): Point {
  const { figure } = judgement.reckoning;
  const [over, received] = [
    figure('requests.carriedOver.total'),
    figure('requests.received.total'),
  ];
  const many = over !== undefined && received !== undefined && over > received;
  return {
    id: 'carriedOver',
    title: '结转下年度合理',
    verdict: over === undefined ? 'open' : many ? 'broken' : 'look',
    beside: `${shown(over)}（新收 ${shown(received)}）`,
    at: 'requests.carriedOver.total',
  };
}

function disputes({ form, findings, reckoning: { figure } }: Judgement): Point {
  const totals = [...form.cells.values()].filter(
    ({ table, total }) => table === 'disputes' && total,
  );
  const own = findings.filter((finding) => finding.rule.startsWith('T4-1.'));
  const broken = own.some((finding) => finding.verdict === 'broken');
  const open = totals.some(({ address }) => figure(address) === undefined);
  const [review, ...suits] = totals.map(({ address }) => figure(address));
  const sued = addedUp(suits, (suit) => suit);
  return {
    id: 'disputes',
    title: '行政复议、行政诉讼件数',
    verdict: broken ? 'broken' : open ? 'open' : 'look',
    beside: `复议 ${shown(review)}、诉讼 ${shown(sued)}`,
    ...(totals[0] && { at: totals[0].address }),
  };
}

/** 国办函〔2020〕109号: what was charged for information is said in part six. */
function fees({ report }: Judgement): Point {
  const text = report.texts['otherMatters'] ?? '';
  const told = /收费|信息处理费|收取/.test(text);
  return {
    id: 'fees',
    title: '第六部分说明信息处理费',
    verdict: told ? 'look' : 'broken',
    beside: told ? '已提到' : '未提到',
    at: 'otherMatters',
  };
}

const MUCH_THE_SAME = 80;

function problems({ report }: Judgement): Point {
  const [now, last] = [report.texts['problems'] ?? '', yearBefore(report)];
  const before = last?.texts['problems'];
  const share =
    !last || before === undefined || now === '' ? undefined : sameShare(last, before, now);
  return {
    id: 'problems',
    title: '存在问题具体，不照搬上年',
    verdict: share !== undefined && share >= MUCH_THE_SAME ? 'broken' : 'look',
    beside: share === undefined ? '上年正文未知' : `与上年相同 ${share}%`,
    at: 'problems',
  };
}

/** By last year’s figures and texts: what was compared with its text last. Both are long, and seldom change. */
const compared = new WeakMap<LastYear, { readonly now: string; readonly share: number }>();

/** How much of a text stood there before, in percent. */
function sameShare(last: LastYear, before: string, now: string): number {
  const known = compared.get(last);
  if (known?.now === now) return known.share;
  const kept = textDifference(before, now).filter(({ kind }) => kind === 'same');
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  const share = Math.round((length / now.length) * 100);
  compared.set(last, { now, share });
  return share;
}

/** Identity card and mobile numbers. */
const PERSONAL = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

function privacy({ form, report }: Judgement): Point {
  const told = textsOf(form).find(({ id }) => PERSONAL.test(report.texts[id] ?? ''));
  return {
    id: 'privacy',
    title: '正文不含个人信息',
    verdict: told ? 'broken' : 'look',
    beside: told ? '疑有证件号或手机号' : '未见证件号、手机号',
    at: told?.id ?? 'overview',
  };
}

/** Both sides as in 13＝13; undefined while one of them is not known. */
function sidesOf(
  { report, reckoning }: Judgement,
  { left, operator, right }: Relation,
): string | undefined {
  const last = yearBefore(report)?.cells ?? {};
  const valueOf = ({ address, year }: Term): number | undefined =>
    year === 'last' ? last[address] : reckoning.figure(address);
  const [one, other] = [left, right].map(({ terms }) => termsSum(terms, valueOf));
  if (one === undefined || other === undefined) return undefined;
  const sign = operator === '=' ? (one === other ? '＝' : '≠') : operator;
  return `${amountText(one)}${sign}${amountText(other)}`;
}

function firstOf(form: Form, section: string): Address {
  const cell = [...form.cells.values()].find(({ table }) => table === section);
  return cell?.address ?? section;
}

function shown(value: number | undefined): string {
  return value === undefined ? '未填' : amountText(value);
}
