// What stands in a report, written down beside its log: of which edits it was made, and a hash over
// all of it. The log is the truth and a snapshot that contradicts it is thrown away; only where the
// log lacks edits that the snapshot was made of has the database been damaged, and then what stood is
// known from here. Pure; read and written by logs.ts, never while somebody types.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Address } from '../report/address';
import { headsOf, type Edit } from '../report/edits';
import type { Covered, SnapshotRow, Standing } from './records';

/** The length from which a text lies in a row of its own: large rows are kept in files of their own. */
const LONG = 2000;

/** An edit as a snapshot has it. */
interface Head {
  readonly id: string;
  readonly when: number;
  readonly text: string;
}

/** What was lost, and what is to be written so that what stood stands again. */
export interface Damage {
  /** Edits that are no more, or only in an earlier stage. */
  readonly lost: number;
  readonly mending: readonly Mending[];
}

/** A change that follows the edits `base`, among them some that are no more. */
export interface Mending {
  readonly address: Address;
  readonly base: readonly string[];
  readonly old: string;
  readonly new: string;
}

/** `unfit`: unreadable, or it says otherwise than the log it was made of. */
export type Examined = 'sound' | 'unfit' | Damage;

/** The snapshot of a log. */
export function snapshotOf(report: string, edits: readonly Edit[]): SnapshotRow[] {
  const covered = coveredBy(edits);
  const stands: Standing[] = [];
  const rows: SnapshotRow[] = [];
  for (const [address, heads] of headsOf(edits)) {
    const standing: Standing = [address, heads.map(({ id, when, new: to }) => [id, when, to])];
    if (heads.some((head) => head.new.length >= LONG)) {
      rows.push({ report, part: address, stands: [standing] });
    } else stands.push(standing);
  }
  const hash = hashOf(covered, [...rows.flatMap((row) => row.stands), ...stands]);
  return [{ report, part: '', stands, covered, hash }, ...rows];
}

/** Holds a snapshot against the log. */
export function examine(edits: readonly Edit[], rows: readonly SnapshotRow[]): Examined {
  const { covered, hash } = rows.find(({ part }) => part === '') ?? {};
  const stands = rows.flatMap((row) => row.stands);
  if (!covered || hashOf(covered, stands) !== hash) return 'unfit';
  const log = new Map(edits.map((edit) => [edit.id, edit]));
  const made = new Set(idsOf(covered));
  const heads = new Map(
    stands.map(([address, own]) => [address, own.map(([id, when, text]) => ({ id, when, text }))]),
  );
  const missing = [...made].filter((id) => !log.has(id)).length;
  const behind = [...heads.values()].flat().filter((head) => isBehind(head, log.get(head.id)));
  if (missing + behind.length > 0) {
    return { lost: missing + behind.length, mending: mendingOf(edits, heads, made) };
  }
  return agrees(
    edits.filter(({ id }) => made.has(id)),
    heads,
  )
    ? 'sound'
    : 'unfit';
}

/** Whether the log has only an earlier stage of it. */
function isBehind(head: Head, edit: Edit | undefined): boolean {
  return edit !== undefined && edit.when < head.when;
}

/** Whether the edits the snapshot was made of still stand as it says; some may have grown. */
function agrees(made: readonly Edit[], heads: ReadonlyMap<Address, readonly Head[]>): boolean {
  const now = headsOf(made);
  if (now.size !== heads.size) return false;
  for (const [address, own] of now) {
    const said = new Map(heads.get(address)?.map((head) => [head.id, head]));
    const same = own.every(({ id, when, new: to }) => {
      const head = said.get(id);
      return head && (head.when < when || head.text === to);
    });
    if (!same || said.size !== own.length) return false;
  }
  return true;
}

function mendingOf(
  edits: readonly Edit[],
  heads: ReadonlyMap<Address, readonly Head[]>,
  made: ReadonlySet<string>,
): Mending[] {
  const log = new Map(edits.map((edit) => [edit.id, edit]));
  const followed = new Set(edits.flatMap((edit) => edit.base));
  const now = headsOf(edits);
  return [...heads].flatMap(([address, own]) => {
    const standing = now.get(address) ?? [];
    const stood = new Set(own.map(({ id }) => id));
    // They came back because what was made on them is no more.
    const stale = standing.filter(({ id }) => made.has(id) && !stood.has(id));
    const lost = own.filter((head) => {
      const edit = log.get(head.id);
      return !followed.has(head.id) && (!edit || isBehind(head, edit));
    });
    if (stale.length + lost.length === 0) return [];
    const gone = new Set([...stale, ...lost].map(({ id }) => id));
    const alive = standing
      .filter(({ id }) => !gone.has(id))
      .map(({ id, when, new: text }) => ({ id, when, text }));
    const shown = [...alive, ...lost].sort(later).at(-1);
    if (!shown) return [];
    return [
      {
        address,
        base: [...new Set([...gone, shown.id])],
        old: standing.at(-1)?.new ?? '',
        new: shown.text,
      },
    ];
  });
}

function later(a: Head, b: Head): number {
  return counterIn(a.id) - counterIn(b.id) || (a.id < b.id ? -1 : 1);
}

function counterIn(id: string): number {
  return Number(id.slice(id.lastIndexOf('.') + 1));
}

/** The ids of edits as runs of counters; one that does not end in its counter stands for itself. */
function coveredBy(edits: readonly Edit[]): Covered {
  const runs: Record<string, [number, number][]> = {};
  for (const { id, counter } of [...edits].sort((a, b) => a.counter - b.counter)) {
    const regular = id.endsWith(`.${counter}`);
    const own = (runs[regular ? id.slice(0, -`.${counter}`.length) : id] ??= []);
    const run = own.at(-1);
    if (!regular) continue;
    if (run?.[1] === counter - 1) run[1] = counter;
    else own.push([counter, counter]);
  }
  return runs;
}

function idsOf(covered: Covered): string[] {
  return Object.entries(covered).flatMap(([replica, runs]) =>
    runs.length === 0
      ? [replica]
      : runs.flatMap(([from, to]) =>
          Array.from({ length: to - from + 1 }, (_, step) => `${replica}.${from + step}`),
        ),
  );
}

function hashOf(covered: Covered, stands: readonly Standing[]): string {
  const sorted = [...stands].sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = [Object.entries(covered).sort(([a], [b]) => (a < b ? -1 : 1)), sorted];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(whole))));
}
