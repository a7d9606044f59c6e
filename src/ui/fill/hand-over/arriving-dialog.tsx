// A file that comes to the page on which its report is open: with our log it is joined, without one it
// may be the next 稿, and where the report is filled in it may be a 分工表.
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Edit } from '../../../report/edits';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { readArrived, type Arrived } from './arrived';
import { FaultDialog } from './fault-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { NextDraftPreview } from './next-draft-preview';

const ReturnedDialog = lazy(() =>
  import('../division/returned-dialog').then((part) => ({ default: part.ReturnedDialog })),
);

interface ArrivingDialogProps {
  readonly file: File;
  /** The report that is open. */
  readonly reportId: string;
  /** Whether it is filled in here, so that a 分工表 may be taken in. */
  readonly fills: boolean;
  readonly onTaken: (report: string, edits: readonly Edit[]) => void;
  readonly onClose: () => void;
}

export function ArrivingDialog({ file, reportId, fills, onTaken, onClose }: ArrivingDialogProps) {
  const arrived = useArrived(file, fills);
  if (arrived?.kind === 'logged') {
    return <HandOverDialog file={arrived.file} {...{ reportId, onTaken, onClose }} />;
  }
  if (arrived?.kind === 'division') {
    return (
      <Suspense fallback={null}>
        <ReturnedDialog division={arrived.division} {...{ reportId, onClose }} />
      </Suspense>
    );
  }
  if (arrived?.kind === 'fault') {
    return (
      <FaultDialog sentence={arrived.sentence} onClose={onClose}>
        {fills && <p>{WELCOME}</p>}
      </FaultDialog>
    );
  }
  return (
    <Dialog title="导入下一稿" onClose={onClose} wide>
      {arrived ? (
        <NextDraftPreview file={arrived.file} {...{ reportId, onTaken, onClose }} />
      ) : (
        <>
          <div className="dialog-body">
            <p role="status">正在核对文件…</p>
          </div>
          <DialogActions onClose={onClose} leave="关闭" />
        </>
      )}
    </Dialog>
  );
}

const WELCOME =
  '报告没有改动。填报页接收分工表、本年报的报送文件和退回文件，以及改好的 Word、Excel、网页或数据文件，' +
  '作为本年报的下一稿；要导入另一份年报，请回到年报列表。';

/** What a file is, once it has been read. */
function useArrived(file: File, fills: boolean): Arrived | undefined {
  const [arrived, setArrived] = useState<Arrived>();
  useEffect(() => {
    let gone = false;
    void readArrived(file, fills).then((found) => !gone && setArrived(found));
    return () => {
      gone = true;
    };
  }, [file, fills]);
  return arrived;
}
