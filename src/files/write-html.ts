/** Document → one HTML file without scripts that shows, prints and is read aloud everywhere. */
import { sha256 } from '@noble/hashes/sha2.js';
import { columnShares } from './columns';
import {
  marksOf,
  piecesOf,
  type Block,
  type Document,
  type Paragraph,
  type Table,
} from './document';
import { GENERATOR } from './generator';
import { HTML_STYLE, pagesStyle } from './html-style';
import { escapeHtml, htmlRun, htmlTable } from './html-table';

/** The page as UTF-8. Equal documents give equal bytes. */
export function writeHtml(document: Document): Uint8Array {
  const appendix = document.appendix ?? [];
  const tables = [...document.blocks, ...appendix].filter((block) => block.kind === 'table');
  const style =
    HTML_STYLE +
    (document.foot === undefined ? '' : pagesStyle(document.foot)) +
    tables.map((table) => widthsOf(table, idOf(tables.indexOf(table)))).join('');
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const blockOf = (block: Block, index: number, all: readonly Block[]): string => {
    if (block.kind === 'table') return tableOf(block, tables.indexOf(block));
    return lineOf(block, all.slice(0, index).some(isSection));
  };
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(document.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${GENERATOR}">`,
    `<meta name="description" content="${escapeHtml(descriptionOf(document))}">`,
    `<title>${escapeHtml(document.title.join(''))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    document.large ? '<main class="gouji-large">' : '<main>',
    ...marksOf(document).map((mark) => `<p class="gouji-mark">${mark}</p>`),
    `<h1>${document.title.map(escapeHtml).join('<br>')}</h1>`,
    ...(document.paper === undefined
      ? []
      : [`<p class="gouji-paper">${escapeHtml(document.paper)}</p>`]),
    ...(document.cover ?? []).map((line) => `<p class="gouji-cover">${escapeHtml(line)}</p>`),
    ...document.blocks.map(blockOf),
    ...signatureOf(document),
    ...(appendix.length === 0
      ? []
      : ['<section class="gouji-appendix">', ...appendix.map(blockOf), '</section>']),
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

/** What search results show of it: what it is, and how it begins. */
function descriptionOf({ title, paper, blocks }: Document): string {
  const begins = blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  const first = begins?.kind === 'paragraph' ? begins.text.replace(/\s+/g, ' ').trim() : '';
  const parts = [title.join(''), paper ?? '', [...first].slice(0, DESCRIBED).join('')];
  return parts.filter((part) => part !== '').join('　');
}

const DESCRIBED = 100;

function isSection(block: Block): boolean {
  return block.kind === 'heading' && block.level === 1;
}

/** Where it stands in a section, a whole line like （一）主动公开 is a heading as well. */
function lineOf(block: Exclude<Block, Table>, inSection: boolean): string {
  if (block.kind === 'paragraph') {
    const isHeading = inSection && block.level === 2 && block.lead === block.text.length;
    return isHeading ? `<h3>${piecesOf(block).map(htmlRun).join('')}</h3>` : paragraphOf(block);
  }
  const name = `h${Math.min(block.level + 1, 6)}`;
  return `<${name}>${escapeHtml(block.text)}</${name}>`;
}

function paragraphOf(paragraph: Paragraph): string {
  const { text, level, role } = paragraph;
  const classes = [
    ...(role === 'contact' ? ['gouji-contact'] : []),
    // Whoever indents by hand needs no second indent.
    ...(role === 'flush' || /^\s/.test(text) ? ['gouji-flush'] : []),
  ];
  const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const pieces = piecesOf(paragraph).map((piece) => {
    const run = htmlRun(piece);
    return piece.leads && level === 2 ? `<span class="gouji-level2">${run}</span>` : run;
  });
  return `<p${attribute}>${pieces.join('')}</p>`;
}

function tableOf(table: Table, index: number): string {
  const label = escapeHtml(table.caption);
  // Tables of words are long, and may go on overleaf.
  const name = table.widths ? 'gouji-wide' : 'gouji-wide gouji-whole';
  return `<div class="${name}" role="region" tabindex="0" aria-label="${label}">\n${htmlTable(table, idOf(index))}\n</div>`;
}

function idOf(index: number): string {
  return `table-${index + 1}`;
}

/** Widths are rules and not attributes, because the policy allows this one style only. */
function widthsOf(table: Table, id: string): string {
  const widths = columnShares(table).map(
    (share, at) => `#${id} col:nth-child(${at + 1}) { width: ${share.toFixed(2)}%; }\n`,
  );
  // Below that its words would be cut into signs; it is scrolled instead.
  const least =
    table.columnCount > NARROW ? `@media screen { #${id} { min-width: ${LEAST_WIDTH}em; } }\n` : '';
  return least + widths.join('');
}

/** Tables of so many columns have room on a telephone. */
const NARROW = 4;
const LEAST_WIDTH = 46;

function signatureOf({ signature, smallPrint = '' }: Document): string[] {
  const { name, date } = signature ?? { name: '', date: '' };
  const line = (role: string, text: string): string[] =>
    text === '' ? [] : [`<p class="gouji-${role}">${escapeHtml(text)}</p>`];
  return [...line('signature', name), ...line('date', date), ...line('small', smallPrint)];
}

function hashOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...bytes));
}
