// After a move that takes the report to another desk: the file for whoever is not at this computer, at once.
import { useEffect, useRef } from 'react';
import type { Mover } from '../moves/move-acts';
import { useSending } from './use-sending';
import { DialogActions } from '../../parts/dialog-actions';
import { SavingNotice } from '../../parts/use-saving';

interface SendOfferProps {
  readonly reportId: string;
  readonly session: Mover;
  /** What was done. */
  readonly done: string;
  /** Who gets the file. */
  readonly whom: string;
  readonly onClose: () => void;
}

export function SendOffer({ reportId, session, done, whom, onClose }: SendOfferProps) {
  const { name, saving, send } = useSending(reportId, session);
  const command = useRef<HTMLButtonElement>(null);
  // The command that was pressed is gone.
  useEffect(() => command.current?.focus(), []);
  return (
    <>
      <div className="dialog-body">
        <p role="status">{done}</p>
        <p>
          {whom}不在本机的，把{name}交给对方导入。{name}是 Word 文件，附有修改记录和审核意见。
        </p>
        {session.course().state === 'returned' && (
          <p className="hint">
            对方不用勾稽的，给退回修改意见单和批注版，都在“审核材料”中；改好的 Word
            稿来了，拖到审核页，作为下一稿。
          </p>
        )}
        <SavingNotice saving={saving} />
      </div>
      <DialogActions onClose={onClose} leave="关闭">
        <button
          ref={command}
          type="button"
          className="button main"
          disabled={saving.busy}
          onClick={send}
        >
          {saving.busy ? '正在导出…' : `下载${name}`}
        </button>
      </DialogActions>
    </>
  );
}
