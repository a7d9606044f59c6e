// 配套文书: the dialog in which the papers of an office are worded, looked at, and taken away.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class OfficePapers {
  readonly page: Page;
  readonly dialog: Locator;
  readonly wording: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: '配套文书' });
    this.wording = this.dialog.getByRole('region', { name: '本单位的文字' });
  }

  /** From 导出 on the page where a report is filled in. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '导出' }).click();
    await this.page.getByRole('menuitem', { name: /^配套文书/ }).click();
    await this.dialog.getByRole('radio').first().waitFor();
  }

  get offered(): Locator {
    return this.dialog.getByRole('group', { name: '哪一种' }).getByRole('radio');
  }

  /** Chooses a paper; gives it back as it is shown. */
  async choose(name: string): Promise<Locator> {
    await this.dialog.getByRole('radio', { name }).check();
    return this.dialog.getByRole('region', { name });
  }

  part(name: string): Locator {
    return this.wording.getByRole('textbox', { name, exact: true });
  }

  command(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async exported(): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.command('导出 Word').click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  async close(): Promise<void> {
    await this.command('关闭').click();
  }
}
