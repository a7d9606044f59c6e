/**
 * A JSON reader for foreign files. It keeps every number as its text, so that nothing changes
 * unseen, and refuses what JSON.parse lets pass: duplicate keys, keys that reach prototypes, depth.
 */

/** A number as it stood in the file: `1e400` and 17 digits stay what they are. */
export class Numeral {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Json =
  | string
  | boolean
  | null
  | Numeral
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Thrown with a sentence in Chinese for people. */
export class JsonFault extends Error {}

const MAGIC: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 32;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const WORD = /true|false|null/y;
const WORDS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

interface Cursor {
  readonly text: string;
  at: number;
}

/** Reads a whole text. Throws a JsonFault. */
export function parseJson(text: string): Json {
  const cursor = { text, at: 0 };
  const value = readValue(cursor, 0);
  take(cursor, SPACE);
  if (cursor.at < text.length) fail(cursor);
  return value;
}

function fail({ text, at }: Cursor): never {
  throw new JsonFault(
    at >= text.length
      ? '数据文件不完整，可能没有下载完或被截断。'
      : `数据文件第 ${at + 1} 个字符处有误，无法读取。`,
  );
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

/** Whether the next sign is this one, which is then passed. */
function passes(cursor: Cursor, sign: string): boolean {
  take(cursor, SPACE);
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

function readValue(cursor: Cursor, depth: number): Json {
  if (depth > DEEPEST) throw new JsonFault('数据文件嵌套过深，已拒绝。');
  if (passes(cursor, '{')) return readObject(cursor, depth);
  if (passes(cursor, '[')) return readArray(cursor, depth);
  if (cursor.text[cursor.at] === '"') return readString(cursor);
  const word = take(cursor, WORD);
  if (word !== undefined) return WORDS[word] ?? null;
  const number = take(cursor, NUMBER);
  return number === undefined ? fail(cursor) : new Numeral(number);
}

function readString(cursor: Cursor): string {
  take(cursor, SPACE);
  const { text, at } = cursor;
  if (text[at] !== '"') return fail(cursor);
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) {
    cursor.at = text.length;
    return fail(cursor);
  }
  cursor.at = end + 1;
  try {
    return JSON.parse(text.slice(at, end + 1)) as string;
  } catch {
    return fail({ text, at });
  }
}

function readArray(cursor: Cursor, depth: number): Json[] {
  const list: Json[] = [];
  if (passes(cursor, ']')) return list;
  do list.push(readValue(cursor, depth + 1));
  while (passes(cursor, ','));
  if (!passes(cursor, ']')) fail(cursor);
  return list;
}

function readObject(cursor: Cursor, depth: number): Record<string, Json> {
  const object: Record<string, Json> = {};
  if (passes(cursor, '}')) return object;
  do {
    const key = readString(cursor);
    if (MAGIC.has(key)) throw new JsonFault(`数据文件含有不允许的键“${key}”，已拒绝。`);
    if (Object.hasOwn(object, key)) {
      throw new JsonFault(`数据文件中“${key.slice(0, 60)}”出现了两次，无法确定以哪个为准。`);
    }
    if (!passes(cursor, ':')) fail(cursor);
    object[key] = readValue(cursor, depth + 1);
  } while (passes(cursor, ','));
  if (!passes(cursor, '}')) fail(cursor);
  return object;
}
