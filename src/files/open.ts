/**
 * The door for everything that comes in: files, told by their content and never by their name, and
 * blocks from the clipboard. What comes in is a proposal; a person accepts it elsewhere.
 */
import type { Address } from '../report/address';
import type { Change } from '../report/edits';
import type { TableSection } from '../report/form';
import type { Report, Values } from '../report/report';
import { wellFormed } from '../report/text';
import { partNames } from './archive';
import { attachedTo, type Attached } from './attachment';
import { decodeText } from './decode';
import { readMark } from './division-words';
import type { Document } from './document';
import type { FileKind } from './file-kind';
import { noReportIn } from './paper-names';
import { readPaste, type Clipboard, type Pasted } from './paste';
import type { ReturnedDivision } from './read-division';
import { isBundle, readBundle } from './read-bundle';
import { readHtml } from './read-html';
import { recognise, type Doubt, type Recognised } from './recognise';

export type { Attached, Clipboard, Doubt, FileKind, Pasted, ReturnedDivision };

export type Opened =
  | {
      readonly ok: true;
      readonly kind: FileKind;
      /** As `reportFrom` reads them. */
      readonly values: Map<Address, string>;
      /** What could not be placed or has to be looked at. */
      readonly doubts: readonly Doubt[];
      /** What travels in a 报送文件 beside what people read. */
      readonly attached?: Attached;
    }
  | { readonly ok: false; readonly sentence: string };

const LARGEST = 20 * 1024 * 1024;

/** Reads a file. Never throws: what cannot be read is answered with a sentence. */
export async function openFile(name: string, bytes: Uint8Array): Promise<Opened> {
  const refuse = (sentence: string): Opened => ({ ok: false, sentence });
  if (bytes.length === 0) return refuse(`“${name}”是空文件。`);
  if (bytes.length > LARGEST) return refuse(`“${name}”超过 20 MB，不能导入。`);
  try {
    return isZip(bytes) && isBundle(bytes) ? await openBundle(bytes) : await openOne(name, bytes);
  } catch (error) {
    return refuse(`“${name}”：${faultOf(error)}`);
  }
}

/** A file of a type that is read; throws where it is damaged. */
async function openOne(name: string, bytes: Uint8Array): Promise<Opened> {
  if (isZip(bytes)) return openOffice(bytes);
  const old = oldFormat(bytes);
  if (old !== undefined) return { ok: false, sentence: old };
  const text = decodeText(bytes)?.replace(/^\ufeff/, '');
  const first = text?.trimStart()[0];
  if (text !== undefined && first === '{') {
    const { readJson } = await import('./read-json');
    return opened('json', readJson(text));
  }
  if (text !== undefined && first === '<') {
    return reportIn('html', readHtml(text));
  }
  const sentence = `不认识“${name}”的内容。可以导入 Word 文档（docx）、Excel 表格（xlsx）、网页（HTML）、本程序的数据文件和归档包。`;
  return { ok: false, sentence };
}

/** 归档包: the first of its files that is the report, and what is not as it was packed. */
async function openBundle(bytes: Uint8Array): Promise<Opened> {
  const { files, changed } = readBundle(bytes);
  const warnings = changed.map((name) => ({
    sentence: `归档包中的“${name}”缺失，或与清单的 SHA-256 不符：打包后有改动或已损坏。`,
  }));
  for (const file of files) {
    const found = await openOne(file.name, file.bytes).catch(() => undefined);
    if (found?.ok) return { ...found, doubts: [...warnings, ...found.doubts] };
  }
  return { ok: false, sentence: '归档包中没有可以导入的年报。' };
}

/** Whether bytes are a Word file or a 归档包, whatever they are called: either may carry a log. */
export function mayCarryLog(bytes: Uint8Array): boolean {
  try {
    if (!isZip(bytes)) return false;
    return isBundle(bytes) || partNames(bytes).some((part) => part.startsWith('word/'));
  } catch {
    return false;
  }
}

/** Word and Excel files are archives; what is in them tells which they are. */
async function openOffice(bytes: Uint8Array): Promise<Opened> {
  if (partNames(bytes).some((part) => part.startsWith('xl/'))) {
    const { readXlsx } = await import('./read-xlsx');
    const document = await readXlsx(bytes);
    return isDivision(document)
      ? { ok: false, sentence: '这是分工表，请打开它所属的年报，拖到填报页上，或从“分工”导入。' }
      : opened('xlsx', recognise(document));
  }
  const { readDocx } = await import('./read-docx');
  const attached = attachedTo(bytes);
  const read = reportIn('docx', await readDocx(bytes));
  return read.ok && attached ? { ...read, attached } : read;
}

function reportIn(kind: FileKind, document: Document): Opened {
  const paper = noReportIn(document);
  return paper === undefined
    ? opened(kind, recognise(document))
    : { ok: false, sentence: `这是${paper}，不是年报本身，不能导入；请导入报送文件或导出的年报。` };
}

function isDivision({ blocks }: Document): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.some((row) => row.some(({ text }) => readMark(text) !== undefined)),
  );
}

/**
 * What a document says otherwise than the report whose log it carries, as changes of the latter: somebody
 * has edited the file in Word. None where it says the same.
 */
export async function saidOtherwise(report: Report, values: Values): Promise<Change[]> {
  return (await import('./compare')).saidOtherwise(report, values);
}

export type OpenedDivision =
  | { readonly ok: true; readonly division: ReturnedDivision }
  | { readonly ok: false; readonly sentence: string };

/** Reads a 分工表 that came back. Never throws: what cannot be read is answered with a sentence. */
export async function openDivision(name: string, bytes: Uint8Array): Promise<OpenedDivision> {
  const refuse = (sentence: string): OpenedDivision => ({ ok: false, sentence });
  if (bytes.length > LARGEST) return refuse(`“${name}”超过 20 MB，不能导入。`);
  if (!isZip(bytes)) {
    return refuse(`“${name}”不是分工表。请交回导出的 Excel 文件（xlsx），不要另存为别的格式。`);
  }
  try {
    const { readDivision } = await import('./read-division');
    return { ok: true, division: await readDivision(bytes) };
  } catch (error) {
    return refuse(`“${name}”：${faultOf(error)}`);
  }
}

/** Reads a block from the clipboard for one table; undefined for a single value. */
export function openPaste(clipboard: Clipboard, table: TableSection): Pasted | undefined {
  return readPaste(clipboard, table);
}

function opened(kind: FileKind, { values, doubts }: Recognised): Opened {
  return values.size === 0
    ? { ok: false, sentence: '没有从文件中认出年度报告的表格和各部分。' }
    : { ok: true, kind, values: clean(values), doubts };
}

/** What is typed holds no characters that cannot be stored; nor does what is read. */
function clean(values: ReadonlyMap<Address, string>): Map<Address, string> {
  return new Map([...values].map(([address, text]) => [address, wellFormed(text)]));
}

function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** What is said of files that are met often and cannot be read. */
function oldFormat([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) {
    return '这是旧版 Word、Excel 或 WPS 文件，或是加密的文档，请另存为 docx 或 xlsx 后再导入。';
  }
  if (first === 0x25 && second === 0x50 && third === 0x44 && fourth === 0x46) {
    return '不能导入 PDF，请导入对应的 Word、Excel 文件或网页。';
  }
  return undefined;
}

/** Faults made for people carry a Chinese sentence; all others say that the file is damaged. */
function faultOf(error: unknown): string {
  const isOurs = error instanceof Error && /[一-鿿]/.test(error.message);
  return isOurs ? error.message : '文件已损坏，无法读取。';
}
