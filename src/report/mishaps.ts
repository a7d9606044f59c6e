/**
 * Several cells that went wrong together: exchanged neighbours, a paste that strayed. A new kind is a
 * function and a line in MISHAPS. Whether one of them explains anything is decided in suspects.ts.
 */
import type { Address } from './address';
import { numberAt, type Case, type Correction, type Evidence } from './evidence';
import type { Form } from './form';
import { gridOf } from './grid';
import { isComputed, type Report } from './report';

/** Several cells that are wrong together in a way that is its own evidence. */
export interface Mishap {
  readonly corrections: readonly Correction[];
  readonly evidence: Evidence;
}

/** What may have happened to several cells; whether it mends anything is not asked here. */
export const MISHAPS: readonly ((about: Case) => Mishap[])[] = [exchangedNeighbours, shiftedPaste];

/**
 * Each cell of the equality with its next typed neighbour in the row and in the column. Not with one
 * of the same sum: any two with the right difference would mend that, which speaks for neither.
 */
function exchangedNeighbours({ form, report, main }: Case): Mishap[] {
  return [...main.weights.keys()].flatMap((address) =>
    DIRECTIONS.flatMap((direction): Mishap[] => {
      const other = neighbour(form, report, address, direction);
      if (other === undefined || main.weights.has(other)) return [];
      const [own, others] = [report.cells[address], report.cells[other]];
      if (own === undefined || others === undefined || own === others) return [];
      const corrections = [
        { address, value: others },
        { address: other, value: own },
      ];
      return [{ corrections, evidence: { kind: 'exchanged', text: '两格相邻，数字对调后相符' } }];
    }),
  );
}

/** A paste that would fit one row or column away from where it went. */
function shiftedPaste({ form, report, main, steps }: Case): Mishap[] {
  const pastes = steps.filter(
    ({ act, edits }) => act === 'paste' && edits.some((edit) => main.weights.has(edit.address)),
  );
  const paste = pastes.at(-1);
  if (!paste || paste.edits.length < 2) return [];
  const before = new Map<Address, number | undefined>();
  for (const { address, old, new: to } of paste.edits) {
    const stands = numberAt(form, address, to) === report.cells[address];
    if (!stands || !gridOf(form).places.has(address)) return [];
    before.set(address, numberAt(form, address, old));
  }
  return DIRECTIONS.flatMap((direction) => {
    const corrections = movedBack(form, report, before, direction);
    if (!corrections || corrections.length < 2) return [];
    const text = `粘贴的数整体${direction.strayed}，移回后相符`;
    return [{ corrections, evidence: { kind: 'shifted', text, when: paste.when } }];
  });
}

interface Direction {
  readonly axis: 'line' | 'column';
  readonly by: 1 | -1;
  /** Where something went that has to be moved in this direction. */
  readonly strayed: string;
}

const DIRECTIONS: readonly Direction[] = [
  { axis: 'line', by: -1, strayed: '下移了一行' },
  { axis: 'line', by: 1, strayed: '上移了一行' },
  { axis: 'column', by: -1, strayed: '右移了一列' },
  { axis: 'column', by: 1, strayed: '左移了一列' },
];

/**
 * The block around pasted cells moved by one; what it uncovers is again what stood there before.
 * Undefined where a figure would leave the table or is not known.
 */
function movedBack(
  form: Form,
  report: Report,
  before: ReadonlyMap<Address, number | undefined>,
  { axis, by }: Direction,
): Correction[] | undefined {
  const grid = gridOf(form);
  const places = [...before.keys()].flatMap((address) => grid.places.get(address) ?? []);
  const range = (of: 'line' | 'column'): readonly [number, number] => {
    const all = places.map((place) => place[of]);
    return [Math.min(...all), Math.max(...all)];
  };
  const [[top, bottom], [left, right]] = [range('line'), range('column')];
  const inside = (line: number, column: number): boolean =>
    line >= top && line <= bottom && column >= left && column <= right;
  const [down, across] = axis === 'line' ? [by, 0] : [0, by];
  const corrections: Correction[] = [];
  for (let line = top + Math.min(down, 0); line <= bottom + Math.max(down, 0); line += 1) {
    for (
      let column = left + Math.min(across, 0);
      column <= right + Math.max(across, 0);
      column += 1
    ) {
      const address = grid.lines[line]?.[column];
      const cell = form.cells.get(address ?? '');
      if (!cell) return undefined;
      if (isComputed(report, cell)) continue;
      const source = grid.lines[line - down]?.[column - across] ?? '';
      const now = report.cells[cell.address];
      const value = inside(line - down, column - across)
        ? report.cells[source]
        : before.has(cell.address)
          ? before.get(cell.address)
          : now;
      if (value === undefined) return undefined;
      if (value !== now) corrections.push({ address: cell.address, value });
    }
  }
  return corrections;
}

/** The next typed cell in a direction; computed totals are passed over, as by the keys. */
function neighbour(
  form: Form,
  report: Report,
  address: Address,
  { axis, by }: Direction,
): Address | undefined {
  const grid = gridOf(form);
  const place = grid.places.get(address);
  if (!place) return undefined;
  let { line, column } = place;
  for (;;) {
    if (axis === 'line') line += by;
    else column += by;
    const cell = form.cells.get(grid.lines[line]?.[column] ?? '');
    if (!cell) return undefined;
    if (!isComputed(report, cell)) return cell.address;
  }
}
