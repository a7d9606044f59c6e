// A text cut where remarks quote it, so that the passages can be marked, also where it is shown with what
// was changed in it. Pure; shown by review-text.tsx.
import type { TextPart } from '../../report/text-difference';

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

/** A piece of a text with its changes, and whether somebody has remarked on it. */
export type ChangedPassage = TextPart & Pick<Passage, 'quoted'>;

/** The changes in pieces. A quote that was changed is marked where it stood. */
export function passagesIn(parts: readonly TextPart[], quotes: readonly Quote[]): ChangedPassage[] {
  const textWithout = (kind: TextPart['kind']): string =>
    parts.map((part) => (part.kind === kind ? '' : part.text)).join('');
  const [before, after] = [textWithout('added'), textWithout('removed')];
  const now = marksOn(after, quotes);
  const then = marksOn(
    before,
    quotes.filter(({ quote }) => !after.includes(quote)),
  );
  let [old, at] = [0, 0];
  return parts.flatMap(({ kind, text }) => {
    const pieces: ChangedPassage[] = [];
    for (const sign of text) {
      const quoted =
        (kind === 'removed' ? undefined : now[at]) ?? (kind === 'added' ? undefined : then[old]);
      const last = pieces.at(-1);
      if (last && last.quoted === quoted)
        pieces[pieces.length - 1] = { ...last, text: last.text + sign };
      else pieces.push({ kind, text: sign, ...(quoted && { quoted }) });
      if (kind !== 'removed') at += sign.length;
      if (kind !== 'added') old += sign.length;
    }
    return pieces;
  });
}

/** For each place of a text whether it is quoted. */
function marksOn(text: string, quotes: readonly Quote[]): Passage['quoted'][] {
  return passagesOf(text, quotes).flatMap(({ text: piece, quoted }) =>
    Array.from({ length: piece.length }, () => quoted),
  );
}
