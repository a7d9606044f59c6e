/**
 * HTML → Document: our own page, what mammoth makes of a docx, foreign pages, pasted tables. It
 * expands nothing, runs nothing and fetches nothing; what the headings mean is for recognise.ts.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Block, Document, Signature, Table, TableCell } from './document';
import { GENERATOR } from './generator';
import { noReportIn } from './paper-names';
import { placeOf, signatureAt } from './places';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'button',
  'head',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'big',
  'code',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'label',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'o:p',
  'st1:chsdate',
]);
const MOST_ROW_SPAN = 2000;
const MOST_COLUMN_SPAN = 200;
const DEEPEST = 400;

export interface ReadHtmlOptions {
  /** White space counts, because the file was written that way. Our own page says so itself. */
  readonly exact?: boolean;
}

/** Reads a whole page or a fragment of one. */
export function readHtml(html: string, { exact }: ReadHtmlOptions = {}): Document {
  const root = parse(html);
  const reading: Reading = {
    exact: exact ?? isOurs(root),
    title: [],
    blocks: [],
    marks: new Set(),
    atTheRight: new Set(),
    signature: { name: '', date: '' },
    line: '',
  };
  walk(reading, root.childNodes, 0);
  flush(reading);
  const { title, blocks, marks, paper } = reading;
  const signature = signatureAt(blocks, reading.atTheRight) ?? reading.signature;
  return {
    lang: 'zh-CN',
    title,
    blocks,
    ...(marks.has('草稿') && { draft: true as const }),
    ...(marks.has('示例') && { example: true as const }),
    ...(paper !== undefined && { paper }),
    ...((signature.name !== '' || signature.date !== '') && { signature }),
  };
}

interface Reading {
  readonly exact: boolean;
  readonly title: string[];
  readonly blocks: Block[];
  readonly marks: Set<string>;
  /** Paragraphs set at the right; the last ones of a page are its signature. */
  readonly atTheRight: Set<Block>;
  signature: Signature;
  paper?: string;
  /** Loose text between blocks. */
  line: string;
}

function isOurs(root: DefaultTreeAdapterTypes.Document): boolean {
  const html = root.childNodes.find(isElement);
  const head = html?.childNodes.find(
    (node): node is Element => isElement(node) && node.tagName === 'head',
  );
  return (head?.childNodes ?? []).some(
    (node) =>
      isElement(node) &&
      attribute(node, 'name') === 'generator' &&
      attribute(node, 'content') === GENERATOR,
  );
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function walk(reading: Reading, nodes: readonly Node[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) {
      reading.line += node.value;
    } else if (isElement(node) && !SILENT.has(node.tagName)) {
      walkElement(reading, node, depth);
    }
  }
}

function walkElement(reading: Reading, element: Element, depth: number): void {
  const { tagName } = element;
  if (INLINE.has(tagName)) {
    // An inline element around blocks, as pasted pages have, is looked into.
    if (hasBlocks(element, depth)) walk(reading, element.childNodes, depth + 1);
    else reading.line += textOf(element.childNodes, depth);
    return;
  }
  flush(reading);
  const heading = /^h([1-6])$/.exec(tagName);
  const paper = heading && reading.exact ? bookmarkIn(element) : undefined;
  if (paper !== undefined) reading.paper = paper;
  if (heading) putHeading(reading, Number(heading[1]), linesIn(reading, element, depth));
  else if (tagName === 'table' && !isLayout(element, depth))
    reading.blocks.push(tableOf(reading, element, depth));
  else if (tagName === 'p' && !hasBlocks(element, depth)) putParagraph(reading, element, depth);
  else if (tagName !== 'br') walk(reading, element.childNodes, depth + 1);
  flush(reading);
}

/** The name of a paper, in a bookmark, where the title does not say it; other bookmarks may begin like one. */
function bookmarkIn(heading: Element): string | undefined {
  const names = heading.childNodes.flatMap((node) =>
    isElement(node) && node.tagName === 'a' ? [attribute(node, 'id') ?? ''] : [],
  );
  return names.find((paper) => noReportIn({ paper }) === paper);
}

/** Loose text becomes a paragraph; between the blocks of our own files it is only line ends. */
function flush(reading: Reading): void {
  const text = collapsed(reading.line);
  reading.line = '';
  if (text !== '') reading.blocks.push({ kind: 'paragraph', text });
}

function putHeading(reading: Reading, level: number, lines: readonly string[]): void {
  if (level === 1 && reading.blocks.length === 0) {
    reading.title.push(...lines);
    return;
  }
  const text = lines.join('');
  if (text !== '') reading.blocks.push({ kind: 'heading', level: Math.max(level - 1, 1), text });
}

function putParagraph(reading: Reading, element: Element, depth: number): void {
  const lines = linesIn(reading, element, depth);
  const text = lines.join('\n');
  const role = reading.exact ? roleOf(element) : plainRole(reading, element, text);
  if (role === 'mark') reading.marks.add(text);
  else if (role === 'paper') reading.paper = text;
  else if (role === 'signature') reading.signature = { ...reading.signature, name: text };
  else if (role === 'date') reading.signature = { ...reading.signature, date: text };
  else if (role !== 'cover' && role !== 'small') {
    for (const line of lines) {
      if (!reading.exact && line === '') continue;
      const contact = role === 'contact' && { role: 'contact' as const };
      const block: Block = { kind: 'paragraph', text: line, ...contact };
      reading.blocks.push(block);
      if (role === 'right') reading.atTheRight.add(block);
    }
  }
}

function plainRole({ blocks, title }: Reading, element: Element, text: string): string | undefined {
  const align = attribute(element, 'align') ?? '';
  const style = attribute(element, 'style') ?? '';
  return placeOf({ align, style, text }, [...title, ...blocks]);
}

function roleOf(element: Element): string | undefined {
  return /(?:^|\s)gouji-(mark|paper|cover|contact|signature|date|small)(?:\s|$)/.exec(
    attribute(element, 'class') ?? '',
  )?.[1];
}

/** The lines of a block; at least one, as a blank paragraph is a line too. */
function linesIn(reading: Reading, element: Element, depth: number): string[] {
  const text = textOf(element.childNodes, depth);
  if (reading.exact) return text.split('\u2028');
  return text.split('\u2028').map(collapsed);
}

/** All text below, line breaks as U+2028, which no text of ours contains. */
function textOf(nodes: readonly Node[], depth: number): string {
  if (depth > DEEPEST) return '';
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      if (!isElement(node) || SILENT.has(node.tagName)) return '';
      if (node.tagName === 'br') return '\u2028';
      const inner = textOf(node.childNodes, depth + 1);
      return INLINE.has(node.tagName) ? inner : `\u2028${inner}\u2028`;
    })
    .join('');
}

/** What a browser would show of it in one line. */
function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function hasBlocks(element: Element, depth: number): boolean {
  if (depth > DEEPEST) return false;
  return element.childNodes.some((node) => {
    if (!isElement(node) || SILENT.has(node.tagName) || node.tagName === 'br') return false;
    return !INLINE.has(node.tagName) || hasBlocks(node, depth + 1);
  });
}

function isLayout(table: Element, depth: number): boolean {
  return find(table, 'table', depth) || !find(table, 'tr', depth);
}

function find(element: Element, tagName: string, depth: number): boolean {
  if (depth > DEEPEST) return false;
  return element.childNodes.some(
    (node) => isElement(node) && (node.tagName === tagName || find(node, tagName, depth + 1)),
  );
}

function tableOf(reading: Reading, element: Element, depth: number): Table {
  const rows: { cells: TableCell[]; head: boolean }[] = [];
  let caption = '';
  const visit = (nodes: readonly Node[], head: boolean, level: number): void => {
    for (const node of nodes) {
      if (!isElement(node) || level > 3) continue;
      if (node.tagName === 'caption') caption = linesIn(reading, node, depth).join('');
      else if (node.tagName === 'tr') rows.push({ cells: cellsOf(reading, node, depth), head });
      else visit(node.childNodes, head || node.tagName === 'thead', level + 1);
    }
  };
  visit(element.childNodes, false, 0);
  const headRows = rows.findIndex((row) => !row.head);
  const width = rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.columnSpan, 0));
  return {
    kind: 'table',
    caption,
    columnCount: Math.max(0, ...width),
    headRows: headRows < 0 ? rows.length : headRows,
    rows: rows.map(({ cells }) => cells),
  };
}

function cellsOf(reading: Reading, row: Element, depth: number): TableCell[] {
  return row.childNodes.flatMap((node): TableCell[] => {
    if (!isElement(node) || !/^t[dh]$/.test(node.tagName)) return [];
    const text = linesIn(reading, node, depth)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    const scope = attribute(node, 'scope') ?? '';
    return [
      {
        text,
        rowSpan: span(attribute(node, 'rowspan'), MOST_ROW_SPAN),
        columnSpan: span(attribute(node, 'colspan'), MOST_COLUMN_SPAN),
        ...(node.tagName === 'th' && { header: scope.startsWith('row') ? 'row' : 'column' }),
      },
    ];
  });
}

function span(text: string | undefined, most: number): number {
  const value = Math.trunc(Number(text ?? '1'));
  return value >= 1 ? Math.min(value, most) : 1;
}
