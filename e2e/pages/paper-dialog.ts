// A dialog of papers, opened from 导出: one is chosen, looked at, and taken away.
import type { Locator, Page } from '@playwright/test';
import { downloaded, type DownloadedFile } from '../downloads';

export class PaperDialog {
  readonly page: Page;
  readonly title: string;
  readonly dialog: Locator;

  constructor(page: Page, title: string) {
    this.page = page;
    this.title = title;
    this.dialog = page.getByRole('dialog', { name: title });
  }

  /** From 导出 on the page where a report is filled in. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '导出', exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.title }).click();
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

  command(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  exported(command = '导出 Word'): Promise<DownloadedFile> {
    return downloaded(this.page, () => this.command(command).click());
  }

  async close(): Promise<void> {
    await this.command('关闭').click();
  }
}
