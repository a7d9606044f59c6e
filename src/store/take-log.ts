// A log that was handed over, joined with what is here of the same report: the union of both, in the
// transaction in which backups are restored. What the two say differently is told in report/conflicts.ts.
import { headsOf, union, type Act, type Change, type Edit } from '../report/edits';
import { greatest, least } from '../report/extremes';
import type { Person } from '../report/person';
import { courseOf, receiptChanges } from '../report/workflow';
import type { BackupReport } from './backup-text';
import { makeEdits } from './edits';
import { newId } from './ids';
import type { Log } from './log-text';
import { loadEdits } from './logs';
import { previewRestore, restoreBackup, type RestoreLine } from './restore';

/** A log beside what is here. */
export interface Meeting {
  /** How they stand to each other, as when a backup is restored. */
  readonly line: RestoreLine;
  /** What is here; none where the report is not. */
  readonly mine: readonly Edit[];
}

/** What a person has decided on opening a file: edits made on both logs together. */
export interface Deed {
  readonly act: Act;
  readonly changes: readonly Change[];
}

/** A deed, or how one follows from all that was done before it; thrown from, nothing is done. */
export type Doing = Deed | ((edits: readonly Edit[]) => Deed);

/** Who opens a file, and when. */
export interface Opener {
  readonly person: Person | undefined;
  readonly who: string | undefined;
  readonly now: number;
}

/** How a log stands beside what is here; changes nothing. */
export async function meet(log: Log): Promise<Meeting> {
  const mine = await loadEdits(log.report);
  const [line] = await previewRestore({ reports: [asRestored(log.report, log.edits)] });
  if (!line) throw new Error('A report that is looked at has a line.');
  return { line, mine };
}

/**
 * Takes a log in with what was decided on it, all of it or nothing: what is new on either side stays,
 * a second time changes nothing. A report that was put away is taken out of the bin. Returns the log
 * as it is now.
 */
export async function takeLog(
  log: Log,
  deeds: readonly Doing[],
  opener: Opener,
): Promise<readonly Edit[]> {
  const { line, mine } = await meet(log);
  const met = union(mine, log.edits);
  const { state } = courseOf(met);
  const handedIn = state === 'submitted' || state === 'forwarded';
  const receipt = handedIn && receives(opener, line) ? receiptChanges(met) : [];
  const made = madeOn(met, [...deeds, { act: 'move', changes: receipt }], opener);
  const edits = union(log.edits, made);
  const away = line.binned && { restoredAt: opener.now };
  await restoreBackup({ reports: [{ ...asRestored(log.report, edits), ...away }] });
  return union(met, made);
}

/** Whoever fills a report in has handed it in; where nobody has said who they are, its copy is here. */
function receives({ person }: Opener, { standing }: RestoreLine): boolean {
  return person ? !person.roles.includes('filler') : standing === 'new';
}

function asRestored(id: string, edits: readonly Edit[]): BackupReport {
  const times = edits.map(({ when }) => when);
  return { id, createdAt: least(times), savedAt: greatest(times), edits };
}

/** Edits of one replica, deed after deed a step, on everything that stands. */
function madeOn(met: readonly Edit[], deeds: readonly Doing[], { who, now }: Opener): Edit[] {
  const heads = new Map(headsOf(met));
  const replica = newId();
  let counter = met.reduce((most, edit) => Math.max(most, edit.counter), 0);
  const done = [...met];
  return deeds.flatMap((doing) => {
    const { act, changes } = typeof doing === 'function' ? doing(done) : doing;
    const made = makeEdits(
      {
        headsOf: (address) => heads.get(address) ?? [],
        counter,
        replica,
        step: newId(),
        act,
        ...(who !== undefined && { who }),
        when: now,
      },
      changes,
    );
    counter += made.length;
    for (const edit of made) heads.set(edit.address, [edit]);
    done.push(...made);
    return made;
  });
}
