/**
 * The least and the greatest of many numbers. A log may be too long for its numbers to be handed to
 * Math.min and Math.max as arguments: browsers refuse some hundred thousand.
 */

/** The least number; of none Infinity. */
export function least(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The greatest number; of none -Infinity. */
export function greatest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}
