import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outdated } from './folder';

const name = (day: string, time: string): string => `勾稽自动备份-${day}-${time}.json`;
const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

describe('what goes of the backups in a folder', () => {
  it('is nothing of the last ten, whenever they were made', () => {
    const names = Array.from({ length: 12 }, (_, at) => name('2026-11-20', `1200${at + 10}`));
    expect(outdated(names)).toEqual([name('2026-11-20', '120011'), name('2026-11-20', '120010')]);
  });

  it('is not the last of each of thirty days, however long ago', () => {
    const names = Array.from({ length: 40 }, (_, at) => day(20_000 + at * 3)).flatMap((each) => [
      name(each, '080000'),
      name(each, '170000'),
    ]);
    const kept = names.filter((each) => !outdated(names).includes(each));
    expect(kept.filter((each) => each.includes('-170000'))).toHaveLength(30);
    expect(kept.filter((each) => each.includes('-080000'))).toHaveLength(5);
  });

  it('is never what this program has not written by itself', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('勾稽备份-2026-11-20-120000.json', '勾稽自动备份-2026-11-20.json'),
            fc.nat({ max: 9999 }).map((at) => name(day(at), '120000')),
          ),
          { maxLength: 80 },
        ),
        (names) => {
          const gone = outdated(names);
          expect(gone.every((each) => /^勾稽自动备份-.*-120000\.json$/.test(each))).toBe(true);
          const own = names.filter((each) => /^勾稽自动备份-.*-120000\.json$/.test(each));
          expect(own.length - gone.length).toBeGreaterThanOrEqual(Math.min(10, own.length));
        },
      ),
    );
  });
});
