// Why the database did not do what it was asked for.

/** An error whose message is a sentence for the person: the write must not happen, now or later. */
export function refusal(sentence: string): Error {
  return named('RefusedError', sentence);
}

/** The report is not in the database any more, though nobody has deleted it. */
export function loss(): Error {
  return named('LostError', 'The report is not in the database any more.');
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/**
 * `refused` has a sentence for the person and `lost` wants the whole report once more; the others
 * may be tried again as they are.
 */
export type Failure = 'quota' | 'closed' | 'refused' | 'lost' | 'other';

const FAILURES: Readonly<Record<string, Failure>> = {
  QuotaExceededError: 'quota',
  RefusedError: 'refused',
  LostError: 'lost',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
};

/** Looks through the whole chain of causes: Dexie reports a full disk as an AbortError around it. */
export function whyFailed(error: unknown): Failure {
  let link = error;
  for (let depth = 0; depth < 8 && typeof link === 'object' && link !== null; depth += 1) {
    const { name, inner, cause } = link as { name?: string; inner?: unknown; cause?: unknown };
    const known = FAILURES[name ?? ''];
    if (known) return known;
    link = inner ?? cause;
  }
  return 'other';
}
