// 核对数: where a total counted elsewhere is typed, in the card of the current cell. How it compares
// is said among the findings.
import { aside } from '../../../report/address';
import { readAmount } from '../../../report/amount';
import type { Cell } from '../../../report/form';
import { FieldNote, notedBy } from '../../parts/field-note';
import { goTo, useDesk, useLock, useSession } from '../hooks';
import { shownText } from './marks';

/** What stands beside a total as its 核对数; empty for all other cells. */
export function useControl(cell: Cell): string {
  const control = useSession(({ typed }) =>
    cell.total ? typed(aside('control', cell.address)) : '',
  );
  return control && shownText(cell, control);
}

export function ControlField({ cell }: { readonly cell: Cell }) {
  const { session } = useDesk();
  const locked = useLock() !== undefined;
  const address = aside('control', cell.address);
  const control = useSession(({ typed }) => typed(address));
  const reading = readAmount(cell.kind, control);
  const fault = reading.kind === 'refused' ? reading.why : undefined;
  return (
    <>
      <input
        id="cell-control"
        className="input"
        type="text"
        autoComplete="off"
        {...notedBy('cell-control-note', fault)}
        value={control}
        readOnly={locked}
        onChange={(event) => session.type(address, event.target.value)}
        onBlur={session.leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) goTo(cell.address);
        }}
      />
      <FieldNote id="cell-control-note" fault={fault} hint="如台账的总数。只用于核对，不印出。" />
    </>
  );
}
