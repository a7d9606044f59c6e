import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf, type TableSection } from '../report/form';
import { FORMS, formOf } from '../report/forms/index';
import { sheetOf, type SheetCell, type SheetRange } from '../report/sheet';
import { openPaste } from './open';
import { copyRange } from './save';

function tableOf(id: string): TableSection {
  const table = tablesOf(formOf('2021')).find((candidate) => candidate.id === id);
  if (!table) throw new Error(id);
  return table;
}

/** Every figure tells its place. */
function numbersOf(table: TableSection): Map<string, string> {
  const figures = sheetOf(table)
    .rows.flat()
    .flatMap(({ address }) => address ?? []);
  return new Map(figures.map((address, index) => [address, String(index + 1)]));
}

const isIn = (range: SheetRange, cell: SheetCell): boolean =>
  cell.row >= range.top &&
  cell.row <= range.bottom &&
  cell.column >= range.left &&
  cell.column + cell.columnSpan - 1 <= range.right;

/** A range of a table that cuts through no figure. */
const drawn = fc.constantFrom(...FORMS.flatMap(tablesOf)).chain((table) => {
  const figures = sheetOf(table)
    .rows.flat()
    .filter(({ kind }) => kind === 'figure');
  const two = fc.tuple(fc.constantFrom(...figures), fc.constantFrom(...figures));
  return two.map(([a, b]) => {
    const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
    const wide = figures.filter(
      (cell) => cell.columnSpan > 1 && cell.row >= top && cell.row <= bottom,
    );
    const all = [a, b, ...wide];
    const range: SheetRange = {
      top,
      left: Math.min(...all.map((cell) => cell.column)),
      bottom,
      right: Math.max(...all.map((cell) => cell.column + cell.columnSpan - 1)),
    };
    return { table, range, figures: figures.filter((cell) => isIn(range, cell)) };
  });
});

describe('a copied range', () => {
  it('is plain cells, as spreadsheets write them', () => {
    const table = tableOf('requests');
    const range = { top: 3, left: 3, bottom: 4, right: 4 };
    const textOf = (address: string): string => (address.endsWith('business') ? '' : '12');
    const { html, text } = copyRange(table, range, textOf);
    expect(text).toBe('12\t\r\n12\t\r\n');
    expect(html.replace(/\n/g, '')).toBe(
      '<table id="requests"><colgroup><col><col></colgroup><tbody>' +
        '<tr><td>12</td><td></td></tr><tr><td>12</td><td></td></tr></tbody></table>',
    );
  });

  it('has its names cut to what is left', () => {
    const table = tableOf('requests');
    const { rows } = sheetOf(table);
    const row = rows.findIndex((cells) => cells.some(({ text }) => text === '（二）部分公开'));
    const { html } = copyRange(table, { top: row, left: 4, bottom: row, right: 5 }, () => '7', {
      labels: true,
    });
    expect(html).toContain('三、本年度办理结果');
    expect(html).not.toContain('rowspan="22"');
    expect(html).toMatch(/colspan="2">法人或其他组织/);
    expect(html).not.toContain('自然人');
  });

  it.each(['html', 'text'] as const)('finds its cells again by its names, as %s (law)', (kind) => {
    fc.assert(
      fc.property(drawn, ({ table, range, figures }) => {
        const numbers = numbersOf(table);
        const copied = copyRange(table, range, (address) => numbers.get(address) ?? '', {
          labels: true,
        });
        const pasted = openPaste({ html: '', text: '', [kind]: copied[kind] }, table);
        expect(pasted?.kind).toBe('labelled');
        if (pasted?.kind !== 'labelled') return;
        expect(pasted.unplaced).toEqual([]);
        expect(Object.fromEntries(pasted.cells)).toEqual(
          Object.fromEntries(
            figures.map(({ address = '' }) => [address, numbers.get(address) ?? '']),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it.each(['html', 'text'] as const)('keeps its shape without names, as %s (law)', (kind) => {
    const texts = fc.array(fc.constantFrom('', '', '0', '7', '1e3', '-'), {
      minLength: 200,
      maxLength: 200,
    });
    fc.assert(
      fc.property(drawn, texts, ({ table, range, figures }, standing) => {
        const textAt = new Map(
          figures.map(({ address = '' }, index) => [address, standing[index] ?? '']),
        );
        const stated = [...textAt.values()].filter((text) => text !== '');
        fc.pre(figures.length > 1 && stated.length > 0);
        const copied = copyRange(table, range, (address) => textAt.get(address) ?? '');
        const pasted = openPaste({ html: '', text: '', [kind]: copied[kind] }, table);
        expect(pasted?.kind).toBe('grid');
        if (pasted?.kind !== 'grid') return;
        const lines = [...new Set(figures.map((cell) => cell.row))];
        const found = figures.map((cell) => [
          cell.address,
          pasted.rows[lines.indexOf(cell.row)]?.[cell.column - range.left] ?? '',
        ]);
        expect(found).toEqual([...textAt]);
      }),
      { numRuns: 100 },
    );
  });
});
