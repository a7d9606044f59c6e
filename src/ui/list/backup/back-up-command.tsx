// 备份到文件 as a command that says beside itself what became of it.
import { useState } from 'react';
import { sentenceOf } from '../sentence';
import { saveBackup } from './save-backup';

interface BackUpCommandProps {
  readonly onDone?: () => void;
}

export function BackUpCommand({ onDone }: BackUpCommandProps) {
  const [said, setSaid] = useState<{ sentence: string; wrong?: true }>();
  const [busy, setBusy] = useState(false);
  const backUp = async (): Promise<void> => {
    setBusy(true);
    try {
      const saved = await saveBackup();
      setSaid(saved);
      if (saved) onDone?.();
    } catch (error) {
      setSaid({ sentence: sentenceOf(error), wrong: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" className="button main" disabled={busy} onClick={() => void backUp()}>
        备份到文件
      </button>
      <div role={said?.wrong ? 'alert' : 'status'}>
        {said && <p className={said.wrong ? 'notice wrong' : 'notice good'}>{said.sentence}</p>}
      </div>
    </>
  );
}
