// Confirms that the remaining blanks of a table are not available, with a reason: for old reports.
import { useState } from 'react';
import { Dialog } from '../../parts/dialog';
import { ChangeButton } from '../lock/change-button';

interface UnavailableDialogProps {
  readonly reason: string;
  readonly blanks: number;
  readonly onClose: () => void;
  readonly onAccept: (reason: string) => void;
}

export function UnavailableDialog({ reason, blanks, onClose, onAccept }: UnavailableDialogProps) {
  const [text, setText] = useState(reason);
  return (
    <Dialog title="空白说明" onClose={onClose}>
      <div className="dialog-body">
        <p>其余 {blanks} 格查不到数据的，写明原因后可以保持空白。是 0 的请填 0。</p>
        <div className="field">
          <label htmlFor="unavailable">原因</label>
          <textarea
            id="unavailable"
            className="input"
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      <div className="dialog-actions">
        {reason !== '' && (
          <ChangeButton className="button" onClick={() => onAccept('')}>
            撤回说明
          </ChangeButton>
        )}
        <span className="push" />
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
        <ChangeButton
          className="button main"
          disabled={text.trim() === ''}
          onClick={() => onAccept(text.trim())}
        >
          确认保持空白
        </ChangeButton>
      </div>
    </Dialog>
  );
}
