// Confirms that the remaining blanks of a table are not available, with a reason: for old reports.
import { BegunLine } from '../../keeping/begun-line';
import { useBegun } from '../../keeping/use-begun';
import { Dialog } from '../../parts/dialog';
import { useRemarkDesk } from '../../remarks/remark-desk';
import { ChangeButton } from '../lock/change-button';

interface UnavailableDialogProps {
  /** The section the blanks are in. */
  readonly table: string;
  readonly reason: string;
  readonly blanks: number;
  readonly onClose: () => void;
  readonly onAccept: (reason: string) => void;
}

export function UnavailableDialog(props: UnavailableDialogProps) {
  const { table, reason, blanks, onClose, onAccept } = props;
  const { reportId } = useRemarkDesk();
  const begun = useBegun(reportId, `unavailable ${table}`, { text: reason });
  const text = begun.words.text.trim();
  const giveUp = (): void => {
    begun.end();
    onClose();
  };
  const accept = (said: string): void => {
    begun.end();
    onAccept(said);
  };
  return (
    <Dialog title="空白说明" onClose={giveUp}>
      <div className="dialog-body">
        <p>其余 {blanks} 格查不到数据的，写明原因后可以保持空白。是 0 的请填 0。</p>
        <div className="field">
          <label htmlFor="unavailable">原因</label>
          <textarea
            id="unavailable"
            className="input"
            rows={3}
            value={begun.words.text}
            onChange={(event) => begun.write({ text: event.target.value })}
          />
          <BegunLine found={begun.found} />
        </div>
      </div>
      <div className="dialog-actions">
        {reason !== '' && (
          <ChangeButton className="button" onClick={() => accept('')}>
            撤回说明
          </ChangeButton>
        )}
        <span className="push" />
        <button type="button" className="button" onClick={giveUp}>
          取消
        </button>
        <ChangeButton className="button main" disabled={text === ''} onClick={() => accept(text)}>
          确认保持空白
        </ChangeButton>
      </div>
    </Dialog>
  );
}
