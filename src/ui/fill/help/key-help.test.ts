import { describe, expect, it } from 'vitest';
import { keyAction, type Key } from '../cell/cell-keys';
import { labelOf, type KeyLine } from '../../parts/key-table';
import { CELL_KEYS, PAGE_KEYS, RANGE_KEYS } from './key-help';
import { pageAction } from '../way/page-keys';

function keyOf(name: string): Key {
  const parts = name.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: false,
    isComposing: false,
  };
}

const BARE =
  'ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown Enter Tab Delete Backspace ' +
  'Insert F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12';
const KEYS = [...BARE.split(' '), ...' abcdefghijklmnopqrstuvwxyz0123456789-/.'];
/** Escape means the same with every modifier. */
const ALL = [
  'Escape',
  ...['', 'Shift+', 'Ctrl+', 'Ctrl+Shift+'].flatMap((held) => KEYS.map((key) => held + key)),
];
const named = (...lines: readonly (readonly KeyLine[])[]): string[] =>
  lines.flat().flatMap(({ keys }) => keys);
const sorted = (keys: readonly string[]): string[] => [...keys].sort();

describe('the help on keys', () => {
  it('names every key that means something in a cell, and no other', () => {
    const known = ALL.filter((name) => keyAction(keyOf(name), 'selected'));
    expect(sorted(named(CELL_KEYS, RANGE_KEYS))).toEqual(sorted(known));
  });

  it('names every key that means something on the page, and no other', () => {
    const known = ALL.filter((name) => pageAction(keyOf(name)));
    expect(sorted(named(PAGE_KEYS))).toEqual(sorted(known));
  });

  it.each([
    ['Shift+ArrowRight', 'Shift+→'],
    ['Ctrl+k', 'Ctrl+K'],
    ['Ctrl+ ', 'Ctrl+空格'],
    ['Escape', 'Esc'],
    ['F8', 'F8'],
  ])('writes %s as %s', (key, label) => {
    expect(labelOf(key)).toBe(label);
  });
});
