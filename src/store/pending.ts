// Edits on their way into the database. A write that still waits behind another one is dropped when
// its page ends; what is laid down here is not, and is taken in when the report is opened next. It
// bridges the end of a page only: the browser puts it on the disk late, so the database is the truth.
import type { Edit } from '../report/edits';
import { withLocal } from './local';

const PREFIX = 'gouji/pending/';

/** Lays edits down before they are written. Without room for them the database has to do. */
export function layDown(reportId: string, edits: readonly Edit[]): void {
  withLocal((storage) => {
    for (const edit of edits) storage.setItem(keyOf(reportId, edit), JSON.stringify(edit));
  });
}

/** Takes edits up again once they are written; those that have grown since stay. */
export function takeUp(reportId: string, edits: readonly Edit[]): void {
  withLocal((storage) => {
    for (const edit of edits) {
      const key = keyOf(reportId, edit);
      if (storage.getItem(key) === JSON.stringify(edit)) storage.removeItem(key);
    }
  });
}

/** What lies here of a report: left by a page that has ended, or just being written by another. */
export function leftBehind(reportId: string): readonly Edit[] {
  const left: Edit[] = [];
  withLocal((storage) => {
    for (const key of Object.keys(storage)) {
      if (!key.startsWith(`${PREFIX}${reportId}/`)) continue;
      // Another window may have taken it up in the meantime.
      left.push(...readEdit(storage.getItem(key)));
    }
  });
  return left;
}

/** One that cannot be read hides none of the others. */
function readEdit(typed: string | null): Edit[] {
  try {
    return typed === null ? [] : [JSON.parse(typed) as Edit];
  } catch {
    return [];
  }
}

function keyOf(reportId: string, edit: Edit): string {
  return `${PREFIX}${reportId}/${edit.id}`;
}
