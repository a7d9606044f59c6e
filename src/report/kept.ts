/** What is kept as JSON in the text of an edit, read by all in one way. */

/**
 * The parts of a value that is kept as JSON; undefined where the text is no object in JSON: a log may
 * come from anywhere, and what cannot be read must hide nothing else.
 */
export function partsOf(typed: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(typed);
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isObject ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
