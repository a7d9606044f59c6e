/**
 * 数据来源: who gave a figure, when, and by what. It is kept as one text beside its cell, handed on in
 * the data file, printed in the register (source-register.ts), and never in a report.
 */
import { aside, type Address } from './address';
import type { Change } from './edits';
import { partsOf } from './kept';
import { wellFormed } from './text';

/** Each may be empty; one line without blanks around it. */
export interface Source {
  /** 提供科室. */
  readonly office: string;
  /** 提供人. */
  readonly person: string;
  /** 日期: 2025-01-08 where it was chosen, anything where it was read from a file. */
  readonly date: string;
  /** 依据: a register, a system, a letter. */
  readonly basis: string;
}

/** A source as it is made out of fields or a file. */
export type SourceParts = { readonly [part in keyof Source]?: string | undefined };

/** What a source says, in the order in which it is shown and kept, and what people call it. */
export const SOURCE_PARTS: Readonly<Record<keyof Source, string>> = {
  office: '提供科室',
  person: '提供人',
  date: '日期',
  basis: '依据',
};

/** The source of a figure whose source is not known. */
export const NO_SOURCE: Source = { office: '', person: '', date: '', basis: '' };

const KEYS = Object.keys(SOURCE_PARTS) as readonly (keyof Source)[];

/** The source in one line per part, without what no file can hold. */
export function tidySource(source: SourceParts): Source {
  const line = (text = ''): string => wellFormed(text).replace(/\s+/g, ' ').trim();
  const { office, person, date, basis } = source;
  return { office: line(office), person: line(person), date: line(date), basis: line(basis) };
}

/** The one text that stands at `source:<address>`: equal sources give equal texts, none the empty one. */
export function writeSource(source: SourceParts): string {
  const parts = statedParts(tidySource(source));
  return parts.length === 0 ? '' : JSON.stringify(Object.fromEntries(parts));
}

/** Reads that text; undefined where it says nothing. A text of any other making is the office. */
export function readSource(typed: string): Source | undefined {
  const source = tidySource(partsIn(typed));
  return statedParts(source).length > 0 ? source : undefined;
}

/** Whether both say the same; one that is not known says nothing. */
export function sameSource(a: Source | undefined, b: Source | undefined): boolean {
  return writeSource(a ?? NO_SOURCE) === writeSource(b ?? NO_SOURCE);
}

/** A source in one line: 政策法规科 王敏 2025-01-08 依申请公开台账. */
export function sourceText(source: Source): string {
  return statedParts(source)
    .map(([, text]) => text)
    .join(' ');
}

/** What a source says, part by part; empty parts are left out. */
export function statedParts(source: Source): readonly (readonly [keyof Source, string])[] {
  return KEYS.map((key) => [key, source[key]] as const).filter(([, text]) => text !== '');
}

/** The changes that give all these cells this source, as one act; `NO_SOURCE` takes it away. */
export function sourceChanges(addresses: readonly Address[], source: Source): Change[] {
  const text = writeSource(source);
  return addresses.map((address) => ({ address: aside('source', address), new: text }));
}

function partsIn(typed: string): SourceParts {
  const read = partsOf(typed);
  if (!read) return { office: typed };
  const known = Object.entries(read).filter(([key, value]) => {
    return Object.hasOwn(SOURCE_PARTS, key) && ['string', 'number'].includes(typeof value);
  });
  return Object.fromEntries(known.map(([key, value]) => [key, String(value)]));
}
