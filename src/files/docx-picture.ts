/** A picture of a docx: in a line of its own, with what it shows in words. */
import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import type { Picture } from './document';

/** The library counts in pixels, 96 to the inch. */
const PIXELS = 96 / 25.4;
const SINGLE = 240;

/** The picture as a paragraph that stays with what follows; `words` for whoever does not see it. */
export function pictureOf(
  { number, title, bytes, width, height }: Picture,
  words: string,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    // On lines of a fixed height all but a strip of it would be cut off.
    spacing: { line: SINGLE, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: bytes,
        transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
        altText: { id: String(number), name: `图 ${number}`, title, description: words },
      }),
    ],
  });
}
