// 导入: chooses a file and has it read. The readers are loaded with the first file.
import { FileButton } from '../parts/file-button';
import type { ReadFile } from './import-dialog';

interface ImportButtonProps {
  readonly onRead: (file: ReadFile) => void;
  /** The file could not be read, and why. */
  readonly onFault: (sentence: string) => void;
}

export function ImportButton({ onRead, onFault }: ImportButtonProps) {
  const read = async (file: File): Promise<void> => {
    try {
      const { openFile } = await import('../../files/open');
      const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
      if (!opened.ok) return onFault(opened.sentence);
      const doubts = opened.doubts.map((doubt) => doubt.sentence);
      return onRead({ name: file.name, values: opened.values, doubts });
    } catch {
      return onFault(`“${file.name}”没有读成，请确认文件没有损坏，也没有被其他程序占用。`);
    }
  };

  return (
    <FileButton
      command="导入"
      label="导入文件"
      accept=".docx,.html,.htm,.json"
      onFile={(file) => void read(file)}
    />
  );
}
