import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, replay, type Edit } from '../report/edits';
import { makeEdits } from './edits';
import { examine, snapshotOf, type Damage } from './snapshot';

const NOON = Date.UTC(2026, 10, 22, 4);
const ADDRESSES = ['overview', 'requests.received.naturalPerson', 'problems'];

/** A log as it grows: what is typed follows what stands, in one of three windows. */
function typed(log: readonly Edit[], address: string, to: string, replica = 'a'): Edit[] {
  const heads = log.filter(
    (edit) => edit.address === address && !log.some(({ base }) => base.includes(edit.id)),
  );
  const counter = Math.max(0, ...log.map((edit) => edit.counter));
  return [
    ...log,
    ...makeEdits(
      {
        headsOf: () => heads,
        counter,
        replica,
        step: `${replica}.${counter + 1}`,
        act: 'type',
        when: NOON + counter,
      },
      [{ address, new: to }],
    ),
  ];
}

function damaged(edits: readonly Edit[], from: readonly Edit[]): Damage {
  const found = examine(edits, snapshotOf('r', from));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** The log once what was found is mended. */
function mended(edits: readonly Edit[], { mending }: Damage): Edit[] {
  return [
    ...edits,
    ...mending.map((change, index): Edit => {
      const counter = 10_000 + index;
      const made = { id: `m.${counter}`, counter, step: 'm', act: 'recover', when: NOON } as const;
      return { ...change, ...made };
    }),
  ];
}

const LOG = typed(typed(typed([], 'overview', '甲'), 'problems', '无'), 'overview', '乙', 'b');

describe('a snapshot', () => {
  it('agrees with the log it was made of, and with all that came after', () => {
    expect(examine(LOG, snapshotOf('r', LOG))).toBe('sound');
    const later = typed(LOG, 'overview', '丙');
    expect(examine(later, snapshotOf('r', LOG))).toBe('sound');
    const grown = LOG.map((edit) =>
      edit.id === 'b.3' ? { ...edit, new: '乙乙', when: edit.when + 1 } : edit,
    );
    expect(examine(grown, snapshotOf('r', LOG))).toBe('sound');
  });

  it('holds every replica as runs of counters', () => {
    const [head] = snapshotOf('r', typed(LOG, 'problems', '有'));
    expect(head?.covered).toEqual({
      a: [
        [1, 2],
        [4, 4],
      ],
      b: [[3, 3]],
    });
  });

  it('keeps long texts in rows of their own', () => {
    const rows = snapshotOf('r', typed(LOG, 'overview', '长'.repeat(5000)));
    expect(rows.map(({ part }) => part)).toEqual(['', 'overview']);
    expect(JSON.stringify(rows[0]).length).toBeLessThan(1000);
    expect(examine(typed(LOG, 'overview', '长'.repeat(5000)), rows)).toBe('sound');
  });

  it('is unfit where it cannot be read or says otherwise than the log', () => {
    const rows = snapshotOf('r', LOG);
    expect(
      examine(
        LOG,
        rows.map(({ covered: _covered, ...row }) => row),
      ),
    ).toBe('unfit');
    expect(examine(LOG, [])).toBe('unfit');
    const other = LOG.map((edit) => (edit.id === 'b.3' ? { ...edit, new: '丁' } : edit));
    expect(examine(other, rows)).toBe('unfit');
    const [first] = rows;
    const forged = first && [{ ...first, stands: first.stands.slice(1) }];
    expect(examine(LOG, forged ?? [])).toBe('unfit');
  });
});

describe('edits the log has lost', () => {
  it('are named, and what stood stands again', () => {
    const left = LOG.filter(({ id }) => id !== 'b.3');
    const damage = damaged(left, LOG);
    expect(damage).toEqual({
      lost: 1,
      mending: [{ address: 'overview', base: ['a.1', 'b.3'], old: '甲', new: '乙' }],
    });
    expect(replay(mended(left, damage))).toEqual(replay(LOG));
  });

  it('are only told where others were made on them since', () => {
    const later = typed(LOG, 'overview', '丙');
    const left = later.filter(({ id }) => id !== 'b.3');
    const damage = damaged(left, LOG);
    expect(damage.lost).toBe(1);
    // What they had followed must not stand beside what came later.
    expect(damage.mending).toMatchObject([{ base: ['a.1', 'a.4'], new: '丙' }]);
    expect(replay(mended(left, damage))).toEqual(replay(later));
  });

  it('are lost as well where only an earlier stage is left', () => {
    const left = LOG.map((edit) =>
      edit.id === 'b.3' ? { ...edit, new: '', when: edit.when - 1 } : edit,
    );
    const damage = damaged(left, LOG);
    expect(damage).toMatchObject({ lost: 1, mending: [{ base: ['b.3'], old: '', new: '乙' }] });
  });

  it('come back even where nothing is left', () => {
    const damage = damaged([], LOG);
    expect(damage.lost).toBe(3);
    expect(replay(mended([], damage))).toEqual(replay(LOG));
  });

  it('never change what stands, whichever are lost (law)', () => {
    const act = fc.record({
      address: fc.constantFrom(...ADDRESSES),
      to: fc.string({ maxLength: 3 }),
      replica: fc.constantFrom('a', 'b', 'c'),
      before: fc.boolean(),
      lost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let log: Edit[] = [];
        let early: Edit[] = [];
        const lost = new Set<string>();
        const sorted = [...acts].sort((a, b) => Number(b.before) - Number(a.before));
        for (const { address, to, replica, before, lost: gone } of sorted) {
          const known = new Set(log.map(({ id }) => id));
          log = typed(log, address, to, replica);
          if (!before) continue;
          early = log;
          if (gone) log.filter(({ id }) => !known.has(id)).forEach(({ id }) => lost.add(id));
        }
        const left = inOrder(log).filter(({ id }) => !lost.has(id));
        const found = examine(left, snapshotOf('r', early));
        if (typeof found === 'string') {
          expect([found, lost.size]).toEqual(['sound', 0]);
          return;
        }
        expect(found.lost).toBe(lost.size);
        expect(replay(mended(left, found))).toEqual(replay(log));
      }),
    );
  });
});
