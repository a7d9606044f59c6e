// How wide a text is in a picture: reckoned, not measured, so that every machine lays it out alike.

const WIDE = /[\u2e80-\uffff]/;
/** A digit, and whatever else is narrow, in parts of the size of the type. */
const NARROW = 0.56;

/** In pixels, for a size in pixels. */
export function textWidth(text: string, size: number): number {
  return size * [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : NARROW), 0);
}

/** As the library asks for it: what a font takes is in its name, as in `bold 18px sans-serif`. */
export function measureText(text: string, font = ''): { width: number } {
  return { width: textWidth(text, Number(/(\d+)px/.exec(font)?.[1] ?? 12)) };
}

/** No line begins with these. */
const CLOSING = /[，。、；：）”」]/;

/** A text in lines as equal as can be, none wider than `width` but for a sign that ends one. */
export function linesOf(text: string, size: number, width: number): string[] {
  const count = Math.ceil(textWidth(text, size) / width);
  const share = textWidth(text, size) / count;
  const lines = [''];
  for (const sign of text) {
    const line = lines.at(-1) ?? '';
    const isFull = lines.length < count && textWidth(line + sign, size) > share + size / 2;
    if (isFull && !CLOSING.test(sign)) lines.push(sign);
    else lines[lines.length - 1] = line + sign;
  }
  return lines;
}

/** A text that is cut where it is too long for its line. */
export function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('')}…`;
}
