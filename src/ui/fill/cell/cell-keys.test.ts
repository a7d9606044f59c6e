import { describe, expect, it } from 'vitest';
import { isTyping, keyAction, type Key, type Mode } from './cell-keys';

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
  ['selected', key('ArrowLeft', { shiftKey: true }), { kind: 'stretch', stretch: 'left' }],
  ['selected', key('End', { shiftKey: true }), { kind: 'stretch', stretch: 'rowEnd' }],
  [
    'selected',
    key('Home', { shiftKey: true, ctrlKey: true }),
    { kind: 'stretch', stretch: 'first' },
  ],
  ['selected', key(' ', { ctrlKey: true }), { kind: 'selectWhole', whole: 'column' }],
  ['selected', key(' ', { shiftKey: true }), { kind: 'selectWhole', whole: 'row' }],
  ['selected', key(' '), undefined],
  ['selected', key('a', { ctrlKey: true }), { kind: 'selectWhole', whole: 'table' }],
  ['selected', key('D', { ctrlKey: true }), { kind: 'fill', direction: 'down' }],
  ['selected', key('r', { ctrlKey: true }), { kind: 'fill', direction: 'right' }],
  ['selected', key('R', { ctrlKey: true, shiftKey: true }), undefined],
  ['selected', key('c', { ctrlKey: true }), undefined],
  ['selected', key('Delete', { shiftKey: true }), undefined],
  ['selected', key('Tab', { shiftKey: true }), undefined],
  ['editing', key('ArrowLeft', { shiftKey: true }), undefined],
  ['editing', key('a', { ctrlKey: true }), undefined],
  ['editing', key('d', { ctrlKey: true }), undefined],
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

describe('isTyping', () => {
  it.each([
    [key('5'), true],
    [key('Ａ', { shiftKey: true }), true],
    [key('Backspace'), true],
    [key('Process'), true],
    [key('c', { ctrlKey: true }), false],
    [key('Shift'), false],
    [key('Tab'), false],
  ])('%o → %s', (pressed, typing) => {
    expect(isTyping(pressed)).toBe(typing);
  });
});
