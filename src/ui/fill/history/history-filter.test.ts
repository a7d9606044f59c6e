import { describe, expect, it } from 'vitest';
import { stepsOf, type Edit } from '../../../report/edits';
import { formOf } from '../../../report/forms/index';
import { editOn } from '../../../testing/replicas';
import { choicesIn, dayText, findSteps, NO_FILTER, type Filter } from './history-filter';

const form = formOf('2021');
const MORNING = new Date(2026, 10, 22, 9).getTime();
const NEXT_DAY = new Date(2026, 10, 23, 9).getTime();

const DEEDS: readonly (readonly [string, string, Partial<Edit>])[] = [
  ['about:organ.name', '某区人民政府', { act: 'create', step: 'made' }],
  ['overview', '全年收到申请', { act: 'create', step: 'made' }],
  ['requests.received.naturalPerson', '３', { who: '王敏' }],
  ['requests.granted.naturalPerson', '3', { act: 'paste', step: 'pasted' }],
  ['disputes.review.upheld', '1', { act: 'paste', step: 'pasted' }],
  ['overview', '全年共收到申请', { when: NEXT_DAY, who: '李强' }],
  ['reason:T3-6', '{"text":"当事人撤回","figures":{}}', { act: 'reason', when: NEXT_DAY }],
];
const log = DEEDS.reduce<readonly Edit[]>(
  (so, [address, typed, more]) => [
    ...so,
    editOn(so, 'A', address, typed, { when: MORNING, ...more }),
  ],
  [],
);
const steps = stepsOf(log);

/** What is found: the acts, each with the addresses that were looked for. */
const found = (filter: Partial<Filter>): string[] =>
  findSteps(form, steps, { ...NO_FILTER, ...filter }).map(
    ({ step, edits }) => `${step.act} ${edits.map(({ address }) => address).join(' ')}`,
  );

const PASTED = 'paste requests.granted.naturalPerson disputes.review.upheld';

describe('finding in 修改记录', () => {
  it('shows everything, newest first, where nothing is looked for', () => {
    expect(found({})).toEqual([
      'reason reason:T3-6',
      'type overview',
      PASTED,
      'type requests.received.naturalPerson',
      'create about:organ.name overview',
    ]);
  });

  it.each<[string, Partial<Filter>, readonly string[]]>([
    [
      'by part, and only what belongs to it',
      { part: 'disputes' },
      ['paste disputes.review.upheld'],
    ],
    [
      'a reason by the part of its rule',
      { part: 'requests', act: 'reason' },
      ['reason reason:T3-6'],
    ],
    ['by act', { act: 'paste' }, [PASTED]],
    ['by day', { day: '2026-11-23' }, ['reason reason:T3-6', 'type overview']],
    ['by person', { who: '王敏' }, ['type requests.received.naturalPerson']],
    ['by the name of a row', { sought: '结果维持' }, ['paste disputes.review.upheld']],
    ['by the line as it stands', { sought: '粘贴' }, [PASTED]],
    ['by what was written', { sought: '共收到' }, ['type overview']],
    ['by the words of a reason', { sought: '撤回' }, ['reason reason:T3-6']],
    ['by a person’s name', { sought: '李强' }, ['type overview']],
    ['figures in either width', { sought: '改为3' }, ['type requests.received.naturalPerson']],
    ['all words', { sought: '新收 自然人' }, ['type requests.received.naturalPerson']],
    ['by all of it together', { sought: '申请', day: '2026-11-22' }, ['create overview']],
    ['nothing', { sought: '没有这个' }, []],
  ])('%s', (_what, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('offers what there is', () => {
    expect(choicesIn(form, steps)).toEqual({
      parts: ['about', 'overview', 'requests', 'disputes'],
      acts: ['type', 'paste', 'reason', 'create'],
      days: ['2026-11-23', '2026-11-22'],
      people: ['王敏', '李强'],
    });
  });

  it('writes days as people do', () => {
    expect(dayText('2026-11-05', NEXT_DAY)).toBe('11月5日');
    expect(dayText('2025-01-31', NEXT_DAY)).toBe('2025年1月31日');
  });
});
