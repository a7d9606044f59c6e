// What this browser remembers beside the database. It may forbid this storage, and it may be full:
// then nothing is remembered, and whoever asks is told so.

/** Works on what lies beside the database; undefined where the browser forbids it or it is full. */
export function withLocal<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}

/** What was remembered under a key; undefined where there is nothing. */
export function recall(key: string): string | undefined {
  return withLocal((storage) => storage.getItem(key)) ?? undefined;
}

/** Whether the browser has taken it: it may still forget. */
export function remember(key: string, text: string): boolean {
  const taken = withLocal((storage) => {
    storage.setItem(key, text);
    return true;
  });
  return taken ?? false;
}
