import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyValues } from '../testing/values';
import { editOn } from '../testing/replicas';
import { inOrder, replay, type Change, type Edit } from './edits';
import { lastLook } from './last-look';
import { changesOf, nextDraftOf, takingIn } from './next-draft';
import { changesTo, presentValues, valuesAt, versionsOf } from './versions';
import { courseOf, moveChange } from './workflow';

const CELL = 'requests.received.naturalPerson';
const TOTAL = 'requests.received.total';
const COLUMNS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganisation',
].map((column) => `requests.received.${column}`);

const HERE = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['overview', '全年公开信息 1200 条。'],
  ...COLUMNS.map((address) => [address, '0'] as const),
  [CELL, '12'],
]);

function file(values: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(values));
}

describe('a file beside the report that is here', () => {
  it('changes what it says otherwise, and keeps what it leaves blank', () => {
    const otherwise = [
      { address: CELL, new: '15' },
      { address: 'requests.received.business', new: '' },
      { address: 'overview', new: ' ' },
    ];
    const draft = nextDraftOf(HERE, file({ problems: '无。', [CELL]: '15' }), otherwise);
    expect(draft.changes).toEqual([otherwise[0]]);
    expect(draft.blanks).toEqual(otherwise.slice(1));
    expect(changesOf(draft, false)).toEqual([otherwise[0]]);
    expect(changesOf(draft, true)).toEqual(otherwise);
  });

  it('of a workbook leaves no text blank, for it has none', () => {
    const draft = nextDraftOf(HERE, file({ [CELL]: '12' }), [{ address: 'overview', new: '' }]);
    expect(draft.blanks).toEqual([]);
  });

  it('has a title only where it names its organ', () => {
    const title = { address: 'about:title', new: '年报' };
    expect(nextDraftOf(HERE, file({}), [title]).changes).toEqual([]);
    expect(nextDraftOf(HERE, file({ 'about:organ.name': '临河区' }), [title]).changes).toEqual([
      title,
    ]);
  });

  it('brings what is said beside cells and texts, and takes none of it away', () => {
    const here = new Map([...HERE, ['note:overview', '旧']]);
    const said = { [`note:${CELL}`]: '见台账', 'move:report': '{}', 'note:overview': '' };
    expect(nextDraftOf(here, file(said), []).changes).toEqual([
      { address: `note:${CELL}`, new: '见台账' },
    ]);
  });

  it('leaves a total to add itself up where the parts that stay here give it', () => {
    const stated = (sum: string): Change[] => [
      { address: `takenOver:${TOTAL}`, new: '1' },
      { address: TOTAL, new: sum },
    ];
    const blank = { address: 'requests.received.business', new: '' };
    const of = (sum: string) => nextDraftOf(HERE, file({}), [...stated(sum), blank]);
    expect(changesOf(of('12'), false)).toEqual([]);
    expect(changesOf(of('13'), false)).toEqual(stated('13'));
    expect(changesOf(of('12'), true)).toEqual([...stated('12'), blank]);
  });
});

/** The log after what is done to it, step by step as the store does it. */
function done(log: readonly Edit[], doings: ReturnType<typeof takingIn>): Edit[] {
  return doings.reduce<Edit[]>((so, doing, at) => {
    const { act, changes } = doing(so);
    return changes.reduce<Edit[]>(
      (all, { address, new: to }) => [
        ...all,
        editOn(all, 'B', address, to, { act, step: `step-${at}` }),
      ],
      so,
    );
  }, inOrder(log));
}

function logOf(values: Iterable<readonly [string, string]>): Edit[] {
  return [...values].reduce<Edit[]>(
    (so, [address, typed]) => [...so, editOn(so, 'A', address, typed, { act: 'import' })],
    [],
  );
}

const keys = (): (() => string) => {
  let key = 0;
  return () => `k${(key += 1)}`;
};

describe('taking a next draft in', () => {
  const CHANGES = [{ address: CELL, new: '15' }];

  it('names what stood and what stands then, with the changes as one step', () => {
    const log = done(logOf(HERE), takingIn(CHANGES, keys(), undefined));
    const [first, second] = versionsOf(log);
    expect([first?.name, second?.name]).toEqual(['第 1 稿', '第 2 稿']);
    expect(first && valuesAt(log, first).get(CELL)).toBe('12');
    expect(second && valuesAt(log, second)).toEqual(presentValues(log));
    expect(log.filter(({ act }) => act === 'nextDraft')).toHaveLength(1);
    const third = done(log, takingIn([{ address: CELL, new: '16' }], keys(), undefined));
    expect(versionsOf(third).map(({ name }) => name)).toContain('第 3 稿');
  });

  it('registers what came as received, and shows what was changed since the last decision', () => {
    const receive = (log: readonly Edit[], changes: readonly Change[], key: string): Edit[] =>
      done(
        log,
        takingIn(changes, () => key, 'Word 稿“年报.docx”'),
      );
    const first = receive(logOf(HERE), [], 'a');
    expect(courseOf(first)).toMatchObject({ state: 'forwarded', submissions: 1 });
    expect(versionsOf(first).map(({ name }) => name)).toEqual(['送审稿（第 1 稿）']);
    const { address, new: to } = moveChange({
      kind: 'return',
      role: 'competentReviewer',
      version: 'version:a',
    });
    const returned = [...first, editOn(first, 'B', address, to)];
    const again = receive(returned, CHANGES, 'b');
    expect(courseOf(again)).toMatchObject({ state: 'forwarded', submissions: 2 });
    expect(versionsOf(again).map(({ name }) => name)).toEqual([
      '送审稿（第 1 稿）',
      '送审稿（第 2 稿）',
    ]);
    expect(lastLook(again)?.name).toBe('送审稿（第 1 稿）');
  });

  it('empties nothing by itself, and comes to all the file says where it may, whatever stood before', () => {
    fc.assert(
      fc.property(anyValues(), anyValues(), (before, after) => {
        const about = [
          ['about:form', '2021'],
          ['about:year', '2026'],
        ] as const;
        const [here, there] = [new Map([...before, ...about]), new Map([...after, ...about])];
        const draft = nextDraftOf(here, there, changesTo(here, there));
        const kept = done(logOf(here), takingIn(changesOf(draft, false), keys(), undefined));
        for (const [address, value] of here) {
          if (value !== '') expect(replay(kept).get(address) ?? '').not.toBe('');
        }
        const taken = done(logOf(here), takingIn(changesOf(draft, true), keys(), undefined));
        for (const [address, value] of there) {
          if (value.trim() !== '') expect(replay(taken).get(address)).toBe(value);
        }
        const [first] = versionsOf(kept);
        expect(first ? changesTo(valuesAt(kept, first), new Map(here)) : []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
