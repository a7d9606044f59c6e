import { describe, expect, it } from 'vitest';
import { remarkPlace, replyPlace, unsaidIn } from './begun';

describe('what was begun and not said', () => {
  it('is found by what it is on', () => {
    const passage = '一是 加强公开。\n二是 规范办理。';
    const places = [
      remarkPlace('requests.received.naturalPerson'),
      remarkPlace('overview', passage),
      remarkPlace('reason:T3-1.naturalPerson'),
      replyPlace('r1'),
      'reason T3-1.naturalPerson',
      'move return',
    ];
    expect(unsaidIn(places)).toEqual({
      remarks: [
        { on: 'requests.received.naturalPerson' },
        { on: 'overview', quote: passage },
        { on: 'reason:T3-1.naturalPerson' },
      ],
      replies: ['r1'],
    });
  });
});
