/**
 * The one name of everything a person can fill in: a cell (`requests.received.total`), a text
 * (`overview`), or something said about them, written with a prefix (`note:requests.received.total`).
 * What stands at an address is the business of report.ts.
 */

/** `table.row.column`, a text's id, or one of those behind a prefix. Never changes once released. */
export type Address = string;

/** What can be said beside cells and texts; the part before the colon of an address. */
export type Aside =
  | 'about'
  | 'takenOver'
  | 'control'
  | 'note'
  | 'source'
  | 'assigned'
  | 'reason'
  | 'unavailable'
  | 'lastYear'
  | 'version'
  | 'move'
  | 'receipt'
  | 'remark'
  | 'answer'
  | 'settled'
  | 'ruling'
  | 'point';

const ASIDES: ReadonlySet<string> = new Set<Aside>([
  'about',
  'takenOver',
  'control',
  'note',
  'source',
  'assigned',
  'reason',
  'unavailable',
  'lastYear',
  'version',
  'move',
  'receipt',
  'remark',
  'answer',
  'settled',
  'ruling',
  'point',
]);

/** What is said about a report on its way between the desks, not in it. */
const ON_THE_WAY: ReadonlySet<Aside | undefined> = new Set<Aside | undefined>([
  'version',
  'move',
  'receipt',
  'remark',
  'answer',
  'settled',
  'ruling',
  'point',
]);

/** Whether what stands at an address belongs to the way of a report: a copy does not take it along. */
export function isOnTheWay(address: Address): boolean {
  return ON_THE_WAY.has(splitAddress(address).kind);
}

/** Joins the keys of a table, its rows and its columns; nodes without a key leave no trace. */
export function joinKeys(...keys: readonly (string | undefined)[]): Address {
  return keys.filter((key) => key !== undefined && key !== '').join('.');
}

/** The address of something said about `subject`, as in `note:requests.received.total`. */
export function aside(kind: Aside, subject: string): Address {
  return `${kind}:${subject}`;
}

/** Takes an address apart; a plain cell or text has no `kind`. */
export function splitAddress(address: Address): { kind?: Aside; subject: string } {
  const colon = address.indexOf(':');
  const kind = address.slice(0, Math.max(colon, 0));
  return ASIDES.has(kind)
    ? { kind: kind as Aside, subject: address.slice(colon + 1) }
    : { subject: address };
}
