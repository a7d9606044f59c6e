import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editOn } from '../testing/replicas';
import { jili2020, withValues } from '../testing/samples';
import { aside } from './address';
import { replay, reversal, stepsOf, undoStacks, union, type Edit } from './edits';
import {
  NO_SOURCE,
  readSource,
  sameSource,
  sourceChanges,
  tidySource,
  writeSource,
  type Source,
} from './source';

const NATURAL = 'requests.received.naturalPerson';
const BUSINESS = 'requests.received.business';
const WANG: Source = {
  office: '政策法规科',
  person: '王敏',
  date: '2025-01-08',
  basis: '依申请公开台账',
};

/** What people paste, and what breaks readers. */
const NAUGHTY = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '　',
    '第一行\r\n第二行',
    '{"office":"套中套"}',
    '"',
    '\\',
    '\uD800',
    'a\u0000b',
    '\uFFFE',
    '__proto__',
    'null',
    '<b>法规科</b>',
    '=1+1',
    '👩‍💼 王敏',
  ),
);
const SOURCE = fc.record({ office: NAUGHTY, person: NAUGHTY, date: NAUGHTY, basis: NAUGHTY });

describe('the text of a source', () => {
  it('is read back as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(SOURCE, (source) => {
        const text = writeSource(source);
        const read = readSource(text);
        expect(read ?? NO_SOURCE).toEqual(tidySource(source));
        expect(read === undefined).toBe(text === '');
        expect(writeSource(read ?? NO_SOURCE)).toBe(text);
        expect(sameSource(read, tidySource(source))).toBe(true);
      }),
    );
  });

  it('makes something sound of any text', () => {
    fc.assert(
      fc.property(fc.oneof(NAUGHTY, fc.json()), (typed) => {
        const read = readSource(typed);
        expect(read && tidySource(read)).toEqual(read);
        expect(readSource(writeSource(read ?? NO_SOURCE))).toEqual(read);
      }),
    );
  });

  it.each([
    ['政策法规科', { office: '政策法规科' }],
    ['["政策法规科"]', { office: '["政策法规科"]' }],
    ['{"office":"政策法规科', { office: '{"office":"政策法规科' }],
    ['{"office":"政策法规科","floor":"三楼"}', { office: '政策法规科' }],
    ['{"office":["政策法规科"],"date":2025}', { date: '2025' }],
    ['2025', { office: '2025' }],
    ['{"person":" 王　敏\\n "}', { person: '王 敏' }],
    ['{}', undefined],
    [' \n', undefined],
  ] as const)('reads %s', (typed, parts) => {
    expect(readSource(typed)).toEqual(parts && { ...NO_SOURCE, ...parts });
  });

  it('is the same for the same source', () => {
    expect(sameSource(WANG, { ...WANG, person: ' 王敏\n' })).toBe(true);
    expect(sameSource(WANG, { ...WANG, person: '' })).toBe(false);
    expect(sameSource(undefined, NO_SOURCE)).toBe(true);
  });
});

describe('sources of a report', () => {
  const given = withValues(
    jili2020(),
    Object.fromEntries(
      sourceChanges([NATURAL, BUSINESS], WANG).map((change) => [change.address, change.new]),
    ),
  );

  it('stand beside its cells', () => {
    expect(given.sources).toEqual({ [NATURAL]: WANG, [BUSINESS]: WANG });
    expect(given.cells).toEqual(jili2020().cells);
  });

  it('are given, taken back and given again as one step', () => {
    const log: Edit[] = [];
    const act = (changes: ReturnType<typeof sourceChanges>, more: Partial<Edit>): void => {
      for (const { address, new: text } of changes) {
        log.push(editOn(log, 'A', address, text, more));
      }
    };
    act(sourceChanges([NATURAL, BUSINESS], WANG), { step: 'one', act: 'source' });
    const [step] = undoStacks(stepsOf(log)).undo;
    expect(step?.edits).toHaveLength(2);
    act(step ? reversal(step, 'undo') : [], { step: 'two', act: 'undo', reverses: 'one' });
    expect(replay(log).size).toBe(0);
    act(step ? reversal(step, 'redo') : [], { step: 'three', act: 'redo', reverses: 'one' });
    expect([...replay(log).values()]).toEqual([writeSource(WANG), writeSource(WANG)]);
  });

  it('meet from two copies: other cells are united, of one cell the later source stands', () => {
    const li = { ...NO_SOURCE, office: '信访科', person: '李强' };
    const at = (address: string): string => aside('source', address);
    const ours = [editOn([], 'A', at(NATURAL), writeSource(WANG), { act: 'source' })];
    const first = [editOn([], 'B', at(BUSINESS), writeSource(li), { act: 'source' })];
    const theirs = [...first, editOn(first, 'B', at(NATURAL), writeSource(li))];
    const both = replay(union(ours, theirs));
    expect(both).toEqual(replay(union(theirs, ours)));
    expect(readSource(both.get(at(BUSINESS)) ?? '')).toEqual(li);
    expect(readSource(both.get(at(NATURAL)) ?? '')).toEqual(li);
  });
});
