import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPaste } from '../../../files/open';
import { copyRange } from '../../../files/save';
import type { Edit } from '../../../report/edits';
import { tablesOf, type TableSection } from '../../../report/form';
import { formOf } from '../../../report/forms/index';
import { sheetOf, type Sheet, type SheetRange } from '../../../report/sheet';
import { mayWrite, planPaste } from '../paste/paste-plan';
import { cornerOf, figuresIn, placeOf, rangeBetween } from './range';
import { emptied, filled, repeated, summaryOf, textIn } from './range-values';
import { Session } from '../session';

function tableNamed(id: string): TableSection {
  const table = tablesOf(formOf('2021')).find((candidate) => candidate.id === id);
  if (!table) throw new Error(id);
  return table;
}

const TABLE = tableNamed('requests');
const SHEET = sheetOf(TABLE);
const DISCLOSURE = sheetOf(tableNamed('disclosure'));
const TYPED = [...formOf('2021').cells.values()].filter(({ total }) => !total);

/** A report in which these texts were typed. */
function open(typed: Readonly<Record<string, string>> = {}): Session {
  const values = { 'about:form': '2021', 'about:year': '2026', ...typed };
  const edits = Object.entries(values).map(([address, value], index): Edit => ({
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
  return new Session({ edits, replica: 'here', now: () => 1, savedAt: 0, save: async () => {} });
}

function between(a: string, b: string, sheet: Sheet = SHEET): SheetRange {
  const [from, to] = [placeOf(sheet, a), placeOf(sheet, b)];
  if (!from || !to) throw new Error(`${a} ${b}`);
  return rangeBetween(sheet, from, to);
}

const at = (row: string, column: string): string => `requests.${row}.${column}`;
const standing = (session: Session): string[] => TYPED.map(({ address }) => session.typed(address));
const textsIn = (session: Session, range: SheetRange): string[][] =>
  figuresIn(SHEET, range).map((line) => line.map(({ address = '' }) => textIn(session, address)));

describe('what a range says', () => {
  const session = open({
    [at('received', 'naturalPerson')]: '１２',
    [at('received', 'business')]: '1,003',
    [at('carriedIn', 'naturalPerson')]: '-',
    [at('carriedIn', 'business')]: '1e3',
  });
  const range = between(at('received', 'naturalPerson'), at('carriedIn', 'research'));

  it('is what its cells show', () => {
    expect(textsIn(session, range)).toEqual([
      ['12', '1003', ''],
      ['-', '1e3', ''],
    ]);
  });

  it('is counted, and summed where it is a number', () => {
    expect(summaryOf(session, SHEET, range)).toEqual({
      lines: 2,
      columns: 3,
      stated: 4,
      sum: '1015 件',
    });
  });

  it('has no sum without numbers, or over several units', () => {
    const blank = between(at('granted', 'business'), at('granted', 'research'));
    expect(summaryOf(session, SHEET, blank)).toEqual({ lines: 1, columns: 2, stated: 0 });
    const mixed = open({
      'disclosure.coercion.decisions': '3',
      'disclosure.fees.amount': '1.5',
    });
    const both = between('disclosure.coercion.decisions', 'disclosure.fees.amount', DISCLOSURE);
    expect(summaryOf(mixed, DISCLOSURE, both)).toEqual({ lines: 2, columns: 3, stated: 2 });
    const fees = between('disclosure.fees.amount', 'disclosure.fees.amount', DISCLOSURE);
    expect(summaryOf(mixed, DISCLOSURE, fees).sum).toBe('1.5 万元');
  });

  it('leaves out a total that lacks parts', () => {
    expect(textIn(session, at('received', 'total'))).toBe('');
    const whole = open(
      Object.fromEntries(
        TYPED.filter(({ address }) => address.startsWith('requests.received.')).map(
          ({ address }) => [address, '2'],
        ),
      ),
    );
    expect(textIn(whole, at('received', 'total'))).toBe('12');
  });
});

describe('filling', () => {
  const session = open({
    [at('received', 'naturalPerson')]: '5',
    [at('received', 'business')]: '1e3',
    [at('carriedIn', 'naturalPerson')]: '7',
  });
  const changes = (a: string, b: string, direction: 'down' | 'right') =>
    filled(session, SHEET, between(a, b), direction).map(({ address, new: to }) => [
      address.slice('requests.'.length),
      to,
    ]);

  it('goes down from the first line, as it was typed, blanks as well', () => {
    expect(changes(at('received', 'naturalPerson'), at('granted', 'research'), 'down')).toEqual([
      ['carriedIn.naturalPerson', '5'],
      ['carriedIn.business', '1e3'],
      ['carriedIn.research', ''],
      ['granted.naturalPerson', '5'],
      ['granted.business', '1e3'],
      ['granted.research', ''],
    ]);
  });

  it('goes down into one line from the line above', () => {
    expect(changes(at('carriedIn', 'naturalPerson'), at('carriedIn', 'business'), 'down')).toEqual([
      ['carriedIn.naturalPerson', '5'],
      ['carriedIn.business', '1e3'],
    ]);
    expect(changes(at('received', 'business'), at('received', 'business'), 'down')).toEqual([]);
  });

  it('goes to the right, never into a computed total', () => {
    expect(changes(at('received', 'naturalPerson'), at('carriedIn', 'total'), 'right')).toEqual(
      ['received', 'carriedIn'].flatMap((row) =>
        ['business', 'research', 'publicInterest', 'legalService', 'otherOrganisation'].map(
          (column) => [`${row}.${column}`, row === 'received' ? '5' : '7'],
        ),
      ),
    );
    expect(changes(at('carriedIn', 'business'), at('carriedIn', 'business'), 'right')).toEqual([
      ['carriedIn.business', '7'],
    ]);
    const total = between(at('received', 'total'), at('totalHandled', 'total'));
    expect(filled(session, SHEET, total, 'down')).toEqual([]);
    expect(filled(session, SHEET, total, 'right')).toEqual([]);
  });

  it('goes under heads and wide cells in the column where they begin', () => {
    const disclosed = open({ 'disclosure.normativeDocuments.issued': '4' });
    const range = between(
      'disclosure.normativeDocuments.issued',
      'disclosure.penalties.decisions',
      DISCLOSURE,
    );
    expect(filled(disclosed, DISCLOSURE, range, 'down')).toEqual([
      { address: 'disclosure.licences.decisions', new: '4' },
      { address: 'disclosure.penalties.decisions', new: '4' },
    ]);
  });
});

describe('one value for a range', () => {
  it('reaches every typed cell, replaces what stood there, and is one step', () => {
    const session = open({ [at('received', 'business')]: '9' });
    const range = between(at('received', 'otherOrganisation'), at('carriedIn', 'total'));
    const pasted = repeated(session, SHEET, range, '3');
    expect(pasted).toEqual({
      kind: 'grid',
      rows: [
        ['3', ''],
        ['3', ''],
      ],
    });
    const plan = planPaste(
      pasted,
      TABLE,
      at('received', 'otherOrganisation'),
      session.judgement(),
      session.typed,
    );
    expect(mayWrite(plan, true)).toBe(true);
    expect(plan.changes).toHaveLength(2);
  });
});

describe('ranges on their way (law)', () => {
  const figures = SHEET.rows.flat().filter(({ kind }) => kind === 'figure');
  const texts = fc.constantFrom('', '0', '7', '１２', '1,003', '-', '1e3', '三', '5（含补正）');
  const reports = fc
    .array(texts, { minLength: TYPED.length, maxLength: TYPED.length })
    .map((typed) =>
      Object.fromEntries(TYPED.map(({ address }, index) => [address, typed[index] ?? ''])),
    );
  const ranges = fc
    .tuple(fc.constantFrom(...figures), fc.constantFrom(...figures))
    .map(([a, b]) => rangeBetween(SHEET, a, b));

  it('come out elsewhere with the same figures', () => {
    fc.assert(
      fc.property(
        reports,
        ranges,
        fc.constantFrom(...figures),
        fc.constantFrom<'html' | 'text'>('html', 'text'),
        (typed, range, target, kind) => {
          const source = open(typed);
          const copied = copyRange(TABLE, range, (address) => textIn(source, address));
          const pasted = openPaste({ html: '', text: '', [kind]: copied[kind] }, TABLE);
          fc.pre(pasted !== undefined);
          if (!pasted) return;
          const session = open();
          const plan = planPaste(pasted, TABLE, target.address, session.judgement(), session.typed);
          session.act(
            'paste',
            plan.changes.map(({ cell, new: to }) => ({ address: cell.address, new: to })),
          );
          const lines = figuresIn(SHEET, range);
          const to = cornerOf(SHEET, target, lines.length, range.right - range.left + 1);
          const landed = figuresIn(SHEET, rangeBetween(SHEET, target, to));
          const isStated = ({ address = '' }): boolean => textIn(source, address) !== '';
          let outside = lines.flat().filter(isStated).length;
          landed.forEach((line, down) =>
            line.forEach(({ address = '' }, right) => {
              const from = { address: lines[down]?.[right]?.address ?? '' };
              if (isStated(from)) outside -= 1;
              if (formOf('2021').cells.get(address)?.total) return;
              expect(textIn(session, address)).toBe(textIn(source, from.address));
            }),
          );
          expect(plan.left.filter((sentence) => sentence.includes('在表外'))).toHaveLength(outside);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are emptied, filled and pasted over in one step, and come back', () => {
    fc.assert(
      fc.property(
        reports,
        ranges,
        fc.constantFrom('cut', 'down', 'right'),
        (typed, range, what) => {
          const session = open(typed);
          const before = standing(session);
          if (what === 'down' || what === 'right') {
            session.act('fill', filled(session, SHEET, range, what));
          } else session.act('cut', emptied(session, figuresIn(SHEET, range).flat()));
          const done = standing(session);
          if (!session.can('undo')) {
            expect(done).toEqual(before);
            return;
          }
          session.reverse('undo');
          expect(standing(session)).toEqual(before);
          expect(session.can('undo')).toBe(false);
          session.reverse('redo');
          expect(standing(session)).toEqual(done);
        },
      ),
      { numRuns: 40 },
    );
  });
});
