/**
 * docx → Document. The archive is judged and packed anew before mammoth sees it, and what mammoth
 * makes of it goes the way of all HTML.
 */
import mammoth from 'mammoth';
import { ArchiveFault, plainArchive, unpack } from './archive';
import type { Document } from './document';
import { STYLE_NAMES } from './docx-names';
import { readHtml } from './read-html';

const LIMITS = { entries: 2000, unpacked: 60 * 1024 * 1024 };

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  ...(['contact', 'mark', 'paper', 'cover', 'signature', 'date', 'small'] as const).map(
    (key) => `p[style-name='${STYLE_NAMES[key]}'] => p.gouji-${key}:fresh`,
  ),
];

/** Reads a docx of our own or of others. Throws an ArchiveFault with a sentence where it is none. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = unpack(bytes, LIMITS, isText);
  if (![...parts.keys()].some((name) => name.startsWith('word/'))) {
    throw new ArchiveFault('这不是 Word 文档（docx）。');
  }
  const packed = plainArchive(parts);
  // One input for both builds: Node takes `buffer`, browsers take `arrayBuffer`.
  const input = { buffer: packed, arrayBuffer: packed.buffer } as unknown as {
    arrayBuffer: ArrayBuffer;
  };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: STYLE_MAP,
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return readHtml(value, { exact: true });
}

/** Text and how it is styled; pictures and whatever else is embedded or attached stay packed. */
function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !name.startsWith('customXml/');
}
