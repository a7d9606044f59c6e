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
  const blockOf = (block: Block): string =>
    block.kind === 'table' ? tableOf(block, tables.indexOf(block)) : lineOf(block);
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(document.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${GENERATOR}">`,
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

function lineOf(block: Exclude<Block, Table>): string {
  if (block.kind === 'paragraph') return paragraphOf(block);
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
  return `<div class="gouji-wide" role="region" tabindex="0" aria-label="${label}">\n${htmlTable(table, idOf(index))}\n</div>`;
}

function idOf(index: number): string {
  return `table-${index + 1}`;
}

/** Widths are rules and not attributes, because the policy allows this one style only. */
function widthsOf(table: Table, id: string): string {
  return columnShares(table)
    .map((share, at) => `#${id} col:nth-child(${at + 1}) { width: ${share.toFixed(2)}%; }\n`)
    .join('');
}

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
