import { describe, expect, it } from 'vitest';
import { NO_SOURCE, writeSource, type Source } from '../../../report/source';
import { editOn } from '../../../testing/replicas';
import type { Edit } from '../../../report/edits';
import { commonSource, formerSources, offersFor, planSource } from './source-plan';

const WANG: Source = { ...NO_SOURCE, office: '政策法规科', person: '王敏' };
const LI: Source = { ...NO_SOURCE, office: '信访科', person: '李强', basis: '信访系统' };
const ZHAO: Source = { ...NO_SOURCE, office: '政策法规科', person: '赵宇' };
const report = { sources: { a: WANG, b: WANG, c: LI } };

describe('a source for several cells', () => {
  it.each([
    [WANG, ['d'], { '信访科 李强 信访系统': ['c'] }, 1],
    [ZHAO, ['d'], { '政策法规科 王敏': ['a', 'b'], '信访科 李强 信访系统': ['c'] }, 3],
  ])('tells those without one from those with another (%#)', (source, blank, other, count) => {
    const plan = planSource(report, ['a', 'b', 'c', 'd'], source);
    expect(plan.blank).toEqual(blank);
    expect(Object.fromEntries(plan.other)).toEqual(other);
    expect(plan.otherCount).toBe(count);
  });

  it('begins with what those have that have one', () => {
    expect(commonSource(report, ['a', 'b', 'd'])).toEqual(WANG);
    expect(commonSource(report, ['a', 'c'])).toBeUndefined();
    expect(commonSource(report, ['d'])).toBeUndefined();
  });
});

describe('what was typed before', () => {
  const log: Edit[] = [];
  for (const [address, source] of [
    ['source:a', WANG],
    ['source:b', LI],
    ['source:a', ZHAO],
    ['source:c', WANG],
    ['source:b', NO_SOURCE],
  ] as const) {
    log.push(editOn(log, 'A', address, writeSource(source), { act: 'source' }));
  }
  log.push(editOn(log, 'A', 'note:a', '不是来源'));

  it('is offered once, the newest first, also where it stands no more', () => {
    expect(formerSources(log)).toEqual([WANG, ZHAO, LI]);
  });

  it('is offered part by part, that of the office first', () => {
    const former = formerSources(log);
    const nowhere = { office: '', today: '2025-01-09' };
    expect(offersFor('office', former, nowhere)).toEqual(['政策法规科', '信访科']);
    expect(offersFor('person', former, { ...nowhere, office: ' 信访科' })).toEqual([
      '李强',
      '王敏',
      '赵宇',
    ]);
    expect(offersFor('basis', former, nowhere)).toEqual(['信访系统']);
    expect(offersFor('date', former, nowhere)).toEqual(['2025-01-09']);
  });
});
