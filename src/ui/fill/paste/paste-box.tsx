// Where a table can be pasted by hand: for those who look for a button rather than for Ctrl+V.
import { useRef } from 'react';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';

interface PasteBoxProps {
  readonly onClose: () => void;
  readonly onPaste: (html: string, text: string) => void;
}

export function PasteBox({ onClose, onPaste }: PasteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog title="粘贴表格" onClose={onClose}>
      <div className="dialog-body">
        <div className="field">
          <label htmlFor="paste-box">从 Excel、WPS 或网页复制后，在这里按 Ctrl+V</label>
          <textarea
            ref={box}
            id="paste-box"
            className="input"
            rows={8}
            onPaste={(event) => {
              event.preventDefault();
              const { clipboardData } = event;
              onPaste(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
            }}
          />
          <p className="hint">
            带有行、列名称的按名称对号入座；只有数字的从当前格起填。先预览，确认后才写入。
          </p>
        </div>
      </div>
      <DialogActions onClose={onClose}>
        <button
          type="button"
          className="button main"
          onClick={() => onPaste('', box.current?.value ?? '')}
        >
          预览
        </button>
      </DialogActions>
    </Dialog>
  );
}
