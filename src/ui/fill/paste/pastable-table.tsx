// A table of the form with what is asked and said when something is pasted into it.
import type { TableSection as Table } from '../../../report/form';
import { PasteDialog } from './paste-dialog';
import { TableSection } from '../paper/table-section';
import { usePaste } from './use-paste';

interface PastableTableProps {
  readonly table: Table;
  /** The element id of the heading. */
  readonly headingId: string;
}

export function PastableTable({ table, headingId }: PastableTableProps) {
  const { asked, written, onPaste, preview, close } = usePaste(table);
  return (
    <>
      <TableSection table={table} headingId={headingId} onPaste={onPaste} onPasteBox={preview} />
      <p role="status" className="unseen">
        {written > 0 && `已粘贴 ${written} 格`}
      </p>
      {asked === 'nothing' && (
        <p className="notice warn" role="alert">
          没有读出表格。请在 Excel、WPS 或网页中选中整块单元格后再复制。
        </p>
      )}
      {asked !== undefined && asked !== 'nothing' && (
        <PasteDialog pasted={asked.pasted} table={table} at={asked.at} onClose={close} />
      )}
    </>
  );
}
