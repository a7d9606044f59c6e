// A table of the form as it stands in print, with its commands above it.
import { useMemo, useRef, type ClipboardEventHandler } from 'react';
import { sheetOf, type Sheet, type SheetCell } from '../../../report/sheet';
import type { TableSection as Table } from '../../../report/form';
import { BalanceLine } from '../../paper/balance-line';
import { SheetColumns } from '../../paper/sheet-columns';
import { SheetLabel } from '../../paper/sheet-label';
import { useCellEvents } from '../cell/cell-events';
import { FigureCell } from '../cell/figure-cell';
import { useDesk, useJudgement } from '../hooks';
import { useRangeMarks } from '../range/range-marks';
import { TableTools } from './table-tools';

interface TableSectionProps {
  readonly table: Table;
  /** The element id of the heading. */
  readonly headingId: string;
  readonly onPaste: ClipboardEventHandler;
  readonly onPasteBox: (html: string, text: string) => void;
}

export function TableSection({ table, headingId, onPaste, onPasteBox }: TableSectionProps) {
  const sheet = useMemo(() => sheetOf(table), [table]);
  const events = useCellEvents(table, sheet);
  const sheetTable = useRef<HTMLTableElement>(null);
  useRangeMarks(sheetTable, table);
  return (
    <>
      <TableTools table={table} onPaste={onPasteBox} />
      <div className={`sheet-frame frame-${table.id}`} onPaste={onPaste}>
        {/* The handlers serve the inputs inside; the table itself is not operated. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          ref={sheetTable}
          className={`sheet sheet-${table.id}`}
          aria-labelledby={headingId}
          {...events}
        >
          <SheetColumns sheet={sheet} />
          <thead>
            {sheet.rows.slice(0, sheet.headRows).map((cells, row) => (
              <SheetRow key={row} cells={cells} />
            ))}
          </thead>
          <tbody>
            {sheet.rows.slice(sheet.headRows).map((cells, row) => (
              <SheetRow key={row} cells={cells} />
            ))}
          </tbody>
        </table>
        {table.balance && <Balance table={table} sheet={sheet} />}
      </div>
    </>
  );
}

function SheetRow({ cells }: { readonly cells: readonly SheetCell[] }) {
  const { session } = useDesk();
  const { form } = session.judgement();
  return (
    <tr>
      {cells.map((cell) => {
        const figure = cell.address === undefined ? undefined : form.cells.get(cell.address);
        return figure ? (
          <FigureCell
            key={cell.column}
            cell={figure}
            column={cell.column}
            columnSpan={cell.columnSpan}
          />
        ) : (
          <SheetLabel key={cell.column} cell={cell} />
        );
      })}
    </tr>
  );
}

/** On its own, so that a key renders it and not the table. */
function Balance(props: { readonly table: Table; readonly sheet: Sheet }) {
  return <BalanceLine {...props} judgement={useJudgement()} />;
}
