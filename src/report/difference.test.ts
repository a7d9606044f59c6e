import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jili2020, suqian2023, suqian2024, withValues } from '../testing/samples';
import { anyValues } from '../testing/values';
import { countOf, differencesBetween, type PartDifference } from './difference';
import { reportFrom, valuesOf } from './report';
import { changesTo } from './versions';

const RECEIVED = 'requests.received.naturalPerson';
const TOTAL = 'requests.received.total';

const told = (parts: readonly PartDifference[]): string[] =>
  parts.flatMap(({ part, differences }) =>
    differences.map(
      ({ address, old, new: to, follows }) =>
        `${part}/${address}: ${old} → ${to}${follows ? ' …' : ''}`,
    ),
  );

describe('the difference of two reports', () => {
  it('is nothing between a report and itself', () => {
    fc.assert(
      fc.property(anyValues(), (values) => {
        const report = reportFrom(values);
        expect(differencesBetween(report, report)).toEqual([]);
      }),
    );
  });

  it('is nothing only where both say the same', () => {
    fc.assert(
      fc.property(anyValues(), anyValues(), (one, other) => {
        const [before, after] = [reportFrom(one), reportFrom(other)];
        const same = changesTo(valuesOf(before), valuesOf(after)).length === 0;
        expect(differencesBetween(before, after).length === 0).toBe(same);
      }),
    );
  });

  it('takes one report to the other', () => {
    fc.assert(
      fc.property(anyValues(), anyValues(), (one, other) => {
        const [before, after] = [reportFrom(one), reportFrom(other)];
        const values = valuesOf(before);
        for (const { address, new: to } of changesTo(values, valuesOf(after))) {
          values.set(address, to);
        }
        expect(reportFrom(values)).toEqual(after);
      }),
    );
  });

  it('is told the other way round as well', () => {
    fc.assert(
      fc.property(anyValues(), anyValues(), (one, other) => {
        const [before, after] = [reportFrom(one), reportFrom(other)];
        const forth = differencesBetween(before, after).flatMap(({ differences }) => differences);
        const back = differencesBetween(after, before).flatMap(({ differences }) => differences);
        const turned = new Map(
          back.map(({ address, old, new: to, follows }) => [
            address,
            { address, old: to, new: old, follows },
          ]),
        );
        expect(new Map(forth.map((difference) => [difference.address, difference]))).toEqual(
          turned,
        );
      }),
    );
  });

  it('names every figure, and the totals that follow from it', () => {
    const before = suqian2024();
    const stated = before.cells[RECEIVED] ?? 0;
    const parts = differencesBetween(
      before,
      withValues(before, { [RECEIVED]: String(stated + 1) }),
    );
    expect(parts.map(({ part }) => part)).toEqual(['requests']);
    expect(told(parts)[0]).toBe(`requests/${RECEIVED}: ${stated} → ${stated + 1}`);
    expect(told(parts)[1]).toMatch(new RegExp(`^requests/${TOTAL}: .* …$`));
    expect(countOf(parts)).toBe(1);
  });

  it('compares a total that is taken over with the sum it showed before', () => {
    const before = suqian2023();
    const address = 'disputes.review.total';
    const after = withValues(before, { [`takenOver:${address}`]: '1', [address]: '77' });
    expect(told(differencesBetween(before, after)).slice(0, 2)).toEqual([
      expect.stringMatching(new RegExp(`^disputes/${address}: \\d+ → 77$`)),
      `disputes/takenOver:${address}:  → 1`,
    ]);
  });

  it('stands in the order of the form, what is said about a cell behind it', () => {
    const before = jili2020();
    const after = withValues(before, {
      'lastYear:year': '2019',
      'lastYear:form': '2019',
      'lastYear:from': 'typed',
      otherMatters: '无。',
      'reason:T3-6': JSON.stringify({ text: '撤回', figures: {} }),
      [`note:${RECEIVED}`]: '台账',
      [RECEIVED]: '9',
      'unavailable:disputes': '未统计',
      overview: '全年情况。',
      'about:contact': '电话',
    });
    const parts = differencesBetween(before, after);
    expect(parts.map(({ part }) => part)).toEqual([
      'about',
      'overview',
      'requests',
      'disputes',
      'otherMatters',
      'lastYear',
    ]);
    expect(
      parts[2]?.differences.filter(({ follows }) => !follows).map(({ address }) => address),
    ).toEqual([RECEIVED, `note:${RECEIVED}`, 'reason:T3-6']);
  });

  it('keeps cells of another form with the part they stood in', () => {
    const before = withValues(suqian2023(), {});
    const after = withValues(before, {
      'about:form': '2019',
      'disclosure.procurement.amount': '5',
    });
    const parts = differencesBetween(before, after);
    expect(told(parts)).toContain('about/about:form: 2021 → 2019');
    expect(told(parts)).toContain('disclosure/disclosure.procurement.amount:  → 5');
    expect(parts.map(({ part }) => part)).not.toContain('');
  });
});
