import { describe, expect, it } from 'vitest';
import { editOn } from '../testing/replicas';
import { changedDesk, REVIEWER } from '../testing/review-log';
import { replay, union, type Change, type Edit } from './edits';
import { judge } from './judgement';
import { explainedState, reasonFor } from './progress';
import { reportFrom, type Report } from './report';
import { rulingOn, rulingsOf } from './ruling';

function said(log: readonly Edit[], copy: string, change: Change): Edit[] {
  return [...log, editOn(log, copy, change.address, change.new, { act: 'remark', who: copy })];
}

const REASON = { text: '机构合并。', figures: {} };

describe('rulings on 情况说明', () => {
  it('hold for the wording they were given for, and say by whom and when', () => {
    const log = said([], 'A', rulingOn('Y1', REASON, 'refused'));
    expect(rulingsOf(log, { Y1: REASON }).get('Y1')).toEqual({
      ruling: 'refused',
      when: 1,
      who: 'A',
      rivals: [],
    });
    expect(rulingsOf(log, { Y1: { ...REASON, text: '另有原因。' } }).size).toBe(0);
    expect(rulingsOf(log, {}).size).toBe(0);
  });

  it('of two desks that contradict each other stand side by side until one rules again', () => {
    const met = union(
      said([], 'A', rulingOn('Y1', REASON, 'accepted')),
      said([], 'B', rulingOn('Y1', REASON, 'refused')),
    );
    expect(rulingsOf(met, { Y1: REASON }).get('Y1')).toMatchObject({
      ruling: 'refused',
      who: 'B',
      rivals: [{ ruling: 'accepted', who: 'A' }],
    });
    const settled = said(met, 'A', rulingOn('Y1', REASON, 'refused'));
    expect(rulingsOf(settled, { Y1: REASON }).get('Y1')).toMatchObject({ who: 'A', rivals: [] });
  });

  it.each(['', 'x', 'null', '[]', '{"ruling":"burnt","of":"机构合并。"}', '{"ruling":"refused"}'])(
    'that say %j are none',
    (typed) => {
      const log = [editOn([], 'A', 'ruling:Y1', typed)];
      expect(rulingsOf(log, { Y1: REASON }).size).toBe(0);
    },
  );
});

describe('a reason that was refused', () => {
  const desk = changedDesk();
  const read = (): Report => reportFrom(replay(desk.log));
  const [rule = '', given] = Object.entries(read().reasons)[0] ?? [];
  const finding = judge(read()).findings.find((found) => found.rule === rule);
  const state = () => finding && explainedState(read(), finding, judge(read()).reckoning.figure);

  it('must be given anew: the finding is unexplained until it is worded otherwise', () => {
    if (!given || !finding) throw new Error('There is a reason.');
    expect(state()).toBe('explained');
    const before = judge(read()).unexplained.length;
    desk.act(REVIEWER, 'remark', rulingOn(rule, given, 'refused'));
    expect(state()).toBe('refused');
    expect(judge(read()).unexplained).toHaveLength(before + 1);
    const worded = reasonFor(finding, '附台账复印件。', judge(read()).reckoning.figure);
    desk.act(REVIEWER, 'reason', { address: `reason:${rule}`, new: JSON.stringify(worded) });
    expect(state()).toBe('explained');
    expect(judge(read()).unexplained).toHaveLength(before);
  });
});
