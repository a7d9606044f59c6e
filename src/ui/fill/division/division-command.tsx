// 分工: the command in the head, and what happens when a file comes back, dropped on the page or chosen in
// the dialog: a 分工表, a 报送文件, or a plain file of this report. The dialogs are loaded when they are
// asked for.
import { lazy, Suspense, useState } from 'react';
import type { ReturnedDivision } from '../../../files/open';
import type { Address } from '../../../report/address';
import { unreadText } from '../../parts/fault-text';
import { useFileDrop } from '../../parts/file-drop';
import { useDesk } from '../hooks';
import { cellsMeant } from '../source/source-command';

const DivisionDialog = lazy(() =>
  import('./division-dialog').then((part) => ({ default: part.DivisionDialog })),
);
const ReturnedDialog = lazy(() =>
  import('./returned-dialog').then((part) => ({ default: part.ReturnedDialog })),
);
const ArrivingDialog = lazy(() =>
  import('../hand-over/arriving-dialog').then((part) => ({ default: part.ArrivingDialog })),
);
const FaultDialog = lazy(() =>
  import('./fault-dialog').then((part) => ({ default: part.FaultDialog })),
);

type Asking =
  | { readonly kind: 'shares'; readonly meant: readonly Address[] }
  | { readonly kind: 'returned'; readonly division: ReturnedDivision }
  | { readonly kind: 'handed'; readonly file: File }
  | { readonly kind: 'fault'; readonly sentence: string };

export function DivisionCommand({ reportId }: { readonly reportId: string }) {
  const desk = useDesk();
  const [asking, setAsking] = useState<Asking>();
  const close = (): void => setAsking(undefined);
  const take = async (file: File): Promise<void> => {
    setAsking(await readReturned(file));
  };
  useFileDrop((file) => void take(file));
  return (
    <>
      <button
        type="button"
        className="button small quiet"
        // The keyboard stays in the table, and what is selected stays selected.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setAsking({ kind: 'shares', meant: cellsMeant(desk) })}
      >
        分工
      </button>
      <Suspense fallback={null}>
        {asking?.kind === 'shares' && (
          <DivisionDialog
            reportId={reportId}
            meant={asking.meant}
            onFile={(file) => void take(file)}
            onClose={close}
          />
        )}
        {asking?.kind === 'returned' && (
          <ReturnedDialog reportId={reportId} division={asking.division} onClose={close} />
        )}
        {asking?.kind === 'handed' && (
          <ArrivingDialog
            file={asking.file}
            reportId={reportId}
            onTaken={(_, edits) => {
              desk.session.merge(edits);
              close();
            }}
            onClose={close}
          />
        )}
        {asking?.kind === 'fault' && <FaultDialog sentence={asking.sentence} onClose={close} />}
      </Suspense>
    </>
  );
}

async function readReturned(file: File): Promise<Asking> {
  try {
    const { mayCarryLog, openDivision, openFile } = await import('../../../files/open');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (mayCarryLog(bytes)) return { kind: 'handed', file };
    const opened = await openDivision(file.name, bytes);
    if (opened.ok) return { kind: 'returned', division: opened.division };
    // A workbook, a page or a data file of the whole report.
    if ((await openFile(file.name, bytes)).ok) return { kind: 'handed', file };
    return { kind: 'fault', sentence: opened.sentence };
  } catch {
    return { kind: 'fault', sentence: unreadText(file.name) };
  }
}
