// What joining a file with what is here comes to, before anybody accepts it: what is new, what contradicts,
// how the report stands before and after. Pure; the dialog shows it.
import {
  choice,
  conflictsBetween,
  isBesideReport,
  newsOf,
  type Conflict,
  type News,
} from '../../../report/conflicts';
import { differencesBetween, type PartDifference } from '../../../report/difference';
import { difference, replay, union, type Change, type Edit } from '../../../report/edits';
import { reportFrom, type Report } from '../../../report/report';
import { courseOf, isLocked, type Course } from '../../../report/workflow';
import type { Deed, Log, Meeting } from '../../../store/hand-over';

/** A file beside what is here. */
export interface Joining {
  readonly log: Log;
  readonly meeting: Meeting;
  /** The union of both logs. */
  readonly met: readonly Edit[];
  readonly news: News;
  readonly conflicts: readonly Conflict[];
  /** What the document says otherwise than its log. */
  readonly otherwise: readonly Change[];
  /** Here, in the file, and together. */
  readonly courses: readonly [here: Course, together: Course];
  /** Nothing of figures and texts may be changed, for the report is handed in. */
  readonly locked: boolean;
}

/** What a person has chosen so far. */
export interface Choices {
  /** Of conflicts, by their address, the edit that shall stand; the others are left for later. */
  readonly heads: ReadonlyMap<string, Edit>;
  readonly document: boolean;
}

export function joiningOf(log: Log, meeting: Meeting, otherwise: readonly Change[]): Joining {
  const { mine } = meeting;
  const met = union(mine, log.edits);
  const together = courseOf(met);
  return {
    log,
    meeting,
    met,
    news: newsOf(difference(log.edits, mine)),
    conflicts: conflictsBetween(mine, log.edits),
    otherwise,
    courses: [courseOf(mine), together],
    locked: isLocked(together.state),
  };
}

/** The choices as edits to be made on both logs; in a locked report, those on remarks alone. */
export function deedsOf({ conflicts, otherwise, locked }: Joining, choices: Choices): Deed[] {
  const settled = (wanted: readonly Conflict[]): Change[] =>
    wanted.flatMap((conflict) => {
      const head = choices.heads.get(conflict.address);
      return head ? [choice(conflict, head)] : [];
    });
  const within = conflicts.filter((conflict) => !isBesideReport(conflict));
  return [
    { act: 'remark' as const, changes: settled(conflicts.filter(isBesideReport)) },
    { act: 'choose' as const, changes: locked ? [] : settled(within) },
    { act: 'import' as const, changes: choices.document && !locked ? otherwise : [] },
  ].filter(({ changes }) => changes.length > 0);
}

/** The report here and as it will be; nothing where it is not here yet. */
export interface Outcome {
  readonly before: Report;
  readonly after: Report;
  readonly parts: readonly PartDifference[];
}

export function outcomeOf(joining: Joining, choices: Choices): Outcome | undefined {
  const { meeting, met } = joining;
  if (meeting.mine.length === 0) return undefined;
  const values = replay(met);
  for (const { changes } of deedsOf(joining, choices)) {
    for (const { address, new: to } of changes) values.set(address, to);
  }
  const [before, after] = [reportFrom(replay(meeting.mine)), reportFrom(values)];
  return { before, after, parts: differencesBetween(before, after) };
}

/** Whether there is anything to take in. */
export function bringsSomething({ meeting: { line } }: Joining, deeds: readonly Deed[]): boolean {
  return line.standing === 'new' || line.missing > 0 || line.binned || deeds.length > 0;
}
