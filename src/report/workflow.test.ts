import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editOn } from '../testing/replicas';
import { aside } from './address';
import { union, type Edit } from './edits';
import {
  courseOf,
  isLocked,
  isOpened,
  moveChange,
  movesFrom,
  readMove,
  receiptChanges,
  wantedBy,
  type Move,
  type MoveKind,
  type Role,
} from './workflow';

/** The log after a move made by one copy. */
function moved(log: readonly Edit[], copy: string, move: Move): Edit[] {
  const { address, new: to } = moveChange(move);
  return [...log, editOn(log, copy, address, to, { act: 'move' })];
}

function way(...kinds: MoveKind[]): Edit[] {
  return kinds.reduce<Edit[]>((log, kind) => moved(log, 'A', { kind }), []);
}

describe('the day by which what was returned is wanted back', () => {
  const until = '2027-01-22';

  it('counts until it is handed in again', () => {
    const returned = moved(way('submit'), 'A', { kind: 'return', until });
    expect(wantedBy(courseOf(returned))).toBe(until);
    expect(wantedBy(courseOf(moved(returned, 'A', { kind: 'submit' })))).toBeUndefined();
    expect(wantedBy(courseOf(way('submit', 'return')))).toBeUndefined();
    const received = moved(returned, 'A', { kind: 'receive' });
    expect(wantedBy(courseOf(received))).toBeUndefined();
    expect(wantedBy(courseOf(moved(received, 'A', { kind: 'unreceive' })))).toBe(until);
  });

  it('is read out of logs that kept it as a date; that of 公开 stays one', () => {
    expect(readMove(`{"kind":"return","date":"${until}"}`)).toEqual({ kind: 'return', until });
    expect(readMove(`{"kind":"publish","date":"${until}"}`)).toEqual({
      kind: 'publish',
      date: until,
    });
  });
});

describe('the way of a report', () => {
  it.each<[MoveKind[], string, number]>([
    [[], 'draft', 1],
    [['submit'], 'submitted', 1],
    [['submit', 'withdraw'], 'draft', 1],
    [['submit', 'pass'], 'forwarded', 1],
    [['submit', 'pass', 'withdraw'], 'draft', 1],
    [['submit', 'return'], 'returned', 1],
    [['submit', 'pass', 'return'], 'returned', 1],
    [['submit', 'return', 'submit'], 'submitted', 1],
    [['submit', 'pass', 'approve'], 'approved', 1],
    [['receive'], 'forwarded', 1],
    [['receive', 'return', 'receive', 'approve'], 'approved', 1],
    [['submit', 'return', 'receive'], 'forwarded', 1],
    [['receive', 'unreceive'], 'draft', 1],
    [['receive', 'unreceive', 'receive', 'return', 'receive', 'unreceive'], 'returned', 1],
    [['submit', 'pass', 'approve', 'publish'], 'published', 1],
    [['submit', 'pass', 'approve', 'publish', 'correct'], 'draft', 2],
  ])('%j leads to %s in round %i', (kinds, state, round) => {
    const course = courseOf(way(...kinds));
    expect(course).toMatchObject({ state, round, rivals: [] });
    expect(course.moves.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each<[MoveKind[], string]>([
    [['approve'], 'draft'],
    [['submit', 'approve'], 'submitted'],
    [['submit', 'receive'], 'submitted'],
    [['unreceive'], 'draft'],
    [['submit', 'pass', 'unreceive'], 'forwarded'],
    [['receive', 'approve', 'unreceive'], 'approved'],
    [['submit', 'publish'], 'submitted'],
    [['submit', 'pass', 'approve', 'withdraw'], 'approved'],
    [['correct', 'submit'], 'submitted'],
  ])('what is not possible counts for nothing: %j stays %s', (kinds, state) => {
    expect(courseOf(way(...kinds)).state).toBe(state);
  });

  it.each(['', 'x', 'null', '[]', '{"kind":"burn"}', '{"kind":"__proto__"}'])(
    'a move that says %j is none',
    (typed) => {
      const log = [editOn([], 'A', aside('move', 'report'), typed)];
      expect(courseOf(log)).toMatchObject({ state: 'draft', moves: [] });
    },
  );

  it('keeps what a move says, by whom and when', () => {
    const log = moved([], 'A', { kind: 'submit', version: 'version:1' });
    const [first] = log;
    expect(courseOf(first ? [{ ...first, who: '王敏' }] : []).moves).toEqual([
      { id: 'A.1', kind: 'submit', version: 'version:1', who: '王敏', when: 1 },
    ]);
  });

  it('a withdrawal that meets a pass shows both, alike in both copies, until a move settles it', () => {
    const submitted = way('submit');
    const withdrawn = moved(submitted, 'B', { kind: 'withdraw' });
    const passed = moved(submitted, 'C', { kind: 'pass' });
    const met = courseOf(union(withdrawn, passed));
    expect(courseOf(union(passed, withdrawn))).toEqual(met);
    expect(met.rivals).toHaveLength(1);
    const settled = courseOf(moved(union(withdrawn, passed), 'A', { kind: 'return' }));
    expect(settled).toMatchObject({ state: 'returned', rivals: [] });
  });

  it('is the same whatever the order in which edits are met', () => {
    const kinds = fc.constantFrom<MoveKind>(
      'submit',
      'receive',
      'unreceive',
      'withdraw',
      'pass',
      'return',
      'approve',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('A', 'B'), kinds), { maxLength: 8 }),
        fc.array(fc.tuple(fc.constantFrom('C', 'D'), kinds), { maxLength: 8 }),
        (here, there) => {
          const play = (doings: readonly (readonly [string, MoveKind])[]): Edit[] =>
            doings.reduce<Edit[]>((log, [copy, kind]) => moved(log, copy, { kind }), []);
          const [a, b] = [play(here), play(there)];
          expect(courseOf(union(a, b))).toEqual(courseOf(union(b, a)));
          expect(courseOf(union(union(a, b), a))).toEqual(courseOf(union(a, b)));
        },
      ),
    );
  });
});

describe('who may do what', () => {
  const can = (kinds: MoveKind[], ...roles: Role[]): MoveKind[] =>
    movesFrom(courseOf(way(...kinds)), new Set(roles));

  it.each<[MoveKind[], Role, MoveKind[]]>([
    [[], 'filler', ['submit']],
    [['submit'], 'filler', ['withdraw']],
    [['submit'], 'unitReviewer', ['pass', 'return']],
    [['submit'], 'competentReviewer', []],
    [['submit', 'pass'], 'competentReviewer', ['return', 'approve']],
    [['receive'], 'competentReviewer', ['unreceive', 'return', 'approve']],
    [['receive'], 'filler', []],
    [['submit', 'pass', 'approve'], 'filler', ['publish']],
    [['submit', 'pass', 'approve', 'publish'], 'filler', ['correct']],
    [['submit'], 'reader', []],
  ])('after %j a %s may %j', (kinds, role, moves) => {
    expect(can(kinds, role)).toEqual(moves);
  });

  it('lets one person hold several roles', () => {
    expect(can(['submit'], 'filler', 'unitReviewer')).toEqual(['withdraw', 'pass', 'return']);
  });

  it('locks what was handed in until it comes back', () => {
    expect((['draft', 'returned'] as const).map(isLocked)).toEqual([false, false]);
    expect((['submitted', 'forwarded', 'approved', 'published'] as const).every(isLocked)).toBe(
      true,
    );
  });

  it('knows whether what was handed in last has been opened', () => {
    const log = way('submit');
    expect(isOpened(log)).toBe(false);
    const [receipt] = receiptChanges(log);
    const opened = [...log, editOn(log, 'B', receipt?.address ?? '', receipt?.new ?? '')];
    expect(isOpened(opened)).toBe(true);
    expect(receiptChanges(opened)).toEqual([]);
    const again = moved(moved(opened, 'A', { kind: 'return' }), 'A', { kind: 'submit' });
    expect(isOpened(again)).toBe(false);
    expect(receiptChanges([])).toEqual([]);
  });
});
