// The choosers of files and folders of Chromium. They are absent on plain http and in other browsers;
// where one is absent, so is the command that needs it.

interface Pickers {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly object[];
  }) => Promise<FileSystemFileHandle>;
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

const pickers = window as Pickers;

export const foldersCanBeChosen = pickers.showDirectoryPicker !== undefined;

/** Where a person wants the file; undefined where the browser has to decide. */
export function chooseFile(suggestedName: string): Promise<FileSystemFileHandle> | undefined {
  return pickers.showSaveFilePicker?.({
    suggestedName,
    types: [{ description: '勾稽备份', accept: { 'application/json': ['.json'] } }],
  });
}

/** The folder a person chooses. */
export function pickFolder(): Promise<FileSystemDirectoryHandle> | undefined {
  return pickers.showDirectoryPicker?.({ id: 'gouji-backup', mode: 'readwrite' });
}

/** Whether a person closed the chooser instead of choosing. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
