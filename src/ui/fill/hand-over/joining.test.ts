import { expect, it } from 'vitest';
import { conflictsOf } from '../../../report/conflicts';
import { headsOf, replay, union, type Change, type Edit } from '../../../report/edits';
import { formOf } from '../../../report/forms/index';
import { newRemark, remarksOf, settling } from '../../../report/remarks';
import { moveChange } from '../../../report/workflow';
import { editOn } from '../../../testing/replicas';
import { subjectOf } from './conflict-subject';
import { deedsOf, joiningOf } from './joining';

function done(log: readonly Edit[], copy: string, { address, new: to }: Change): Edit[] {
  return [...log, editOn(log, copy, address, to)];
}

const TEXT = { address: 'overview', new: '原文' };
const START = done(done([], 'A', TEXT), 'A', newRemark('r', { on: 'overview', text: '请改。' }));

/** Two desks that settle a remark and write a text apart from each other, handed in or not. */
function apart(handedIn: boolean): readonly [here: Edit[], there: Edit[]] {
  const at = (copy: string, text: string, state: 'revised' | 'refused'): Edit[] =>
    done(done(START, copy, { ...TEXT, new: text }), copy, settling('r', state));
  const here = at('B', '甲', 'revised');
  const there = at('C', '乙', 'refused');
  return [handedIn ? done(here, 'B', moveChange({ kind: 'submit' })) : here, there];
}

function joined(handedIn: boolean) {
  const [mine, edits] = apart(handedIn);
  const line = {
    id: 'r1',
    standing: 'more',
    year: 2026,
    organName: '临河区民政局',
    example: false,
    missing: 2,
    kept: 2,
    binned: false,
    moves: false,
  } as const;
  const joining = joiningOf({ report: 'r1', program: '0.1.0', edits }, { line, mine }, []);
  const heads = new Map(
    joining.conflicts.flatMap(({ address, heads: [first] }) => (first ? [[address, first]] : [])),
  );
  return { joining, choices: { heads, document: false } };
}

it('chooses figures, texts and remarks while the report is filled in', () => {
  const { joining, choices } = joined(false);
  expect(deedsOf(joining, choices).map(({ act, changes }) => [act, changes])).toEqual([
    ['remark', [{ address: 'settled:r', new: 'revised' }]],
    ['choose', [{ address: 'overview', new: '甲' }]],
  ]);
});

it('chooses remarks alone while it is locked; the rest is kept for later', () => {
  const { joining, choices } = joined(true);
  expect(joining.locked).toBe(true);
  const deeds = deedsOf(joining, choices);
  expect(deeds.map(({ act }) => act)).toEqual(['remark']);
  const settled = deeds
    .flatMap(({ changes }) => changes)
    .reduce((log, change) => done(log, 'D', change), [...joining.met]);
  expect(remarksOf(settled)[0]).toMatchObject({ state: 'revised' });
  expect(conflictsOf(settled).map(({ address }) => address)).toEqual(['overview']);
  expect(replay(settled).get('overview')).toBe('乙');
});

it('a remark that was settled apart is told by its place and its words', () => {
  const [here, there] = apart(false);
  const subject = subjectOf(formOf('2021'), headsOf(union(here, there)), 'settled:r');
  expect(subject).toEqual({
    name: '一、总体情况',
    saying: '审核意见的处理',
    quote: '请改。',
    at: 'overview',
  });
});
