// A modal dialog: the native element, which brings the focus trap, Escape and the backdrop itself.
// What stands in it, and its buttons, are the caller's.
import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  /** Escape was pressed, or a form inside was closed; the caller takes the dialog away. */
  readonly onClose: () => void;
  /** For tables and long texts. */
  readonly wide?: boolean;
  /** For two things side by side. */
  readonly broad?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, wide = false, broad = false, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return undefined;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      // Chromium before 94 does not give the focus back by itself.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={element}
      className={`dialog${wide ? ' wide' : ''}${broad ? ' broad' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        // A file chooser inside says `cancel` too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // A second Escape in a row closes without asking.
        if (!event.currentTarget.open) onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
