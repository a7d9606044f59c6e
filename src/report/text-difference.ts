/**
 * What changed in a text, so that it reads as words: paragraphs are matched first, then clauses
 * within what is left, then characters within these, and scraps that stay the same between two
 * changes go with them. Chinese has no spaces to part words by; figures and Latin words stay whole.
 */

/** The parts that stay and those removed make up the text before, those that stay and added the one after. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Something removed, something added, and what follows unchanged; any of them may be empty. */
interface Hunk {
  readonly removed: string;
  readonly added: string;
  readonly same: string;
}

/** Paragraphs, clauses, characters. */
const GRAINS: readonly RegExp[] = [
  /[^\n]*\n|[^\n]+/g,
  /[^，。；：、！？\n]*[，。；：、！？\n]|[^，。；：、！？\n]+/gu,
  /\d+(?:\.\d+)?|[A-Za-z]+|[^]/gu,
];

/** Beyond this many pairs of characters nothing more is looked for: the passage was replaced. */
const MOST_PAIRS = 10_000_000;

/** The parts of both texts in reading order, what was removed before what was added. None is empty. */
export function textDifference(before: string, after: string): TextPart[] {
  const hunks = tidied(compared(before, after, 0));
  return hunks.flatMap(({ removed, added, same }) =>
    [
      { kind: 'removed' as const, text: removed },
      { kind: 'added' as const, text: added },
      { kind: 'same' as const, text: same },
    ].filter(({ text }) => text !== ''),
  );
}

function compared(before: string, after: string, depth: number): Hunk[] {
  const grain = GRAINS[depth];
  if (!grain || before === '' || after === '') return [{ removed: before, added: after, same: '' }];
  return aligned(before.match(grain) ?? [], after.match(grain) ?? []).flatMap((hunk) => {
    const finer = compared(hunk.removed, hunk.added, depth + 1);
    return [...finer, { removed: '', added: '', same: hunk.same }];
  });
}

/** The longest common subsequence of two lists of tokens, as hunks. */
function aligned(before: readonly string[], after: readonly string[]): Hunk[] {
  const common = (from: 'start' | 'end', most: number): number => {
    let length = 0;
    const at = (list: readonly string[]): string | undefined =>
      list[from === 'start' ? length : list.length - 1 - length];
    while (length < most && at(before) === at(after)) length += 1;
    return length;
  };
  const shorter = Math.min(before.length, after.length);
  const start = common('start', shorter);
  const end = common('end', shorter - start);
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return [
    { removed: '', added: '', same: before.slice(0, start).join('') },
    ...matched(old, now),
    { removed: '', added: '', same: before.slice(before.length - end).join('') },
  ];
}

function matched(old: readonly string[], now: readonly string[]): Hunk[] {
  const whole = { removed: old.join(''), added: now.join(''), same: '' };
  if (old.length * now.length === 0 || old.length * now.length > MOST_PAIRS) return [whole];
  const width = now.length + 1;
  // lengths[i * width + j]: how much old from i and now from j have in common.
  const lengths = new Uint16Array((old.length + 1) * width);
  const left = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? left(i + 1, j + 1) + 1 : Math.max(left(i + 1, j), left(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [fromOld, fromNow] = [i, j];
    while ((i < old.length || j < now.length) && !(i < old.length && old[i] === now[j])) {
      if (j >= now.length || (i < old.length && left(i + 1, j) >= left(i, j + 1))) i += 1;
      else j += 1;
    }
    const from = i;
    while (i < old.length && j < now.length && old[i] === now[j]) [i, j] = [i + 1, j + 1];
    const removed = old.slice(fromOld, from).join('');
    const added = now.slice(fromNow, j - (i - from)).join('');
    hunks.push({ removed, added, same: old.slice(from, i).join('') });
  }
  return hunks;
}

/** What stays between two changes is read with them where both are at least as long as it. */
function tidied(hunks: readonly Hunk[]): Hunk[] {
  const tidy: Hunk[] = [];
  for (const hunk of hunks) {
    let next = hunk;
    let last = tidy.pop();
    while (last && isScrap(last, next)) {
      next = {
        removed: last.removed + last.same + next.removed,
        added: last.added + last.same + next.added,
        same: next.same,
      };
      last = tidy.pop();
    }
    if (last && changeIn(next) === 0) tidy.push({ ...last, same: last.same + next.same });
    else tidy.push(...(last ? [last, next] : [next]));
  }
  return tidy;
}

function isScrap(last: Hunk, next: Hunk): boolean {
  if (last.same === '') return true;
  return (
    changeIn(next) > 0 &&
    !last.same.includes('\n') &&
    last.same.length <= Math.min(changeIn(last), changeIn(next))
  );
}

function changeIn({ removed, added }: Hunk): number {
  return Math.max(removed.length, added.length);
}
