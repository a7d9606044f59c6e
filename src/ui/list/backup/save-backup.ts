// 备份到文件: where the browser has a chooser the file is written, read back and thereby verified;
// elsewhere it is downloaded, and a person shows it again for 核验备份.
import { makeBackup, noteDownload, saveTo, type MadeBackup } from '../../../store/backup';
import { download } from '../../parts/download';
import { VERSION } from '../../parts/edition';
import { chooseFile, wasCancelled } from './pickers';
import { contentsText, lackingText } from './saved-text';

/** What became of a backup. */
export interface Saved {
  readonly sentence: string;
  /** The file is there, and something of what is here is not in it. */
  readonly wrong?: true;
}

/** Makes a backup and hands it out. Says what became of it; nothing when cancelled. */
export async function saveBackup(): Promise<Saved | undefined> {
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
    const noted = await saveTo(file, made, now);
    const unnoted = noted ? '' : '文件完好，只是本机记不下这次备份，列表中的“上次备份”没有更新。';
    return said(
      `已备份到“${file.name}”，并已读回核验：${contentsText(made.backup)}${unnoted}`,
      made,
    );
  }
  download({ name: made.name, type: 'application/json', bytes: made.bytes });
  // The file is there even where nothing can be written here.
  await noteDownload(made).catch(() => undefined);
  return said(
    `已交给浏览器下载：“${made.name}”，${contentsText(made.backup)}下载是否完整，请在“备份与恢复”中核验。`,
    made,
  );
}

function said(sentence: string, { lacking }: MadeBackup): Saved {
  if (lacking.length === 0) return { sentence };
  return { sentence: `${sentence}${lackingText(lacking)}`, wrong: true };
}
