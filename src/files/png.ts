/**
 * PNG: its size, and texts put into it. The pixels are left as they are. (ISO/IEC 15948)
 */
import { strToU8 } from 'fflate';
import { crc32 } from './crc32';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type, 13 bytes of the header, and their checksum. */
const HEADER_END = SIGNATURE.length + 25;

/** Width and height in pixels; undefined for what is no PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < HEADER_END || SIGNATURE.some((byte, at) => bytes[at] !== byte)) {
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The picture with texts by their keywords, such as Title and Description, behind its header. */
export function withPngTexts(
  bytes: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, bytes.length);
  const out = new Uint8Array(length);
  out.set(bytes.subarray(0, HEADER_END));
  let at = HEADER_END;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  out.set(bytes.subarray(HEADER_END), at);
  return out;
}

/** iTXt, not compressed, in Chinese. */
function textChunk(keyword: string, text: string): Uint8Array {
  const data = strToU8(`iTXt${keyword}\0\0\0zh-CN\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return chunk;
}
