// What is taken away of the page, one file after the other: made, offered, and said; or why it was not.
import { useState, type ReactNode } from 'react';
import type { Saved } from '../../files/save';
import { download } from '../parts/download';
import { faultText } from '../parts/fault-text';
import { RefusalDialog } from '../parts/refusal-dialog';

export interface Saving {
  readonly busy: boolean;
  /** What was done last. */
  readonly said: string;
  readonly say: (sentence: string) => void;
  readonly run: (make: () => Promise<Saved>) => Promise<void>;
  /** The dialog that says why there is no file. */
  readonly fault: ReactNode;
}

export function useSaving(): Saving {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [failed, setFailed] = useState<readonly string[]>();
  const run = async (make: () => Promise<Saved>): Promise<void> => {
    setBusy(true);
    say('');
    try {
      const saved = await make();
      if (saved.ok) {
        download(saved.file);
        say(`已导出 ${saved.file.name}。`);
      } else setFailed(saved.differences);
    } catch (error) {
      setFailed(['生成文件时出错，数据仍在本机。', faultText(error)]);
    } finally {
      setBusy(false);
    }
  };
  const fault = failed && (
    <RefusalDialog title="没有导出" sentences={failed} onClose={() => setFailed(undefined)} />
  );
  return { busy, said, say, run, fault };
}
