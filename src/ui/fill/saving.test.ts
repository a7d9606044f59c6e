import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../../report/edits';
import { keepSaving, type Saved } from './saving';

const NOON = Date.UTC(2026, 10, 22, 4);

function edit(id: string): Edit {
  const what = { counter: 1, step: id, act: 'type', address: 'overview', base: [] } as const;
  return { ...what, id, old: '', new: id, when: NOON };
}

const named = (name: string, message = name): Error => Object.assign(new Error(message), { name });

/** A database that fails as told and keeps the rest. */
function failing(...errors: (Error | undefined)[]) {
  const kept = new Map<string, Edit>();
  const shown: Saved[] = [];
  const saving = keepSaving({
    save: async (edits) => {
      const error = errors.shift();
      if (error) throw error;
      edits.forEach((each) => kept.set(each.id, each));
    },
    now: () => NOON,
    saved: { kind: 'saved', at: 0 },
    whole: () => [edit('first'), edit('second'), edit('third')],
    changed: () => shown.push(saving.saved()),
  });
  return { saving, kept, shown };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what was typed', () => {
  it('is saved at once', async () => {
    const { saving, kept } = failing();
    saving.keep([edit('first')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.saved()).toEqual({ kind: 'saved', at: NOON });
    expect([...kept.keys()]).toEqual(['first']);
  });

  it('is tried again, and kept together with what came meanwhile', async () => {
    const { saving, kept, shown } = failing(named('UnknownError'), named('UnknownError'));
    saving.keep([edit('first')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.saved()).toEqual({ kind: 'retrying' });
    saving.keep([edit('second')]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(shown.map(({ kind }) => kind)).toEqual(['retrying', 'saved']);
    expect([...kept.keys()]).toEqual(['first', 'second']);
  });

  it('is said not to be saved after three tries, and why, and tried on', async () => {
    const full = Object.assign(named('AbortError'), { inner: named('QuotaExceededError') });
    const { saving, kept, shown } = failing(full, full, full, full, full);
    saving.keep([edit('first')]);
    await vi.advanceTimersByTimeAsync(7000);
    expect(saving.saved()).toEqual({ kind: 'failed', why: '本机存储空间不足' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(shown.map(({ kind }) => kind)).toEqual(['retrying', 'failed', 'saved']);
    expect(kept.size).toBe(1);
  });

  it('is not called saved while the database takes its time', async () => {
    let done = (): void => undefined;
    const shown: Saved[] = [];
    const saving = keepSaving({
      save: () => new Promise<void>((resolve) => (done = resolve)),
      now: () => NOON,
      saved: { kind: 'saved', at: 0 },
      whole: () => [],
      changed: () => shown.push(saving.saved()),
    });
    saving.keep([edit('first')]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(saving.saved()).toEqual({ kind: 'retrying' });
    done();
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown.map(({ kind }) => kind)).toEqual(['retrying', 'saved']);
  });

  it('is not tried again where it was refused', async () => {
    const { saving, kept } = failing(named('RefusedError', '不能保存'));
    saving.keep([edit('first')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saving.saved()).toEqual({ kind: 'failed', why: '不能保存' });
    expect(kept.size).toBe(0);
  });

  it('is saved whole where the database was lost under the page', async () => {
    const { saving, kept } = failing(named('LostError'));
    saving.keep([edit('third')]);
    await vi.advanceTimersByTimeAsync(1);
    expect([...kept.keys()].sort()).toEqual(['first', 'second', 'third']);
    expect(saving.saved().kind).toBe('saved');
  });
});
