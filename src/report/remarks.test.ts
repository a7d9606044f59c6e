import { describe, expect, it } from 'vitest';
import { editOn } from '../testing/replicas';
import { union, type Change, type Edit } from './edits';
import { newAnswer, newRemark, remarksOf, settling, type Statement } from './remarks';

function said(log: readonly Edit[], copy: string, change: Change): Edit[] {
  const more = { act: 'remark' as const, who: copy };
  return [...log, editOn(log, copy, change.address, change.new, more)];
}

const ON: Statement = { on: 'requests.received.total', text: '与登记台账不一致，请核实。' };

describe('remarks', () => {
  it('are threads with a state, by whom and when', () => {
    let log = said([], 'A', newRemark('r1', ON));
    log = said(log, 'B', newAnswer('r1', 'a1', '已核对台账。'));
    log = said(log, 'B', settling('r1', 'revised'));
    expect(remarksOf(log)).toEqual([
      {
        id: 'r1',
        ...ON,
        when: 1,
        who: 'A',
        answers: [{ text: '已核对台账。', when: 2, who: 'B' }],
        state: 'revised',
        settled: { when: 3, who: 'B' },
      },
    ]);
  });

  it('are open until they are settled, and can be opened again', () => {
    const log = said([], 'A', newRemark('r1', ON));
    const settled = said(log, 'B', settling('r1', 'refused'));
    const opened = said(settled, 'A', settling('r1', 'open'));
    expect([log, settled, opened].map((edits) => remarksOf(edits)[0]?.state)).toEqual([
      'open',
      'refused',
      'open',
    ]);
    expect(remarksOf(opened)[0]?.settled).toBeUndefined();
  });

  it('of two desks join', () => {
    const start = said([], 'A', newRemark('r1', ON));
    const here = said(start, 'B', newAnswer('r1', 'b', '台账有误。'));
    const there = said(
      said(start, 'C', newAnswer('r1', 'c', '请附台账。')),
      'C',
      newRemark('r2', {
        on: 'overview',
        text: '请写明总数。',
        quote: '收到申请',
        transcribed: { leader: '王主任', date: '2027-01-20', medium: '纸质' },
      }),
    );
    const met = remarksOf(union(here, there));
    expect(met).toEqual(remarksOf(union(there, here)));
    expect(met.map(({ id, answers }) => [id, answers.map(({ text }) => text)])).toEqual([
      ['r1', ['台账有误。', '请附台账。']],
      ['r2', []],
    ]);
    expect(met[1]).toMatchObject({ quote: '收到申请', transcribed: { leader: '王主任' } });
  });

  it('say how they were settled otherwise elsewhere, until somebody settles them again', () => {
    const log = said([], 'A', newRemark('r1', ON));
    const met = union(
      said(log, 'B', settling('r1', 'revised')),
      said(log, 'C', settling('r1', 'refused')),
    );
    expect(remarksOf(met)[0]).toMatchObject({
      state: 'refused',
      settled: { who: 'C' },
      rivals: [{ state: 'revised', who: 'B' }],
    });
    const [again] = remarksOf(said(met, 'A', settling('r1', 'refused')));
    expect(again).toMatchObject({ state: 'refused', settled: { who: 'A' } });
    expect(again?.rivals).toBeUndefined();
  });

  it.each(['', 'x', 'null', '{}', '{"on":1,"text":"a"}', '{"on":"overview","text":""}'])(
    'that say %j are none',
    (typed) => {
      expect(remarksOf([editOn([], 'A', 'remark:r1', typed)])).toEqual([]);
    },
  );
});
