// A wide dialog that can be printed: what is printed is the dialog alone, without its buttons.
import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Dialog } from './dialog';

interface PrintedDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly broad?: boolean;
  readonly children: ReactNode;
}

export function PrintedDialog({ title, onClose, broad = false, children }: PrintedDialogProps) {
  useEffect(() => {
    document.body.classList.add('printing-dialog');
    return () => document.body.classList.remove('printing-dialog');
  }, []);
  return createPortal(
    <Dialog title={title} onClose={onClose} wide broad={broad}>
      {children}
    </Dialog>,
    document.body,
  );
}
