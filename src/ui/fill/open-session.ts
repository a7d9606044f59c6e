// A session on the log of a report as this browser keeps it.
import type { Edit } from '../../report/edits';
import { greatest } from '../../report/extremes';
import { condition } from '../../store/condition';
import { openedHere, saveEdits, UNKEPT } from '../../store/edits';
import { who } from '../../store/person';
import { Session } from './session';

export function openSession(reportId: string, edits: readonly Edit[]): Session {
  const opened = openedHere();
  return new Session({
    edits,
    save: (made, counted) => saveEdits(reportId, made, counted, opened),
    replica: opened.replica,
    now: Date.now,
    who,
    savedAt: greatest(edits.map((edit) => edit.when)),
    unkept: condition().kind === 'memory' ? UNKEPT : undefined,
  });
}
