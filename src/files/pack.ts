/**
 * The parts of an office file → its archive: equal parts give equal bytes, and nothing tells who made
 * the file, where and when. What stands in the parts is the business of the writers.
 */
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { printable } from '../report/text';
import { escapeHtml } from './html-table';

/** The earliest time an archive can hold; the zone of the machine does not change it. */
export const NO_TIME = new Date(1980, 0, 1);

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An archive as a library has packed it, packed anew: with this title, and parts of our own. */
export function repack(
  packed: Uint8Array,
  title: string,
  own: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzipSync(packed);
  parts['docProps/core.xml'] = strToU8(coreProperties(title));
  for (const [name, text] of Object.entries(own)) parts[name] = strToU8(text);
  const sorted: Zippable = {};
  // Readers expect the list of content types first.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const name of names) {
    const part = parts[name];
    if (part) sorted[name] = [part, { mtime: NO_TIME, level: 6 }];
  }
  return zipSync(sorted);
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

/** Properties that tell the title and nothing about who, where and when. */
function coreProperties(title: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(printable(title))}</dc:title></cp:coreProperties>`
  );
}
