import { describe, expect, it } from 'vitest';
import type { ReturnedDivision } from '../../../files/open';
import { judge } from '../../../report/judgement';
import { NO_SOURCE } from '../../../report/source';
import { suqian2023, withValues } from '../../../testing/samples';
import { acceptance, planDivision } from './division-plan';

const RECEIVED = 'requests.received.naturalPerson';
const BUSINESS = 'requests.received.business';
const RESEARCH = 'requests.received.research';
const LEGAL = 'requests.received.legalService';
const TOTAL = 'requests.received.total';
const FEES = 'disclosure.fees.amount';

const report = withValues(suqian2023(), {
  [RESEARCH]: '',
  [`assigned:${RECEIVED}`]: '信访科',
  [`assigned:${BUSINESS}`]: '法规科',
});
const typed = (address: string): string =>
  report.cells[address] === undefined ? '' : String(report.cells[address]);

function returned(given: Record<string, string>, more: Partial<ReturnedDivision> = {}) {
  return {
    report: 'r1',
    form: '2021',
    year: 2023,
    organ: '宿迁市',
    office: '法规科',
    person: '王敏',
    date: '',
    given: new Map(Object.entries(given)),
    asked: [RECEIVED, BUSINESS, RESEARCH],
    doubts: ['第 9 行是手工增加的。'],
    ...more,
  } satisfies ReturnedDivision;
}

const plan = (division: ReturnedDivision) => planDivision(division, 'r1', judge(report), typed);

describe('a 分工表 that came back', () => {
  it('changes what differs, and overwrites nothing by blank', () => {
    const { changes, same, blanks, left, warnings, refusal } = plan(
      returned({ [BUSINESS]: '１００', [RECEIVED]: '3402.0' }),
    );
    expect(changes.map(({ cell, old, new: to }) => [cell.address, old, to])).toEqual([
      [BUSINESS, '99', '100'],
    ]);
    expect(same).toEqual([RECEIVED]);
    expect(blanks).toBe(1);
    expect(left).toEqual(['第 9 行是手工增加的。']);
    expect(warnings).toEqual(['其中 1 格现在已分给其他科室：一、本年新收，自然人。']);
    expect(refusal).toBeUndefined();
  });

  it.each([
    [BUSINESS, '若干', /“若干”，不是数。没有写入/],
    [BUSINESS, '1.5', /件数应为整数。没有写入/],
    [BUSINESS, '无', /“无”是 0 还是没有数/],
    [FEES, '59万元（含上年）x', /没有写入/],
    [TOTAL, '7', /总计自动计算，“7”没有写入/],
    ['disclosure.procurement.projects', '3', /现行格式没有这一格，“3”没有写入/],
  ])('names what is not written: %s %s', (address, text, sentence) => {
    const { changes, left } = plan(returned({ [address]: text }, { form: '2019', doubts: [] }));
    expect(changes).toEqual([]);
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(sentence);
  });

  it('says nothing of a total that agrees, and keeps a remark', () => {
    const { changes, left } = plan(
      returned({ 'requests.carriedIn.total': '96', [LEGAL]: '5（含2件）' }, { doubts: [] }),
    );
    expect(left).toEqual([]);
    expect(changes.map(({ new: to }) => to)).toEqual(['5（含2件）']);
  });

  it.each([
    [{ year: 2022 }, /这是 2022 年度的分工表，本报告是 2023 年度/],
    [{ report: 'r2', organ: '淮安市' }, /这是“淮安市”的分工表，本报告的单位是“宿迁市”/],
  ])('is refused for another report (%#)', (more, sentence) => {
    expect(plan(returned({ [BUSINESS]: '1' }, more)).refusal).toMatch(sentence);
  });

  it('of a copy, or of a unit that has another name now, is taken', () => {
    const copy = plan(returned({}, { report: 'r2' }));
    expect(copy.refusal).toBeUndefined();
    expect(copy.warnings[0]).toContain('另一份年报');
    expect(plan(returned({}, { organ: '旧名' })).refusal).toBeUndefined();
    const spaced = plan(returned({}, { report: 'r2', organ: '宿 迁　市' }));
    expect(spaced.refusal).toBeUndefined();
  });

  it('is accepted with its source in one go, also for figures that stand already', () => {
    const changes = acceptance(plan(returned({ [BUSINESS]: '100', [RECEIVED]: '3402' })), {
      ...NO_SOURCE,
      office: '法规科',
      person: '王敏',
    });
    const source = '{"office":"法规科","person":"王敏"}';
    expect(changes).toEqual([
      { address: BUSINESS, new: '100' },
      { address: `source:${BUSINESS}`, new: source },
      { address: `source:${RECEIVED}`, new: source },
    ]);
  });
});
