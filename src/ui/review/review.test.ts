import { describe, expect, it } from 'vitest';
import { form2021 } from '../../report/forms/2021';
import { tablesOf } from '../../report/form';
import { sheetOf } from '../../report/sheet';
import type { Draft } from '../../store/drafts';
import { neighboursOf } from './neighbours';
import { passagesOf } from './passages';
import { REVIEW_KEYS, reviewAction } from './review-keys';
import { neighbour } from './review-table';
import { followed } from './stops';

function pressed(name: string): ReturnType<typeof reviewAction> {
  const parts = name.split('+');
  return reviewAction({
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    metaKey: false,
  });
}

describe('keys of the review page', () => {
  it('are all told, and no other', () => {
    const keys = ['PageUp', 'PageDown', ...Array.from({ length: 12 }, (_, at) => `F${at + 1}`)];
    const all = ['', 'Shift+', 'Ctrl+', 'Alt+'].flatMap((held) => keys.map((key) => held + key));
    const told = REVIEW_KEYS.flatMap(({ keys: own }) => own);
    expect(all.filter(pressed).sort()).toEqual([...told].sort());
  });

  it('lead on and back', () => {
    expect(pressed('F9')).toEqual({ kind: 'stop', among: 'remarks', direction: 'next' });
    expect(pressed('Shift+F4')).toEqual({ kind: 'stop', among: 'changes', direction: 'previous' });
    expect(pressed('Alt+PageUp')).toEqual({ kind: 'draft', direction: 'previous' });
    expect(pressed('PageUp')).toBeUndefined();
  });
});

describe('next and previous', () => {
  const stops = ['a', 'b', 'c'].map((id) => ({ id, address: id }));

  it.each([
    [undefined, 'next', 'a'],
    [undefined, 'previous', 'c'],
    ['a', 'next', 'b'],
    ['c', 'next', 'a'],
    ['a', 'previous', 'c'],
    ['gone', 'next', 'a'],
  ] as const)('from %s, %s is %s', (id, direction, to) => {
    const entry = id === undefined ? undefined : { tab: 'checks' as const, id };
    expect(followed(stops, entry, 'checks', direction)?.id).toBe(to);
  });

  it('begins anew in another panel, and ends where there is nothing', () => {
    expect(followed(stops, { tab: 'remarks', id: 'a' }, 'checks', 'next')?.id).toBe('a');
    expect(followed([], undefined, 'checks', 'next')).toBeUndefined();
  });
});

describe('from draft to draft', () => {
  const drafts = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as Draft);
  const around = (report: string, left: readonly string[]): unknown[] => {
    const { previous, next, position, of } = neighboursOf(report, left, drafts);
    return [previous?.id, next?.id, position, of];
  };

  it('goes in the order in which the list was left', () => {
    expect(around('c', ['d', 'c', 'a'])).toEqual(['d', 'a', 2, 3]);
    expect(around('d', ['d', 'c', 'a'])).toEqual([undefined, 'c', 1, 3]);
    expect(around('a', ['d', 'c', 'a'])).toEqual(['c', undefined, 3, 3]);
  });

  it('passes over what is in the bin by now', () => {
    expect(around('c', ['d', 'gone', 'c'])).toEqual(['d', undefined, 2, 2]);
  });

  it('goes through all of them from one that the list did not show', () => {
    expect(around('b', ['d', 'c'])).toEqual(['a', 'c', 2, 4]);
    expect(around('gone', [])).toEqual([undefined, 'a', 0, 4]);
  });
});

describe('passages', () => {
  const open = (quote: string): { quote: string; state: 'open' } => ({ quote, state: 'open' });

  it('are cut where they are quoted', () => {
    expect(passagesOf('全年收到3件，办结3件。', [open('办结3件')])).toEqual([
      { text: '全年收到3件，' },
      { text: '办结3件', quoted: 'open' },
      { text: '。' },
    ]);
  });

  it('make up the text whatever is quoted', () => {
    const text = '甲乙丙丁戊己';
    for (const quotes of [[], ['乙丙', '丙丁'], ['甲乙丙丁戊己', '丙'], ['没有'], ['己', '甲']]) {
      const passages = passagesOf(text, quotes.map(open));
      expect(passages.map((passage) => passage.text).join('')).toBe(text);
    }
  });
});

it('arrows go to the next figure, over rows of heads', () => {
  const table = tablesOf(form2021)[0];
  if (!table) throw new Error('There is no table.');
  const sheet = sheetOf(table);
  const step = (from: string, key: string): string | undefined => neighbour(sheet, from, key);
  expect(step('disclosure.rules.issued', 'ArrowRight')).toBe('disclosure.rules.repealed');
  expect(step('disclosure.rules.issued', 'ArrowLeft')).toBeUndefined();
  expect(step('disclosure.normativeDocuments.issued', 'ArrowDown')).toBe(
    'disclosure.licences.decisions',
  );
  expect(step('disclosure.licences.decisions', 'ArrowUp')).toBe(
    'disclosure.normativeDocuments.issued',
  );
  expect(step('disclosure.rules.issued', 'Enter')).toBeUndefined();
});
