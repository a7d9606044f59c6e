// 分工: the command in the head. The dialog is loaded when it is asked for; a 分工表 that is chosen in it is
// taken in where all files are.
import { lazy, Suspense, useState } from 'react';
import type { Address } from '../../../report/address';
import { useDesk } from '../hooks';
import { cellsMeant } from '../source/source-command';

const DivisionDialog = lazy(() =>
  import('./division-dialog').then((part) => ({ default: part.DivisionDialog })),
);

interface DivisionCommandProps {
  readonly reportId: string;
  /** A 分工表 that came back. */
  readonly onFile: (file: File) => void;
}

export function DivisionCommand({ reportId, onFile }: DivisionCommandProps) {
  const desk = useDesk();
  const [meant, setMeant] = useState<readonly Address[]>();
  const close = (): void => setMeant(undefined);
  return (
    <>
      <button
        type="button"
        className="button small quiet"
        // The keyboard stays in the table, and what is selected stays selected.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setMeant(cellsMeant(desk))}
      >
        分工
      </button>
      <Suspense fallback={null}>
        {meant && (
          <DivisionDialog
            reportId={reportId}
            meant={meant}
            onFile={(file) => {
              close();
              onFile(file);
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
