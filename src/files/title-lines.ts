/**
 * A long title in lines as a typist sets it (GB/T 9704-2012): as few as will do, breaking where the
 * sense breaks, in the shape of a trapezoid or a diamond. What a title says is told in title.ts.
 */

/** Signs of 22 pt on a line of 156 mm. */
export const LINE_WIDTH = 20;
/** Longer ones are left to the office program, as no title is that long. */
const MOST_LINES = 4;

/** Nothing breaks inside these. */
const WORDS =
  /\d+年度?|[A-Za-z0-9.,%-]+|政府信息公开|政务公开|年度报告|工作|报告|年度|情况|管理委员会|委员会|办公室|人民政府|[（(][^（()）]{0,6}[）)]/gu;
/** A line neither begins with one of the first nor ends with one of the second. */
const CLOSING = '，。、；：？！）)》〉”’】〕,.;:?!%—…·';
const OPENING = '（(《〈“‘【〔';
/** A part of a name ends with these; 市场 and 社区 are no places. */
const PART_ENDS =
  /(?:[）)、》\s]|人民政府|办公室|委员会|街道|[省县旗盟]|自治州|(?<![城都])市|(?<![社小园校景地])区)$/u;
/** These begin another part. */
const PART_BEGINS = /^(?:[（(《]|\d+年|政府信息公开|年度报告)/u;
/** These belong to what stands before them. */
const GOES_ON = /^(?:[场民政容域块划级乡镇市区县旗州委和与及的]|人民)/u;

/** What a break costs: behind the unit, between parts, between words, inside what reads as one. */
const COST = { unit: -6, part: 0, word: 6, sign: 12 } as const;
/** What shapes cost that nobody wants: a rectangle, an hourglass (the deeper the more), a last line of few signs. */
const SHAPE = { rectangle: 12, hourglass: 5, short: 10 } as const;
const SHORT = 4;

interface Piece {
  readonly text: string;
  readonly width: number;
  /** What it costs to begin a line with it; infinite where no line may. */
  readonly cost: number;
}

/** The lines of a title; together they are the title, sign for sign. */
export function balancedLines(title: string, after?: string): string[] {
  const whole = widthOf(title);
  if (whole <= LINE_WIDTH || whole > MOST_LINES * LINE_WIDTH) return [title];
  // What leaves room to be filled in by hand is no line of words.
  if (/\s\s|[_＿]/.test(title)) return [title];
  const pieces = piecesOf(title, after);
  for (let count = Math.ceil(whole / LINE_WIDTH); count <= MOST_LINES; count += 1) {
    const best = bestOf(linesIn(pieces, count));
    if (best) return best.map((line) => line.map(({ text }) => text).join(''));
  }
  return [title];
}

/** Signs of full width. */
export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign < '\u1100' ? 0.5 : 1), 0);
}

/** What stays together. `after`: a beginning, such as the name of a unit, that ends a part. */
function piecesOf(title: string, after?: string): Piece[] {
  const texts: string[] = [];
  let at = 0;
  for (const { 0: word, index } of title.matchAll(WORDS)) {
    texts.push(...title.slice(at, index), word);
    at = index + word.length;
  }
  texts.push(...title.slice(at));
  let before = '';
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const cost = before === after ? COST.unit : costBetween(before, text);
      before += text;
      return { text, width: widthOf(text), cost };
    });
}

function costBetween(before: string, next: string): number {
  const last = [...before].at(-1) ?? '';
  if (before === '' || CLOSING.includes([...next][0] ?? '') || OPENING.includes(last)) {
    return Infinity;
  }
  if (PART_BEGINS.test(next) || (PART_ENDS.test(before) && !GOES_ON.test(next))) return COST.part;
  return next.length > 1 ? COST.word : COST.sign;
}

type Line = readonly Piece[];

/** Every way to set the pieces in so many lines. */
function linesIn(pieces: readonly Piece[], count: number): Line[][] {
  const whole = widthIn(pieces);
  if (whole > count * LINE_WIDTH) return [];
  if (count === 1) return pieces.length > 0 ? [[pieces]] : [];
  return pieces.flatMap((piece, at) => {
    const head = pieces.slice(0, at);
    if (at === 0 || piece.cost === Infinity || widthIn(head) > LINE_WIDTH) return [];
    return linesIn(pieces.slice(at), count - 1).map((rest) => [head, ...rest]);
  });
}

function widthIn(line: Line): number {
  return line.reduce((sum, { width }) => sum + width, 0);
}

/** The first of those that cost least. */
function bestOf(ways: readonly Line[][]): Line[] | undefined {
  const costs = ways.map(costOf);
  return ways[costs.indexOf(Math.min(...costs))];
}

function costOf(lines: readonly Line[]): number {
  const widths = lines.map(widthIn);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const breaks = lines.slice(1).reduce((sum, line) => sum + (line[0]?.cost ?? 0), 0);
  const uneven = widths.reduce((sum, width) => sum + Math.abs(width - mean), 0) / widths.length;
  return breaks + uneven + shapeCost(widths);
}

function shapeCost(widths: readonly number[]): number {
  const isRectangle = widths.every((width) => width === widths[0]);
  const waists = widths.map((width, at) =>
    Math.max(0, Math.min(widths[at - 1] ?? 0, widths[at + 1] ?? 0) - width),
  );
  const last = widths.at(-1) ?? 0;
  return (
    (isRectangle ? SHAPE.rectangle : 0) +
    Math.max(...waists) * SHAPE.hourglass +
    (last <= 1 ? Infinity : last < SHORT ? SHAPE.short : 0)
  );
}
