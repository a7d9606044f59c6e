// A file that comes to the page on which its report is open: with our log it is joined, without one it
// may be the next 稿. It is read here to tell which.
import { useEffect, useState } from 'react';
import type { Edit } from '../../../report/edits';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { unreadText } from '../../parts/fault-text';
import { HandOverDialog } from './hand-over-dialog';
import type { PlainFile } from './next-draft';
import { NextDraftPreview } from './next-draft-preview';

interface ArrivingDialogProps {
  readonly file: File;
  /** The report that is open. */
  readonly reportId: string;
  readonly onTaken: (report: string, edits: readonly Edit[]) => void;
  readonly onClose: () => void;
}

type Read = PlainFile | 'handed' | { readonly fault: string };

export function ArrivingDialog(props: ArrivingDialogProps) {
  const { file, reportId, onTaken, onClose } = props;
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let gone = false;
    readArrived(file).then(
      (found) => !gone && setRead(found),
      () => !gone && setRead({ fault: unreadText(file.name) }),
    );
    return () => {
      gone = true;
    };
  }, [file]);
  if (read === 'handed') return <HandOverDialog {...props} />;
  return (
    <Dialog title="导入下一稿" onClose={onClose} wide>
      {read && 'values' in read ? (
        <NextDraftPreview file={read} reportId={reportId} onTaken={onTaken} onClose={onClose} />
      ) : (
        <>
          <div className="dialog-body">
            {read ? (
              <p className="notice wrong" role="alert">
                {read.fault}
              </p>
            ) : (
              <p role="status">正在核对文件…</p>
            )}
          </div>
          <DialogActions onClose={onClose} leave="关闭" />
        </>
      )}
    </Dialog>
  );
}

async function readArrived(file: File): Promise<Read> {
  const { openFile } = await import('../../../files/open');
  const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return { fault: opened.sentence };
  if (opened.attached !== undefined) return 'handed';
  const doubts = opened.doubts.map(({ sentence }) => sentence);
  return { name: file.name, values: opened.values, doubts };
}
