// The ways to the dialog of 数据来源: from the card for the current cell, from the line of the selection
// for all that is selected, and by key for either.
import { useState } from 'react';
import type { Address } from '../../../report/address';
import { statedParts } from '../../../report/source';
import { useSession, type Desk } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { figuresIn } from '../range/range';
import type { SelectedRange } from '../range/range-store';
import { SourceDialog } from './source-dialog';

/** The cells that the key means: what is selected, else the cell where the person is. */
export function cellsMeant({ session, selection, range }: Desk): readonly Address[] {
  const selected = range.get();
  if (selected) return addressesIn(selected);
  const at = selection.get();
  return at !== undefined && session.judgement().form.cells.has(at) ? [at] : [];
}

/** 数据来源 in the card of a cell. */
export function SourceOf({ address }: { readonly address: Address }) {
  const source = useSession(({ judgement }) => judgement().report.sources[address]);
  const [asking, setAsking] = useState(false);
  return (
    <span className="source-of">
      <span>
        {source
          ? statedParts(source).map(([part, text]) => <span key={part}>{text} </span>)
          : '未登记'}
      </span>
      <ChangeButton
        className="button small quiet"
        title="登记数据来源（Shift+F2）"
        aria-label={source ? '修改数据来源' : '登记数据来源'}
        onClick={() => setAsking(true)}
      >
        {source ? '修改' : '登记'}
      </ChangeButton>
      {asking && <SourceDialog addresses={[address]} onClose={() => setAsking(false)} />}
    </span>
  );
}

/** 数据来源 for all that is selected. */
export function SourceOfRange({ selected }: { readonly selected: SelectedRange }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ChangeButton
        className="button small"
        title="登记所选各格的数据来源（Shift+F2）"
        // The keyboard stays in the table.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setAsking(true)}
      >
        数据来源
      </ChangeButton>
      {asking && (
        <SourceDialog addresses={addressesIn(selected)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function addressesIn({ sheet, range }: SelectedRange): Address[] {
  return figuresIn(sheet, range)
    .flat()
    .flatMap(({ address }) => address ?? []);
}
