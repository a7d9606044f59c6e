// What is done with 稿次: making, naming, going back to one. Each is an edit like any other; a lock of
// the session holds for them as well.
import { reportFrom, type Report } from '../../../report/report';
import {
  changesTo,
  newVersion,
  presentValues,
  presentVersion,
  renamed,
  valuesAt,
  type Version,
} from '../../../report/versions';
import { newId } from '../../../store/edits';
import type { Session } from '../session';

/** 存为一稿. */
export function saveVersion(session: Session, name: string): void {
  // What is being typed belongs to it, and what is typed next does not.
  session.leave();
  session.act('version', [newVersion(session.edits(), newId(), name)]);
}

/** 改名. */
export function renameVersion(session: Session, version: Version, name: string): void {
  session.act('version', [renamed(version, name)]);
}

/** Goes back to a version in one step. What stands is made a version first, unless it is one. */
export function restoreVersion(session: Session, version: Version): void {
  session.leave();
  if (!presentVersion(session.edits())) saveVersion(session, nameBefore(version));
  const edits = session.edits();
  session.act('restoreVersion', changesTo(presentValues(edits), valuesAt(edits, version)));
}

/** What the present state is called when it is left for a version. */
export function nameBefore({ name }: Version): string {
  return `恢复到${name}之前`;
}

/** The report as a version has it, or as it is. */
export function reportAt(session: Session, version: Version | undefined): Report {
  return version ? reportFrom(valuesAt(session.edits(), version)) : session.judgement().report;
}
