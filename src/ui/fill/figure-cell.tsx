// One figure on the paper: a native input. A computed total is read-only until it is taken over.
import { memo } from 'react';
import type { Cell } from '../../report/form';
import { useControl } from './control-figure';
import { fieldName, useDesk, useSession } from './hooks';
import { viewFrom, viewKey } from './marks';
import { useSuspected } from './use-suspects';

interface FigureCellProps {
  readonly cell: Cell;
  readonly column: number;
  readonly columnSpan: number;
}

export const FigureCell = memo(function FigureCell({ cell, column, columnSpan }: FigureCellProps) {
  const view = viewFrom(useSession((session) => viewKey(session.judgement(), cell)));
  const suspect = useSuspected(cell.address) && view.mark !== 'wrong';
  const control = useControl(cell);
  const controlId = control === '' ? undefined : `control-${cell.address}`;
  const className = [
    'figure',
    view.computed ? 'computed' : '',
    cell.total ? 'total' : '',
    controlId === undefined ? '' : 'controlled',
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
      {view.computed ? (
        <ComputedField cell={cell} controlId={controlId} sum={view.sum} blanks={view.blanks} />
      ) : (
        <TypedField cell={cell} controlId={controlId} wrong={view.mark === 'wrong'} />
      )}
      {control !== '' && <small id={controlId}>核对 {control}</small>}
    </td>
  );
});

interface FieldProps {
  readonly cell: Cell;
  /** The element of its 核对数. */
  readonly controlId: string | undefined;
}

function TypedField({ cell, controlId, wrong }: FieldProps & { readonly wrong: boolean }) {
  const { fields, session } = useDesk();
  const field = fields.register(fieldName(cell.address));
  return (
    <input
      {...field}
      type="text"
      autoComplete="off"
      spellCheck={false}
      data-address={cell.address}
      aria-label={cell.name}
      aria-invalid={wrong}
      aria-describedby={controlId}
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
  controlId,
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
        aria-describedby={[blanksId, controlId].filter(Boolean).join(' ') || undefined}
      />
      {blanks > 0 && <small id={blanksId}>未填 {blanks} 格</small>}
    </>
  );
}
