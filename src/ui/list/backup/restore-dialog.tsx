// 从备份恢复: shows how every report of a backup stands beside what is here, and takes it in when it
// is accepted. Nothing that is newer here is dropped.
import { useEffect, useState } from 'react';
import {
  openBackup,
  previewRestore,
  restoreBackup,
  type Backup,
  type RestoreLine,
} from '../../../store/backup';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { momentInFull } from '../../parts/moment';
import { nameOfReport } from '../../../report/organ';
import { sentenceOf } from '../sentence';
import { changes, restoreSummary, standingText } from './restore-text';

export interface RestoreDialogProps {
  readonly file: File;
  /** Said above the preview: why a file that was to be imported is shown here. */
  readonly remark?: string;
  readonly onRestored: (sentence: string) => void;
  readonly onClose: () => void;
}

interface Preview {
  readonly backup: Backup;
  readonly lines: readonly RestoreLine[];
}

export function RestoreDialog({ file, remark, onRestored, onClose }: RestoreDialogProps) {
  const [preview, setPreview] = useState<Preview>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    read(file).then(
      (found) => !gone && setPreview(found),
      (error: unknown) => !gone && setFault(`“${file.name}”：${sentenceOf(error)}`),
    );
    return () => {
      gone = true;
    };
  }, [file]);

  const restore = async ({ backup }: Preview): Promise<void> => {
    setBusy(true);
    try {
      onRestored(`已从备份恢复：${restoreSummary(await restoreBackup(backup))}。`);
    } catch (error) {
      setBusy(false);
      setFault(sentenceOf(error));
    }
  };
  const useful = preview?.lines.some(changes) ?? false;

  return (
    <Dialog title="从备份恢复" onClose={onClose}>
      <div className="dialog-body">
        {remark !== undefined && <p className="notice">{remark}</p>}
        {fault !== undefined && (
          <p className="notice wrong" role="alert">
            {fault}
          </p>
        )}
        {!preview && fault === undefined && <p role="status">正在核对备份文件…</p>}
        {preview && <PreviewOf file={file} preview={preview} useful={useful} />}
      </div>
      <DialogActions onClose={onClose} leave={useful ? '取消' : '关闭'}>
        {preview && useful && (
          <button
            type="button"
            className="button main"
            disabled={busy}
            onClick={() => void restore(preview)}
          >
            恢复
          </button>
        )}
      </DialogActions>
    </Dialog>
  );
}

async function read(file: File): Promise<Preview> {
  const backup = await openBackup(new Uint8Array(await file.arrayBuffer()));
  return { backup, lines: await previewRestore(backup) };
}

interface PreviewOfProps {
  readonly file: File;
  readonly preview: Preview;
  readonly useful: boolean;
}

function PreviewOf({ file, preview: { backup, lines }, useful }: PreviewOfProps) {
  return (
    <>
      <dl className="import-facts">
        <dt>文件</dt>
        <dd>{file.name}</dd>
        <dt>备份于</dt>
        <dd>
          {momentInFull(backup.madeAt)}，勾稽 {backup.program}
        </dd>
        <dt>恢复后</dt>
        <dd>{useful ? restoreSummary(lines) : '备份中的内容本机都有，不需要恢复'}</dd>
      </dl>
      <div className="restore-lines">
        <table aria-label="备份中的年报">
          <thead>
            <tr>
              <th>年报</th>
              <th>与本机相比</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>
                  {nameOfReport(line)}
                  {line.example && <span className="tag">示例</span>}
                </td>
                <td className={changes(line) ? 'change' : ''}>{standingText(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {useful && <p className="hint">恢复只补入本机没有的修改，不会覆盖或删除本机较新的内容。</p>}
    </>
  );
}
