import { describe, expect, it } from 'vitest';
import { editOn } from '../testing/replicas';
import { judge } from './judgement';
import { reportFrom } from './report';
import { pointsOf, ticking, ticksOf, type Point } from './points';

const BASE: Record<string, string> = {
  'about:form': '2021',
  'about:year': '2026',
  'about:organ.name': '临河区民政局',
  'requests.received.naturalPerson': '12',
  'requests.carriedIn.naturalPerson': '1',
  'requests.carriedOver.naturalPerson': '3',
};

function point(id: string, more: Record<string, string> = {}): Point | undefined {
  const values = new Map(Object.entries({ ...BASE, ...more }));
  return pointsOf(judge(reportFrom(values))).find((one) => one.id === id);
}

const LAST = { 'lastYear:year': '2025', 'lastYear:form': '2021' };

/** Every cell of the table blank but these is 0. */
function filled(more: Record<string, string> = {}): Record<string, string> {
  const { form } = judge(reportFrom(new Map(Object.entries(BASE))));
  const zeros = [...form.cells.values()].filter(({ total }) => !total);
  return { ...Object.fromEntries(zeros.map(({ address }) => [address, '0'])), ...BASE, ...more };
}

describe('审核要点', () => {
  it.each([
    ['sections', {}, 'broken', '0 / 6'],
    ['balance', {}, 'open', '待填'],
    ['balance', filled({ 'requests.granted.naturalPerson': '10' }), 'holds', '13＝13'],
    ['balance', filled({ 'requests.granted.naturalPerson': '9' }), 'broken', '13≠12'],
    ['carriedIn', filled({ ...LAST, 'lastYear:requests.carriedOver.total': '1' }), 'holds', '1＝1'],
    ['carriedIn', filled({ ...LAST, 'lastYear:requests.carriedOver.total': '0' }), 'broken', '1≠0'],
    ['carriedIn', filled(), 'open', '待填'],
    ['disputes', filled({ 'disputes.review.upheld': '2' }), 'look', '复议 2、诉讼 0'],
    ['received', filled(), 'look', '新收 12、办结 0'],
    ['fees', { otherMatters: '本年度未收取信息处理费。' }, 'look', '已提到'],
    ['fees', { otherMatters: '无。' }, 'broken', '未提到'],
    ['problems', { problems: '甲乙丙丁。' }, 'look', '上年正文未知'],
    [
      'problems',
      { problems: '没有。', ...LAST, 'lastYear:problems': '没有。' },
      'broken',
      '与上年相同 100%',
    ],
    ['privacy', { overview: '联系人 13812345678。' }, 'broken', '疑有证件号或手机号'],
    ['privacy', { overview: '共 13812345678901 件。' }, 'look', '未见证件号、手机号'],
    ['imprint', { 'about:title': '民政局2025年报告' }, 'broken', '标题中没有本年度'],
  ])('%s, case %#', (id, more, verdict, beside) => {
    expect(point(id, more)).toMatchObject({ verdict, beside });
  });

  it('compares a text with that of its own last year, whatever was compared before', () => {
    const share = (now: string, before: string): string | undefined =>
      point('problems', { problems: now, ...LAST, 'lastYear:problems': before })?.beside;
    const known = judge(
      reportFrom(
        new Map(
          Object.entries({ ...BASE, ...LAST, 'lastYear:problems': '没有。', problems: '有。' }),
        ),
      ),
    );
    const own = (problems: string): string | undefined => {
      const report = { ...known.report, texts: { ...known.report.texts, problems } };
      return pointsOf({ ...known, report }).find(({ id }) => id === 'problems')?.beside;
    };
    expect(share('没有。', '没有。')).toBe('与上年相同 100%');
    expect(own('甲乙丙丁')).toBe('与上年相同 0%');
    expect(own('没有。')).toBe('与上年相同 100%');
    expect(share('没有。', '甲乙丙丁')).toBe('与上年相同 0%');
    expect(own('甲乙丙丁')).toBe('与上年相同 0%');
  });

  it('names the aspects that a text lacks', () => {
    const text = '主动公开。依申请公开。政府信息管理。政府信息公开平台建设。';
    expect(point('aspects.overview', { overview: text })?.beside).toBe('未见监督保障');
  });

  it('lets a tick lapse when the figures change', () => {
    const before = point('received', filled());
    const after = point('received', filled({ 'requests.received.naturalPerson': '13' }));
    if (!before || !after) throw new Error('There is no such point.');
    const { address, new: ticked } = ticking(before, true);
    const edit = { ...editOn([], 'a', address, ticked), who: '王敏' };
    const tick = { holds: true, when: edit.when, who: '王敏' };
    expect(ticksOf([edit], [before]).get('received')).toEqual(tick);
    expect(ticksOf([edit], [after]).get('received')?.holds).toBe(false);
    const taken = editOn([edit], 'a', address, ticking(before, false).new);
    expect(ticksOf([edit, taken], [before]).size).toBe(0);
  });
});
