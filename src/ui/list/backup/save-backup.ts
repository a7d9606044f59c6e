// 备份到文件: where the browser has a chooser the file is written, read back and thereby verified;
// elsewhere it is downloaded, and a person shows it again for 核验备份.
import { makeBackup, noteDownload, saveTo } from '../../../store/backup';
import { download } from '../../parts/download';
import { VERSION } from '../../parts/edition';
import { chooseFile, wasCancelled } from './pickers';

/** Makes a backup and hands it out. Says in a sentence what became of it; nothing when cancelled. */
export async function saveBackup(): Promise<string | undefined> {
  const now = Date.now();
  const made = await makeBackup(VERSION, now);
  let file: FileSystemFileHandle | undefined;
  try {
    file = await chooseFile(made.name);
  } catch (error) {
    if (wasCancelled(error)) return undefined;
    // A chooser that may not open any more is no reason to give no backup.
  }
  if (file) {
    await saveTo(file, made, now);
    return `已备份到“${file.name}”，并已读回核验：${contents(made.backup.reports.length)}`;
  }
  download({ name: made.name, type: 'application/json', bytes: made.bytes });
  // The file is there even where nothing can be written here.
  await noteDownload(made).catch(() => undefined);
  return `已交给浏览器下载：“${made.name}”，${contents(made.backup.reports.length)}下载是否完整，可在“备份与恢复”中核验。`;
}

function contents(reports: number): string {
  return `共 ${reports} 份年报（含回收站）及其全部修改记录。`;
}
