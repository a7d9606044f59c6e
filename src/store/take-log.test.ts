// The real merge on the real database: no edit or remark of any side is lost, in whatever order and
// however often files are opened.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { conflictsBetween, conflictsOf } from '../report/conflicts';
import { difference, inOrder, replay, union, type Edit } from '../report/edits';
import type { Person } from '../report/person';
import { remarksOf } from '../report/remarks';
import { courseOf, isOpened } from '../report/workflow';
import { carriedOn, editOn, replicaLogs } from '../testing/replicas';
import { database } from './database';
import { openDatabase } from './condition';
import { loadEdits } from './edits';
import { moveToBin } from './reports';
import { meet, takeLog, type Opener } from './take-log';

const ABOUT: readonly Edit[] = [
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区民政局'],
].reduce<readonly Edit[]>(
  (log, [address = '', text = '']) => [...log, editOn(log, 'O', address, text, { act: 'create' })],
  [],
);
const REVIEWER: Person = { name: '李华', office: '', roles: ['competentReviewer'] };
const FILLER: Person = { name: '王敏', office: '办公室', roles: ['filler'] };

function opener(person?: Person): Opener {
  return { person, who: person?.name, now: 1000 };
}

function logOf(edits: readonly Edit[], report = 'r1') {
  return { report, program: '1.0.0', edits };
}

/** What is stored of the report. */
async function stored(report = 'r1'): Promise<Edit[]> {
  return inOrder(await loadEdits(report));
}

async function opened(logs: readonly (readonly Edit[])[], report: string): Promise<Edit[]> {
  for (const log of logs) await takeLog(logOf(log, report), [], opener(FILLER));
  return stored(report);
}

beforeEach(async () => {
  await openDatabase();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('takeLog', () => {
  it('is commutative, associative and idempotent, and loses nothing', async () => {
    const apart = replicaLogs().chain((logs) => carriedOn(logs));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(apart, async (typed) => {
        run += 1;
        const logs = typed.map((log) => [...ABOUT, ...log]);
        const [a = [], b = [], c = []] = logs;
        const whole = union(union(a, b), c);
        for (const [way, order] of [
          [a, b, c],
          [c, a, b],
          [b, b, c, a, a, c],
          [union(b, c), a],
        ].entries()) {
          expect(await opened(order, `r${run}x${way}`)).toEqual(whole);
        }
        for (const log of logs) expect(difference(log, whole)).toEqual([]);
      }),
      { numRuns: Number(process.env['GOUJI_MERGES'] ?? 15) },
    );
  }, 120_000);

  it('makes a report that is not here with its own id and line', async () => {
    const { line } = await meet(logOf(ABOUT));
    expect(line).toMatchObject({ id: 'r1', standing: 'new', missing: 3 });
    await takeLog(logOf(ABOUT), [], opener());
    expect(await database.reports.get('r1')).toMatchObject({
      organName: '临河区民政局',
      year: 2026,
      createdAt: 1,
    });
  });

  it('shows the same conflicts on both sides, and settles them for both', async () => {
    const [mine, theirs] = (['甲', '乙'] as const).map((text, at) => {
      const first = [...ABOUT, editOn(ABOUT, 'O', 'overview', '原文')];
      return [...first, editOn(first, 'AB'.charAt(at), 'overview', text)];
    }) as [Edit[], Edit[]];
    await takeLog(logOf(mine), [], opener(FILLER));
    await takeLog(logOf(theirs, 'r2'), [], opener(FILLER));
    const here = conflictsBetween((await meet(logOf(theirs))).mine, theirs);
    const there = conflictsBetween((await meet(logOf(mine, 'r2'))).mine, mine);
    expect(here).toEqual(there);
    expect(here).toHaveLength(1);
    // Later here; the other side hears of it by the next file.
    await takeLog(logOf(theirs), [], opener(FILLER));
    await takeLog(logOf(mine, 'r2'), [], opener(FILLER));
    expect(await stored('r1')).toEqual(await stored('r2'));
    expect(conflictsOf(await stored('r2'))).toEqual(here);
    const decided = [{ act: 'choose' as const, changes: [{ address: 'overview', new: '甲' }] }];
    const settled = await takeLog(logOf(theirs), decided, opener(FILLER));
    expect(conflictsOf(settled)).toEqual([]);
    expect(settled.at(-1)).toMatchObject({ new: '甲', who: '王敏', act: 'choose' });
    await takeLog(logOf(settled, 'r2'), [], opener(FILLER));
    expect(conflictsOf(await stored('r2'))).toEqual([]);
    expect(replay(await stored('r2')).get('overview')).toBe('甲');
  });

  it('notes once that what was handed in has been opened by somebody else', async () => {
    const submitted = [...ABOUT, editOn(ABOUT, 'O', 'move:report', '{"kind":"submit"}')];
    await takeLog(logOf(submitted), [], opener(FILLER));
    expect(isOpened(await stored())).toBe(false);
    await takeLog(logOf(submitted), [], opener(REVIEWER));
    expect(isOpened(await stored())).toBe(true);
    const once = await stored();
    await takeLog(logOf(submitted), [], opener(REVIEWER));
    expect(await stored()).toEqual(once);
    await takeLog(logOf(ABOUT, 'r2'), [], opener(REVIEWER));
    expect(await stored('r2')).toEqual(inOrder(ABOUT));
    // Nobody has said who they are: a report that comes from elsewhere was handed in elsewhere.
    await takeLog(logOf(submitted, 'r3'), [], opener());
    expect(isOpened(await stored('r3'))).toBe(true);
    expect(courseOf(await stored('r3')).state).toBe('submitted');
  });

  it('joins remarks of several desks', async () => {
    const remark = (copy: string): Edit[] => [
      ...ABOUT,
      editOn(ABOUT, copy, `remark:${copy}1`, JSON.stringify({ on: 'overview', text: copy })),
    ];
    await opened([remark('A'), remark('B'), remark('C')], 'r1');
    expect(remarksOf(await stored()).map(({ text }) => text)).toEqual(['A', 'B', 'C']);
  });

  it('takes a report out of the bin', async () => {
    await takeLog(logOf(ABOUT), [], opener());
    await moveToBin('r1', 900);
    expect((await meet(logOf(ABOUT))).line.binned).toBe(true);
    await takeLog(logOf(ABOUT), [], opener());
    expect(await database.reports.get('r1')).toMatchObject({ restoredAt: 1000 });
    expect((await meet(logOf(ABOUT))).line.binned).toBe(false);
  });
});
