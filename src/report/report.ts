/**
 * A filled-in report: what was stated, and the totals that follow from it. How it comes to be from
 * edits is told in edits.ts; whether it is right, in check.ts.
 */
import { aside, splitAddress, type Address, type Aside } from './address';
import { amountText, readAmount } from './amount';
import type { Cell, Form } from './form';
import { formOf } from './forms/index';
import { partsOf } from './kept';
import { lastYearValues, readLastYear, type LastYear } from './last-year';
import type { Organ, OrganKind, OrganLevel, Scope } from './organ';
import type { Figures } from './rule';
import { readRuling } from './ruling';
import { readSource, writeSource, type Source } from './source';

/** 报告信息 beside organ and year; empty where not given. */
export interface Imprint {
  readonly title: string;
  readonly contact: string;
  /** The date of the signature block, as it is printed. */
  readonly date: string;
  readonly signature: string;
}

/** 情况说明: why a finding is right as it is, and the figures for which that was said. */
export interface Reason {
  readonly text: string;
  /** What the rule looked at when it was written, blank cells as null. */
  readonly figures: Readonly<Record<Address, number | null>>;
}

export interface Report {
  readonly form: string;
  readonly year: number;
  readonly organ: Organ;
  readonly imprint: Imprint;
  /** Made by 载入示例 and marked 示例 wherever it is seen. */
  readonly example: boolean;
  /** Stated figures, 万元 for amounts; blank is absent. Totals only where taken over. */
  readonly cells: Readonly<Record<Address, number>>;
  readonly texts: Readonly<Record<string, string>>;
  /** Totals typed by hand, stated or still blank. */
  readonly takenOver: ReadonlySet<Address>;
  /** 核对数 beside totals, as typed. */
  readonly controls: Readonly<Record<Address, string>>;
  /** What stands in a cell that is not plainly its number: refused, undecided, remarked. */
  readonly refused: Readonly<Record<Address, string>>;
  /** 备注 of a cell. */
  readonly notes: Readonly<Record<Address, string>>;
  /** 数据来源 of a cell. */
  readonly sources: Readonly<Record<Address, Source>>;
  /** 分工: the 科室 that is asked for a cell. */
  readonly assigned: Readonly<Record<Address, string>>;
  /** By the id of the rule. */
  readonly reasons: Readonly<Record<string, Reason>>;
  /** Rules whose 情况说明 was refused as it reads (不认可). */
  readonly refusedReasons: ReadonlySet<string>;
  /** Tables whose remaining blanks are confirmed as not available, with the reason (C3). */
  readonly unavailable: Readonly<Record<string, string>>;
  /** 上年数, as far as they are known. */
  readonly lastYear?: LastYear;
  /** What stands in cells that have no place in this form: back when the form is changed back. */
  readonly displaced: Readonly<Record<Address, string>>;
}

/** What stands at every address, as typed; the empty string and an absent key are both blank. */
export type Values = ReadonlyMap<Address, string>;

/** Reads a report out of what stands at every address. Throws on a form that does not exist. */
export function reportFrom(values: Values): Report {
  const about = (key: string): string => values.get(aside('about', key)) ?? '';
  const form = formOf(about('form'));
  const takenOver = new Set<Address>();
  for (const { address } of form.totals) {
    if (values.get(aside('takenOver', address))) takenOver.add(address);
  }
  const { refusals, before, ...parts } = partsOfReport(form, takenOver, values);
  const { reasons } = parts;
  const lastYear = readLastYear(before);
  return {
    form: form.id,
    year: Number(about('year')),
    organ: organFrom(about),
    imprint: {
      title: about('title'),
      contact: about('contact'),
      date: about('date'),
      signature: about('signature'),
    },
    example: about('example') !== '',
    ...parts,
    takenOver,
    refusedReasons: new Set(
      [...refusals].flatMap(([rule, of]) => (reasons[rule]?.text === of ? [rule] : [])),
    ),
    ...(lastYear && { lastYear }),
  };
}

/** What stands in a report, each by what it is about. */
interface Parts {
  readonly cells: Record<Address, number>;
  readonly refused: Record<Address, string>;
  readonly texts: Record<string, string>;
  readonly controls: Record<Address, string>;
  readonly notes: Record<Address, string>;
  readonly sources: Record<Address, Source>;
  readonly assigned: Record<Address, string>;
  readonly reasons: Record<string, Reason>;
  /** By the rule, the wording of the reason that was refused. */
  readonly refusals: Map<string, string>;
  readonly unavailable: Record<string, string>;
  /** What is said of last year. */
  readonly before: Map<string, string>;
  readonly displaced: Record<Address, string>;
}

function partsOfReport(form: Form, takenOver: ReadonlySet<Address>, values: Values): Parts {
  const parts: Parts = {
    cells: {},
    refused: {},
    texts: {},
    controls: {},
    notes: {},
    sources: {},
    assigned: {},
    reasons: {},
    refusals: new Map(),
    unavailable: {},
    before: new Map(),
    displaced: {},
  };
  for (const [address, typed] of values) {
    if (typed === '') continue;
    const { kind, subject } = splitAddress(address);
    const cell = form.cells.get(address);
    if (kind !== undefined) placeBeside(parts, kind, subject, typed);
    else if (form.texts.has(address)) parts.texts[address] = typed;
    else if (!cell) parts.displaced[address] = typed;
    else if (!cell.total || takenOver.has(address))
      placeCell(parts.cells, parts.refused, cell, typed);
  }
  return parts;
}

/** What is said about cells, rules and tables; what stands at other addresses is no part of the report. */
function placeBeside(parts: Parts, kind: Aside, subject: string, typed: string): void {
  if (kind === 'note') parts.notes[subject] = typed;
  else if (kind === 'source') placeSource(parts.sources, subject, typed);
  else if (kind === 'assigned') parts.assigned[subject] = typed;
  else if (kind === 'control') parts.controls[subject] = typed;
  else if (kind === 'reason') Object.assign(parts.reasons, readReason(subject, typed));
  else if (kind === 'ruling') placeRefusal(parts.refusals, subject, typed);
  else if (kind === 'unavailable') parts.unavailable[subject] = typed;
  else if (kind === 'lastYear') parts.before.set(subject, typed);
}

/**
 * The report with one cell typed anew; everything else is shared with the one before. A computed
 * total takes nothing that is typed.
 */
export function withCell(report: Report, cell: Cell, typed: string): Report {
  if (isComputed(report, cell)) return report;
  const cells = { ...report.cells };
  const refused = { ...report.refused };
  delete cells[cell.address];
  delete refused[cell.address];
  placeCell(cells, refused, cell, typed);
  return { ...report, cells, refused };
}

/** What a cell holds as it is read by rules, progress and export; totals included. */
export interface Reckoning {
  readonly figure: Figures;
  /** The totals that compute themselves. */
  readonly running: ReadonlyMap<Address, RunningTotal>;
}

export interface RunningTotal {
  /** What the stated cells behind it add up to. */
  readonly sum: number;
  /** How many stored cells are behind it, and how many of them are blank. */
  readonly parts: number;
  readonly blanks: number;
}

/** Adds up what is not taken over. A computed total is blank until every part is stated. */
export function reckon(form: Form, report: Report): Reckoning {
  const running = new Map<Address, RunningTotal>();
  for (const { address, total } of form.totals) {
    if (!total || report.takenOver.has(address)) continue;
    let [sum, parts, blanks] = [0, 0, 0];
    for (const term of total.right.terms) {
      const part = running.get(term.address);
      const stated = report.cells[term.address];
      sum += term.sign * (part?.sum ?? stated ?? 0);
      parts += part?.parts ?? 1;
      blanks += part?.blanks ?? (stated === undefined ? 1 : 0);
    }
    running.set(address, { sum, parts, blanks });
  }
  const figure = (address: Address): number | undefined => {
    const total = running.get(address);
    if (!total) return report.cells[address];
    return total.blanks === 0 ? total.sum : undefined;
  };
  return { figure, running };
}

/** Whether a cell is a total that adds itself up in this report. */
export function isComputed(report: Report, cell: Cell): boolean {
  return cell.total !== undefined && !report.takenOver.has(cell.address);
}

/** The stored cells behind a cell: itself, or what a computed total adds up, all the way down. */
export function partsBehind(form: Form, report: Report, address: Address): Address[] {
  const cell = form.cells.get(address);
  if (!cell?.total || !isComputed(report, cell)) return [address];
  return cell.total.right.terms.flatMap((term) => partsBehind(form, report, term.address));
}

/** One that cannot be read counts as not given; it stays in the log. */
function readReason(rule: string, typed: string): Record<string, Reason> {
  const { text, figures } = (partsOf(typed) ?? {}) as Partial<Reason>;
  return typeof text === 'string' && figures ? { [rule]: { text, figures } } : {};
}

function placeRefusal(refusals: Map<string, string>, rule: string, typed: string): void {
  const ruled = readRuling(typed);
  if (ruled?.ruling === 'refused') refusals.set(rule, ruled.of);
}

function placeSource(sources: Record<Address, Source>, address: Address, typed: string): void {
  const source = readSource(typed);
  if (source) sources[address] = source;
}

function organFrom(about: (key: string) => string): Organ {
  const kind = about('organ.kind') as OrganKind | '';
  const level = about('organ.level') as OrganLevel | '';
  const scope = about('organ.scope') as Scope | '';
  return {
    name: about('organ.name'),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(scope && { scope }),
  };
}

function placeCell(
  cells: Record<Address, number>,
  refused: Record<Address, string>,
  cell: Cell,
  typed: string,
): void {
  const reading = readAmount(cell.kind, typed);
  if (reading.kind === 'number') cells[cell.address] = reading.value;
  const plain = reading.kind === 'number' && reading.remark === undefined;
  if (!plain && reading.kind !== 'blank') refused[cell.address] = typed;
}

/** Everything a report states, as it would stand at its addresses: the inverse of `reportFrom`. */
export function valuesOf(report: Report): Map<Address, string> {
  const values = new Map<Address, string>();
  const put = (address: Address, typed: string | undefined): void => {
    if (typed !== undefined && typed !== '') values.set(address, typed);
  };
  put(aside('about', 'form'), report.form);
  put(aside('about', 'year'), String(report.year));
  put(aside('about', 'example'), report.example ? '1' : '');
  for (const [key, value] of Object.entries(report.organ))
    put(aside('about', `organ.${key}`), value);
  for (const [key, value] of Object.entries(report.imprint)) put(aside('about', key), value);
  for (const [address, value] of Object.entries(report.cells)) put(address, amountText(value));
  for (const [address, typed] of Object.entries(report.refused)) put(address, typed);
  for (const [address, typed] of Object.entries(report.displaced)) put(address, typed);
  for (const [id, text] of Object.entries(report.texts)) put(id, text);
  for (const address of report.takenOver) put(aside('takenOver', address), '1');
  for (const [address, control] of Object.entries(report.controls)) {
    put(aside('control', address), control);
  }
  for (const [address, note] of Object.entries(report.notes)) put(aside('note', address), note);
  for (const [address, source] of Object.entries(report.sources)) {
    put(aside('source', address), writeSource(source));
  }
  for (const [address, office] of Object.entries(report.assigned)) {
    put(aside('assigned', address), office);
  }
  for (const [rule, reason] of Object.entries(report.reasons)) {
    put(aside('reason', rule), JSON.stringify(reason));
  }
  for (const [table, why] of Object.entries(report.unavailable)) {
    put(aside('unavailable', table), why);
  }
  if (report.lastYear) lastYearValues(report.lastYear).forEach((typed, at) => put(at, typed));
  return values;
}
