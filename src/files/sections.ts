/**
 * Which section of a report a heading names, and tables taken apart where headings stand inside them:
 * on one sheet of a workbook, or in one table of a page, there may be a whole report.
 */
import { FORMS } from '../report/forms/index';
import type { Block, Table } from './document';
import { gridOf } from './grid';
import { labelKey } from './labels';
import { isTitle } from './title';

const SECTIONS = new Map(
  FORMS.flatMap((form) =>
    form.sections.map((section) => [labelKey(section.heading).core, section]),
  ),
);
/** The ids of texts. */
export const TEXTS: ReadonlySet<string> = new Set(FORMS.flatMap((form) => [...form.texts]));
/** The ids of sections that have a heading. */
export const TITLED: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.kind === 'text' && section.untitled ? [] : [section.id],
    ),
  ),
);
const OTHER_HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^存在的?(?:主要)?问题.{0,12}$/, 'problems'],
  [/^(?:其他)?需要报告的(?:其他)?事项$/, 'otherMatters'],
  [/^.{0,14}行政复议.{0,8}行政诉讼.{0,6}情况$/, 'disputes'],
  [/^.{0,6}(?:收到和)?处理.{0,4}政府信息公开申请.{0,4}情况$/, 'requests'],
  [/^主动公开.{0,6}情况$/, 'disclosure'],
];

/** The id of the section a heading names. */
export function sectionOf(heading: string): string | undefined {
  const { core } = labelKey(heading);
  const section = SECTIONS.get(core);
  if (section) return TITLED.has(section.id) ? section.id : undefined;
  return OTHER_HEADINGS.find(([pattern]) => pattern.test(core))?.[1];
}

/**
 * The parts of a table: its title and what stands above it as paragraphs, headings as headings, and
 * the tables below them. One without title and headings stays as it is.
 */
export function partsOfTable(table: Table): Block[] {
  const lines = gridOf(table).map((row) => {
    const stated = row.flatMap(({ text, begins }) => (begins ? text.trim() || [] : []));
    return { text: stated.join(' '), isAlone: stated.length === 1 };
  });
  const title = lines.findIndex(({ text, isAlone }) => isAlone && isTitle(text));
  const isApart = (line: (typeof lines)[number], at: number): boolean =>
    at <= title || (line.isAlone && sectionOf(line.text) !== undefined);
  if (!lines.some(isApart)) return [table];
  const blocks: Block[] = [];
  let rows: Table['rows'][number][] = [];
  let caption = table.caption;
  const finish = (): void => {
    if (rows.length > 0) blocks.push({ ...table, caption, headRows: 0, rows });
    rows = [];
  };
  lines.forEach((line, at) => {
    if (!isApart(line, at)) {
      rows.push(table.rows[at] ?? []);
      return;
    }
    finish();
    const { text } = line;
    if (at > title) {
      caption = text;
      blocks.push({ kind: 'heading', level: 1, text });
    } else if (text !== '') {
      blocks.push({ kind: 'paragraph', text });
    }
  });
  finish();
  return blocks;
}
