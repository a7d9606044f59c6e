/**
 * The one name of everything a person can fill in: a cell (`requests.received.total`), a text
 * (`overview`), or something said about them, written with a prefix (`note:requests.received.total`).
 * What stands at an address is the business of report.ts.
 */

/** `table.row.column`, a text's id, or one of those behind a prefix. Never changes once released. */
export type Address = string;

/** What is said of a report and of what stands in it. */
const BESIDE = [
  'about',
  'takenOver',
  'control',
  'note',
  'source',
  'assigned',
  'reason',
  'unavailable',
  'lastYear',
] as const;

/** What is said about a report on its way between the desks, not in it. */
const ON_THE_WAY = [
  'version',
  'move',
  'receipt',
  'remark',
  'answer',
  'settled',
  'ruling',
  'point',
] as const;

/** What can be said beside cells and texts; the part before the colon of an address. */
export type Aside = (typeof BESIDE)[number] | (typeof ON_THE_WAY)[number];

const WAY: ReadonlySet<string> = new Set(ON_THE_WAY);
const ASIDES: ReadonlySet<string> = new Set([...BESIDE, ...ON_THE_WAY]);

/** Whether what stands at an address belongs to the way of a report: a copy does not take it along. */
export function isOnTheWay(address: Address): boolean {
  const { kind } = splitAddress(address);
  return kind !== undefined && WAY.has(kind);
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
