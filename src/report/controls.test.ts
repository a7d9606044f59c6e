import { describe, expect, it } from 'vitest';
import { reportOf, withValues } from '../testing/samples';
import { causesOf } from './causes';
import { check } from './check';
import type { Finding } from './finding';
import { formOf } from './forms/index';
import { explainedState, reasonFor } from './progress';
import { reckon, type Report } from './report';

const form = formOf('2021');
const TOTAL = 'requests.received.total';
const CONTROL = `control:${TOTAL}`;
const COLUMNS = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService'];
const RECEIVED = [...COLUMNS, 'otherOrganisation'].map((key) => `requests.received.${key}`);

/** 30 requests of natural persons and 3 of businesses. */
const report = reportOf('2021', 2026, {
  ...Object.fromEntries(RECEIVED.map((cell) => [cell, 0])),
  'requests.received.naturalPerson': 30,
  'requests.received.business': 3,
});

function judged(control: string, more: Readonly<Record<string, string>> = {}): Finding | undefined {
  return found(withValues(report, { [CONTROL]: control, ...more }));
}

function found(about: Report): Finding | undefined {
  return check(form, about).find(({ rule }) => rule === `K1.${TOTAL}`);
}

describe('K1', () => {
  it('is silent without a 核对数, and where it is none', () => {
    expect(found(report)).toBeUndefined();
    for (const typed of ['', ' ', '-', '无', '约三十', '1e3'])
      expect(judged(typed)).toBeUndefined();
  });

  it('holds where both say the same, however it is written', () => {
    for (const typed of ['33', '３３', '33件', '33（台账）']) {
      expect(judged(typed)).toMatchObject({ verdict: 'holds', title: '' });
    }
  });

  it('waits until the total is complete', () => {
    expect(judged('30', { 'requests.received.research': '' })?.verdict).toBe('open');
  });

  it('names the difference and the parts', () => {
    expect(judged('30')).toMatchObject({
      severity: 'W',
      verdict: 'broken',
      title: '一、本年新收，总计：核对数与自动计算的总计不符，相差 3 件',
      cells: [TOTAL],
      parts: RECEIVED,
      difference: 3,
      lines: [
        { label: '自然人', value: 30 },
        { label: '商业企业', value: 3 },
        { label: '自然人与各类组织之和', value: 33, sum: true },
        { label: '核对数', value: 30, sum: true },
      ],
    });
    expect(judged('34')).toMatchObject({ difference: -1 });
  });

  it('looks at a total typed by hand as well', () => {
    const byHand = { [`takenOver:${TOTAL}`]: '1', [TOTAL]: '31' };
    expect(judged('30', byHand)).toMatchObject({
      title: '一、本年新收，总计：核对数与手填的总计不符，相差 1 件',
      parts: [],
      lines: [
        { label: '总计', value: 31, sum: true },
        { label: '核对数', value: 30, sum: true },
      ],
    });
    expect(judged('31', byHand)?.verdict).toBe('holds');
  });

  it('looks at totals only', () => {
    const beside = withValues(report, { 'control:requests.received.naturalPerson': '5' });
    expect(check(form, beside).filter(({ rule }) => rule.startsWith('K1'))).toEqual([]);
  });

  it('is a cause of its own', () => {
    const about = withValues(report, { [CONTROL]: '30' });
    const causes = causesOf(form, about, check(form, about));
    expect(causes.map(({ main, also }) => [main.rule, also])).toEqual([[`K1.${TOTAL}`, []]]);
  });

  it('is answered by a reason until the total or the 核对数 is another', () => {
    const first = judged('30');
    if (!first) throw new Error('Nothing was found.');
    const reason = JSON.stringify(reasonFor(first, '台账漏登 3 件。', reckon(form, report).figure));
    const state = (control: string, more: Readonly<Record<string, string>> = {}) => {
      const now = withValues(report, {
        [CONTROL]: control,
        [`reason:K1.${TOTAL}`]: reason,
        ...more,
      });
      const finding = found(now);
      return finding && explainedState(now, finding, reckon(form, now).figure);
    };
    expect(state('30')).toBe('explained');
    expect(state('３０')).toBe('explained');
    expect(state('31')).toBe('stale');
    expect(state('30', { 'requests.received.business': '4' })).toBe('stale');
  });
});
