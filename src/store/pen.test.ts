import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPen, penOf, type Pen, type PenMessage, type PenState } from './pen';

interface Window extends Pen {
  readonly hear: (message: PenMessage) => void;
  readonly states: PenState[];
  alive: boolean;
  silence: (() => void) | undefined;
  /** What was posted to it and has not arrived yet. */
  inbox: PenMessage[];
}

/** Windows on one report, in which nothing arrives and no time passes unless it is said. */
function browser() {
  const windows: Window[] = [];
  let clock = 0;
  const add = (id: string): Window => {
    const states: PenState[] = [];
    const pen = newPen({
      id,
      now: () => (clock += 1),
      post: (message) => {
        for (const other of windows) {
          if (other !== window && other.alive) other.inbox.push(message);
        }
      },
      wait: (silence) => {
        window.silence = silence;
        return () => {
          if (window.silence === silence) window.silence = undefined;
        };
      },
      changed: (state) => states.push(state),
      freed: () => window.ask(),
    });
    const window: Window = { ...pen, states, alive: true, silence: undefined, inbox: [] };
    windows.push(window);
    return window;
  };
  const deliver = (): void => {
    for (let busy = true; busy;) {
      busy = false;
      for (const window of windows) {
        const message = window.inbox.shift();
        if (!message || !window.alive) continue;
        busy = true;
        window.hear(message);
      }
    }
  };
  const pass = (): void => {
    deliver();
    for (const window of windows) {
      const { silence } = window;
      window.silence = undefined;
      if (window.alive) silence?.();
      deliver();
    }
  };
  return { windows, add, deliver, pass };
}

const writers = (windows: readonly Window[]) =>
  windows.filter((window) => window.alive && window.state() === 'writing');

describe('the pen of a report', () => {
  it('may be used at once, and is had when nobody answers', () => {
    const { add, pass } = browser();
    const only = add('a');
    only.ask();
    expect(only.state()).toBe('opening');
    pass();
    expect(only.state()).toBe('writing');
  });

  it('stays with who opened first', () => {
    const { add, pass } = browser();
    const [first, second] = [add('b'), add('a')];
    first.ask();
    pass();
    second.ask();
    pass();
    expect([first.state(), second.state()]).toEqual(['writing', 'following']);
  });

  it('goes to the one that began first where two open at once', () => {
    const { add, pass } = browser();
    const [first, second] = [add('b'), add('a')];
    first.ask();
    second.ask();
    pass();
    expect([first.state(), second.state()]).toEqual(['writing', 'following']);
    expect(second.states).toEqual(['opening', 'following']);
  });

  it('is taken over, and taken back', () => {
    const { add, pass, deliver } = browser();
    const [first, second] = [add('a'), add('b')];
    first.ask();
    pass();
    second.ask();
    pass();
    second.takeOver();
    expect(second.state()).toBe('writing');
    deliver();
    expect(first.state()).toBe('following');
    first.takeOver();
    deliver();
    expect([first.state(), second.state()]).toEqual(['writing', 'following']);
  });

  it('stays with a writer that was too busy to answer in time', () => {
    const { add, pass, deliver } = browser();
    const [first, second] = [add('a'), add('b')];
    first.ask();
    pass();
    second.ask();
    // The answer is still to come when the second stops waiting.
    second.silence?.();
    expect(second.state()).toBe('writing');
    deliver();
    expect([first.state(), second.state()]).toEqual(['writing', 'following']);
  });

  it('is free when its window closes, crashes, or lies in the cache', () => {
    for (const end of ['close', 'crash', 'away'] as const) {
      const { add, pass } = browser();
      const [first, second, third] = [add('a'), add('b'), add('c')];
      first.ask();
      pass();
      second.ask();
      pass();
      if (end === 'close' || end === 'away') first.putDown();
      if (end !== 'away') first.alive = false;
      third.ask();
      pass();
      expect(writers([first, second, third])).toHaveLength(1);
      expect(first.state()).toBe(end === 'crash' ? 'writing' : 'away');
    }
  });

  it('is not had by a window that comes back before it has asked', () => {
    const { add, pass } = browser();
    const [first, second] = [add('a'), add('b')];
    first.ask();
    pass();
    first.putDown();
    second.ask();
    pass();
    first.ask();
    expect(first.state()).toBe('returning');
    pass();
    expect([first.state(), second.state()]).toEqual(['following', 'writing']);
  });

  it('comes to rest with one window, whatever was done, and however late it was heard (law)', () => {
    const deeds = ['ask', 'ask', 'takeOver', 'putDown', 'crash', 'silence', 'hear'] as const;
    const deed = fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...deeds));
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (done) => {
        const { windows, add, pass } = browser();
        for (const id of ['a', 'b', 'c', 'd']) add(id);
        for (const [index, what] of done) {
          const window = windows[index];
          if (!window?.alive) continue;
          if (what === 'crash') window.alive = false;
          else if (what === 'silence') window.silence?.();
          else if (what === 'hear') {
            const message = window.inbox.shift();
            if (message) window.hear(message);
          } else if (what !== 'takeOver' || window.state() !== 'away') window[what]();
        }
        pass();
        pass();
        // Every window that is still there is gone to once, as a person would.
        for (const window of windows) {
          if (!window.alive) continue;
          window.ask();
          pass();
          pass();
        }
        const left = windows.filter(({ alive }) => alive);
        expect(writers(windows)).toHaveLength(left.length === 0 ? 0 : 1);
        expect(left.filter((window) => window.state() === 'following')).toHaveLength(
          Math.max(0, left.length - 1),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is asked for over a channel, each report for itself', async () => {
    const states: Record<string, PenState[]> = { a: [], b: [], other: [] };
    const open = (report: string, id: string) =>
      penOf(report, { id, changed: (state) => states[id]?.push(state), freed: () => undefined });
    const [first, second, other] = [open('r', 'a'), open('r', 'b'), open('s', 'other')];
    first.ask();
    other.ask();
    await expect.poll(() => first.state()).toBe('writing');
    second.ask();
    await expect.poll(() => second.state()).toBe('following');
    expect(other.state()).toBe('writing');
    for (const pen of [first, second, other]) pen.end();
  });
});
