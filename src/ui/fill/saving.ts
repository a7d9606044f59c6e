// Keeps what was typed: hands every edit to the database at once, tries again when that fails, and
// says honestly how it stands. What is not kept stays in memory until it is.
import type { Edit } from '../../report/edits';
import { whyFailed } from '../../store/edits';

/** 已保存到本机; 正在重试，数据仍在本页; 未能保存，请立即另存. */
export type Saved =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'retrying' }
  /** `why` is there when trying again is of no use. */
  | { readonly kind: 'failed'; readonly why?: string };

export interface Saving {
  saved: () => Saved;
  /** Issues the write before it returns, together with whatever is still waiting. */
  keep: (edits: readonly Edit[]) => void;
}

const TRIES = 3;
const PAUSE = 1000;

/** Starts keeping; `changed` is called when the state shown is another one. */
export function keepSaving(
  save: (edits: readonly Edit[]) => Promise<void>,
  now: () => number,
  savedAt: number,
  changed: () => void,
): Saving {
  const waiting = new Map<string, Edit>();
  let saved: Saved = { kind: 'saved', at: savedAt };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: Saved): void => {
    const same = label(next) === label(saved);
    saved = next;
    if (!same) changed();
  };

  const write = (): void => {
    const batch = [...waiting.values()];
    save(batch).then(
      () => {
        for (const edit of batch) if (waiting.get(edit.id) === edit) waiting.delete(edit.id);
        if (waiting.size > 0) return;
        failures = 0;
        become({ kind: 'saved', at: now() });
      },
      (error: unknown) => {
        clearTimeout(timer);
        if (whyFailed(error) === 'refused' && error instanceof Error) {
          become({ kind: 'failed', why: error.message });
          return;
        }
        failures += 1;
        become({ kind: failures > TRIES ? 'failed' : 'retrying' });
        timer = setTimeout(write, PAUSE * Math.min(failures, 10));
      },
    );
  };

  return {
    saved: () => saved,
    keep: (edits) => {
      edits.forEach((edit) => waiting.set(edit.id, edit));
      write();
    },
  };
}

/** What is shown of a saved state: the time of day only to the minute. */
function label(saved: Saved): string {
  return saved.kind === 'saved' ? String(Math.floor(saved.at / 60_000)) : saved.kind;
}
