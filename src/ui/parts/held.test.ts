import { expect, it } from 'vitest';
import { newHeld } from './held';

it('tells what is new to whoever still listens', () => {
  const held = newHeld<{ readonly at: string }>((one, other) => one.at === other.at);
  const heard: (string | undefined)[] = [];
  const stop = held.subscribe(() => heard.push(held.get()?.at));
  held.set({ at: 'a' });
  held.set({ at: 'a' });
  held.set({ at: 'b' });
  stop();
  held.set({ at: 'c' });
  expect(heard).toEqual(['a', 'b']);
  expect(held.get()).toEqual({ at: 'c' });
});
