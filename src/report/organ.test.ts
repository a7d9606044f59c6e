import { expect, it } from 'vitest';
import { mayMakeRules, type OrganKind, type OrganLevel } from './organ';

// Legislation Law: departments of the State Council, provinces, cities with districts.
it.each<[kind: OrganKind | undefined, level: OrganLevel | undefined, may: boolean | undefined]>([
  ['government', 'province', true],
  ['government', 'city', true],
  ['government', 'county', false],
  ['government', undefined, undefined],
  ['department', 'state', true],
  ['department', 'province', false],
  ['department', 'city', false],
  ['department', 'county', false],
  ['department', undefined, undefined],
  ['town', undefined, false],
  ['town', 'city', false],
  ['street', undefined, false],
  ['street', 'county', false],
  ['other', 'county', false],
  ['other', 'city', undefined],
  ['other', undefined, undefined],
  [undefined, 'county', false],
  [undefined, 'province', undefined],
  [undefined, undefined, undefined],
])('%s of level %s may make 规章: %s', (kind, level, may) => {
  expect(mayMakeRules({ name: '', ...(kind && { kind }), ...(level && { level }) })).toBe(may);
});
