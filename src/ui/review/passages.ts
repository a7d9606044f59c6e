// A text cut where remarks quote it, so that the passages can be marked. Pure; shown by review-text.tsx.

export interface Passage {
  readonly text: string;
  /** Somebody has remarked on it. */
  readonly quoted?: 'open' | 'settled';
}

interface Quote {
  readonly quote: string;
  readonly state: 'open' | 'settled';
}

/** The text in pieces, in order. A quote that is not there any more marks nothing. */
export function passagesOf(text: string, quotes: readonly Quote[]): Passage[] {
  const found = quotes
    .map(({ quote, state }) => ({ state, from: text.indexOf(quote), length: quote.length }))
    .filter(({ from, length }) => from >= 0 && length > 0)
    .sort((a, b) => a.from - b.from);
  const passages: Passage[] = [];
  let at = 0;
  for (const { from, length, state } of found) {
    const begin = Math.max(from, at);
    const end = Math.max(from + length, at);
    if (begin > at) passages.push({ text: text.slice(at, begin) });
    if (end > begin) passages.push({ text: text.slice(begin, end), quoted: state });
    at = end;
  }
  if (at < text.length) passages.push({ text: text.slice(at) });
  return passages;
}
