// 从备份恢复 as a command that needs nothing around it: for the list while it is empty, and wherever
// it is said that data was lost.
import { useState } from 'react';
import { FileButton } from '../../parts/file-button';
import { Restoring } from './restoring';

interface RestoreCommandProps {
  /** What was restored, in a sentence. */
  readonly onRestored: (sentence: string) => void;
}

export function RestoreCommand({ onRestored }: RestoreCommandProps) {
  const [file, setFile] = useState<File>();
  return (
    <>
      <FileButton command="从备份恢复" label="备份文件" accept=".json" onFile={setFile} />
      {file && (
        <Restoring
          file={file}
          onClose={() => setFile(undefined)}
          onRestored={(sentence) => {
            setFile(undefined);
            onRestored(sentence);
          }}
        />
      )}
    </>
  );
}
