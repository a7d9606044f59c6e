/**
 * Document → what stands at every address of a report, and what could not be placed: the inverse of
 * compose.ts. Forms, sections and cells are told by labels; files of our own tell headings by their
 * mark alone, so that a line of text may read like one.
 */
import { aside, type Address } from '../report/address';
import { tablesOf, textsOf, type Form, type TableSection } from '../report/form';
import { FORMS, formForYear } from '../report/forms/index';
import { nameOf } from '../report/words';
import { CONTACT_LABEL } from './compose';
import type { Block, Document, Paragraph, Table } from './document';
import { gridOf } from './grid';
import { settledText } from './lines';
import { placeGrid, type Placement } from './place';
import { partsOfTable, sectionOf, TEXTS, TITLED } from './sections';
import { isTitle, readTitle, type TitleParts } from './title';
import { settleTotals } from './totals';

/** Something in a file that a person has to look at. */
export interface Doubt {
  readonly sentence: string;
  readonly address?: Address;
}

export interface Recognised {
  /** As `reportFrom` reads them. Empty where nothing of an annual report was found. */
  readonly values: Map<Address, string>;
  readonly doubts: readonly Doubt[];
}

/** Reads a report out of a document. */
export function recognise(document: Document): Recognised {
  const doubts: Doubt[] = [];
  const parts = partsOf(document);
  const tables = parts.tables.map(candidatesOf);
  if (tables.every((table) => table.best === 0) && parts.found === 0) {
    return { values: new Map(), doubts };
  }
  const title = readTitle(parts.title);
  const form = formOfTables(tables, title.year);
  const values = new Map<Address, string>([[aside('about', 'form'), form.id]]);
  putTitle(values, doubts, title);
  for (const table of tables) putTable(values, doubts, table, form);
  for (const { id } of textsOf(form)) {
    const text = settledText((parts.texts.get(id) ?? []).join('\n'));
    if (text !== '') values.set(id, text);
  }
  for (const text of parts.strays)
    doubts.push({ sentence: `表格旁的文字没有位置：“${brief(text)}”。` });
  putImprint(values, document, parts.contact);
  settleTotals(form, values);
  missing(doubts, form, tables, parts);
  return { values, doubts };
}

interface Parts {
  title: readonly string[];
  readonly texts: Map<string, string[]>;
  readonly tables: { table: Table; section: string | undefined }[];
  readonly contact: string[];
  readonly strays: string[];
  /** How many sections have a heading. */
  found: number;
}

function partsOf(document: Document): Parts {
  const parts: Parts = {
    title: document.title,
    texts: new Map(),
    tables: [],
    contact: [],
    strays: [],
    found: 0,
  };
  const blocks = document.blocks.flatMap((block) =>
    block.kind === 'table' ? partsOfTable(block) : [block],
  );
  const marked = hasAllHeadings(blocks);
  let section = 'preamble';
  for (const block of blocks) {
    if (block.kind === 'table') {
      parts.tables.push({ table: block, section: sectionOf(block.caption) ?? section });
      continue;
    }
    const heading = isHeading(block, marked) ? sectionOf(block.text) : undefined;
    if (heading !== undefined) {
      section = heading;
      parts.found += 1;
    } else if (block.kind === 'paragraph' && block.role === 'contact') {
      parts.contact.push(block.text);
    } else if (!marked && section === 'preamble' && isTitle(block.text)) {
      // What a web page prints above the title is no preamble, but the unit may stand on that line.
      if (!isTitle(parts.title.join('')))
        parts.title = [...unitAbove(parts, block.text), block.text];
      parts.texts.delete('preamble');
    } else {
      putText(parts, section, block.text);
    }
  }
  return parts;
}

/** The line above a title that names no unit. */
function unitAbove({ texts }: Parts, title: string): string[] {
  const line = (texts.get('preamble') ?? []).filter((text) => text.trim() !== '').at(-1) ?? '';
  return readTitle([title]).unit === undefined && /^[^，。：:]{2,30}$/.test(line.trim())
    ? [line.trim()]
    : [];
}

function putText(parts: Parts, section: string, text: string): void {
  if (!TEXTS.has(section)) {
    if (text.trim() !== '') parts.strays.push(text);
    return;
  }
  const lines = parts.texts.get(section);
  if (lines) lines.push(text);
  else parts.texts.set(section, [text]);
}

/** Whether every section has its heading as a heading; if so, nothing else is one. */
function hasAllHeadings(blocks: readonly Block[]): boolean {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  const found = new Set(
    headings.map((heading) => ('text' in heading ? sectionOf(heading.text) : undefined)),
  );
  return [...TITLED].every((id) => found.has(id));
}

function isHeading(block: Exclude<Block, Table>, marked: boolean): boolean {
  if (marked) return block.kind === 'heading' && block.level === 1;
  return block.kind === 'heading' || (block.text.length <= 40 && looksNumbered(block));
}

function looksNumbered({ text }: Pick<Paragraph, 'text'>): boolean {
  return /^\s*[一二三四五六][、.．]/.test(text);
}

interface Candidates {
  readonly placements: ReadonlyMap<Form, { section: TableSection; placement: Placement }>;
  /** The most labels any form recognises in it. */
  readonly best: number;
}

/** What each form would make of a table. */
function candidatesOf({ table, section }: Parts['tables'][number]): Candidates {
  const grid = gridOf(table);
  const placements = new Map<Form, { section: TableSection; placement: Placement }>();
  for (const form of FORMS) {
    const tried = tablesOf(form).map((candidate) => ({
      section: candidate,
      placement: placeGrid(grid, candidate, candidate.id === section),
    }));
    const most = Math.max(...tried.map(({ placement }) => placement.matched));
    const best =
      most > 0
        ? tried.find(({ placement }) => placement.matched === most)
        : tried.find((one) => one.section.id === section && one.placement.cells.size > 0);
    if (best) placements.set(form, best);
  }
  const best = Math.max(0, ...[...placements.values()].map(({ placement }) => placement.matched));
  return { placements, best };
}

/** The form whose labels are met most; where both are, the one of the year. */
function formOfTables(tables: readonly Candidates[], year: number | undefined): Form {
  const usual = formForYear(year ?? Infinity);
  const score = (form: Form): number =>
    tables.reduce((sum, table) => sum + (table.placements.get(form)?.placement.matched ?? 0), 0);
  return FORMS.reduce((best, form) => (score(form) > score(best) ? form : best), usual);
}

function putTable(
  values: Map<Address, string>,
  doubts: Doubt[],
  table: Candidates,
  form: Form,
): void {
  const best = [...table.placements].find(([, { placement }]) => placement.matched === table.best);
  const usual = table.placements.get(form);
  const chosen = usual?.placement.matched === table.best ? usual : best?.[1];
  if (!chosen) return;
  for (const [address, typed] of chosen.placement.cells) {
    putFigure(values, doubts, form, address, typed);
  }
  for (const text of chosen.placement.unplaced) {
    doubts.push({ sentence: `表格中的这一行没有认出：“${brief(text)}”。` });
  }
}

function putFigure(
  values: Map<Address, string>,
  doubts: Doubt[],
  form: Form,
  address: Address,
  typed: string,
): void {
  const place = form.cells.has(address) ? address : form.previous?.places?.[address];
  if (place === undefined) {
    const sentence = `“${typed}”属于另一种格式的表格，${form.name}没有这一格（${address}）。`;
    doubts.push({ sentence });
    return;
  }
  const before = values.get(place);
  if (before === undefined) values.set(place, typed);
  if (before !== undefined && before !== typed) {
    const sentence = `同一格在文件中有两个数，采用前一个，另一个是“${typed}”。`;
    doubts.push({ sentence, address: place });
  }
  if (before === undefined && place !== address) {
    const [from, to] = [nameOf(form, address), nameOf(form, place)];
    doubts.push({ sentence: `“${from}”的“${typed}”计入“${to}”，请核对。`, address: place });
  }
}

function putTitle(values: Map<Address, string>, doubts: Doubt[], title: TitleParts): void {
  if (title.unit !== undefined) values.set(aside('about', 'organ.name'), title.unit);
  else doubts.push({ sentence: '没有从标题认出报告单位，请填写。' });
  if (title.year !== undefined) values.set(aside('about', 'year'), String(title.year));
  else doubts.push({ sentence: '没有从标题认出年度，请填写。' });
  if (title.written !== undefined) values.set(aside('about', 'title'), title.written);
}

function putImprint(
  values: Map<Address, string>,
  document: Document,
  contact: readonly string[],
): void {
  const put = (key: string, text: string): void => {
    if (text !== '') values.set(aside('about', key), text);
  };
  const [first = '', ...more] = contact;
  const own = first.startsWith(CONTACT_LABEL) ? first.slice(CONTACT_LABEL.length) : first;
  put('contact', [own, ...more].join('\n'));
  put('date', document.signature?.date ?? '');
  const name = document.signature?.name ?? '';
  put('signature', name === values.get(aside('about', 'organ.name')) ? '' : name);
  put('example', document.example ? '1' : '');
}

function missing(doubts: Doubt[], form: Form, tables: readonly Candidates[], parts: Parts): void {
  const found = new Set(tables.map((table) => table.placements.get(form)?.section.id));
  for (const section of tablesOf(form)) {
    if (!found.has(section.id))
      doubts.push({ sentence: `文件中没有找到表格“${section.heading}”。` });
  }
  if (parts.found === 0)
    doubts.push({ sentence: '文件中没有找到各部分的标题，正文没有导入到各部分。' });
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
