/** The title of a report: what it says where nobody wrote one, and what can be read out of it. */
import { linesOf, squeezed } from './lines';

/** What the document is called. */
export const KIND = '政府信息公开工作年度报告';
/** Characters of 22 pt on a line of 156 mm. */
const LINE_WIDTH = 20;
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

/** What a blank form is headed by: room for unit and year, and the rest. */
export const BLANK_TITLE = `${'　'.repeat(12)}年${KIND}`;

/** The title that the rules ask for (X1). */
export function usualTitle(unit: string, year: number): string {
  return `${unit}${year}年${KIND}`;
}

/** The lines of the title: `written` where somebody wrote one, with the unit apart where it is long. */
export function titleLines(written: string, unit: string, year: number): string[] {
  const own = linesOf(written);
  if (own.length > 0) return own;
  const name = linesOf(unit).join('');
  const whole = usualTitle(name, year);
  if (name === '' || widthOf(whole) <= LINE_WIDTH) return [whole];
  return [name, usualTitle('', year)];
}

/** Unit, year and, where it is not the usual one, wording. What cannot be read is left out. */
export interface TitleParts {
  readonly unit?: string;
  readonly year?: number;
  readonly written?: string;
}

/** Takes a title apart; the inverse of `titleLines` up to white space. */
export function readTitle(lines: readonly string[]): TitleParts {
  const written = lines.join('\n');
  const whole = lines.join('');
  const match = whole.length > LONGEST ? undefined : TITLE.exec(toHalfWidthDigits(whole));
  if (!match) {
    if (written.trim() === '') return {};
    const unfilled = whole.length > LONGEST ? undefined : UNFILLED.exec(whole);
    if (!unfilled) return { written };
    const given = (unfilled[1] ?? '').trim();
    return given === '' ? {} : { unit: given };
  }
  const unit = (match[1] ?? '').trim();
  const year = Number((match[2] ?? '').replace(/\s/g, ''));
  const usual = squeezed(usualTitle(unit, year)) === squeezed(written);
  return { ...(unit !== '' && { unit }), year, ...(!usual && { written }) };
}

/** Whether a line is, or ends, the title of an annual report. */
export function isTitle(line: string): boolean {
  if (line.length > 80) return false;
  return (TITLE.test(toHalfWidthDigits(line)) && /报\s*告\s*$/.test(line)) || UNFILLED.test(line);
}

function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign < '\u1100' ? 0.5 : 1), 0);
}
