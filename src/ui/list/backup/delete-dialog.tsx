// 彻底删除 and 清空回收站: asks first, and lets nothing go that is not in a verified backup. Where
// something is not, the way to one is offered in the same place.
import { useEffect, useState } from 'react';
import { nameOfReport } from '../../../report/organ';
import { removabilities, type Removability } from '../../../store/backup';
import type { ReportRow } from '../../../store/reports';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { BackUpCommand } from './back-up-command';
import { VerifyBackup } from './verify-backup';

interface DeleteDialogProps {
  readonly title: '彻底删除' | '清空回收站';
  readonly rows: readonly ReportRow[];
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

export function DeleteDialog({ title, rows, onDelete, onClose }: DeleteDialogProps) {
  const [found, setFound] = useState<ReadonlyMap<string, Removability>>();
  const [verified, setVerified] = useState(0);
  useEffect(() => {
    let gone = false;
    void removabilities(rows).then((now) => !gone && setFound(now));
    return () => {
      gone = true;
    };
  }, [rows, verified]);
  const uncovered = rows.filter(({ id }) => found?.get(id) === 'uncovered');
  const may = found !== undefined && uncovered.length === 0;

  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body">
        <p>{whatGoes(rows)}将从本机删除。</p>
        {uncovered.length > 0 && (
          <>
            <p className="notice warn">
              {uncovered.length === rows.length ? '' : `其中 ${uncovered.length} 份`}
              还不在已核验的备份中，不能彻底删除。请先备份到文件，再核验备份。
            </p>
            <div className="backup-steps">
              <BackUpCommand onDone={() => setVerified((times) => times + 1)} />
              <VerifyBackup onVerified={() => setVerified((times) => times + 1)} />
            </div>
          </>
        )}
        {may && (
          <p className="hint">
            {[...found.values()].includes('covered')
              ? '已核验的备份中有全部内容，以后可以从备份恢复。'
              : '其中没有填写过的内容，删除后不能还原。'}
          </p>
        )}
      </div>
      <DialogActions onClose={onClose}>
        <button type="button" className="button danger" disabled={!may} onClick={onDelete}>
          {title}
        </button>
      </DialogActions>
    </Dialog>
  );
}

function whatGoes(rows: readonly ReportRow[]): string {
  const [only, ...others] = rows;
  if (only && others.length === 0) return `${nameOfReport(only)}的年报及其修改记录`;
  return `回收站中的 ${rows.length} 份年报及其修改记录`;
}
