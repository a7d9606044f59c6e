/** Bytes of a text file → text: UTF-8, UTF-16 with its mark, or GB 18030 where it is no UTF-8. */

/** The text, or undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes);
  const text = encoding === undefined ? unmarked(bytes) : decodeAs(encoding, bytes);
  return text === undefined || text.includes('\0') ? undefined : text;
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function unmarked(bytes: Uint8Array): string | undefined {
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
