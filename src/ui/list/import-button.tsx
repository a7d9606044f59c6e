// 导入: chooses a file and has it read. The readers are loaded with the first file.
import type { Attached } from '../../files/open';
import type { Values } from '../../report/report';
import { looksLikeBackup } from '../../store/backup';
import { unreadText } from '../parts/fault-text';
import { FileButton } from '../parts/file-button';
import type { ReadFile } from './import-dialog';

/** A file as it was opened that carries the log of a report, whole. */
export interface LoggedFile {
  readonly name: string;
  readonly attached: Attached;
  readonly values: Values;
}

/** What a file turned out to be. */
export type Chosen =
  | { readonly kind: 'report'; readonly file: ReadFile }
  | { readonly kind: 'backup'; readonly file: File }
  | { readonly kind: 'handed'; readonly file: LoggedFile }
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
    const { values, attached } = opened;
    const damage = attached && (await damageOf(attached));
    if (attached && damage === undefined) {
      return { kind: 'handed', file: { name: file.name, attached, values } };
    }
    const doubts = opened.doubts.map(({ sentence }) => sentence);
    const without = opened.kind === 'docx' ? `${damage ?? '没有附上。'}${ORDINARY}` : undefined;
    const read = { name: file.name, values, doubts: damage ? [damage, ...doubts] : doubts };
    return { kind: 'report', file: { ...read, ...(without !== undefined && { without }) } };
  } catch {
    return { kind: 'fault', sentence: unreadText(file.name) };
  }
}

const ORDINARY = '按普通文档导入，不带修改记录和审核意见。';

/** What is wrong with the log that a file carries; undefined where it is whole. */
async function damageOf(attached: Attached): Promise<string | undefined> {
  const damaged = '文件所附的修改记录和审核意见已损坏。';
  if (attached === 'damaged') return damaged;
  const { readLog } = await import('../../store/hand-over');
  return readLog(attached.text).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : damaged),
  );
}

interface ImportButtonProps {
  readonly onFile: (file: File) => void;
}

export function ImportButton({ onFile }: ImportButtonProps) {
  return (
    <FileButton
      command="导入"
      label="导入文件"
      accept=".docx,.xlsx,.html,.htm,.json,.zip"
      onFile={onFile}
    />
  );
}
