// 备份与恢复: everything about backups in one place – making, verifying and taking in a file, the
// folder that fills itself, and clearing this browser.
import { useState } from 'react';
import type { BackupState } from '../../../store/backup';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { BackUpCommand } from './back-up-command';
import { lastBackupText } from './backup-moment';
import { ClearBrowser } from './clear-browser';
import { FolderBackups } from './folder-backups';
import { Part } from './part';
import { foldersCanBeChosen } from './pickers';
import { RestoreCommand } from './restore-command';
import { VerifyBackup } from './verify-backup';

interface BackupDialogProps {
  readonly state: BackupState;
  readonly now: number;
  readonly filled: boolean;
  readonly onSaid: (said: { sentence: string }) => void;
  readonly onClose: () => void;
}

export function BackupDialog({ state, now, filled, onSaid, onClose }: BackupDialogProps) {
  const [verified, setVerified] = useState(0);
  const again = (): void => setVerified((times) => times + 1);
  return (
    <Dialog title="备份与恢复" onClose={onClose}>
      <div className="dialog-body backup-parts">
        {filled && (
          <>
            <Part
              title="备份到文件"
              about={`把本机全部年报（含回收站）连同修改记录、本机设置存成一个文件。${lastBackupText(state.last, now)}。`}
            >
              <BackUpCommand onDone={again} />
            </Part>
            <Part
              title="核验备份"
              about="网页看不到下载的文件是否完整。核验之后，才能彻底删除年报或清除本机数据。"
            >
              <VerifyBackup onVerified={again} />
            </Part>
          </>
        )}
        <Part
          title="从备份恢复"
          about="先列出备份与本机的不同，确认后才恢复；本机较新的内容保持不变。"
        >
          <RestoreCommand
            onRestored={(sentence) => {
              onSaid({ sentence });
              onClose();
            }}
          />
        </Part>
        {foldersCanBeChosen && (
          <Part
            title="自动备份到文件夹"
            about="选定文件夹后，离开年报或停止填写 10 分钟时自动备份，保留最近 10 份和最近 30 天每天一份；只清理本浏览器写入的文件。"
          >
            <FolderBackups folder={state.folder} />
          </Part>
        )}
        {filled && <ClearBrowser key={verified} />}
      </div>
      <DialogActions onClose={onClose} leave="关闭" />
    </Dialog>
  );
}
