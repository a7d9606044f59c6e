// 审核材料: the dialog in which papers of review are chosen, looked at, and taken away.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class Papers {
  readonly page: Page;
  readonly dialog: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: '审核材料' });
    this.status = this.dialog.getByRole('status');
  }

  /** From 导出 on the page where a report is filled in. */
  async openFromExport(): Promise<void> {
    await this.page.getByRole('button', { name: '导出' }).click();
    await this.page.getByRole('menuitem', { name: /^审核材料/ }).click();
    await this.dialog.getByRole('radio').first().waitFor();
  }

  /** The papers that are offered. */
  get offered(): Locator {
    return this.dialog.getByRole('group', { name: '哪一种' }).getByRole('radio');
  }

  /** Chooses a paper; gives it back as it is shown. */
  async choose(name: string): Promise<Locator> {
    await this.dialog.getByRole('radio', { name }).check();
    return this.dialog.getByRole('region', { name });
  }

  async command(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name }).click();
  }

  async exported(command: '导出 Word' | '导出网页'): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.command(command);
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  async close(): Promise<void> {
    await this.command('关闭');
  }
}
