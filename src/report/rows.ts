/**
 * The rows of a form as people speak of them: found by a part of their name, listed with what they
 * mean. How they are laid out is told in sheet.ts.
 */
import type { Address } from './address';
import type { Cell, Form, TableSection, TextSection } from './form';

/** Cells side by side that have one row path: of one-row tables, those below one outer head. */
export interface Row {
  /** The row path without the title of its block, outermost first. */
  readonly labels: readonly string[];
  /** The title of its block, such as 第二十条第（一）项. */
  readonly title?: string;
  readonly cells: readonly [Cell, ...Cell[]];
}

/** The rows of a table, in the order of the paper. */
export function rowsOf(form: Form, table: TableSection): Row[] {
  const rows: Row[] = [];
  const titles = new Set(table.blocks.map((block) => block.title));
  for (const cell of form.cells.values()) {
    if (cell.table !== table.id) continue;
    const last = rows.at(-1);
    if (last && last.cells[0].rowLabels.join('\n') === cell.rowLabels.join('\n')) {
      rows[rows.length - 1] = { ...last, cells: [...last.cells, cell] };
      continue;
    }
    const [title, ...rest] = cell.rowLabels;
    const titled = title !== undefined && titles.has(title);
    rows.push({
      labels: titled ? rest : cell.rowLabels,
      ...(titled && { title }),
      cells: [cell],
    });
  }
  return rows;
}

/** A place one can go to: a row of a table, or a text. */
export interface Place {
  readonly name: string;
  /** The title of its block or the heading of its section; empty for texts, which are sections. */
  readonly within: string;
  /** Its cells from left to right, or the text. */
  readonly addresses: readonly Address[];
  /** What else it may be looked for by. */
  readonly explanation: string;
}

/** Every place of a form, in the order of the paper. */
export function placesOf(form: Form): Place[] {
  return form.sections.flatMap((section): Place[] =>
    section.kind === 'text' ? [textPlace(section)] : rowPlaces(form, section),
  );
}

/**
 * The places a person may mean, the likeliest first: those whose name has the words as they stand,
 * then those that have their characters in this order, then those whose explanation has the words.
 * Blanks, brackets and other signs do not count.
 */
export function findPlaces(places: readonly Place[], sought: string): Place[] {
  const words = sought.split(/\s+/).map(bare).filter(Boolean);
  if (words.length === 0) return [...places];
  const ranked = places.flatMap((place) => {
    const name = bare(place.name);
    const ranks = words.map((word) => rankOf(word, name, bare(place.explanation)));
    const rank = Math.max(...ranks);
    return rank < NOT_FOUND ? [{ place, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ place }) => place);
}

const NOT_FOUND = 3;

function rankOf(word: string, name: string, explanation: string): number {
  if (name.includes(word)) return 0;
  if (hasInOrder(name, word)) return 1;
  return explanation.includes(word) ? 2 : NOT_FOUND;
}

function hasInOrder(name: string, word: string): boolean {
  let at = -1;
  for (const character of word) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Letters and digits only, full-width ones as usual. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function textPlace({ heading, id, aspects = [] }: TextSection): Place {
  return { name: heading, within: '', addresses: [id], explanation: aspects.join(' ') };
}

function rowPlaces(form: Form, table: TableSection): Place[] {
  return rowsOf(form, table).map(({ labels, title, cells }) => ({
    name: labels.join(' '),
    within: title ?? table.heading,
    addresses: cells.map(({ address }) => address),
    explanation: [...new Set(cells.map((cell) => cell.explanation))].join(' '),
  }));
}

/** Where one arrives at a place: in the column one comes from, where it has one. */
export function arrivalAt(
  places: readonly Place[],
  place: Place,
  from: Address | undefined,
): Address | undefined {
  const [first] = place.addresses;
  const origin = places.find(({ addresses }) => from !== undefined && addresses.includes(from));
  if (from === undefined || !origin || origin.within !== place.within) return first;
  const sameShape = origin.addresses.length === place.addresses.length;
  return sameShape ? place.addresses[origin.addresses.indexOf(from)] : first;
}

/** Every address a person can be at, in the order of the paper. */
export function addressesOf(form: Form): Address[] {
  const cells = [...form.cells.values()];
  return form.sections.flatMap((section) =>
    section.kind === 'text'
      ? [section.id]
      : cells.filter(({ table }) => table === section.id).map(({ address }) => address),
  );
}

/** The next of `stops` after `from` in an order, or the one before it; from the end it begins anew. */
export function nextStop(
  order: readonly Address[],
  stops: readonly Address[],
  from: Address | undefined,
  direction: 'next' | 'previous',
): Address | undefined {
  const rank = new Map(order.map((address, index) => [address, index]));
  const at = (address: Address): number => rank.get(address) ?? -1;
  const here = from === undefined ? -1 : at(from);
  const sorted = [...stops].sort((a, b) => at(a) - at(b));
  return direction === 'next'
    ? (sorted.find((stop) => at(stop) > here) ?? sorted[0])
    : (sorted.filter((stop) => at(stop) < here).at(-1) ?? sorted.at(-1));
}
