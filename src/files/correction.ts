/**
 * 更正: what of a published report was changed after it was published, read out of its log. How it is
 * said is told in correction-paper.ts.
 */
import { splitAddress, type Address } from '../report/address';
import { differencesBetween, type Difference } from '../report/difference';
import { reportFrom, type Report } from '../report/report';
import { valuesAt } from '../report/versions';
import type { MadeMove } from '../report/workflow';
import type { ReviewCase } from './review-case';

/** One 更正, the latest. */
export interface Correction {
  /** 公开 of what is corrected, the 更正 with its reason, and 公开 of what is right, once it was. */
  readonly original: MadeMove;
  readonly correct: MadeMove;
  readonly again?: MadeMove;
  /** What was published. */
  readonly before: Report;
  /** What readers see, figures and texts alike, in the order of the form. */
  readonly differences: readonly Difference[];
  /** How many of them are more than a total that was added up anew. */
  readonly count: number;
}

/** The latest 更正; undefined where none was begun, where nothing was changed, or where it is not known. */
export function correctionOf({
  edits,
  report,
  course,
  versions,
}: ReviewCase): Correction | undefined {
  const moves = course.moves.filter((move) => !course.rivals.includes(move));
  const at = moves.map(({ kind }) => kind).lastIndexOf('correct');
  const correct = moves[at];
  const earlier = moves.slice(0, Math.max(at, 0));
  const original = earlier.filter(({ kind }) => kind === 'publish').at(-1);
  // From being handed in to being published nothing can be changed.
  const handedIn = earlier.filter(({ version }) => version !== undefined).at(-1);
  const version = versions.find(({ address }) => address === handedIn?.version);
  if (!correct || !original || !version) return undefined;
  const before = reportFrom(valuesAt(edits, version));
  const differences = differencesBetween(before, report)
    .flatMap((part) => part.differences)
    .filter(({ address }) => isPublished(address));
  if (differences.length === 0) return undefined;
  const again = moves.slice(at).find(({ kind }) => kind === 'publish');
  const count = differences.filter(({ follows }) => !follows).length;
  return { original, correct, ...(again && { again }), before, differences, count };
}

/** What stands beside a report is no part of what was published. */
const PUBLISHED: ReadonlySet<string> = new Set([
  'organ.name',
  'title',
  'contact',
  'signature',
  'date',
]);

function isPublished(address: Address): boolean {
  const { kind, subject } = splitAddress(address);
  return kind === undefined || (kind === 'about' && PUBLISHED.has(subject));
}
