// 核对数: where a total counted elsewhere is typed, in the card of the current cell. How it compares
// is said among the findings.
import { aside } from '../../../report/address';
import { readAmount } from '../../../report/amount';
import type { Cell } from '../../../report/form';
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
  const wrong = reading.kind === 'refused';
  return (
    <>
      <input
        id="cell-control"
        className="input"
        type="text"
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby="cell-control-hint"
        value={control}
        readOnly={locked}
        onChange={(event) => session.type(address, event.target.value)}
        onBlur={session.leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) goTo(cell.address);
        }}
      />
      <p id="cell-control-hint" className={wrong ? 'fault' : 'hint'}>
        {wrong ? reading.why : '如台账的总数。只用于核对，不印出。'}
      </p>
    </>
  );
}
