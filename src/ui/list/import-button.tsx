// 导入: chooses a file and has it read. The readers are loaded with the first file.
import { looksLikeBackup } from '../../store/backup';
import { FileButton } from '../parts/file-button';
import type { ReadFile } from './import-dialog';

/** What a file turned out to be. */
export type Chosen =
  | { readonly kind: 'report'; readonly file: ReadFile }
  | { readonly kind: 'backup'; readonly file: File }
  /** It could not be read, and why. */
  | { readonly kind: 'fault'; readonly sentence: string };

/** Reads a file that was chosen or dropped. */
export async function readChosen(file: File): Promise<Chosen> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (looksLikeBackup(bytes)) return { kind: 'backup', file };
    const { openFile } = await import('../../files/open');
    const opened = await openFile(file.name, bytes);
    if (!opened.ok) return { kind: 'fault', sentence: opened.sentence };
    const doubts = opened.doubts.map((doubt) => doubt.sentence);
    return { kind: 'report', file: { name: file.name, values: opened.values, doubts } };
  } catch {
    const sentence = `“${file.name}”没有读成，请确认文件没有损坏，也没有被其他程序占用。`;
    return { kind: 'fault', sentence };
  }
}

interface ImportButtonProps {
  readonly onFile: (file: File) => void;
}

export function ImportButton({ onFile }: ImportButtonProps) {
  return (
    <FileButton
      command="导入"
      label="导入文件"
      accept=".docx,.xlsx,.html,.htm,.json"
      onFile={onFile}
    />
  );
}
