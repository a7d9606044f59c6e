// The row of commands below a dialog: one that asks can be left, one that only shows is closed, one whose
// commands are used while it is open says what they have done.
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

interface StayingActionsProps {
  readonly onClose: () => void;
  /** What was done last stands first, its commands follow. */
  readonly children: ReactNode;
}

export function StayingActions({ onClose, children }: StayingActionsProps) {
  return (
    <div className="dialog-actions">
      {children}
      <button type="button" className="button" onClick={onClose}>
        关闭
      </button>
    </div>
  );
}
