import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedReports } from '../testing/balanced';
import { jili2020, reportOf, suqian2024, withValues } from '../testing/samples';
import { anyValues, TYPED } from '../testing/values';
import type { Address } from './address';
import { FORMS, formOf } from './forms/index';
import {
  isComputed,
  partsBehind,
  reckon,
  reportFrom,
  valuesOf,
  withCell,
  type Report,
  type Values,
} from './report';

const NATURAL = 'requests.received.naturalPerson';
const CORNER = 'requests.totalHandled.total';

function cellOf(report: Report, address: Address) {
  const cell = formOf(report.form).cells.get(address);
  if (!cell) throw new Error(`no cell ${address}`);
  return cell;
}

/** The values without blanks, which a report does not keep. */
function placed(values: Values): Values {
  return new Map([...values].filter(([, typed]) => typed !== ''));
}

describe('a report read out of values', () => {
  const values = new Map([
    ['about:form', '2021'],
    ['about:year', '2024'],
    ['about:organ.name', '临河区民政局'],
    ['about:organ.kind', 'department'],
    ['about:title', '临河区民政局2024年政府信息公开工作年度报告'],
    ['about:example', '1'],
    [NATURAL, '１,234件'],
    ['requests.received.business', '2（注）'],
    ['requests.received.research', '-'],
    ['requests.received.publicInterest', '二'],
    ['requests.received.legalService', ''],
    ['disclosure.fees.amount', '25.10'],
    ['overview', '正文'],
    ['control:requests.received.total', '１２ 件'],
    [`note:${NATURAL}`, '登记簿'],
    [`source:${NATURAL}`, '{"office":"法规科","person":"王敏"}'],
    [`assigned:${NATURAL}`, '法规科'],
    ['reason:T3-5', '{"text":"年底集中收到","figures":{"requests.received.total":null}}'],
    ['unavailable:disputes', '档案遗失'],
  ]);

  it('has figures, texts and all that is said about them in their places', () => {
    expect(reportFrom(values)).toEqual({
      form: '2021',
      year: 2024,
      organ: { name: '临河区民政局', kind: 'department' },
      imprint: {
        title: '临河区民政局2024年政府信息公开工作年度报告',
        contact: '',
        date: '',
        signature: '',
      },
      example: true,
      cells: { [NATURAL]: 1234, 'requests.received.business': 2, 'disclosure.fees.amount': 25.1 },
      texts: { overview: '正文' },
      takenOver: new Set(),
      controls: { 'requests.received.total': '１２ 件' },
      refused: {
        'requests.received.business': '2（注）',
        'requests.received.research': '-',
        'requests.received.publicInterest': '二',
      },
      notes: { [NATURAL]: '登记簿' },
      sources: { [NATURAL]: { office: '法规科', person: '王敏', date: '', basis: '' } },
      assigned: { [NATURAL]: '法规科' },
      reasons: { 'T3-5': { text: '年底集中收到', figures: { 'requests.received.total': null } } },
      unavailable: { disputes: '档案遗失' },
      refusedReasons: new Set(),
      displaced: {},
    });
  });

  it('takes no total that nobody has taken over', () => {
    const total = 'requests.received.total';
    const typed = new Map([...values, [total, '7']]);
    expect(reportFrom(typed).cells).not.toHaveProperty([total]);
    expect(reportFrom(new Map([...typed, [`takenOver:${total}`, '1']])).cells[total]).toBe(7);
    expect(reportFrom(new Map([...typed, [`takenOver:${total}`, '']])).cells).not.toHaveProperty([
      total,
    ]);
  });

  it('takes over nothing but totals', () => {
    const report = reportFrom(new Map([...values, [`takenOver:${NATURAL}`, '1']]));
    expect(report.takenOver).toEqual(new Set());
  });

  it('is refused without a form', () => {
    expect(() => reportFrom(new Map())).toThrow('form');
    expect(() => reportFrom(new Map([['about:form', '2018']]))).toThrow('2018');
  });

  it('goes back into values and out again unchanged', () => {
    fc.assert(
      fc.property(anyValues(), (any) => {
        const report = reportFrom(any);
        expect(reportFrom(valuesOf(report))).toEqual(report);
      }),
    );
  });

  it('goes back into the very values it came from, where they were written plainly', () => {
    fc.assert(
      fc.property(anyValues(), (any) => {
        const plain = valuesOf(reportFrom(any));
        expect(valuesOf(reportFrom(plain))).toEqual(plain);
      }),
    );
    for (const report of [jili2020(), suqian2024()]) {
      expect(reportFrom(valuesOf(report))).toEqual(report);
    }
  });

  it('keeps all that was typed, figures in their plain writing', () => {
    fc.assert(
      fc.property(anyValues(), (any) => {
        const report = reportFrom(any);
        const kept = valuesOf(report);
        for (const [address, typed] of placed(any)) {
          const cell = formOf(report.form).cells.get(address);
          const lost = cell
            ? isComputed(report, cell) || typed.trim() === ''
            : address.startsWith('takenOver:');
          if (!lost) expect(kept.has(address), address).toBe(true);
          if (!lost && !cell && !/^(?:reason|about:example)/.test(address)) {
            expect(kept.get(address)).toBe(typed);
          }
        }
      }),
    );
  });
});

describe('a cell typed anew', () => {
  it('makes the report that reading everything again makes', () => {
    const addresses = [...new Set(FORMS.flatMap((form) => [...form.cells.keys()]))];
    fc.assert(
      fc.property(anyValues(), fc.constantFrom(...addresses), TYPED, (values, address, typed) => {
        const report = reportFrom(values);
        const cell = formOf(report.form).cells.get(address);
        fc.pre(cell !== undefined);
        if (!cell) return;
        const again = reportFrom(new Map([...values, [address, typed]]));
        expect(withCell(report, cell, typed)).toEqual(again);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the report before it as it was, and shares the rest with it', () => {
    const before = jili2020();
    const after = withCell(before, cellOf(before, NATURAL), '9');
    expect(before.cells[NATURAL]).toBe(3);
    expect(after.cells[NATURAL]).toBe(9);
    expect(after.notes).toBe(before.notes);
  });

  it('changes nothing where the total adds itself up', () => {
    const report = jili2020();
    expect(withCell(report, cellOf(report, CORNER), '9')).toBe(report);
  });
});

describe('totals', () => {
  const row = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService'];
  const total = 'requests.received.total';
  const form = formOf('2021');
  const received = (more: Record<Address, string> = {}): Report =>
    reportOf(
      '2021',
      2024,
      Object.fromEntries(row.map((column, index) => [`requests.received.${column}`, index])),
      more,
    );

  it('are blank until the last part is stated, and say how far they are', () => {
    const almost = reckon(form, received());
    expect(almost.figure(total)).toBeUndefined();
    expect(almost.running.get(total)).toEqual({ sum: 10, parts: 6, blanks: 1 });
    const complete = reckon(form, received({ 'requests.received.otherOrganisation': '0' }));
    expect(complete.figure(total)).toBe(10);
    expect(complete.running.get(total)).toEqual({ sum: 10, parts: 6, blanks: 0 });
  });

  it.each([
    ['', undefined],
    ['-', undefined],
    ['五', undefined],
    ['5（注）', 15],
    ['5', 15],
  ])('with %j in the last part are %s', (typed, expected) => {
    const { figure } = reckon(form, received({ 'requests.received.otherOrganisation': typed }));
    expect(figure(total)).toBe(expected);
  });

  it('that are taken over stand as typed, blank included', () => {
    const blank = reckon(form, received({ [`takenOver:${total}`]: '1' }));
    expect([blank.figure(total), blank.running.has(total)]).toEqual([undefined, false]);
    const stated = reckon(form, received({ [`takenOver:${total}`]: '1', [total]: '99' }));
    expect(stated.figure(total)).toBe(99);
  });

  it.each([
    ['2019', 19],
    ['2021', 21],
  ])('reach the corner of table three of %s through every column', (id, outcomes) => {
    const { running } = reckon(formOf(id), reportOf(id, 2024, {}));
    const parts = outcomes * 6;
    expect(running.get(CORNER)).toEqual({ sum: 0, parts, blanks: parts });
    expect(partsBehind(formOf(id), reportOf(id, 2024, {}), CORNER)).toHaveLength(parts);
  });

  it('of the corner stop at a column that is taken over', () => {
    const column = 'requests.totalHandled.naturalPerson';
    const report = withValues(jili2020(), { [`takenOver:${column}`]: '1', [column]: '100' });
    const { running } = reckon(formOf('2019'), report);
    expect(running.get(CORNER)).toEqual({ sum: 100, parts: 19 * 5 + 1, blanks: 0 });
    expect(partsBehind(formOf('2019'), report, CORNER)[0]).toBe(column);
  });

  it('of published reports are those that were published', () => {
    const sum = (report: Report, address: Address) =>
      reckon(formOf(report.form), report).figure(address);
    expect(sum(jili2020(), CORNER)).toBe(3);
    expect(sum(suqian2024(), 'requests.received.total')).toBe(3525);
  });

  it('add up the stated cells behind them', () => {
    for (const each of FORMS) {
      fc.assert(
        fc.property(balancedReports(each), (report) => {
          const { figure, running } = reckon(each, report);
          for (const [address, { sum, parts }] of running) {
            const behind = partsBehind(each, report, address);
            expect(behind).toHaveLength(parts);
            expect(figure(address)).toBe(
              behind.reduce((so, part) => so + (report.cells[part] ?? 0), 0),
            );
            expect(figure(address)).toBe(sum);
          }
        }),
        { numRuns: 20 },
      );
    }
  });

  it('are what a cell is behind itself where it is stored', () => {
    expect(partsBehind(form, received(), NATURAL)).toEqual([NATURAL]);
    expect(partsBehind(form, received(), 'nowhere')).toEqual(['nowhere']);
  });
});

describe('changing the form', () => {
  const old = jili2020();
  const values = new Map([
    ...valuesOf(old),
    ['takenOver:requests.otherHandling.total', '1'],
    ['requests.otherHandling.total', '4'],
  ]);
  const onNew = reportFrom(new Map([...values, ['about:form', '2021']]));

  it('keeps what both forms have', () => {
    expect(onNew.cells[NATURAL]).toBe(old.cells[NATURAL]);
    expect(onNew.cells['requests.withheld.stateSecret.business']).toBe(0);
    expect(onNew.cells).not.toHaveProperty(['disclosure.licences.previousItems']);
  });

  it('says what has no place', () => {
    const displaced = Object.keys(onNew.displaced);
    expect(displaced).toContain('disclosure.procurement.amount');
    expect(displaced).toContain('requests.otherHandling.naturalPerson');
    expect(displaced).toContain('requests.otherHandling.total');
    expect(displaced).not.toContain(NATURAL);
    expect(displaced.every((address) => !formOf('2021').cells.has(address))).toBe(true);
  });

  it('brings everything back on the way back', () => {
    const back = reportFrom(new Map([...values, ['about:form', '2021'], ['about:form', '2019']]));
    expect(back).toEqual(reportFrom(values));
    expect(back.takenOver).toEqual(new Set(['requests.otherHandling.total']));
    expect(back.displaced).toEqual({});
  });
});
