/**
 * A text that travels inside a Word file: a part of its own beside what people read, which Word, WPS
 * and LibreOffice keep when they save. It is deflated, for logs are long and repeat themselves. What
 * the text says, and whether it is whole, is the business of whoever gave it.
 */
import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { ArchiveFault, inflated, partNames, unpack } from './archive';
import { decodeText } from './decode';
import { XML } from './pack';

/** What a file carries: the text; that there is one, but damaged. Without one: undefined. */
export type Attached = { readonly text: string } | 'damaged';

const NAMESPACE = 'urn:gouji:log';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Names this kind of part, the same in every file. */
const ITEM_ID = '{7D0C1E5A-5A0B-4B7E-9C39-2F6E60756A69}';

const LIMITS = { entries: 2000, unpacked: 40 * 1024 * 1024 };
/** Of the text itself; far above any log. */
const LARGEST = 32 * 1024 * 1024;
/** No deflated byte stands for more bytes than these. */
const HIGHEST_RATIO = 1032;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The parts that a Word file needs to carry a text. Equal texts give equal parts. */
export function partsWith(text: string, file: Uint8Array): Readonly<Record<string, string>> {
  const parts = unzipSync(file);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const packed = inLines(base64Of(deflateSync(strToU8(text), { level: 9 })));
  return {
    '[Content_Types].xml': types.replace(
      '</Types>',
      `<Override ContentType="${PROPERTIES_TYPE}" PartName="/customXml/itemProps1.xml"/></Types>`,
    ),
    'word/_rels/document.xml.rels': relations.replace(
      '</Relationships>',
      `<Relationship Id="rIdLog" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
    'customXml/item1.xml': `${XML}<log xmlns="${NAMESPACE}">\n${packed}\n</log>`,
    'customXml/itemProps1.xml':
      `${XML}<ds:datastoreItem xmlns:ds="${CUSTOM_XML}" ds:itemID="${ITEM_ID}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels':
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
}

/** Finds the text in a Word file, whatever program has saved it and whatever its part is called. */
export function attachedTo(bytes: Uint8Array): Attached | undefined {
  const candidates = partNames(bytes).filter(isItem);
  const found = candidates.flatMap((name) => readItem(bytes, name) ?? []);
  return found.find((item) => item !== 'damaged') ?? found[0];
}

function isItem(name: string): boolean {
  return /^customXml\/[^/]+\.xml$/i.test(name) && !/^customXml\/itemProps/i.test(name);
}

/** Undefined for what others keep there. A part that cannot even be unpacked counts as ours. */
function readItem(bytes: Uint8Array, name: string): Attached | undefined {
  try {
    const part = unpack(bytes, LIMITS, (other) => other === name).get(name);
    const xml = part && decodeText(part);
    if (xml === undefined || !xml.includes(NAMESPACE)) return undefined;
    return textIn(xml) ?? 'damaged';
  } catch (error) {
    if (error instanceof ArchiveFault) return 'damaged';
    throw error;
  }
}

function textIn(xml: string): Attached | undefined {
  const [, packed] = /<(?:[\w.-]+:)?log\b[^<>]*>([^<>]*)<\//.exec(xml) ?? [];
  const signs = packed?.replace(/&#(?:9|10|13|32|x0*(?:9|a|d|20));|\s/gi, '') ?? '';
  if (signs.length % 4 !== 0 || !BASE64.test(signs)) return undefined;
  const bytes = Uint8Array.from(atob(signs), (sign) => sign.charCodeAt(0));
  const text = decodeText(inflated(bytes, Math.min(LARGEST, bytes.length * HIGHEST_RATIO)));
  return text === undefined ? undefined : { text };
}

const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    signs += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(signs);
}

/** Some programs read XML line by line. */
function inLines(signs: string): string {
  return signs.replace(/.{1,120}/g, '$&\n').trimEnd();
}
