// 上年数 as a person uses it: the switch and the line above the tables, and the two dialogs.
import type { Locator, Page } from '@playwright/test';
import type { FillPage } from './fill-page';

export class LastYear {
  readonly page: Page;
  /** The dialog in which last year's figures are taken in or typed. */
  readonly dialog: Locator;
  readonly comparison: Locator;
  private readonly table: Locator;

  constructor(fill: FillPage, table: RegExp = /^三、/) {
    this.page = fill.page;
    this.dialog = fill.dialog('上年数');
    this.comparison = this.page.getByRole('dialog', { name: /^对比上年/ });
    this.table = fill.section(table);
  }

  /** Shows and hides; asks while nothing is known. */
  get switch(): Locator {
    return this.table.getByRole('button', { name: '上年数', exact: true });
  }

  /** Where the figures are from, and what can be done with them. */
  get line(): Locator {
    return this.table.getByRole('group', { name: '上年数' });
  }

  /** A figure of last year in the dialog, by the name of its cell. */
  figure(name: string): Locator {
    return this.dialog.getByRole('textbox', { name, exact: true });
  }

  async accept(): Promise<void> {
    await this.dialog.getByRole('button', { name: '确定' }).click();
  }

  /** Hands a file to the dialog, as choosing it would. */
  async chooseFile(name: string, content: object): Promise<void> {
    await this.dialog.getByLabel('上年报告文件').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  }

  /** The cells of a row of the comparison. */
  compared(name: string): Locator {
    return this.comparison
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell');
  }
}
