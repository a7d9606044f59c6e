// A table of the form to read: figures that can be gone to, with what they were before, what the rules
// say of them and whether somebody has remarked on them.
import { useMemo, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { amountText } from '../../report/amount';
import type { Cell, TableSection } from '../../report/form';
import type { Judgement } from '../../report/judgement';
import { sheetOf, type Sheet, type SheetCell } from '../../report/sheet';
import { BalanceLine } from '../paper/balance-line';
import { SheetColumns } from '../paper/sheet-columns';
import { SheetLabel } from '../paper/sheet-label';
import { useRemarked } from '../remarks/remark-desk';
import { useJudged, useReview } from './review-desk';

interface ReviewTableProps {
  readonly table: TableSection;
  /** The element id of the heading. */
  readonly headingId: string;
}

export function ReviewTable({ table, headingId }: ReviewTableProps) {
  const sheet = useMemo(() => sheetOf(table), [table]);
  const [stand, setStand] = useState(() => figuresOf(sheet)[0]?.address);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = (event.target as HTMLElement).dataset['address'];
    const to = from && neighbour(sheet, from, event.key);
    if (!to) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-address="${CSS.escape(to)}"]`)?.focus();
  };
  return (
    <div className={`sheet-frame frame-${table.id}`}>
      {/* The handler serves the figures inside; the table itself is not operated. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        className={`sheet sheet-${table.id}`}
        aria-labelledby={headingId}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setStand(target.dataset['address'] ?? stand)}
      >
        <SheetColumns sheet={sheet} />
        <thead>
          {sheet.rows.slice(0, sheet.headRows).map((cells, row) => (
            <Row key={row} cells={cells} stand={stand} />
          ))}
        </thead>
        <tbody>
          {sheet.rows.slice(sheet.headRows).map((cells, row) => (
            <Row key={row} cells={cells} stand={stand} />
          ))}
        </tbody>
      </table>
      {table.balance && <Balance table={table} sheet={sheet} />}
    </div>
  );
}

function Balance(props: { readonly table: TableSection; readonly sheet: Sheet }) {
  return <BalanceLine {...props} judgement={useJudged()} />;
}

interface RowProps {
  readonly cells: readonly SheetCell[];
  /** The one figure of the table that Tab leads to. */
  readonly stand: string | undefined;
}

function Row({ cells, stand }: RowProps) {
  const { session } = useReview();
  const { form } = session.judgement();
  return (
    <tr>
      {cells.map((cell) => {
        const figure = cell.address === undefined ? undefined : form.cells.get(cell.address);
        if (figure) {
          const stands = stand === figure.address;
          return <Figure key={cell.column} cell={figure} span={cell.columnSpan} stands={stands} />;
        }
        return <SheetLabel key={cell.column} cell={cell} />;
      })}
    </tr>
  );
}

interface FigureProps {
  readonly cell: Cell;
  readonly span: number;
  readonly stands: boolean;
}

function Figure({ cell, span, stands }: FigureProps) {
  const { address, name, total } = cell;
  const { selection, comparison } = useReview();
  const judgement = useJudged();
  const remarked = useRemarked(address);
  const here = useSyncExternalStore(
    selection.subscribe,
    () => selection.get()?.address === address,
  );
  const shown = shownAt(judgement, address);
  const change = comparison.changed.get(address);
  const below = comparison.below[address];
  const said = [
    shown === '' ? '空白' : shown,
    below === undefined ? '' : `上年 ${below}`,
    change ? `原为 ${change.old === '' ? '空白' : change.old}` : '',
    remarked === undefined ? '' : remarked === 'open' ? '有待处理意见' : '有意见',
  ];
  const classes = [
    'read',
    total ? 'total' : '',
    change ? 'changed' : '',
    remarked ? `remark-corner ${remarked}` : '',
  ];
  return (
    <td
      className={classes.filter(Boolean).join(' ')}
      colSpan={span}
      data-verdict={markOf(judgement, address)}
    >
      <button
        type="button"
        data-address={address}
        tabIndex={stands ? 0 : -1}
        aria-label={`${name} ${said.filter(Boolean).join('，')}`}
        aria-current={here ? 'true' : undefined}
        onFocus={() => selection.set({ address })}
      >
        <span>{shown}</span>
        {below !== undefined && <small>{below}</small>}
        {change && <del>{change.old === '' ? '空白' : change.old}</del>}
      </button>
    </td>
  );
}

/** What stands in a cell: its figure, or what was typed and is none. */
export function shownAt({ report, reckoning }: Judgement, address: string): string {
  const figure = reckoning.figure(address);
  return report.refused[address] ?? (figure === undefined ? '' : amountText(figure));
}

const known = new WeakMap<Judgement, ReadonlyMap<string, 'wrong' | 'asked'>>();

/** `wrong`: of an error. `asked`: of a 待核实 that is not explained. */
function markOf(judgement: Judgement, address: string): 'wrong' | 'asked' | undefined {
  const marks =
    known.get(judgement) ??
    new Map([
      ...judgement.unexplained.flatMap(({ main }) =>
        main.cells.map((cell) => [cell, 'asked'] as const),
      ),
      ...judgement.errors.flatMap(({ main }) => main.cells.map((cell) => [cell, 'wrong'] as const)),
    ]);
  known.set(judgement, marks);
  return marks.get(address);
}

function figuresOf(sheet: Sheet): readonly SheetCell[] {
  return sheet.rows.flat().filter(({ address }) => address !== undefined);
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next figure in the direction of an arrow; rows without figures are stepped over. */
export function neighbour(sheet: Sheet, from: string, key: string): string | undefined {
  const way = WAYS[key];
  const figures = figuresOf(sheet);
  const here = figures.find(({ address }) => address === from);
  if (!way || !here) return undefined;
  const [down, right] = way;
  const ahead = figures.filter(({ row, column }) =>
    down === 0
      ? row === here.row && (column - here.column) * right > 0
      : column === here.column && (row - here.row) * down > 0,
  );
  return (down + right > 0 ? ahead[0] : ahead[ahead.length - 1])?.address;
}
