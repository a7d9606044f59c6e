import { describe, expect, it } from 'vitest';
import { goneOnTo, keepLeaving, leaving, readLeaving, type Leaving } from './leaving';

const LEFT: Leaving = {
  order: ['a', 'b', 'c'],
  at: 'a',
  shown: { choice: 'submitted', search: '街道', sorting: [{ id: 'organName', desc: false }] },
};

describe('how the list of drafts was left', () => {
  it('is kept, with the report that was gone on to', () => {
    expect(leaving()).toBeUndefined();
    keepLeaving(LEFT);
    goneOnTo('b');
    expect(leaving()).toEqual({ ...LEFT, at: 'b' });
    goneOnTo('another');
    expect(leaving()?.at).toBe('b');
  });

  it('is read again as it was kept', () => {
    expect(readLeaving(JSON.parse(JSON.stringify(LEFT)))).toEqual(LEFT);
  });

  it.each([null, 'x', 3, [], {}, { order: 'a' }, { order: [], shown: {} }])(
    'is not read out of %j',
    (kept) => {
      expect(readLeaving(kept)).toBeUndefined();
    },
  );
});
