/**
 * The data file → what stands at every address. The file is foreign: its shape is checked, its
 * numbers are judged from their text, and what is wrong in a cell comes in as it was typed, so that
 * the page refuses it where people see it.
 */
import type { z } from 'zod';
import { aside, type Address } from '../report/address';
import { amountText, readAmount } from '../report/amount';
import type { Cell, Form } from '../report/form';
import { FORMS, formOf } from '../report/forms/index';
import { ORGAN_KINDS, ORGAN_LEVELS, SCOPES } from '../report/organ';
import { writeSource } from '../report/source';
import { FILE } from './data-file';
import { typedFigure } from './place';
import { JsonFault, Numeral, parseJson, type Json } from './json';
import type { Doubt, Recognised } from './recognise';
import { settleTotals } from './totals';
import { SCHEMA } from './write-json';

type File = z.infer<typeof FILE>;

const IMPRINT = ['title', 'contact', 'date', 'signature'] as const;
const CHOICES = { kind: ORGAN_KINDS, level: ORGAN_LEVELS, scope: SCOPES } as const;

/** Reads a data file. Throws a JsonFault with a sentence where it is none. */
export function readJson(text: string): Recognised {
  const json = parseJson(text);
  if (isBackup(json)) throw new JsonFault('这是备份文件，请在年报列表中用“从备份恢复”打开。');
  const parsed = FILE.safeParse(json);
  if (!parsed.success) throw new JsonFault(sentenceOf(parsed.error));
  const file = parsed.data;
  const form = formIn(file);
  const reading = new Map<Address, string>([
    [aside('about', 'form'), form.id],
    [aside('about', 'year'), yearIn(file)],
  ]);
  const doubts: Doubt[] = [];
  for (const key of Object.keys(file)) {
    if (!Object.hasOwn(FILE.shape, key))
      doubts.push({ sentence: `文件中的“${short(key)}”没有导入。` });
  }
  putAbout(reading, doubts, file);
  putCells(reading, doubts, form, file);
  putTexts(reading, doubts, form, file);
  putAsides(reading, doubts, form, file);
  putLastYear(reading, doubts, file);
  return { values: reading, doubts };
}

/** All reports of a browser in one file, which the store reads. */
function isBackup(json: Json): boolean {
  return typeof json === 'object' && json !== null && 'gouji' in json && json.gouji === 'backup';
}

function sentenceOf(error: z.ZodError): string {
  const path = error.issues[0]?.path.map(String).join('.') ?? '';
  return path === ''
    ? '数据文件不是年度报告的数据。'
    : `数据文件中“${short(path)}”缺失或类型不对，无法导入。`;
}

function formIn({ schema, form }: File): Form {
  if (schema && (!/^\d+$/.test(schema.text) || Number(schema.text) > SCHEMA)) {
    throw new JsonFault('数据文件由更新的版本生成，请先更新本程序。');
  }
  const id = textOf(form);
  const known = FORMS.find((candidate) => candidate.id === id);
  if (!known) throw new JsonFault(`数据文件的格式“${short(id)}”不认识，无法导入。`);
  return formOf(known.id);
}

function yearIn({ year }: File): string {
  const text = textOf(year);
  if (!/^[12]\d{3}$/.test(text))
    throw new JsonFault(`数据文件的年度“${short(text)}”不是四位年份。`);
  return text;
}

function put(values: Map<Address, string>, address: Address, text: string | undefined): void {
  if (text !== undefined && text !== '') values.set(address, text);
}

function putAbout(values: Map<Address, string>, doubts: Doubt[], file: File): void {
  put(values, aside('about', 'organ.name'), file.organ?.name);
  for (const key of ['kind', 'level', 'scope'] as const) {
    const chosen = file.organ?.[key];
    if (chosen === undefined) continue;
    if (Object.hasOwn(CHOICES[key], chosen)) put(values, aside('about', `organ.${key}`), chosen);
    else doubts.push({ sentence: `报告单位的“${short(chosen)}”不认识，没有导入。` });
  }
  for (const key of IMPRINT) put(values, aside('about', key), file.imprint?.[key]);
  put(values, aside('about', 'example'), file.example ? '1' : '');
}

function putCells(values: Map<Address, string>, doubts: Doubt[], form: Form, file: File): void {
  const stated = new Map<Address, string>();
  for (const [address, value] of Object.entries(file.cells ?? {})) {
    const cell = form.cells.get(address);
    if (cell) put(stated, address, typedIn(cell, value));
    else doubts.push({ sentence: `${form.name}没有“${short(address)}”这一格，没有导入。` });
  }
  for (const [address, typed] of Object.entries(file.refused ?? {})) {
    if (form.cells.has(address)) put(stated, address, typed);
    else doubts.push({ sentence: `${form.name}没有“${short(address)}”这一格，没有导入。` });
  }
  for (const [address, typed] of Object.entries(file.displaced ?? {})) {
    const home = FORMS.some((other) => other !== form && other.cells.has(address));
    if (home && !form.cells.has(address)) values.set(address, typed);
    else doubts.push({ sentence: `没有一种格式有“${short(address)}”这一格，没有导入。` });
  }
  if (!file.takenOver) settleTotals(form, stated);
  else settleListed(stated, doubts, form, file.takenOver);
  for (const [address, typed] of stated) values.set(address, typed);
}

/** A cell as it would have been typed; JSON that is no number is shown as it is. */
function typedIn(cell: Cell, value: Json): string {
  if (value === null) return '';
  if (value instanceof Numeral) return typedFigure(cell.kind, value.text);
  return typeof value === 'string' ? value : String(value);
}

/** Where a file says which totals are taken over, the others are computed again. */
function settleListed(
  stated: Map<Address, string>,
  doubts: Doubt[],
  form: Form,
  listed: readonly string[],
): void {
  const recomputed = new Map(stated);
  settleTotals(form, recomputed);
  for (const { address, name } of form.totals) {
    if (listed.includes(address)) {
      stated.set(aside('takenOver', address), '1');
    } else {
      const typed = stated.get(address);
      if (typed !== undefined && recomputed.has(address)) {
        doubts.push({
          sentence: `${name}：文件中是 ${short(typed)}，与各项之和不符或各项不全，改为自动计算。`,
          address,
        });
      }
      stated.delete(address);
    }
  }
  for (const address of listed) {
    if (!form.cells.get(address)?.total) {
      doubts.push({ sentence: `“${short(address)}”不是总计，不能改为手填。` });
    }
  }
}

function putTexts(values: Map<Address, string>, doubts: Doubt[], form: Form, file: File): void {
  for (const [id, text] of Object.entries(file.texts ?? {})) {
    if (form.texts.has(id)) put(values, id, text);
    else doubts.push({ sentence: `${form.name}没有“${short(id)}”这一部分，没有导入。` });
  }
}

function putAsides(values: Map<Address, string>, doubts: Doubt[], form: Form, file: File): void {
  const known = (id: string): boolean =>
    form.cells.has(id) || form.sections.some((section) => section.id === id);
  const controls = Object.entries(file.controls ?? {}).map(([address, value]) => [
    address,
    textOf(value),
  ]);
  const sources = Object.entries(file.sources ?? {}).map(([address, source]) => [
    address,
    writeSource(source),
  ]);
  for (const [kind, record] of [
    ['control', Object.fromEntries(controls) as Record<string, string>],
    ['note', file.notes],
    ['source', Object.fromEntries(sources) as Record<string, string>],
    ['assigned', file.assigned],
    ['unavailable', file.unavailable],
  ] as const) {
    for (const [subject, text] of Object.entries(record ?? {})) {
      put(values, aside(kind, subject), text);
      if (!known(subject)) {
        doubts.push({ sentence: `${form.name}没有“${short(subject)}”，有关说明看不到。` });
      }
    }
  }
  for (const [rule, { text, figures }] of Object.entries(file.reasons ?? {})) {
    const numbers = Object.entries(figures).map(([address, value]) => [
      address,
      value === null ? null : Number(value.text),
    ]);
    values.set(
      aside('reason', rule),
      JSON.stringify({ text, figures: Object.fromEntries(numbers) }),
    );
  }
}

/** 上年数: what is no figure of its form is named, and left out. */
function putLastYear(values: Map<Address, string>, doubts: Doubt[], { lastYear }: File): void {
  if (!lastYear) return;
  const form = FORMS.find(({ id }) => id === textOf(lastYear.form));
  const year = textOf(lastYear.year);
  if (!form || !/^[12]\d{3}$/.test(year)) {
    doubts.push({ sentence: '文件中上年数的格式或年度不认识，上年数没有导入。' });
    return;
  }
  const texts = Object.entries(lastYear.texts ?? {}).filter(([id]) => form.texts.has(id));
  const cells = Object.entries(lastYear.cells ?? {}).flatMap(([address, value]) => {
    const cell = form.cells.get(address);
    const typed = cell && typedIn(cell, value);
    const reading = cell && readAmount(cell.kind, typed ?? '');
    if (reading?.kind === 'number') return [[address, amountText(reading.value)] as const];
    if (typed !== '') doubts.push({ sentence: `上年数中的“${short(address)}”没有导入。` });
    return [];
  });
  const from = lastYear.from === 'link' ? 'link' : 'typed';
  const kept: readonly (readonly [string, string])[] = [
    ['year', year],
    ['form', form.id],
    ['from', from],
    ...cells,
    ...texts,
  ];
  for (const [key, typed] of kept) put(values, aside('lastYear', key), typed);
}

function textOf(value: string | Numeral): string {
  return typeof value === 'string' ? value : value.text;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
