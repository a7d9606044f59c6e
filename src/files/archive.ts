/**
 * A foreign zip archive → its parts, judged before any parser sees them. Sizes are counted while
 * inflating, because what an archive says about itself is written by whoever made it.
 */
import { Inflate, strFromU8, zipSync, type Zippable } from 'fflate';
import { crc32 } from './crc32';

/** Thrown with a sentence in Chinese for people. */
export class ArchiveFault extends Error {}

export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of all wanted parts together, unpacked. */
  readonly unpacked: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const CHUNK = 16_384;
const LONGEST_COMMENT = 65_535;
/** No office file of an annual report has more parts. */
const MOST_ENTRIES = 2000;

/** The parts of an archive that `wanted` names. Throws an ArchiveFault. */
export function unpack(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view, bytes, limits).filter(
    ({ name }) => !name.endsWith('/') && wanted(name),
  );
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > limits.unpacked) throw tooLarge();
  const parts = new Map<string, Uint8Array>();
  let room = limits.unpacked;
  for (const entry of entries) {
    const part = partOf(view, bytes, entry, room);
    room -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/**
 * The parts in an archive of their own, for a library to read. Throws an ArchiveFault where one of
 * them is no plain XML.
 */
export function plainArchive(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const plain: Zippable = {};
  for (const [name, part] of parts) {
    if (!isPlainXml(part)) throw new ArchiveFault('文件内含有不允许的定义，已拒绝。');
    plain[name] = [part, { level: 0 }];
  }
  return zipSync(plain);
}

/** Defines nothing that a parser would put in place of something else. */
function isPlainXml(part: Uint8Array): boolean {
  // Encodings with zeros between the letters could hide a definition.
  return !part.includes(0) && !/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part));
}

/** The names of all parts, before any is unpacked. Throws an ArchiveFault. */
export function partNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return entriesOf(view, bytes, { entries: MOST_ENTRIES }).map(({ name }) => name);
}

function broken(): ArchiveFault {
  return new ArchiveFault('文件已损坏，无法读取。');
}

function tooLarge(): ArchiveFault {
  return new ArchiveFault('文件解压后过大，已拒绝。');
}

function entriesOf(
  view: DataView,
  bytes: Uint8Array,
  limits: Pick<ArchiveLimits, 'entries'>,
): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new ArchiveFault('文件内的部分过多，已拒绝。');
  const entries: Entry[] = [];
  const names = new Set<string>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw broken();
    if (view.getUint16(at + 8, true) & 1)
      throw new ArchiveFault('文件已加密，请去掉密码后再导入。');
    const length = view.getUint16(at + 28, true);
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken();
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + length));
    if (names.has(name)) throw new ArchiveFault('文件内有重名的部分，已拒绝。');
    if (!isSafe(name)) throw new ArchiveFault('文件内有不安全的路径，已拒绝。');
    names.add(name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken();
}

function isSafe(name: string): boolean {
  return !/^[/\\]|\\|^[a-zA-Z]:|(?:^|\/)\.\.(?:\/|$)|\0/.test(name);
}

function partOf(view: DataView, bytes: Uint8Array, entry: Entry, room: number): Uint8Array {
  const { offset, packed, size, method, checksum } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw broken();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw broken();
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8)
    throw new ArchiveFault('文件的压缩方式不支持，请另存后再导入。');
  const part = method === 0 ? data.slice() : inflated(data, Math.min(size, room));
  if (part.length > room) throw tooLarge();
  if (part.length !== size || crc32(part) !== checksum) throw broken();
  return part;
}

/** Inflates up to a size and not one chunk further. Throws an ArchiveFault. */
export function inflated(data: Uint8Array, most: number): Uint8Array {
  const whole = new Uint8Array(most);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > most) throw tooLarge();
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) {
      inflate.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  } catch (error) {
    throw error instanceof ArchiveFault ? error : broken();
  }
  return whole.subarray(0, length);
}
