// 上次备份 beside the search of the list, with 备份到文件 and the way to 备份与恢复; below it a line
// where work of a day is in no backup, or where the folder has to be allowed again.
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import {
  allowFolder,
  backupState,
  backUpToFolder,
  checkFolder,
  overdue,
  type BackupState,
} from '../../../store/backup';
import { VERSION } from '../../parts/edition';
import { sentenceOf } from '../sentence';
import { lastBackupText } from './backup-moment';
import { saveBackup } from './save-backup';
import { useNow } from './use-now';
import './backup.css';

const BackupDialog = lazy(() =>
  import('./backup-dialog').then((part) => ({ default: part.BackupDialog })),
);

interface BackupBarProps {
  readonly onSaid: (said: { sentence: string; wrong?: true }) => void;
  /** There are reports to back up. */
  readonly filled: boolean;
}

export function BackupBar({ onSaid, filled }: BackupBarProps) {
  const state = useLiveQuery(backupState);
  const [opened, setOpened] = useState(false);
  const now = useNow();
  useEffect(() => {
    void checkFolder();
  }, []);
  const backUp = (): void => {
    saveBackup().then(
      (saved) => saved && onSaid(saved),
      (error: unknown) => onSaid({ sentence: sentenceOf(error), wrong: true }),
    );
  };
  if (!state) return null;
  return (
    <>
      <div className="backup-bar" role="group" aria-label="备份">
        {filled && (
          <>
            <span title={state.last?.name}>{lastBackupText(state.last, now)}</span>
            <button type="button" className="command strong" onClick={backUp}>
              备份到文件
            </button>
          </>
        )}
        <button type="button" className="command" onClick={() => setOpened(true)}>
          备份与恢复
        </button>
      </div>
      {filled && (
        <Reminder
          reports={overdue(state, now)}
          last={state.last}
          onVerify={() => setOpened(true)}
        />
      )}
      <FolderLine folder={state.folder} onOpen={() => setOpened(true)} />
      {opened && (
        <Suspense fallback={null}>
          <BackupDialog
            state={state}
            now={now}
            filled={filled}
            onSaid={onSaid}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </>
  );
}

interface ReminderProps {
  /** How many have work of a day that no verified backup has. */
  readonly reports: number;
  readonly last: BackupState['last'];
  readonly onVerify: () => void;
}

function Reminder({ reports, last, onVerify }: ReminderProps) {
  const [later, setLater] = useState(false);
  if (later || reports === 0) return null;
  const unverified = last !== undefined && last.verifiedAt === undefined;
  return (
    <p className="notice warn reminder">
      <span>
        {unverified
          ? `有 ${reports} 份年报的改动超过一天没有核验过的备份。上次下载的备份是否已存好，程序看不到，请核验。`
          : `有 ${reports} 份年报的改动超过一天没有备份。年报只保存在本机浏览器中，建议备份到文件。`}
      </span>
      {unverified && (
        <button type="button" className="button quiet small" onClick={onVerify}>
          核验备份
        </button>
      )}
      <button type="button" className="button quiet small" onClick={() => setLater(true)}>
        稍后
      </button>
    </p>
  );
}

interface FolderLineProps {
  readonly folder: BackupState['folder'];
  readonly onOpen: () => void;
}

function FolderLine({ folder, onOpen }: FolderLineProps) {
  if (folder?.fault === undefined) return null;
  if (folder.fault === 'write') {
    return (
      <p className="notice warn reminder">
        没有能写入自动备份文件夹“{folder.name}”，可能磁盘已满或文件夹被占用。以后还会再试。
      </p>
    );
  }
  const lost = folder.fault === 'permission';
  const again = async (): Promise<void> => {
    await allowFolder();
    await backUpToFolder(VERSION, 'asked', Date.now());
  };
  return (
    <p className="notice warn reminder">
      {lost
        ? `自动备份已暂停：浏览器需要您再次允许写入文件夹“${folder.name}”。`
        : `自动备份已暂停：找不到文件夹“${folder.name}”，请重新选择。`}
      <button
        type="button"
        className="button quiet small"
        onClick={lost ? () => void again() : onOpen}
      >
        {lost ? '再次允许' : '备份与恢复'}
      </button>
    </p>
  );
}
