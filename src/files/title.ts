/** The title of a report: what it says where nobody wrote one, and what can be read out of it. */
import { linesOf, oneLine, squeezed } from './lines';
import { balancedLines } from './title-lines';

/** What the document is called. */
export const KIND = '政府信息公开工作年度报告';
/** No title is longer; the pattern takes too long over what only begins like one. */
const LONGEST = 200;

const spaced = (word: string): string => [...word].join('\\s*');
const TITLE = new RegExp(
  `^\\s*(.*?)\\s*(${spaced('2000').replace(/0/g, '\\d')})\\s*年\\s*度?\\s*${spaced('政府信息公开')}` +
    `\\s*(?:${spaced('工作')})?\\s*(?:${spaced('年度')}|年)?\\s*${spaced('报告')}`,
  's',
);

/** A title in which the year, and perhaps the unit, is still to be filled in. */
const UNFILLED = new RegExp(
  `^(.*?)(?:^|[\\s_＿]+)年\\s*度?\\s*${spaced('政府信息公开')}\\s*${spaced('工作')}\\s*${spaced('年度报告')}\\s*$`,
  's',
);

/** What a blank form is headed by: room for the unit, then for the year, and the rest. */
export const BLANK_TITLE = `${'＿'.repeat(14)}\n${'＿'.repeat(4)}年${KIND}`;

/** The title that the rules ask for (X1). */
export function usualTitle(unit: string, year: number): string {
  return `${unit}${year}年${KIND}`;
}

/** The lines of the title: `written` where somebody wrote one, in the lines it was written in. */
export function titleLines(written: string, unit: string, year: number): string[] {
  const [only, ...more] = linesOf(written);
  if (only === undefined) {
    const name = oneLine(unit);
    return balancedLines(usualTitle(name, year), name);
  }
  return more.length > 0 ? [only, ...more] : balancedLines(only);
}

/** Unit, year and, where it is not the usual one, wording. What cannot be read is left out. */
export interface TitleParts {
  readonly unit?: string;
  readonly year?: number;
  readonly written?: string;
}

/** Takes a title apart; the inverse of `titleLines` up to white space. */
export function readTitle(lines: readonly string[]): TitleParts {
  const whole = lines.join('');
  const written = isBalanced(lines) ? whole : lines.join('\n');
  const match = whole.length > LONGEST ? undefined : TITLE.exec(toHalfWidthDigits(whole));
  if (!match) {
    if (written.trim() === '') return {};
    const unfilled = whole.length > LONGEST ? undefined : UNFILLED.exec(whole);
    if (!unfilled) return { written };
    const given = (unfilled[1] ?? '').trim();
    return given === '' ? {} : { unit: given };
  }
  const unit = (match[1] ?? '').replace(/[_＿]+/g, ' ').trim();
  const year = Number((match[2] ?? '').replace(/\s/g, ''));
  const usual = squeezed(usualTitle(unit, year)) === squeezed(written);
  return { ...(unit !== '' && { unit }), year, ...(!usual && { written }) };
}

/** Whether somebody's one line stands in the lines a typist would set it in. */
function isBalanced(lines: readonly string[]): boolean {
  const set = balancedLines(lines.join(''));
  return set.length === lines.length && set.every((line, at) => line === lines[at]);
}

/** Whether a line is, or ends, the title of an annual report. */
export function isTitle(line: string): boolean {
  if (line.length > 80) return false;
  return (TITLE.test(toHalfWidthDigits(line)) && /报\s*告\s*$/.test(line)) || UNFILLED.test(line);
}

function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}
