import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { headsOf, type Edit } from './edits';
import { followOn } from './follow-on';

/** What a person did at one of two addresses, knowing the edits before it, all or but the last. */
const deed = fc.record({
  address: fc.constantFrom('a', 'b'),
  blind: fc.boolean(),
  text: fc.constantFrom('1', '2', ''),
});

interface Deed {
  readonly address: string;
  readonly blind: boolean;
  readonly text: string;
}

function logOf(deeds: readonly Deed[]): Edit[] {
  const log: Edit[] = [];
  for (const [counter, { address, blind, text }] of deeds.entries()) {
    const heads = headsOf(blind ? log.slice(0, -1) : log).get(address) ?? [];
    log.push({
      id: `r.${counter}`,
      counter,
      step: `r.${counter}`,
      act: 'type',
      address,
      base: heads.map(({ id }) => id),
      old: heads.at(-1)?.new ?? '',
      new: text,
      when: counter,
    });
  }
  return log;
}

describe('an edit more', () => {
  it('leaves the same heads as reading the whole set, in whatever order it came (law)', () => {
    let followed = 0;
    const logs = fc.array(deed, { maxLength: 12 }).map(logOf);
    const shuffled = logs.chain((log) => fc.shuffledSubarray(log, { minLength: log.length }));
    fc.assert(
      fc.property(fc.oneof(logs, shuffled), (log) => {
        const heads = new Map<string, readonly Edit[]>();
        for (const [index, edit] of log.entries()) {
          const all = headsOf(log.slice(0, index + 1));
          if (followOn(heads, edit)) followed += 1;
          else {
            heads.clear();
            for (const [address, own] of all) heads.set(address, own);
          }
          expect(heads).toEqual(new Map(all));
        }
      }),
    );
    expect(followed).toBeGreaterThan(100);
  });

  it('grows where it stands', () => {
    const [first] = logOf([{ address: 'a', blind: false, text: '1' }]);
    if (!first) throw new Error('no edit');
    const heads = new Map([['a', [first]]]);
    expect(followOn(heads, { ...first, new: '12' })).toBe(true);
    expect(heads.get('a')?.[0]?.new).toBe('12');
  });
});
