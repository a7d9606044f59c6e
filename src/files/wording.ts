/**
 * The wording of an office paper: texts with named fields in Chinese brackets, 〔报告单位〕, which an office
 * words its own way. What the texts of each paper are is told in office-wordings.ts, what the fields say
 * in office-fields.ts.
 */
import { linesOf } from './lines';

/** A text of a paper under its name, by which it is kept. */
export interface WordingPart {
  readonly name: string;
  readonly text: string;
  /** What has to be known to write it. */
  readonly hint?: string;
}

/** Texts by the names of their parts; what is absent is worded as usual. */
export type Wording = Readonly<Record<string, string>>;

/** What stands for each field. */
export type Fields = ReadonlyMap<string, string>;

const FIELD = /〔([^〔〕\r\n]*)〕/g;

/** The years of numbers of papers stand in the same brackets, as in 〔2021〕30号, and so do blanks for them. */
function isName(inside: string): boolean {
  return /[^\s\d]/.test(inside);
}

/** A text with its fields filled in: once, so that nothing a field says is taken for a field. */
export function fillIn(text: string, fields: Fields): string {
  return text.replace(FIELD, (whole, inside: string) => fields.get(inside.trim()) ?? whole);
}

/** The fields in texts that nothing stands for, each once, in their order. They are left as they are. */
export function unknownFields(texts: readonly string[], fields: Fields): string[] {
  const found = texts.flatMap((text) => [...text.matchAll(FIELD)].map(([, inside = '']) => inside));
  return [...new Set(found.filter((inside) => isName(inside) && !fields.has(inside.trim())))];
}

/** The texts of a paper as an office words them. */
export function wordedParts(parts: readonly WordingPart[], wording: Wording): WordingPart[] {
  return parts.map((part) => ({ ...part, text: wording[part.name] ?? part.text }));
}

/** What of it is not as usual: only that is kept, so that better usual words reach everybody else. */
export function ownWording(parts: readonly WordingPart[], wording: Wording): Wording {
  const own = parts.flatMap(({ name, text }) => {
    const worded = wording[name];
    return worded === undefined || worded === text ? [] : [[name, worded] as const];
  });
  return Object.fromEntries(own);
}

const HEAD = /^【([^【】]+)】$/;

/** All texts as one, to be handed on and taken in again: each below its name, 【标题】. */
export function writeWording(parts: readonly WordingPart[]): string {
  return parts
    .map(({ name, text }) => [`【${name}】`, ...linesOf(text).map(escaped)].join('\n'))
    .join('\n\n');
}

/** Reads that text for a paper with these parts; undefined where it names none of them. */
export function readWording(text: string, parts: readonly WordingPart[]): Wording | undefined {
  const names = new Set(parts.map(({ name }) => name));
  const read = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const line of linesOf(text)) {
    const name = HEAD.exec(line.trim())?.[1];
    if (name !== undefined && names.has(name)) read.set(name, (lines = []));
    else lines?.push(line.replace(/^【(?=【)/, ''));
  }
  if (read.size === 0) return undefined;
  return Object.fromEntries(
    [...read].map(([name, own]) => [name, linesOf(own.join('\n')).join('\n')]),
  );
}

/** A line that would begin a part is written with its bracket twice. */
function escaped(line: string): string {
  return line.startsWith('【') ? `【${line}` : line;
}
