import { expect, it } from 'vitest';
import { licenceTexts } from './licences';

it('says every licence once, for all it is for, and passes over what has no text', () => {
  const mit = { version: '1.0.0', licence: 'MIT', text: 'Permission is hereby granted …' };
  expect(
    licenceTexts([
      { ...mit, name: 'a' },
      { ...mit, name: 'b', text: '' },
      { ...mit, name: 'c', text: 'another', licence: 'ISC' },
      { ...mit, name: 'd' },
    ]),
  ).toEqual([
    { licence: 'MIT', text: mit.text, names: ['a', 'd'] },
    { licence: 'ISC', text: 'another', names: ['c'] },
  ]);
});
