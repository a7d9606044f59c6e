import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../report/form';
import { FORMS, formOf } from '../../../report/forms/index';
import { sheetOf, type Sheet, type SheetRange } from '../../../report/sheet';
import {
  cornerOf,
  figuresIn,
  placeOf,
  rangeBetween,
  rangeNamedBy,
  stretched,
  wholeColumns,
  wholeRows,
  wholeTable,
  type Place,
  type Stretch,
} from './range';

const SHEETS = FORMS.flatMap((form) => tablesOf(form).map(sheetOf));

function sheetNamed(id: string): Sheet {
  const table = tablesOf(formOf('2021')).find((candidate) => candidate.id === id);
  if (!table) throw new Error(id);
  return sheetOf(table);
}

const REQUESTS = sheetNamed('requests');
const DISCLOSURE = sheetNamed('disclosure');

function at(sheet: Sheet, address: string): Place {
  const place = placeOf(sheet, address);
  if (!place) throw new Error(address);
  return place;
}

const names = (sheet: Sheet, range: SheetRange): string[][] =>
  figuresIn(sheet, range).map((line) =>
    line.map(({ address = '' }) => address.slice(address.indexOf('.') + 1)),
  );

describe('rangeBetween', () => {
  it('is the rectangle, whichever way it was drawn', () => {
    const from = at(REQUESTS, 'requests.carriedIn.research');
    const to = at(REQUESTS, 'requests.received.business');
    const expected = [
      ['received.business', 'received.research'],
      ['carriedIn.business', 'carriedIn.research'],
    ];
    expect(names(REQUESTS, rangeBetween(REQUESTS, from, to))).toEqual(expected);
    expect(names(REQUESTS, rangeBetween(REQUESTS, to, from))).toEqual(expected);
  });

  it('takes a wide cell with all it covers, and steps over heads', () => {
    const from = at(DISCLOSURE, 'disclosure.normativeDocuments.repealed');
    const to = at(DISCLOSURE, 'disclosure.licences.decisions');
    expect(names(DISCLOSURE, rangeBetween(DISCLOSURE, from, to))).toEqual([
      ['normativeDocuments.issued', 'normativeDocuments.repealed', 'normativeDocuments.inForce'],
      ['licences.decisions'],
    ]);
  });

  it('cuts through no figure, in any table (law)', () => {
    const drawn = fc.constantFrom(...SHEETS).chain((sheet) => {
      const figures = sheet.rows.flat().filter(({ kind }) => kind === 'figure');
      return fc.tuple(fc.constant(sheet), ...[0, 1].map(() => fc.constantFrom(...figures)));
    });
    fc.assert(
      fc.property(drawn, ([sheet, from, to]) => {
        if (!from || !to) throw new Error('two cells');
        const range = rangeBetween(sheet, from, to);
        const inside = figuresIn(sheet, range).flat();
        expect(inside).toContain(from);
        expect(inside).toContain(to);
        for (const { column, columnSpan } of inside) {
          expect(column >= range.left && column + columnSpan - 1 <= range.right).toBe(true);
        }
      }),
    );
  });
});

describe('stretched', () => {
  const from = at(REQUESTS, 'requests.granted.business');
  const CASES: readonly (readonly [Stretch, string])[] = [
    ['left', 'requests.granted.naturalPerson'],
    ['right', 'requests.granted.research'],
    ['up', 'requests.carriedIn.business'],
    ['down', 'requests.partlyGranted.business'],
    ['rowStart', 'requests.granted.naturalPerson'],
    ['rowEnd', 'requests.granted.total'],
    ['first', 'requests.received.naturalPerson'],
    ['last', 'requests.carriedOver.total'],
  ];
  it.each(CASES)('%s → %s', (stretch, to) => {
    const { row, column } = at(REQUESTS, to);
    expect(stretched(REQUESTS, from, from, stretch)).toEqual({ row, column });
  });

  it('stops at the edges', () => {
    const corner = at(REQUESTS, 'requests.received.naturalPerson');
    expect(stretched(REQUESTS, corner, corner, 'left')).toBe(corner);
    expect(stretched(REQUESTS, corner, corner, 'up')).toMatchObject({ row: corner.row });
  });

  it('comes back over a wide cell to where it was', () => {
    const start = at(DISCLOSURE, 'disclosure.normativeDocuments.repealed');
    const down = stretched(DISCLOSURE, start, start, 'down');
    expect(figuresIn(DISCLOSURE, rangeBetween(DISCLOSURE, start, down)).flat()).toHaveLength(4);
    const up = stretched(DISCLOSURE, start, down, 'up');
    expect(names(DISCLOSURE, rangeBetween(DISCLOSURE, start, up))).toEqual([
      ['normativeDocuments.repealed'],
    ]);
    // All columns are covered already.
    expect(stretched(DISCLOSURE, start, down, 'right')).toBe(down);
  });
});

describe('rows, columns and tables', () => {
  const one = (sheet: Sheet, address: string): SheetRange => {
    const place = at(sheet, address);
    return rangeBetween(sheet, place, place);
  };

  it('are of figures only', () => {
    const cell = one(REQUESTS, 'requests.granted.business');
    expect(names(REQUESTS, wholeRows(REQUESTS, cell)).flat()).toHaveLength(7);
    expect(names(REQUESTS, wholeColumns(REQUESTS, cell)).flat()).toHaveLength(25);
    expect(names(REQUESTS, wholeTable(REQUESTS)).flat()).toHaveLength(175);
  });

  it('end where other heads begin', () => {
    const cell = one(DISCLOSURE, 'disclosure.rules.repealed');
    expect(names(DISCLOSURE, wholeColumns(DISCLOSURE, cell))).toEqual([
      ['rules.repealed'],
      ['normativeDocuments.repealed'],
    ]);
  });

  it('are named by their labels and heads', () => {
    const named = (sheet: Sheet, text: string): string[] => {
      const cell = sheet.rows.flat().find((candidate) => candidate.text === text);
      if (!cell) throw new Error(text);
      return names(sheet, rangeNamedBy(sheet, cell)).flat();
    };
    expect(named(REQUESTS, '商业企业')).toHaveLength(25);
    expect(named(REQUESTS, '法人或其他组织')).toHaveLength(125);
    expect(named(REQUESTS, '（一）予以公开')).toHaveLength(7);
    expect(named(REQUESTS, '三、本年度办理结果')).toHaveLength(22 * 7);
    expect(named(DISCLOSURE, '第二十条第（六）项')).toEqual([
      'penalties.decisions',
      'coercion.decisions',
    ]);
    expect(named(DISCLOSURE, '本年废止件数')).toHaveLength(2);
  });
});

describe('cornerOf', () => {
  it('counts lines and stays on the sheet', () => {
    const from = at(DISCLOSURE, 'disclosure.normativeDocuments.issued');
    expect(cornerOf(DISCLOSURE, from, 2, 1)).toEqual({
      row: at(DISCLOSURE, 'disclosure.licences.decisions').row,
      column: from.column,
    });
    expect(cornerOf(DISCLOSURE, from, 99, 99)).toEqual({
      row: at(DISCLOSURE, 'disclosure.fees.amount').row,
      column: DISCLOSURE.columnCount - 1,
    });
  });
});
