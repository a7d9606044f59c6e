/** CRC-32, by which parts of archives and of pictures are told whole. It guards against accidents only. */

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The checksum of some bytes, as zip (APPNOTE 4.4.7) and PNG (ISO/IEC 15948) keep it. */
export function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
