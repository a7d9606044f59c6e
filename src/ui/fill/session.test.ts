import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Edit } from '../../report/edits';
import { Session } from './session';

const CELL = 'requests.received.naturalPerson';
const OTHER = 'requests.received.business';

const SEED: readonly Edit[] = [
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '某区人民政府'],
].map(([address = '', value = ''], index) => ({
  id: `seed-${index}`,
  counter: index,
  step: 'seed',
  act: 'create',
  address,
  base: [],
  old: '',
  new: value,
  when: 0,
}));

interface Kept {
  readonly session: Session;
  readonly saves: Edit[][];
  readonly shown: string[];
}

function open(edits: readonly Edit[] = SEED, replica = 'here'): Kept {
  const saves: Edit[][] = [];
  const shown: string[] = [];
  let clock = 1000;
  const session = new Session({
    edits,
    replica,
    now: () => (clock += 1),
    savedAt: 0,
    save: async (made) => {
      saves.push([...made]);
    },
  });
  session.onFields((addresses) => shown.push(...addresses));
  return { session, saves, shown };
}

const figure = (session: Session, address: string) => session.judgement().report.cells[address];

describe('a visit to a cell', () => {
  it('is one edit and one step, kept at every key', () => {
    const { session, saves } = open();
    session.type(CELL, '1');
    session.type(CELL, '12');
    session.type(CELL, '120');
    session.leave();
    expect(figure(session, CELL)).toBe(120);
    expect(saves.map((made) => made.at(-1)?.new)).toEqual(['1', '12', '120']);
    expect(new Set(saves.flat().map((edit) => edit.id)).size).toBe(1);
    expect(session.steps().filter((step) => step.act === 'type')).toHaveLength(1);
  });

  it('leaves no line of history when it ends as it began', () => {
    const { session } = open();
    session.type(CELL, '1');
    session.type(CELL, '');
    session.leave();
    expect(session.can('undo')).toBe(false);
  });

  it('is taken back by Esc', () => {
    const { session, shown } = open();
    session.type(CELL, '7');
    session.leave();
    session.type(CELL, '71');
    session.cancel();
    expect(session.typed(CELL)).toBe('7');
    expect(shown).toContain(CELL);
  });

  it('judges a lone sign only when it is left', () => {
    const { session } = open();
    session.type(CELL, '1,');
    expect(session.judgement().errors).toHaveLength(0);
    session.leave();
    expect(session.judgement().errors.map(({ main }) => main.rule)).toEqual([`C1.${CELL}`]);
    expect(session.typed(CELL)).toBe('1,');
  });

  it('keeps what is refused, word for word', () => {
    const { session, saves } = open();
    session.type(CELL, '1e3');
    expect(session.judgement().report.refused[CELL]).toBe('1e3');
    expect(saves.at(-1)?.at(-1)?.new).toBe('1e3');
  });
});

describe('undo and redo', () => {
  it('go step by step, through closing and opening again', () => {
    const { session } = open();
    session.type(CELL, '3');
    session.type(OTHER, '4');
    session.leave();
    expect(session.reverse('undo')).toEqual([OTHER]);
    const again = open(session.edits(), 'later').session;
    expect(again.reverse('undo')).toEqual([CELL]);
    expect(figure(again, CELL)).toBeUndefined();
    again.reverse('redo');
    again.reverse('redo');
    expect([figure(again, CELL), figure(again, OTHER)]).toEqual([3, 4]);
    expect(again.can('redo')).toBe(false);
  });

  it('take a paste back as one', () => {
    const { session } = open();
    session.act('paste', [
      { address: CELL, new: '1' },
      { address: OTHER, new: '2' },
    ]);
    session.reverse('undo');
    expect([session.typed(CELL), session.typed(OTHER)]).toEqual(['', '']);
  });

  it('bring everything back, whatever was done (law)', () => {
    const cells = fc.constantFrom(CELL, OTHER, 'overview');
    const acts = fc.array(fc.tuple(cells, fc.string({ maxLength: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(acts, (typed) => {
        const { session } = open();
        for (const [address, text] of typed) {
          session.type(address, text);
          session.leave();
        }
        const done = [CELL, OTHER, 'overview'].map(session.typed);
        while (session.can('undo')) session.reverse('undo');
        expect([CELL, OTHER, 'overview'].map(session.typed)).toEqual(['', '', '']);
        while (session.can('redo')) session.reverse('redo');
        expect([CELL, OTHER, 'overview'].map(session.typed)).toEqual(done);
      }),
    );
  });
});

describe('two windows', () => {
  it('follow each other', () => {
    const here = open();
    const there = open(SEED, 'there');
    here.session.type(CELL, '5');
    there.session.merge(here.session.edits());
    expect(figure(there.session, CELL)).toBe(5);
    expect(there.shown).toEqual([CELL]);
    there.session.type(CELL, '6');
    here.session.merge(there.session.edits());
    expect(figure(here.session, CELL)).toBe(6);
  });

  it('settle a cell typed in both: what is typed after the other is known stands', () => {
    const here = open();
    const there = open(SEED, 'there');
    here.session.type(CELL, '1');
    there.session.type(CELL, '7');
    there.session.leave();
    here.session.merge(there.session.edits());
    here.session.type(CELL, '12');
    there.session.merge(here.session.edits());
    const again = open(here.session.edits(), 'later');
    expect([here, there, again].map(({ session }) => figure(session, CELL))).toEqual([12, 12, 12]);
  });
});

describe('saving that fails', () => {
  it('is said, keeps everything, and is made good by the next success', async () => {
    let failing = true;
    const kept = new Map<string, Edit>();
    const session = new Session({
      edits: SEED,
      replica: 'here',
      now: () => 1,
      savedAt: 0,
      save: async (made) => {
        if (failing) throw new Error('disk full');
        made.forEach((edit) => kept.set(edit.id, edit));
      },
    });
    session.type(CELL, '1');
    session.leave();
    await Promise.resolve();
    await Promise.resolve();
    expect(session.saved().kind).toBe('retrying');
    failing = false;
    session.type(OTHER, '2');
    await Promise.resolve();
    await Promise.resolve();
    expect(session.saved().kind).toBe('saved');
    expect([...kept.values()].map((edit) => edit.new)).toEqual(['1', '2']);
  });
});

describe('a lock', () => {
  const LOCK = { kind: 'elsewhere', sentence: '' } as const;

  it('ends a visit as an edit and changes nothing from then on', () => {
    const { session, saves } = open();
    session.type(CELL, '12');
    session.lock(LOCK);
    const kept = session.edits();
    session.type(CELL, '123');
    session.act('fillZero', [{ address: OTHER, new: '0' }]);
    expect(session.can('undo')).toBe(false);
    expect(session.reverse('undo')).toEqual([]);
    session.cancel();
    expect(session.edits()).toEqual(kept);
    expect(saves).toHaveLength(1);
    expect(session.typed(CELL)).toBe('12');
  });

  it('shows again what stands where something is typed all the same', () => {
    const { session, shown } = open();
    session.lock(LOCK);
    session.type(CELL, '1');
    expect(shown).toEqual([CELL]);
  });

  it('keeps what a field hands over in the last moment', () => {
    const { session, saves } = open();
    session.onLocking(() => session.type(CELL, '3'));
    session.lock(LOCK);
    expect(saves.flat().map((edit) => edit.new)).toEqual(['3']);
  });

  it('lets edits of another window in', () => {
    const { session } = open();
    const { session: other } = open(SEED, 'there');
    session.lock(LOCK);
    other.type(CELL, '8');
    session.merge(other.edits());
    expect(session.typed(CELL)).toBe('8');
  });

  it('stays as long as one reason does, and names the one hardest to change', () => {
    const { session } = open();
    session.lock(LOCK);
    session.lock({ kind: 'newer', sentence: '' });
    expect(session.locked()?.kind).toBe('newer');
    session.unlock('newer');
    expect(session.locked()).toBe(LOCK);
    session.unlock('elsewhere');
    session.type(CELL, '1');
    expect(session.typed(CELL)).toBe('1');
  });
});
