/** SHA-256 sums of files: the list that `sha256sum -c` reads, written and read. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What the list is called, wherever it lies. */
export const SUMS = 'SHA256SUMS';

/** The sum of some bytes, as 64 hexadecimal digits. */
export function sumOfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The list of sums by the names of their files, in the order of these. */
export function sumsText(sums: ReadonlyMap<string, string>): string {
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return lines.map(([name, sum]) => `${sum}  ${name}\n`).join('');
}

/** Reads such a list; lines that are none are passed over. */
export function readSums(text: string): Map<string, string> {
  const lines = text.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gim);
  return new Map([...lines].map(([, sum = '', name = '']) => [name, sum.toLowerCase()]));
}
