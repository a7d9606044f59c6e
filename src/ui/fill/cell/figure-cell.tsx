// One figure on the paper: a native input. A computed total is read-only until it is taken over.
import { memo } from 'react';
import type { Cell } from '../../../report/form';
import { useControl } from './control-figure';
import { fieldName, useDesk, useLock, useSession } from '../hooks';
import { useLastFigureBelow } from '../last-year/last-year';
import { viewFrom, viewKey } from './marks';
import { useRemarked } from '../../remarks/remark-desk';
import { useSuspected } from '../checks/use-suspects';
import './figure.css';

interface FigureCellProps {
  readonly cell: Cell;
  readonly column: number;
  readonly columnSpan: number;
}

export const FigureCell = memo(function FigureCell({ cell, column, columnSpan }: FigureCellProps) {
  const view = viewFrom(useSession((session) => viewKey(session.judgement(), cell)));
  const suspect = useSuspected(cell.address) && view.mark !== 'wrong';
  const control = useControl(cell);
  const remarked = useRemarked(cell.address);
  const before = useLastFigureBelow(cell);
  const beforeId = before === '' ? undefined : `before-${cell.address}`;
  const controlId = control === '' ? undefined : `control-${cell.address}`;
  const beside = [beforeId, controlId];
  const className = [
    'figure',
    view.computed ? 'computed' : '',
    cell.total ? 'total' : '',
    controlId === undefined ? '' : 'controlled',
    beforeId === undefined ? '' : 'remembered',
    remarked ? `remark-corner ${remarked}` : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <td
      className={className}
      colSpan={columnSpan}
      data-column={column}
      data-mark={suspect ? 'suspect' : view.mark}
    >
      {before !== '' && (
        <small id={beforeId} className="before">
          上年 {before}
        </small>
      )}
      {view.computed ? (
        <ComputedField cell={cell} beside={beside} sum={view.sum} blanks={view.blanks} />
      ) : (
        <TypedField cell={cell} beside={beside} wrong={view.mark === 'wrong'} />
      )}
      {control !== '' && <small id={controlId}>核对 {control}</small>}
    </td>
  );
});

interface FieldProps {
  readonly cell: Cell;
  /** The elements that stand beside it: 上年数, 核对数. */
  readonly beside: readonly (string | undefined)[];
}

function TypedField({ cell, beside, wrong }: FieldProps & { readonly wrong: boolean }) {
  const { fields, session } = useDesk();
  const locked = useLock() !== undefined;
  const field = fields.register(fieldName(cell.address));
  return (
    <input
      {...field}
      type="text"
      autoComplete="off"
      spellCheck={false}
      readOnly={locked}
      data-address={cell.address}
      aria-label={cell.name}
      aria-invalid={wrong}
      aria-describedby={idsOf(beside)}
      onChange={(event) => {
        void field.onChange(event);
        // What an input method is still composing is nobody's figure yet.
        if (!(event.nativeEvent as InputEvent).isComposing) {
          session.type(cell.address, event.target.value);
        }
      }}
      onCompositionEnd={(event) => session.type(cell.address, event.currentTarget.value)}
    />
  );
}

function ComputedField({
  cell,
  beside,
  sum,
  blanks,
}: FieldProps & { readonly sum: string; readonly blanks: number }) {
  const blanksId = blanks > 0 ? `blanks-${cell.address}` : undefined;
  return (
    <>
      <input
        type="text"
        readOnly
        tabIndex={-1}
        className={blanks > 0 ? 'running' : undefined}
        value={sum}
        data-address={cell.address}
        aria-label={cell.name}
        aria-describedby={idsOf([blanksId, ...beside])}
      />
      {blanks > 0 && <small id={blanksId}>未填 {blanks} 格</small>}
    </>
  );
}

function idsOf(ids: readonly (string | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
