/**
 * A 归档包 → the files in it, those first that say most, and what has changed since it was made. Told by
 * its list of sums, whatever it and the files are called; what the files say is read by open.ts.
 */
import { partNames, unpack } from './archive';
import { attachedTo } from './attachment';
import { readSums, sumOfBytes, SUMS } from './sums';

/** Far above what a report comes to. */
export const BUNDLE_LIMITS = { entries: 200, unpacked: 60 * 1024 * 1024 };

/** Whether an archive is a 归档包. Office files have no such list. */
export function isBundle(bytes: Uint8Array): boolean {
  return partNames(bytes).some((name) => name.split('/').at(-1) === SUMS);
}

export interface BundleContents {
  /** The files that may hold the report, that which says most first: with its log, as data, as a document. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The names of listed files that are missing or have changed. */
  readonly changed: readonly string[];
}

/** Reads one. Throws an ArchiveFault. */
export function readBundle(bytes: Uint8Array): BundleContents {
  const parts = [...unpack(bytes, BUNDLE_LIMITS, () => true)].map(([path, content]) => ({
    name: path.split('/').at(-1) ?? path,
    bytes: content,
  }));
  const list = parts.find(({ name }) => name === SUMS);
  const listed = readSums(new TextDecoder().decode(list?.bytes));
  // Archives that were packed anew may have lost the names; the sums tell the files all the same.
  const sums = new Set(parts.map((part) => sumOfBytes(part.bytes)));
  const files = parts
    .filter((part) => part !== list && part.bytes.length > 0)
    .map((file) => ({ file, rank: rankOf(file.bytes) }))
    .sort((a, b) => a.rank - b.rank);
  return {
    files: files.map(({ file }) => file),
    changed: [...listed].flatMap(([name, sum]) => (sums.has(sum) ? [] : [name])),
  };
}

/** By content: the Word file with the log, the data file, other office files, pages. */
function rankOf(bytes: Uint8Array): number {
  const [first] = bytes;
  if (first === 0x50) return carriesLog(bytes) ? 0 : 2;
  return first === 0x7b ? 1 : 3;
}

function carriesLog(bytes: Uint8Array): boolean {
  try {
    return typeof attachedTo(bytes) === 'object';
  } catch {
    return false;
  }
}
