import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Heard = (event: { readonly key: string | null }) => void;

/** A storage as browsers have it: its keys are its own properties. */
function storage(room = Infinity): Storage {
  const lying: Record<string, string> = {};
  const own = (name: string, value: unknown): void => {
    Object.defineProperty(lying, name, { value, enumerable: false });
  };
  own('getItem', (key: string) => lying[key] ?? null);
  own('removeItem', (key: string) => {
    delete lying[key];
  });
  own('setItem', (key: string, value: string) => {
    if (value.length > room) throw new DOMException('Full.', 'QuotaExceededError');
    lying[key] = value;
  });
  return lying as unknown as Storage;
}

/** Another window, or this one after it was loaded again; and what tells it of the others. */
async function newWindow() {
  let heard: Heard = () => undefined;
  vi.stubGlobal('addEventListener', (_type: string, listener: Heard) => {
    heard = listener;
  });
  vi.resetModules();
  const begun = await import('./begun');
  return { ...begun, hear: (key: string | null) => heard({ key }) };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what was begun', () => {
  it('is found again at its place, until it is said', async () => {
    const { begunAt, begunIn, endBegun, layBegun } = await newWindow();
    expect(begunAt('a', 'reply 1')).toBeUndefined();
    layBegun('a', 'reply 1', '已补');
    layBegun('a', 'reply 1', '已补登');
    expect(begunAt('a', 'reply 1')).toBe('已补登');
    expect(begunAt('a', 'reply 2')).toBeUndefined();
    expect(begunAt('b', 'reply 1')).toBeUndefined();
    endBegun('a', 'reply 1');
    expect(begunAt('a', 'reply 1')).toBeUndefined();
    expect(begunIn('a')).toEqual([]);
  });

  it('outlives the page', async () => {
    const { layBegun } = await newWindow();
    layBegun('a', 'reason T3-1', '台账多登');
    const again = await newWindow();
    expect(again.begunAt('a', 'reason T3-1')).toBe('台账多登');
    expect(again.begunIn('a')).toEqual(['reason T3-1']);
    expect(again.isBegunUnkept('a')).toBe(false);
  });

  it('goes with its report, and with no other', async () => {
    const { begunIn, forgetBegun, layBegun } = await newWindow();
    layBegun('a', 'reply 1', '一');
    layBegun('a', 'remark overview 全文 / 段落', '二');
    layBegun('b', 'reply 1', '三');
    expect(begunIn('a')).toEqual(['remark overview 全文 / 段落', 'reply 1']);
    forgetBegun('a');
    expect(begunIn('a')).toEqual([]);
    expect(begunIn('b')).toEqual(['reply 1']);
    forgetBegun();
    expect(begunIn('b')).toEqual([]);
  });

  it('goes on in another window, and ends there', async () => {
    const one = await newWindow();
    const other = await newWindow();
    const told = vi.fn();
    const end = one.onBegun(told);
    one.layBegun('a', 'reply 1', '已补');
    other.layBegun('a', 'reply 1', '已补登');
    one.hear('gouji/begun/a/reply 1');
    expect(one.begunAt('a', 'reply 1')).toBe('已补登');
    other.endBegun('a', 'reply 1');
    one.hear('gouji/begun/a/reply 1');
    expect(one.begunAt('a', 'reply 1')).toBeUndefined();
    one.hear('gouji/person');
    expect(told).toHaveBeenCalledTimes(3);
    end();
    one.layBegun('a', 'reply 1', '二');
    expect(told).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['forbids it', () => undefined],
    ['has no room', () => storage(0)],
  ])('lasts as long as the window where the browser %s, which is known', async (_name, local) => {
    vi.stubGlobal('localStorage', local());
    const { begunAt, begunIn, endBegun, isBegunUnkept, layBegun } = await newWindow();
    layBegun('a', 'reply 1', '已补登');
    expect(begunAt('a', 'reply 1')).toBe('已补登');
    expect(begunIn('a')).toEqual(['reply 1']);
    expect(isBegunUnkept('a')).toBe(true);
    expect(isBegunUnkept('b')).toBe(false);
    endBegun('a', 'reply 1');
    expect(isBegunUnkept('a')).toBe(false);
  });

  it('stays in the window when the browser throws away what it kept', async () => {
    const { begunAt, hear, isBegunUnkept, layBegun } = await newWindow();
    layBegun('a', 'reply 1', '已补登');
    expect(isBegunUnkept('a')).toBe(false);
    vi.stubGlobal('localStorage', storage());
    hear(null);
    expect(begunAt('a', 'reply 1')).toBe('已补登');
    expect(isBegunUnkept('a')).toBe(true);
  });

  it('is the last that was laid down at each place, however much room there is', async () => {
    const { begunAt, begunIn, endBegun, forgetBegun, layBegun } = await newWindow();
    const place = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom('reply 1', 'reply 12', 'x/y'),
    );
    const words = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, words)), fc.nat(8), (deeds, room) => {
        vi.stubGlobal('localStorage', storage(room));
        forgetBegun();
        const last = new Map<string, string>();
        for (const [[report, at], said] of deeds) {
          if (said === undefined) endBegun(report, at);
          else layBegun(report, at, said);
          if (said === undefined) last.delete(`${report} ${at}`);
          else last.set(`${report} ${at}`, said);
        }
        const found = ['a', 'b'].flatMap((report) =>
          begunIn(report).map((at) => [`${report} ${at}`, begunAt(report, at)] as const),
        );
        expect(new Map(found)).toEqual(last);
      }),
    );
  });
});
