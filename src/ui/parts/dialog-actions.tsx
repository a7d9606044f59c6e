// The row of commands below a dialog: one that asks can be left, one that only shows is closed.
import type { ReactNode } from 'react';

interface DialogActionsProps {
  readonly onClose: () => void;
  /** How it is left. */
  readonly leave?: string;
  /** What is asked for. */
  readonly children?: ReactNode;
}

export function DialogActions({ onClose, leave = '取消', children }: DialogActionsProps) {
  return (
    <div className="dialog-actions">
      <button type="button" className="button" onClick={onClose}>
        {leave}
      </button>
      {children}
    </div>
  );
}

interface CloseActionProps {
  readonly onClose: () => void;
  readonly name?: string;
}

/** Nothing can be done but to close it. */
export function CloseAction({ onClose, name = '关闭' }: CloseActionProps) {
  return (
    <div className="dialog-actions">
      <button type="button" className="button main" onClick={onClose}>
        {name}
      </button>
    </div>
  );
}
