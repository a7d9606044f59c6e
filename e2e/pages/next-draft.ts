// A plain file that goes on with a report that is here: behind 导入 on the list, or dropped on the page on
// which the report is open.
import type { Locator, Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { DownloadedFile } from '../downloads';
import { dropFile } from '../reports';

/** The file as it arrives where something on the way, or somebody, has taken the log out of it. */
export function plain({ bytes }: DownloadedFile, name: string): DownloadedFile {
  const parts = unzipSync(new Uint8Array(bytes));
  const kept = Object.entries(parts).filter(([path]) => !path.startsWith('customXml/'));
  const rels = 'word/_rels/document.xml.rels';
  const linked = new TextDecoder().decode(parts[rels]);
  const unlinked = strToU8(linked.replace(/<Relationship [^>]*customXml[^>]*\/>/g, ''));
  const left = { ...Object.fromEntries(kept), [rels]: unlinked };
  return { name, bytes: Buffer.from(zipSync(left)) };
}

export class NextDraft {
  readonly page: Page;
  readonly dialog: Locator;
  readonly goesOn: Locator;
  readonly anew: Locator;
  readonly registers: Locator;
  readonly changes: Locator;
  readonly blanks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^导入(下一稿)?$/ });
    this.goesOn = this.dialog.getByRole('radio', { name: '作为已有年报的下一稿' });
    this.anew = this.dialog.getByRole('radio', { name: '新建一份年报' });
    this.registers = this.dialog.getByRole('checkbox', { name: '登记为收到的送审稿' });
    this.changes = this.dialog.getByRole('region', { name: '下一稿的改动' });
    this.blanks = this.dialog.getByRole('region', { name: '文件中的空白' });
  }

  /** Chooses a file behind 导入 of the list that is open. */
  async import({ name, bytes }: DownloadedFile): Promise<void> {
    const mimeType = 'application/octet-stream';
    await this.page.getByLabel('导入文件').setInputFiles({ name, mimeType, buffer: bytes });
    await this.dialog.waitFor();
  }

  async drop({ name, bytes }: DownloadedFile): Promise<void> {
    await dropFile(this.page, name, bytes);
    await this.dialog.waitFor();
  }

  /** A row that the file changes, by the name of its figure. */
  change(name: string): Locator {
    return this.changes
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  async accept(command: '导入' | '导入为下一稿' | '导入并登记收到'): Promise<void> {
    await this.dialog.getByRole('button', { name: command, exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
