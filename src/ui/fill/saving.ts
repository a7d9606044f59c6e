// Keeps what was typed: hands every edit to the database at once, tries again when that fails, and
// says honestly how it stands. What is not kept stays in memory until it is.
import type { Edit } from '../../report/edits';
import { whyFailed } from '../../store/edits';
import type { Saved } from '../keeping/unsaved';

export type { Saved };

export interface Saving {
  saved: () => Saved;
  /** Issues the write before it returns, together with whatever is still waiting. */
  keep: (edits: readonly Edit[]) => void;
  /** Another window has saved what it made then. */
  savedElsewhere: (at: number) => void;
}

export interface SavingParts {
  readonly save: (edits: readonly Edit[]) => Promise<void>;
  readonly now: () => number;
  /** How it stands at first. */
  readonly saved: Saved;
  /** Everything there is, for a database that was lost under the page. */
  readonly whole: () => readonly Edit[];
  /** The state shown is another one. */
  readonly changed: () => void;
}

const TRIES = 3;
const PAUSE = 1000;
/** How long a write may take before it is said that it is not done: opening anew may have to wait. */
const PATIENCE = 4000;

/** What is said of a failure that trying again may mend. */
const WHY: Partial<Record<ReturnType<typeof whyFailed>, string>> = {
  quota: '本机存储空间不足',
  closed: '与本机数据库的连接已断开',
};

/** Starts keeping. */
export function keepSaving({ save, now, saved: first, whole, changed }: SavingParts): Saving {
  const waiting = new Map<string, Edit>();
  let saved = first;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: Saved): void => {
    const same = label(next) === label(saved);
    saved = next;
    if (!same) changed();
  };

  const isWaiting = (edit: Edit): boolean => waiting.get(edit.id) === edit;

  const write = (): void => {
    const batch = [...waiting.values()];
    const late = (): void => {
      if (saved.kind === 'saved' && batch.some(isWaiting)) become({ kind: 'retrying' });
    };
    unlessSoon(save(batch), late).then(
      () => {
        for (const edit of batch) if (isWaiting(edit)) waiting.delete(edit.id);
        if (waiting.size > 0) return;
        failures = 0;
        become({ kind: 'saved', at: now() });
      },
      (error: unknown) => {
        clearTimeout(timer);
        const cause = whyFailed(error);
        failures += 1;
        become(afterFailing(failures, error));
        if (cause === 'refused') return;
        if (cause === 'lost') whole().forEach((edit) => waiting.set(edit.id, edit));
        timer = setTimeout(write, cause === 'lost' ? 0 : PAUSE * Math.min(failures, 10));
      },
    );
  };

  return {
    saved: () => saved,
    keep: (edits) => {
      edits.forEach((edit) => waiting.set(edit.id, edit));
      write();
    },
    savedElsewhere: (at) => {
      if (saved.kind === 'saved' && at > saved.at) become({ kind: 'saved', at });
    },
  };
}

/** Calls `late` where a write takes its time; what it comes to is left to the caller. */
function unlessSoon(write: Promise<void>, late: () => void): Promise<void> {
  const timer = setTimeout(late, PATIENCE);
  const end = (): void => clearTimeout(timer);
  write.then(end, end);
  return write;
}

/** How it stands after so many failures in a row. */
function afterFailing(times: number, error: unknown): Saved {
  const cause = whyFailed(error);
  if (cause === 'refused' && error instanceof Error) return { kind: 'failed', why: error.message };
  if (times <= TRIES) return { kind: 'retrying' };
  const why = WHY[cause];
  return { kind: 'failed', ...(why !== undefined && { why }) };
}

/** What is shown of a saved state: the time of day only to the minute. */
function label(saved: Saved): string {
  if (saved.kind === 'saved') return String(Math.floor(saved.at / 60_000));
  return saved.kind === 'failed' ? `failed ${saved.why ?? ''}` : saved.kind;
}
