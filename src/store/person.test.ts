import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../report/person';
import { loadEdits } from './edits';
import { keepPerson, onPerson, person, who } from './person';
import { createReport } from './reports';

const WANG: Person = { name: '王敏', office: '政策法规科', roles: ['filler'] };
const BLANK = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
]);

const kept = new Map<string, string>();
let heard: ((event: { key: string | null }) => void) | undefined;

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('window', {
    addEventListener: (_type: string, listener: typeof heard) => {
      heard = listener;
    },
    removeEventListener: () => {
      heard = undefined;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('who works here', () => {
  it('is nobody until somebody says so, then the same in every window', () => {
    expect(person()).toBeUndefined();
    expect(who()).toBeUndefined();
    keepPerson(WANG);
    expect(person()).toEqual(WANG);
    expect(person()).toBe(person());
    expect(who()).toBe('王敏（政策法规科）');
    kept.set('gouji/person', JSON.stringify({ ...WANG, name: '李强' }));
    expect(person()?.name).toBe('李强');
    kept.clear();
    expect(person()).toBeUndefined();
  });

  it('is told to whoever asked, also when another window says so', () => {
    const told = vi.fn();
    const end = onPerson(told);
    keepPerson(WANG);
    heard?.({ key: 'gouji/person' });
    heard?.({ key: 'gouji/guide' });
    expect(told).toHaveBeenCalledTimes(2);
    end();
    keepPerson(WANG);
    expect(told).toHaveBeenCalledTimes(2);
    expect(heard).toBeUndefined();
  });

  it('stands on every edit of a report that is made here', async () => {
    const before = await createReport(BLANK, 'create', 1);
    keepPerson(WANG);
    const after = await createReport(BLANK, 'create', 2);
    expect((await loadEdits(before)).every((edit) => !('who' in edit))).toBe(true);
    expect(new Set((await loadEdits(after)).map((edit) => edit.who))).toEqual(
      new Set(['王敏（政策法规科）']),
    );
  });

  it('lasts as long as the window where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    keepPerson(WANG);
    expect(person()).toEqual(WANG);
  });
});
