/** The outline of a text: its small headings, its length, and new headings in their number. */

const NUMERALS = '一二三四五六七八九';
const HEADING = /^[（(][一二三四五六七八九十]+[）)].*$/;
/** A heading run into its paragraph ends with its first stop. */
const STOP = /[。；：:;]/;

export interface Heading {
  /** Where it begins in the text. */
  readonly at: number;
  readonly title: string;
}

/** The lines numbered （一）, （二） …, without the paragraph that may follow on the same line. */
export function headingsIn(text: string): Heading[] {
  const headings: Heading[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const trimmed = line.trim();
    if (HEADING.test(trimmed)) {
      headings.push({ at: at + indent, title: trimmed.split(STOP)[0] ?? trimmed });
    }
    at += line.length + 1;
  }
  return headings;
}

/** The text with one more heading at its end, numbered after those it has. */
export function withHeading(text: string, title: string): string {
  const number = numeral(headingsIn(text).length + 1);
  const before = text.trimEnd();
  return `${before === '' ? '' : `${before}\n`}（${number}）${title}\n`;
}

/** 一 to 九十九. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = NUMERALS[(number % 10) - 1] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (NUMERALS[tens - 1] ?? '')}十${ones}`;
}

/** 字数: characters without white space. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s/g, '')].length;
}
