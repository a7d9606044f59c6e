/** What may stand in a text: anything that every file the report is written to can hold. */

// oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const HALF_CHARACTER = /[\ud800-\udfff]/gu;

/** A text without what no file can hold: control characters, and halves of characters. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '').replace(HALF_CHARACTER, '');
}

/** A text as it is stored: as every file can hold it, its lines ended by LF. */
export function wellFormed(text: string): string {
  return printable(text.replace(/\r\n?/g, '\n'));
}
