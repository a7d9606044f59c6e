import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

beforeEach(() => {
  vi.resetModules();
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function browserThatSays(answer: boolean) {
  const persist = vi.fn(() => Promise.resolve(answer));
  vi.stubGlobal('navigator', { storage: { persist } });
  return persist;
}

it.each([
  [true, 'granted'],
  [false, 'refused'],
])('remembers the answer %s', async (answer, remembered) => {
  const persist = browserThatSays(answer);
  const { askToPersist, persistence } = await import('./persistence');
  expect(persistence()).toBe('unknown');
  await askToPersist();
  await askToPersist();
  expect(persistence()).toBe(remembered);
  expect(persist).toHaveBeenCalledTimes(1);
});

it('asks again in the next window where it was refused, and not where it was granted', async () => {
  const persist = browserThatSays(false);
  await (await import('./persistence')).askToPersist();
  vi.resetModules();
  await (await import('./persistence')).askToPersist();
  expect(persist).toHaveBeenCalledTimes(2);
  kept.set('gouji/persistence', 'granted');
  vi.resetModules();
  await (await import('./persistence')).askToPersist();
  expect(persist).toHaveBeenCalledTimes(2);
});

it('knows nothing where the browser cannot be asked', async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', undefined);
  const { askToPersist, persistence } = await import('./persistence');
  await askToPersist();
  expect(persistence()).toBe('unknown');
});
