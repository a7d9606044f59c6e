// 核验备份: the file that was just saved is chosen or dropped here, read, and compared with what is in
// this browser. Only then may anything be deleted for good.
import { useState, type DragEvent } from 'react';
import { nameOfReport } from '../../../report/organ';
import { openBackup, verifyBackup, type Verification } from '../../../store/backup';
import { FileButton } from '../../parts/file-button';
import { momentInFull } from '../../parts/moment';
import { sentenceOf } from '../sentence';
import { namesText } from './saved-text';

interface VerifyBackupProps {
  /** The backup is whole, whatever it lacks. */
  readonly onVerified: () => void;
}

interface Verdict {
  readonly sentence: string;
  readonly tone: 'good' | 'warn' | 'wrong';
}

export function VerifyBackup({ onVerified }: VerifyBackupProps) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [over, setOver] = useState(false);
  const verify = async (file: File): Promise<void> => {
    try {
      const backup = await openBackup(new Uint8Array(await file.arrayBuffer()));
      setVerdict(verdictOf(file.name, await verifyBackup(backup, file.name, Date.now())));
      onVerified();
    } catch (error) {
      setVerdict({ sentence: `“${file.name}”：${sentenceOf(error)}`, tone: 'wrong' });
    }
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void verify(file);
  };
  return (
    <>
      {/* Dropping is a second way; the command beside it is there for keys. */}
      <div
        className={over ? 'verify over' : 'verify'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileButton
          command="核验备份"
          label="核验备份文件"
          accept=".json"
          onFile={(file) => void verify(file)}
        />
        <span className="hint">选择刚保存的备份文件，或拖到这里</span>
      </div>
      <div role={verdict?.tone === 'wrong' ? 'alert' : 'status'}>
        {verdict && <p className={`notice ${verdict.tone}`}>{verdict.sentence}</p>}
      </div>
    </>
  );
}

function verdictOf(name: string, { madeAt, covered, lacking, settings }: Verification): Verdict {
  const whole = `“${name}”完整无损（${momentInFull(madeAt)} 备份）`;
  const older = lacking.filter(({ missing }) => missing !== undefined);
  const unread = lacking.filter(({ missing }) => missing === undefined);
  const names = older.map(({ row, missing }) => `${nameOfReport(row)}（缺 ${missing} 处）`);
  const unreadNames = namesText(unread.map(({ row }) => nameOfReport(row)));
  const sentences = [
    older.length === 0
      ? `${whole}，本机 ${covered} 份年报的全部修改都在其中。`
      : `${whole}，但没有本机的这些修改：${namesText(names)}。请重新备份。`,
    ...(settings ? [] : ['本机的设置和改过的文字不全在其中，要保留的请重新备份。']),
    ...(unread.length === 0 ? [] : [`本机读不出来、无法核对的有：${unreadNames}。`]),
  ];
  return {
    sentence: sentences.join(''),
    tone: sentences.length > 1 || older.length > 0 ? 'warn' : 'good',
  };
}
