// A file that cannot be taken in here: says why, and that nothing was changed.
import type { ReactNode } from 'react';
import { Dialog } from '../../parts/dialog';
import { CloseAction } from '../../parts/dialog-actions';

interface FaultDialogProps {
  readonly title?: string;
  readonly sentence: string;
  readonly onClose: () => void;
  /** What may be taken in instead. */
  readonly children?: ReactNode;
}

export function FaultDialog({ title = '没有导入', sentence, onClose, children }: FaultDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body">
        <p className="notice warn" role="alert">
          {sentence}
        </p>
        {children}
      </div>
      <CloseAction onClose={onClose} name="知道了" />
    </Dialog>
  );
}
