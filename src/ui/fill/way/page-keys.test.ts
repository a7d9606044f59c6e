import { describe, expect, it } from 'vitest';
import type { Key } from '../cell/cell-keys';
import { pageAction } from './page-keys';

const PLAIN: Key = {
  key: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
};
const shift = { shiftKey: true };
const ctrl = { ctrlKey: true };

describe('keys of the page', () => {
  it.each([
    ['F8', {}, { kind: 'stop', among: 'problems', direction: 'next' }],
    ['F8', shift, { kind: 'stop', among: 'problems', direction: 'previous' }],
    ['F9', {}, { kind: 'stop', among: 'blanks', direction: 'next' }],
    ['F9', shift, { kind: 'stop', among: 'blanks', direction: 'previous' }],
    ['k', ctrl, { kind: 'jump' }],
    ['K', ctrl, { kind: 'jump' }],
    ['F1', {}, { kind: 'help' }],
    ['F2', shift, { kind: 'source' }],
    // What belongs to the browser, or to nobody.
    ['f', ctrl, undefined],
    ['g', ctrl, undefined],
    ['K', { ...ctrl, ...shift }, undefined],
    ['F8', ctrl, undefined],
    ['F9', { altKey: true }, undefined],
    ['F1', shift, undefined],
    ['k', { metaKey: true }, undefined],
    ['F7', {}, undefined],
    ['F2', {}, undefined],
    ['F2', { ...ctrl, ...shift }, undefined],
    ['8', {}, undefined],
    ['F8', { isComposing: true }, undefined],
    ['k', { ...ctrl, isComposing: true }, undefined],
  ])('%s %o', (key, modifiers, action) => {
    expect(pageAction({ ...PLAIN, ...modifiers, key })).toEqual(action);
  });
});
