import { describe, expect, it } from 'vitest';
import { keyAction, type Key, type Mode } from './cell-keys';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

const CASES: readonly (readonly [Mode, Key, unknown])[] = [
  ['selected', key('ArrowLeft'), { kind: 'move', move: 'left' }],
  ['selected', key('ArrowDown'), { kind: 'move', move: 'down' }],
  ['selected', key('Enter'), { kind: 'move', move: 'next' }],
  ['selected', key('Enter', { shiftKey: true }), { kind: 'move', move: 'previous' }],
  ['selected', key('Home'), { kind: 'move', move: 'rowStart' }],
  ['selected', key('End', { ctrlKey: true }), { kind: 'move', move: 'last' }],
  ['selected', key('Home', { ctrlKey: true }), { kind: 'move', move: 'first' }],
  ['selected', key('F2'), { kind: 'edit' }],
  ['selected', key('Delete'), { kind: 'empty' }],
  ['selected', key('Escape'), { kind: 'restore' }],
  ['selected', key('Tab'), undefined],
  ['selected', key('5'), undefined],
  ['selected', key('z', { ctrlKey: true }), undefined],
  ['editing', key('ArrowLeft'), undefined],
  ['editing', key('Home'), undefined],
  ['editing', key('Delete'), undefined],
  ['editing', key('Enter'), { kind: 'move', move: 'next' }],
  ['editing', key('Escape'), { kind: 'restore' }],
  ['selected', key('Enter', { isComposing: true }), undefined],
  ['selected', key('ArrowDown', { isComposing: true }), undefined],
  ['editing', key('Escape', { isComposing: true }), undefined],
];

describe('keyAction', () => {
  it.each(CASES)('%s, %o → %o', (mode, pressed, action) => {
    expect(keyAction(pressed, mode)).toEqual(action);
  });
});
