/** Report → the data file. Equal reports give equal bytes. */
import type { Address } from '../report/address';
import { amountText } from '../report/amount';
import type { Form } from '../report/form';
import { formOf } from '../report/forms/index';
import type { LastYear } from '../report/last-year';
import { reckon, type Report } from '../report/report';
import type { Source } from '../report/source';

/** The version of the shape; raised when an old reader would misread a new file. */
export const SCHEMA = 1;

/** The data file as UTF-8. Keys stand in the order of the form; what is blank or empty is left out. */
export function writeJson(report: Report): Uint8Array {
  const form = formOf(report.form);
  const { figure } = reckon(form, report);
  const cells: Record<Address, number> = {};
  for (const address of form.cells.keys()) {
    const value = figure(address);
    if (value !== undefined) cells[address] = value;
  }
  const rank = rankOf(form);
  const { name, kind, level, scope } = report.organ;
  const { title, contact, date, signature } = report.imprint;
  const file = {
    schema: SCHEMA,
    form: report.form,
    year: report.year,
    organ: { name, kind, level, scope },
    example: report.example || undefined,
    imprint: stated({ title, contact, date, signature }),
    cells,
    texts: inOrder(report.texts, rank) ?? {},
    takenOver: [...report.takenOver].sort((a, b) => rank(a) - rank(b)),
    controls: controlsIn(report, rank),
    refused: inOrder(report.refused, rank),
    displaced: inOrder(report.displaced, rank),
    notes: inOrder(report.notes, rank),
    sources: inOrder(sourcesIn(report), rank),
    assigned: inOrder(report.assigned, rank),
    reasons: inOrder(report.reasons, rank),
    unavailable: inOrder(report.unavailable, rank),
    lastYear: report.lastYear && lastYearIn(report.lastYear),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, undefined, 1)}\n`);
}

/** 核对数 as numbers; what is not plainly one stands as it was typed. */
function controlsIn(
  report: Report,
  rank: (key: string) => number,
): Record<Address, number | string> | undefined {
  const numbers = Object.entries(report.controls).map(([address, typed]) => {
    const value = Number(typed);
    const plain = Number.isFinite(value) && amountText(value) === typed;
    return [address, plain ? value : typed] as const;
  });
  return inOrder(Object.fromEntries(numbers), rank);
}

/** 数据来源, of each what it says. */
function sourcesIn({ sources }: Report): Record<Address, object> {
  const said = ({ office, person, date, basis }: Source): object =>
    stated({ office, person, date, basis }) ?? {};
  return Object.fromEntries(
    Object.entries(sources).map(([address, source]) => [address, said(source)]),
  );
}

/** 上年数, in the order of their own form. */
function lastYearIn({ form, year, from, cells, texts }: LastYear): object {
  const rank = rankOf(formOf(form));
  return { form, year, from, cells: inOrder(cells, rank) ?? {}, texts: inOrder(texts, rank) };
}

/** Where a key stands in the form; strangers come last. */
function rankOf(form: Form): (key: string) => number {
  const names = [
    ...form.sections.map((section) => section.id),
    ...form.cells.keys(),
    ...form.rules.map((rule) => rule.id),
  ];
  const ranks = new Map(names.map((name, index) => [name, index]));
  return (key) => ranks.get(key) ?? names.length;
}

function inOrder<T>(
  record: Readonly<Record<string, T>>,
  rank: (key: string) => number,
): Record<string, T> | undefined {
  const entries = Object.entries(record);
  entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function stated(record: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const entries = Object.entries(record).filter(([, text]) => text !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
