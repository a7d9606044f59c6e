// The columns of a table, so that what stands above one another has the same widths.
import type { Sheet } from '../../report/sheet';
import './sheet.css';

export function SheetColumns({ sheet }: { readonly sheet: Sheet }) {
  return (
    <colgroup>
      {Array.from({ length: sheet.columnCount }, (_, column) => (
        <col key={column} className={column < sheet.labelColumns ? `label-${column}` : 'value'} />
      ))}
    </colgroup>
  );
}
