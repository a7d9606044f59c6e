// Folders as the chooser of the browser gives them, in memory. The database of these tests copies what it
// keeps and loses what a handle can do: `lendFolders` gives it back with every row that is read.
import { database } from '../store/database';
import type { FolderRow } from '../store/records';

const contents = new Map<string, Map<string, Uint8Array>>();

/** A folder; two with one name are the same. */
export class MemoryFolder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    if (!contents.has(name)) contents.set(name, new Map());
  }

  get files(): Map<string, Uint8Array> {
    return contents.get(this.name) ?? new Map<string, Uint8Array>();
  }

  /** The same as a handle. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async *keys(): AsyncGenerator<string> {
    yield* this.files.keys();
  }

  isSameEntry({ name }: { readonly name: string }): Promise<boolean> {
    return Promise.resolve(name === this.name);
  }

  removeEntry(name: string): Promise<void> {
    this.files.delete(name);
    return Promise.resolve();
  }

  getFileHandle(name: string): Promise<FileSystemFileHandle> {
    if (!this.files.has(name)) this.files.set(name, new Uint8Array());
    return Promise.resolve(fileIn(this.files, name));
  }
}

/** A file; nothing of it changes before what is written is closed. */
export function fileIn(files: Map<string, Uint8Array>, name: string): FileSystemFileHandle {
  const createWritable = () => {
    let written = new Uint8Array();
    return Promise.resolve({
      write: (bytes: Uint8Array) => Promise.resolve((written = bytes.slice())),
      close: () => Promise.resolve(files.set(name, written)),
      abort: () => Promise.resolve(),
    });
  };
  const getFile = () => Promise.resolve(new Blob([(files.get(name) ?? new Uint8Array()).slice()]));
  return { name, createWritable, getFile } as unknown as FileSystemFileHandle;
}

/** Gives every folder that is read from the database what it can do; none has any files. */
export function lendFolders(): void {
  contents.clear();
  // What is not there is read as well.
  database.folders.hook(
    'reading',
    (row: FolderRow | undefined) =>
      row && { ...row, handle: new MemoryFolder(row.handle.name).handle },
  );
}
