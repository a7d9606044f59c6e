/**
 * Texts as lines. What is left of a text when it goes through a file: everything but the kind of its
 * line ends, blank lines around it, and characters that no XML file can hold.
 */
import { printable } from '../report/text';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The lines of a text, blank ones around it left out, blank ones within it kept. */
export function linesOf(text: string): string[] {
  const lines = text.split(LINE_END).map(printable);
  const isBlank = (line: string | undefined): boolean => line !== undefined && line.trim() === '';
  while (isBlank(lines[0])) lines.shift();
  while (isBlank(lines.at(-1))) lines.pop();
  return lines;
}

/** A text on one line, such as the name of an organ. */
export function oneLine(text: string): string {
  return linesOf(text).join('');
}

/** A text as it comes back from any file. */
export function settledText(text: string): string {
  return linesOf(text).join('\n');
}

/** For comparing only, never stored: compatibility forms unified, white space removed. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
