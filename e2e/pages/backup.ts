// 备份与恢复 as a person uses it, and the choosers of the browser, which no test can click: in their
// place stand real files and folders of the browser's own file system.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { downloaded } from '../downloads';
import type { ListPage } from './list-page';

export interface BackupFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class Backups {
  readonly list: ListPage;
  readonly page: Page;
  readonly bar: Locator;
  readonly dialog: Locator;
  readonly preview: Locator;

  constructor(list: ListPage) {
    this.list = list;
    this.page = list.page;
    this.bar = list.page.getByRole('group', { name: '备份' });
    this.dialog = list.dialog('备份与恢复');
    this.preview = list.dialog('从备份恢复');
  }

  /** Clicks 备份到文件 where it is first found within `place`, and takes what is downloaded. */
  async download(place: Locator = this.bar): Promise<BackupFile> {
    const { name, bytes } = await downloaded(this.page, () =>
      place.getByRole('button', { name: '备份到文件' }).click(),
    );
    return { name, mimeType: 'application/json', buffer: bytes };
  }

  async open(): Promise<void> {
    await this.bar.getByRole('button', { name: '备份与恢复' }).click();
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Chooses a file behind 核验备份. */
  async verify(file: BackupFile, place: Locator = this.dialog): Promise<void> {
    await place.getByLabel('核验备份文件').setInputFiles(file);
  }

  /** Chooses a file behind 从备份恢复; the preview stays open. */
  async choose(file: BackupFile): Promise<void> {
    await this.page.getByLabel('备份文件', { exact: true }).setInputFiles(file);
    await this.preview.waitFor();
  }

  /** A report in the preview. */
  line(text: string | RegExp): Locator {
    return this.preview.getByRole('row').filter({ hasText: text });
  }

  async restore(): Promise<void> {
    await this.preview.getByRole('button', { name: '恢复', exact: true }).click();
    await this.preview.waitFor({ state: 'hidden' });
  }
}

/** A browser without choosers, as they all are on plain http. */
export async function withoutPickers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['showSaveFilePicker', 'showDirectoryPicker']) {
      Object.defineProperty(window, name, { value: undefined });
    }
  });
}

/** Choosers that give a file, or the folder 备份夹, of the browser's own file system at once. */
export async function withPickers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await root()).getFileHandle(suggestedName, { create: true }),
      showDirectoryPicker: async () =>
        (await root()).getDirectoryHandle('备份夹', { create: true }),
    });
  });
}

/** The names in that folder, in order. */
export function namesInFolder(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('备份夹', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names.sort();
  });
}
