import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedOn, editOn, replicaLogs } from '../testing/replicas';
import { choice, conflictsBetween, conflictsOf, isBesideReport, newsOf } from './conflicts';
import { replay, union, type Edit } from './edits';
import { rulingOn } from './ruling';

const base = editOn([], 'A', 'overview', '原文');
const mine = [base, editOn([base], 'A', 'overview', '甲')];
const theirs = [base, editOn([base], 'B', 'overview', '乙')];

describe('conflictsOf', () => {
  it('names what two copies have changed apart, the one that shows last', () => {
    expect(conflictsOf(union(mine, theirs))).toEqual([
      { address: 'overview', heads: [mine[1], theirs[1]] },
    ]);
  });

  it('is silent where only one has changed, or both say the same', () => {
    expect(conflictsOf(union(mine, [base]))).toEqual([]);
    expect(conflictsOf(union(mine, [base, editOn([base], 'B', 'overview', '甲')]))).toEqual([]);
  });

  it.each(['move:report', 'version:1', 'point:fees'])('leaves %s to others', (address) => {
    const apart = ['A', 'B'].map((copy) => editOn([base], copy, address, `{"kind":"${copy}"}`));
    expect(conflictsOf([base, ...apart])).toEqual([]);
  });

  it('names how a remark was settled and what was ruled on a reason, each apart', () => {
    const reason = editOn([], 'A', 'reason:Y1', '{"text":"机构合并。","figures":{}}');
    const start = [reason, editOn([reason], 'A', 'remark:r', '{"on":"overview","text":"请改。"}')];
    const here = (copy: string, address: string, to: string): Edit =>
      editOn(start, copy, address, to);
    const settled = ['revised', 'refused'].map((state, at) => here(`S${at}`, 'settled:r', state));
    const ruled = ['accepted', 'refused'].map((ruling, at) => {
      const change = rulingOn('Y1', { text: '机构合并。' }, ruling as 'accepted');
      return here(`R${at}`, change.address, change.new);
    });
    const met = union([...start, ...settled], ruled);
    const conflicts = conflictsOf(met);
    expect(conflicts.map(({ address, heads }) => [address, heads.length]).sort()).toEqual([
      ['ruling:Y1', 2],
      ['settled:r', 2],
    ]);
    expect(conflicts.every(isBesideReport)).toBe(true);
    const worded = editOn(met, 'B', 'reason:Y1', '{"text":"另有原因。","figures":{}}');
    expect(conflictsOf([...met, worded]).map(({ address }) => address)).toEqual(['settled:r']);
  });

  it('is settled by an edit on all that stand', () => {
    const met = union(mine, theirs);
    const [conflict] = conflictsOf(met);
    if (!conflict?.heads[0]) throw new Error('There is a conflict.');
    const { address, new: chosen } = choice(conflict, conflict.heads[0]);
    const settled = [...met, editOn(met, 'C', address, chosen)];
    expect(conflictsOf(settled)).toEqual([]);
    expect(replay(settled).get('overview')).toBe('甲');
  });
});

describe('conflictsBetween', () => {
  it('is the same from both sides, and part of what is to be chosen afterwards', () => {
    const apart = replicaLogs().chain((logs) => carriedOn(logs));
    fc.assert(
      fc.property(apart, ([a = [], b = []]) => {
        const found = conflictsBetween(a, b);
        expect(conflictsBetween(b, a)).toEqual(found);
        expect(conflictsOf(union(b, a))).toEqual(expect.arrayContaining(found));
        for (const { heads } of found) expect(heads.length).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what was open here before', () => {
    expect(conflictsBetween(union(mine, theirs), theirs)).toEqual([]);
  });
});

it('counts what is new by what it is about', () => {
  const about = (address: string): Edit => editOn([], 'A', address, 'x');
  const edits = ['overview', 'note:a', 'remark:1', 'answer:1.2', 'ruling:T', 'move:report'].map(
    about,
  );
  const more = [about('version:1'), about('receipt:1'), { ...about('problems'), new: '' }];
  expect(newsOf([...edits, ...more])).toEqual({ changes: 2, remarks: 3, moves: 1, versions: 1 });
});
