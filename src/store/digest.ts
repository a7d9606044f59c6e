// The hash that tells whether any of what a file says has changed on the way.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { refusal } from './failures';

const MAGIC: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 16;
/** How much text is gathered before it is hashed. */
const GATHERED = 1 << 16;

/**
 * SHA-256 over plain data as JSON with sorted keys and no spaces: the same for every text that reads
 * the same. Refuses keys that reach prototypes, and data as deep as none of ours is.
 */
export function digestOf(data: unknown): string {
  const hash = sha256.create();
  let text = '';
  const put = (piece: string): void => {
    text += piece;
    if (text.length < GATHERED) return;
    hash.update(utf8ToBytes(text));
    text = '';
  };
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return put(JSON.stringify(value));
    if (depth > DEEPEST) throw refusal('文件嵌套过深，已拒绝。');
    const list = Array.isArray(value);
    const keys = list ? [...value.keys()] : keysOf(value);
    put(list ? '[' : '{');
    keys.forEach((key, index) => {
      if (index > 0) put(',');
      if (!list) put(`${JSON.stringify(key)}:`);
      walk((value as Record<string | number, unknown>)[key], depth + 1);
    });
    return put(list ? ']' : '}');
  };
  walk(data, 0);
  hash.update(utf8ToBytes(text));
  return bytesToHex(hash.digest());
}

/** In order; what is not given is not there, as in JSON. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value).filter(
    (key) => (value as Record<string, unknown>)[key] !== undefined,
  );
  if (keys.some((key) => MAGIC.has(key))) throw refusal('文件含有不允许的内容，已拒绝。');
  return keys.sort();
}
