// A session on the log of a report as this browser keeps it.
import type { Edit } from '../../report/edits';
import { condition } from '../../store/condition';
import { newId, saveEdits, UNKEPT } from '../../store/edits';
import { who } from '../../store/person';
import { Session } from './session';

export function openSession(reportId: string, edits: readonly Edit[]): Session {
  return new Session({
    edits,
    save: (made, counted) => saveEdits(reportId, made, counted),
    replica: newId(),
    now: Date.now,
    who,
    savedAt: Math.max(...edits.map((edit) => edit.when)),
    unkept: condition().kind === 'memory' ? UNKEPT : undefined,
  });
}
