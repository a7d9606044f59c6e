import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESSES, editOn, replicaLogs } from '../testing/replicas';
import {
  headsOf,
  inOrder,
  replay,
  reversal,
  stepsOf,
  undoStacks,
  union,
  type Act,
  type Change,
  type Edit,
} from './edits';

const three = replicaLogs().map(
  ([a = [], b = [], c = []]) => [a, b, c] as const satisfies readonly (readonly Edit[])[],
);

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe('edits as a set', () => {
  it('are the same whichever copy takes in the other', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(union(a, b)).toEqual(union(b, a));
      }),
    );
  });

  it('are the same in whatever order copies meet', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
      }),
    );
  });

  it('gain nothing from what they hold already', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = union(a, b);
        expect(union(a, a)).toEqual(inOrder(a));
        expect(union(both, b)).toEqual(both);
        expect(union(both, [])).toEqual(both);
      }),
    );
  });

  it('mean the same in whatever order they come', () => {
    const disordered = three
      .map(([a, b, c]) => union(union(a, b), c))
      .chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(disordered, ([all, mixed]) => {
        expect(replay(mixed)).toEqual(replay(all));
        expect(headsOf(mixed)).toEqual(headsOf(all));
        expect(stepsOf(mixed)).toEqual(stepsOf(all));
      }),
    );
  });

  it('come after those they were made on', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const seen = new Set<string>();
        for (const edit of union(union(a, b), c)) {
          for (const id of edit.base) expect(seen).toContain(id);
          seen.add(edit.id);
        }
      }),
    );
  });

  it('stand where nobody followed them, one at least wherever something was typed', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const all = union(union(a, b), c);
        const heads = headsOf(all);
        expect([...heads.keys()].toSorted()).toEqual(
          [...new Set(all.map((edit) => edit.address))].toSorted(),
        );
        for (const [address, standing] of heads) {
          expect(standing.length).toBeGreaterThan(0);
          expect(replay(all).get(address) ?? '').toBe(standing.at(-1)?.new);
        }
      }),
    );
  });

  it('are in conflict until an edit names them all', () => {
    fc.assert(
      fc.property(three, fc.constantFrom(...ADDRESSES), ([a, b, c], address) => {
        const all = union(union(a, b), c);
        const settled = [...all, editOn(all, 'D', address, '丁')];
        expect(headsOf(settled).get(address)).toHaveLength(1);
        expect(replay(settled).get(address)).toBe('丁');
      }),
    );
  });
});

describe('two edits on one base', () => {
  const first = editOn([], 'A', 'overview', '甲');
  const here = editOn([first], 'A', 'overview', '乙');
  const there = editOn([first], 'B', 'overview', '丙');
  const later = editOn([first, here], 'A', 'problems', '丁');

  it('show the same one in any order', () => {
    for (const set of [
      [first, here, there],
      [there, here, first],
      [here, first, there],
    ]) {
      expect(headsOf(set).get('overview')).toEqual([here, there]);
      expect(replay(set)).toEqual(new Map([['overview', '丙']]));
    }
  });

  it('show the one that knew more before it', () => {
    const deeper = editOn([first, here, later], 'C', 'overview', '戊', { base: [first.id] });
    expect(replay([deeper, there, first, later]).get('overview')).toBe('戊');
  });

  it('show nothing where the later one cleared', () => {
    const cleared = editOn([first], 'B', 'overview', '');
    expect(replay([first, here, cleared]).has('overview')).toBe(false);
    expect(headsOf([first, here, cleared]).get('overview')).toHaveLength(2);
  });

  it('are one again when both typed the same and somebody chose it', () => {
    const chosen = editOn([first, here, there], 'A', 'overview', '丙');
    expect(chosen.base).toEqual([here.id, there.id]);
    expect(headsOf([first, here, there, chosen]).get('overview')).toEqual([chosen]);
  });
});

describe('an edit that grows', () => {
  const begun = editOn([], 'A', 'overview', '一', { when: 10 });
  const grown = { ...begun, new: '一份', when: 20 };
  const inOneMoment = { ...begun, new: '一件', when: 20 };

  it('is kept at its longer life', () => {
    expect(union([begun], [grown])).toEqual([grown]);
    expect(union([grown], [begun])).toEqual([grown]);
  });

  it('is kept the same everywhere, when it grew twice in a moment', () => {
    expect(union([inOneMoment], [grown])).toEqual(union([grown], [inOneMoment]));
  });

  it('stays followed by what was made on its beginning', () => {
    const after = editOn([begun], 'B', 'overview', '二');
    expect(replay(union([grown], [begun, after])).get('overview')).toBe('二');
  });

  it('leaves no line in history when it came back to where it began', () => {
    expect(stepsOf([{ ...begun, new: '' }])).toEqual([]);
  });
});

describe('history', () => {
  const paste = [
    editOn([], 'A', 'overview', '甲', { step: 's1', act: 'paste', when: 5, who: '张三' }),
    editOn([], 'A', 'problems', '乙', {
      step: 's1',
      act: 'paste',
      counter: 2,
      id: 'A.2',
      when: 6,
      who: '张三',
    }),
    editOn([], 'A', 'otherMatters', '', { step: 's1', act: 'paste', counter: 3, id: 'A.3' }),
  ];

  it('gathers the edits of one act, without those that changed nothing', () => {
    expect(stepsOf(paste)).toEqual([
      { id: 's1', act: 'paste', when: 6, who: '张三', edits: paste.slice(0, 2) },
    ]);
  });

  it('takes back the newest change of a step first', () => {
    const [one] = paste;
    if (!one) throw new Error('no edit');
    const two = editOn([one], 'A', 'overview', '甲乙', { step: 's1' });
    const [step] = stepsOf([one, two]);
    if (!step) throw new Error('no step');
    expect(reversal(step, 'undo')).toEqual([
      { address: 'overview', new: '甲' },
      { address: 'overview', new: '' },
    ]);
    expect(reversal(step, 'redo')).toEqual([
      { address: 'overview', new: '甲' },
      { address: 'overview', new: '甲乙' },
    ]);
  });

  it.each<Act>(['create', 'import', 'version'])('has acts that cannot be undone: %s', (act) => {
    const log = paste.map((edit) => ({ ...edit, act }));
    expect(undoStacks(stepsOf(log))).toEqual({ undo: [], redo: [] });
  });

  it('moves on over an undo that found nothing left to change', () => {
    const [before] = paste;
    if (!before) throw new Error('no edit');
    const here = editOn([before], 'A', 'problems', '乙');
    const there = editOn([before], 'B', 'problems', '丙');
    const conflict = [before, here, there];
    const undone = (log: readonly Edit[]): Edit[] => {
      const step = undoStacks(stepsOf(log)).undo.at(-1);
      if (!step) throw new Error('nothing to undo');
      const [change] = reversal(step, 'undo');
      if (!change) throw new Error('nothing to change');
      const more = { act: 'undo' as const, reverses: step.id };
      return [...log, editOn(log, 'A', change.address, change.new, more)];
    };
    const once = undone(conflict);
    const twice = undone(once);
    expect(replay(twice)).toEqual(new Map([['overview', '甲']]));
    expect(undoStacks(stepsOf(twice)).undo.map((step) => step.id)).toEqual(['s1']);
    expect(undoStacks(stepsOf(twice)).redo).toHaveLength(2);
    expect(stepsOf(twice).at(-1)).toMatchObject({ act: 'undo', edits: [] });
    expect(replay(undone(twice))).toEqual(new Map());
  });
});

describe('undo and redo', () => {
  /** Makes one act on a log, as the store does: changes to what already stands make no edit. */
  function act(log: Edit[], changes: readonly Change[], more: Partial<Edit> = {}): Edit[] {
    const step = `step ${log.length}`;
    return changes.reduce((so, { address, new: to }) => {
      if ((replay(so).get(address) ?? '') === to) return so;
      return [...so, editOn(so, 'A', address, to, { step, ...more })];
    }, log);
  }

  function reverse(log: Edit[], direction: 'undo' | 'redo'): Edit[] {
    const step = undoStacks(stepsOf(log))[direction].at(-1);
    return step ? act(log, reversal(step, direction), { act: direction, reverses: step.id }) : log;
  }

  /** The state after an act; undefined where nothing on its way changes anything. */
  function changed(
    before: ReadonlyMap<string, string>,
    changes: readonly Change[],
  ): Map<string, string> | undefined {
    const after = new Map(before);
    let some = false;
    for (const { address, new: to } of changes) {
      some ||= (after.get(address) ?? '') !== to;
      if (to === '') after.delete(address);
      else after.set(address, to);
    }
    return some ? after : undefined;
  }

  const START = act([], [{ address: 'overview', new: '起' }], { act: 'create' });
  const CHANGES = fc.array(
    fc.record({
      address: fc.constantFrom(...ADDRESSES),
      new: fc.constantFrom('', '甲', '乙', '丙'),
    }),
    { minLength: 1, maxLength: 4 },
  );
  type Doing = 'undo' | 'redo' | readonly Change[];
  const DOINGS: fc.Arbitrary<Doing[]> = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: CHANGES },
      { weight: 2, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.constant('redo' as const) },
    ),
    { maxLength: 25 },
  );
  const run = (log: Edit[], doing: Doing): Edit[] =>
    typeof doing === 'string' ? reverse(log, doing) : act(log, doing);

  it('go to and fro as over a plain list of states', () => {
    fc.assert(
      fc.property(DOINGS, (doings) => {
        let log = START;
        let states = [replay(START)];
        let at = 0;
        for (const doing of doings) {
          log = run(log, doing);
          if (doing === 'undo') at = Math.max(0, at - 1);
          else if (doing === 'redo') at = Math.min(states.length - 1, at + 1);
          else {
            const next = changed(states[at] ?? new Map(), doing);
            if (next) states = [...states.slice(0, (at += 1)), next];
          }
          const { undo, redo } = undoStacks(stepsOf(log));
          expect(replay(log)).toEqual(states[at]);
          expect([undo.length, redo.length]).toEqual([at, states.length - 1 - at]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lead back to the beginning and out to the end again', () => {
    fc.assert(
      fc.property(DOINGS, (doings) => {
        let log = doings.reduce(run, START);
        while (undoStacks(stepsOf(log)).redo.length > 0) log = reverse(log, 'redo');
        const end = replay(log);
        while (undoStacks(stepsOf(log)).undo.length > 0) log = reverse(log, 'undo');
        expect(replay(log)).toEqual(replay(START));
        while (undoStacks(stepsOf(log)).redo.length > 0) log = reverse(log, 'redo');
        expect(replay(log)).toEqual(end);
      }),
    );
  });

  it('forget what could be made again as soon as something new is done', () => {
    const once = act(START, [{ address: 'problems', new: '甲' }]);
    const undone = reverse(once, 'undo');
    expect(undoStacks(stepsOf(undone)).redo).toHaveLength(1);
    const other = act(undone, [{ address: 'problems', new: '乙' }]);
    expect(undoStacks(stepsOf(other)).redo).toEqual([]);
    expect(replay(reverse(other, 'redo'))).toEqual(replay(other));
  });
});
