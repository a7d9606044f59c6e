// Files that come to a page on which a report is open, dropped on it or chosen there: one at a time, with
// the dialog that shows what comes of it.
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Edit } from '../../../report/edits';
import { useFileDrop } from '../../parts/file-drop';

const ArrivingDialog = lazy(() =>
  import('./arriving-dialog').then((part) => ({ default: part.ArrivingDialog })),
);

interface Place {
  readonly reportId: string;
  /** Whether the report is filled in here. */
  readonly fills: boolean;
  /** Takes in what a file has brought. */
  readonly merge: (edits: readonly Edit[]) => unknown;
}

interface Arriving {
  /** The dialog, while there is a file. */
  readonly arriving: ReactNode;
  readonly take: (file: File) => void;
}

export function useArriving({ reportId, fills, merge }: Place): Arriving {
  const [file, setFile] = useState<File>();
  useFileDrop(setFile);
  const close = (): void => setFile(undefined);
  const arriving = file && (
    <Suspense fallback={null}>
      <ArrivingDialog
        file={file}
        reportId={reportId}
        fills={fills}
        onTaken={(_, edits) => {
          merge(edits);
          close();
        }}
        onClose={close}
      />
    </Suspense>
  );
  return { arriving, take: setFile };
}
