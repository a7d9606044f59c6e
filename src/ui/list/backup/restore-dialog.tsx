// 从备份恢复: shows how every report of a backup stands beside what is here, and takes it in when it
// is accepted. Nothing that is newer here is dropped.
import { Fragment, useEffect, useState } from 'react';
import {
  openBackup,
  previewRestore,
  previewSettings,
  restoreBackup,
  verifyBackup,
  type Backup,
  type RestoreLine,
  type SettingLine,
} from '../../../store/backup';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { momentInFull } from '../../parts/moment';
import { nameOfReport } from '../../../report/organ';
import { sentenceOf } from '../sentence';
import { changes, restoreSummary, standingText } from './restore-text';
import { comingSettings, restoredSettings, stayingSettings } from './setting-text';

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
  readonly settings: readonly SettingLine[];
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

  const restore = async ({ backup, settings }: Preview): Promise<void> => {
    setBusy(true);
    try {
      const done = restoreSummary(await restoreBackup(backup));
      const more = restoredSettings(settings, await previewSettings(backup));
      // It was read from its file: what it has needs no other backup. That need not be remembered.
      await verifyBackup(backup, file.name, Date.now()).catch(() => undefined);
      onRestored(`已从备份恢复：${done}。${more}`);
    } catch (error) {
      setBusy(false);
      setFault(sentenceOf(error));
    }
  };
  const useful = preview !== undefined && isUseful(preview);

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
  const [lines, settings] = await Promise.all([previewRestore(backup), previewSettings(backup)]);
  return { backup, lines, settings };
}

function isUseful({ lines, settings }: Preview): boolean {
  return lines.some(changes) || comingSettings(settings) !== '';
}

interface PreviewOfProps {
  readonly file: File;
  readonly preview: Preview;
  readonly useful: boolean;
}

function PreviewOf({ file, preview: { backup, lines, settings }, useful }: PreviewOfProps) {
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
        <SettingFacts settings={settings} />
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
      {useful && (
        <p className="hint">恢复只补入本机没有的修改和设置，不会覆盖或删除本机较新的内容。</p>
      )}
    </>
  );
}

/** What comes of the settings, and what is set otherwise here. */
function SettingFacts({ settings }: Pick<Preview, 'settings'>) {
  const facts = [
    ['补入设置', comingSettings(settings)],
    ['设置不变', stayingSettings(settings)],
  ] as const;
  return facts.map(
    ([title, said]) =>
      said !== '' && (
        <Fragment key={title}>
          <dt>{title}</dt>
          <dd>{said}</dd>
        </Fragment>
      ),
  );
}
