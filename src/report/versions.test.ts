import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedOn, editOn, replicaLogs } from '../testing/replicas';
import { replay, stepsOf, undoStacks, union, type Edit } from './edits';
import { reportFrom, valuesOf } from './report';
import {
  changesTo,
  newVersion,
  nextName,
  presentValues,
  renamed,
  valuesAt,
  versionsOf,
  type Version,
} from './versions';

/** A copy makes its present state a version. */
function withVersion(log: readonly Edit[], copy: string, name: string, who?: string): Edit[] {
  const { address, new: typed } = newVersion(log, `${copy}-${name}`, name);
  const when = 1 + Math.max(0, ...log.map((edit) => edit.when));
  return [
    ...log,
    editOn(log, copy, address, typed, { act: 'version', when, ...(who !== undefined && { who }) }),
  ];
}

const only = ([version]: readonly Version[]): Version => {
  if (!version) throw new Error('no version');
  return version;
};

/** Three copies that typed and met; the first makes a version; all go on. */
const stories = replicaLogs().chain(([a = [], b = [], c = []]) => {
  const marked = withVersion(a, 'A', '送审稿');
  return fc.tuple(fc.constant(a), carriedOn([marked, b, c]));
});

describe('a version', () => {
  it('stays what the report was, whatever is typed and merged afterwards', () => {
    fc.assert(
      fc.property(stories, ([then, logs]) => {
        const [a = [], b = [], c = []] = logs;
        for (const log of [a, union(a, b), union(c, a), union(b, union(c, a))]) {
          const version = only(versionsOf(log));
          expect(version.name).toBe('送审稿');
          expect(valuesAt(log, version)).toEqual(presentValues(then));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in whatever order the edits come', () => {
    const mixed = stories.chain(([, [a = [], b = [], c = []]]) => {
      const all = union(union(a, b), c);
      return fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }));
    });
    fc.assert(
      fc.property(mixed, ([all, shuffled]) => {
        const version = only(versionsOf(all));
        expect(versionsOf(shuffled)).toEqual([version]);
        expect(valuesAt(shuffled, version)).toEqual(valuesAt(all, version));
      }),
    );
  });

  it('is gone back to by changes', () => {
    fc.assert(
      fc.property(stories, ([then, [a = [], b = []]]) => {
        const log = union(a, b);
        const version = only(versionsOf(log));
        const changes = changesTo(presentValues(log), valuesAt(log, version));
        const restored = changes.reduce<readonly Edit[]>(
          (so, { address, new: to }) => [
            ...so,
            editOn(so, 'A', address, to, { act: 'restoreVersion', step: 'restore' }),
          ],
          log,
        );
        expect(presentValues(restored)).toEqual(presentValues(then));
        expect(versionsOf(restored)).toEqual([version]);
        expect(
          undoStacks(stepsOf(restored)).undo.filter(({ id }) => id === 'restore'),
        ).toHaveLength(changes.length > 0 ? 1 : 0);
      }),
    );
  });

  const first = editOn([], 'A', 'overview', '甲');
  const one = withVersion([first], 'A', '第 1 稿', '张三');

  it('says when and by whom it was made, also under a later name', () => {
    const version = only(versionsOf(one));
    expect(version).toMatchObject({ name: '第 1 稿', when: 2, who: '张三', covers: { A: 1 } });
    const { address, new: typed } = renamed(version, '送审稿');
    const log = [
      ...one,
      editOn(one, 'B', address, typed, { act: 'version', when: 9, who: '李四' }),
    ];
    expect(versionsOf(log)).toEqual([{ ...version, name: '送审稿' }]);
  });

  it('made apart from another one stands beside it', () => {
    const here = withVersion([first], 'A', '第 1 稿');
    const there = withVersion([first, editOn([first], 'B', 'problems', '乙')], 'B', '第 1 稿');
    const both = union(here, there);
    expect(versionsOf(both).map(({ name }) => name)).toEqual(['第 1 稿', '第 1 稿']);
    expect(versionsOf(both).map((version) => [...valuesAt(both, version).keys()])).toEqual([
      ['overview'],
      ['overview', 'problems'],
    ]);
  });

  it('is no part of what the report says', () => {
    const log = [
      editOn([], 'A', 'about:form', '2021'),
      ...withVersion([editOn([], 'A', 'about:form', '2021')], 'A', '定稿').slice(1),
    ];
    const report = reportFrom(replay(log));
    expect(report).toEqual(reportFrom(presentValues(log)));
    expect(
      [...valuesOf(report).keys()].filter((address) => address.startsWith('version:')),
    ).toEqual([]);
    expect(presentValues(log)).toEqual(new Map([['about:form', '2021']]));
  });

  it('that cannot be read is left out', () => {
    const broken = [
      '',
      '{',
      'null',
      '{"name":1}',
      '{"name":"甲"}',
      '{"name":"甲","covers":{}}',
    ].map((typed, index) =>
      editOn([], `X${index}`, `version:x${index}`, typed, { act: 'version' }),
    );
    expect(versionsOf([...broken, ...one])).toHaveLength(1);
  });

  it('is offered the next number', () => {
    const named = (names: readonly string[]): Version[] =>
      names.map((name) => ({ ...only(versionsOf(one)), name }));
    expect(nextName([])).toBe('第 1 稿');
    expect(nextName(named(['第 1 稿', '送审稿']))).toBe('第 2 稿');
    expect(nextName(named(['第12稿', '第 3 稿']))).toBe('第 13 稿');
  });
});
