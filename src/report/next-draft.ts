/**
 * 下一稿: a file without our log that says how a report that is here goes on. What it changes, what it
 * leaves blank, and what taking it in does to the log. What the file says otherwise is found where files
 * are compared; reading it is the business of files.
 */
import { aside, splitAddress, type Address } from './address';
import { readAmount } from './amount';
import type { Act, Change, Edit } from './edits';
import { formOf } from './forms/index';
import { reckon, reportFrom, type Values } from './report';
import { newVersion, nextName, presentVersion, versionsOf } from './versions';
import { courseOf, moveChange, submissionName } from './workflow';

/** What a file says of a report that is here. */
export interface NextDraft {
  /** What stands here, by address. */
  readonly here: Values;
  /** What the file says otherwise. */
  readonly changes: readonly Change[];
  /** What stands here and is blank in the file. */
  readonly blanks: readonly Change[];
}

/** What only a data file says of cells, texts and tables. Where it says nothing, what is here stays. */
const BESIDE: ReadonlySet<string | undefined> = new Set<string | undefined>([
  'note',
  'source',
  'assigned',
  'reason',
  'unavailable',
  'control',
  'lastYear',
]);

const TITLE = aside('about', 'title');
const ORGAN = aside('about', 'organ.name');

/**
 * Parts what a file says otherwise into what it changes and what it leaves blank. A workbook has no texts,
 * and what it does not have it does not leave blank.
 */
export function nextDraftOf(here: Values, file: Values, otherwise: readonly Change[]): NextDraft {
  const form = formOf(here.get(aside('about', 'form')) ?? '');
  const worded = [...form.texts].some((id) => (file.get(id) ?? '').trim() !== '');
  const titled = file.has(TITLE) || file.has(ORGAN);
  const said = otherwise.filter(({ address }) => address !== TITLE || titled);
  const beside = [...file].flatMap(([address, to]) =>
    BESIDE.has(splitAddress(address).kind) && to !== '' && to !== here.get(address)
      ? [{ address, new: to }]
      : [],
  );
  const blank = ({ new: to }: Change): boolean => to.trim() === '';
  return {
    here,
    changes: [...said.filter((change) => !blank(change)), ...beside],
    blanks: said.filter(
      (change) =>
        blank(change) &&
        (here.get(change.address) ?? '') !== '' &&
        (worded || form.cells.has(change.address)),
    ),
  };
}

/** The changes to be made: what is blank in the file empties what is here only where that is wanted. */
export function changesOf({ here, changes, blanks }: NextDraft, empties: boolean): Change[] {
  if (empties) return [...changes, ...blanks];
  const idle = idleTotals(here, changes);
  return changes.filter(({ address }) => {
    const { kind, subject } = splitAddress(address);
    return !idle.has(subject) || (kind !== undefined && kind !== 'takenOver');
  });
}

/** Totals the file states beside blank parts, and which the parts that stay here add up to as well. */
function idleTotals(here: Values, changes: readonly Change[]): Set<Address> {
  const taken = changes.flatMap(({ address }) => {
    const { kind, subject } = splitAddress(address);
    return kind === 'takenOver' ? [subject] : [];
  });
  const values = new Map(here);
  for (const { address, new: to } of changes) {
    if (!taken.includes(splitAddress(address).subject)) values.set(address, to);
  }
  const report = reportFrom(values);
  const form = formOf(report.form);
  const { figure } = reckon(form, report);
  const stated = new Map(changes.map(({ address, new: to }) => [address, to]));
  return new Set(
    taken.filter((address) => {
      const cell = form.cells.get(address);
      const reading = cell && readAmount(cell.kind, stated.get(address) ?? '');
      return reading?.kind === 'number' && reading.value === figure(address);
    }),
  );
}

/** One act of taking a draft in, made from the log as it stands when its turn comes. */
type Taking = (edits: readonly Edit[]) => {
  readonly act: Act;
  readonly changes: readonly Change[];
};

/**
 * Taking a next draft in: what stands becomes a 稿 if it is none, the changes are one step, and what
 * stands then is the next 稿 – the one that was received, where somebody says how it came. `key` gives
 * names that are unique in every copy.
 */
export function takingIn(
  changes: readonly Change[],
  key: () => string,
  received: string | undefined,
): Taking[] {
  const named: Taking = (edits) => ({
    act: 'version',
    changes: presentVersion(edits) ? [] : [nextVersion(edits, key())],
  });
  const ends: Taking =
    received === undefined
      ? named
      : (edits) => ({ act: 'move', changes: receiving(edits, key(), received) });
  return changes.length === 0 ? [ends] : [named, () => ({ act: 'nextDraft', changes }), ends];
}

function nextVersion(edits: readonly Edit[], key: string): Change {
  return newVersion(edits, key, nextName(versionsOf(edits)));
}

/** 登记收到, by whoever reviews: what stands is made a 稿 in the same step. */
export function receiving(edits: readonly Edit[], key: string, how: string): Change[] {
  const version = newVersion(edits, key, submissionName(courseOf(edits)));
  const move = moveChange({
    kind: 'receive',
    role: 'competentReviewer',
    reason: how,
    version: version.address,
  });
  return [version, move];
}

/** How it came, where it came as a file. */
export function receivedAs(file: string): string {
  return `文件“${file}”`;
}
