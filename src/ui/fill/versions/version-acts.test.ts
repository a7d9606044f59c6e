import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aside, type Address } from '../../../report/address';
import type { Edit } from '../../../report/edits';
import { presentValues, presentVersion, versionsOf, type Version } from '../../../report/versions';
import { editOn } from '../../../testing/replicas';
import { anyValues } from '../../../testing/values';
import { ELSEWHERE } from '../lock/locks';
import { Session } from '../session';
import { nameBefore, renameVersion, reportAt, restoreVersion, saveVersion } from './version-acts';

const CELL = 'requests.received.naturalPerson';

function open(values: Iterable<readonly [Address, string]> = [], replica = 'here'): Session {
  const made = [
    ['about:form', '2021'] as const,
    ['about:year', '2026'] as const,
    ...[...values].filter(([address]) => !/^about:(form|year)$/.test(address)),
  ].reduce<readonly Edit[]>(
    (so, [address, typed]) => [
      ...so,
      editOn(so, 'seed', address, typed, { act: 'create', step: 'seed' }),
    ],
    [],
  );
  let clock = 1000;
  return new Session({
    edits: made,
    replica,
    now: () => (clock += 1),
    savedAt: 0,
    save: async () => undefined,
  });
}

function latest(session: Session): Version {
  const version = versionsOf(session.edits()).at(-1);
  if (!version) throw new Error('no version');
  return version;
}

const names = (session: Session): string[] => versionsOf(session.edits()).map(({ name }) => name);

describe('a version of the report at hand', () => {
  it('has what is being typed, and not what is typed next', () => {
    const session = open();
    session.type(CELL, '12');
    saveVersion(session, '第 1 稿');
    session.type(CELL, '123');
    expect(reportAt(session, latest(session)).cells[CELL]).toBe(12);
    expect(reportAt(session, undefined).cells[CELL]).toBe(123);
  });

  it('keeps what was typed elsewhere as far as it had come', () => {
    const [here, there] = [open(), open([], 'there')];
    there.type(CELL, '12');
    here.merge(there.edits().filter(({ act }) => act === 'type'));
    saveVersion(here, '第 1 稿');
    there.type(CELL, '123');
    here.merge(there.edits().filter(({ act }) => act === 'type'));
    expect(reportAt(here, undefined).cells[CELL]).toBe(123);
    expect(reportAt(here, latest(here)).cells[CELL]).toBe(12);
  });

  it('is no step to undo, and leaves what can be made again', () => {
    const session = open();
    session.type(CELL, '1');
    session.reverse('undo');
    saveVersion(session, '第 1 稿');
    expect(session.can('undo')).toBe(false);
    expect(session.reverse('redo')).toEqual([CELL]);
    session.reverse('undo');
    expect(names(session)).toEqual(['第 1 稿']);
  });

  it('gets another name', () => {
    const session = open();
    saveVersion(session, '第 1 稿');
    renameVersion(session, latest(session), '送审稿');
    expect(names(session)).toEqual(['送审稿']);
    expect(session.can('undo')).toBe(false);
  });

  it('is made by nobody while the report is locked', () => {
    const session = open();
    saveVersion(session, '第 1 稿');
    const version = latest(session);
    session.type(CELL, '1');
    session.lock(ELSEWHERE);
    saveVersion(session, '第 2 稿');
    renameVersion(session, version, '定稿');
    restoreVersion(session, version);
    expect(names(session)).toEqual(['第 1 稿']);
    expect(session.typed(CELL)).toBe('1');
  });
});

describe('going back to a version', () => {
  it('gives its report in one step, which is undone in one', () => {
    fc.assert(
      fc.property(anyValues(), anyValues(), (one, other) => {
        const session = open(one);
        const then = session.judgement().report;
        saveVersion(session, '第 1 稿');
        const version = latest(session);
        session.act(
          'paste',
          [...other]
            .filter(([address]) => address !== aside('about', 'form'))
            .map(([address, typed]) => ({ address, new: typed })),
        );
        const before = {
          report: session.judgement().report,
          values: presentValues(session.edits()),
        };
        restoreVersion(session, version);
        expect(session.judgement().report).toEqual(then);
        const kept = latest(session);
        expect(reportAt(session, kept)).toEqual(before.report);
        if (session.steps().at(-1)?.act === 'restoreVersion') {
          session.reverse('undo');
          expect(session.judgement().report).toEqual(before.report);
          expect(presentValues(session.edits())).toEqual(before.values);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes what stands a version first, unless it is one', () => {
    const session = open();
    saveVersion(session, '第 1 稿');
    const first = latest(session);
    session.type(CELL, '5');
    restoreVersion(session, first);
    expect(names(session)).toEqual(['第 1 稿', nameBefore(first)]);
    expect(presentVersion(session.edits())).toEqual(first);
    const left = latest(session);
    restoreVersion(session, left);
    expect(session.typed(CELL)).toBe('5');
    expect(names(session)).toHaveLength(2);
  });
});
