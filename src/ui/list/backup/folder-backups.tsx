// The folder that backups are written to by themselves: chosen, written to at once, and ended.
import { useState } from 'react';
import {
  backUpToFolder,
  chooseFolder,
  forgetFolder,
  type BackupState,
} from '../../../store/backup';
import { VERSION } from '../../parts/edition';
import { sentenceOf } from '../sentence';
import { pickFolder, wasCancelled } from './pickers';

export function FolderBackups({ folder }: { readonly folder: BackupState['folder'] }) {
  const [said, setSaid] = useState<string>();
  const attempt = async (deed: () => Promise<void>): Promise<void> => {
    try {
      await deed();
      setSaid(undefined);
    } catch (error) {
      if (!wasCancelled(error)) setSaid(sentenceOf(error));
    }
  };
  const backUpNow = (): Promise<void> => backUpToFolder(VERSION, 'asked', Date.now());
  const choose = async (): Promise<void> => {
    const handle = await pickFolder();
    if (!handle) return;
    await chooseFolder(handle);
    await backUpNow();
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void attempt(choose)}>
        {folder ? '更换文件夹' : '选择文件夹'}
      </button>
      {folder && (
        <div className="backup-commands">
          <span>
            {folder.fault === undefined ? '正在自动备份到' : '自动备份已暂停：'}文件夹“
            {folder.name}”
          </span>
          <button
            type="button"
            className="button quiet small"
            onClick={() => void attempt(backUpNow)}
          >
            立即备份
          </button>
          <button
            type="button"
            className="button quiet small"
            onClick={() => void attempt(forgetFolder)}
          >
            停止自动备份
          </button>
        </div>
      )}
      {said !== undefined && (
        <p className="notice wrong" role="alert">
          {said}
        </p>
      )}
    </>
  );
}
