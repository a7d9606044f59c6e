// 年报列表 as a person uses it: by the words on it.
import type { Locator, Page } from '@playwright/test';

interface NewReport {
  readonly year: string;
  readonly organ: string;
  readonly scope?: '本机关' | '全区汇总';
}

export class ListPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
    this.search = page.getByRole('searchbox', { name: '搜索' });
  }

  async goto(): Promise<void> {
    await this.page.goto('#/');
    await this.page.getByRole('heading', { name: '年报列表' }).waitFor();
  }

  /** Fills the dialog in and confirms it; the caller says what is expected to follow. */
  async fillNewReport({ year, organ, scope = '本机关' }: NewReport): Promise<void> {
    await this.command('新建年报').click();
    const dialog = this.dialog('新建年报');
    await dialog.getByLabel('年度').fill(year);
    await dialog.getByLabel('报告单位').fill(organ);
    await dialog.getByRole('radio', { name: scope }).check();
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
  }

  /** Makes a report and comes back to the list. */
  async newReport(report: NewReport): Promise<void> {
    await this.fillNewReport(report);
    await this.opened();
    await this.goto();
  }

  /** Chooses a file behind 导入; the caller says what is expected to follow. */
  async importFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.command('导入').click();
    await (await chooser).setFiles(file);
  }

  /** A report was opened. */
  async opened(): Promise<void> {
    await this.page.waitForURL(/#\/report\/[0-9a-v]+$/);
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** The values of a column, from top to bottom. */
  async column(name: string): Promise<string[]> {
    const heads = await this.page.getByRole('columnheader').allInnerTexts();
    const index = heads.findIndex((head) => head.trim() === name);
    return this.rows.locator(`td:nth-child(${index + 1})`).allInnerTexts();
  }

  head(name: string): Locator {
    return this.page.getByRole('columnheader', { name });
  }

  async sortBy(name: string): Promise<void> {
    await this.head(name).getByRole('button').click();
  }

  command(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async show(view: '年报' | '回收站'): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${view} \\d+$`) }).click();
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }
}
