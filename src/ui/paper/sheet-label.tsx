// A head or a label of a table, as in print.
import type { SheetCell } from '../../report/sheet';
import './sheet.css';

export function SheetLabel({ cell }: { readonly cell: SheetCell }) {
  const group = cell.kind === 'label' ? cell.rowSpan > 1 : cell.columnSpan > 1;
  const direction = cell.kind === 'label' ? 'row' : 'col';
  return (
    <th
      scope={group ? `${direction}group` : direction}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      className={cell.kind}
      data-column={cell.column}
    >
      {cell.text}
      {cell.remark !== undefined && <small>{cell.remark}</small>}
    </th>
  );
}
