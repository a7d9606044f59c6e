// 稿次 and 修改记录 as a person uses them: the line above the history, the list of versions, two of them
// compared, and the history of one cell.
import type { Locator, Page } from '@playwright/test';
import type { FillPage } from './fill-page';

export class Versions {
  readonly page: Page;
  readonly panel: Locator;
  readonly line: Locator;
  readonly list: Locator;
  readonly comparison: Locator;
  private readonly fill: FillPage;

  constructor(fill: FillPage) {
    this.fill = fill;
    this.page = fill.page;
    this.panel = this.page.getByRole('tabpanel', { name: '修改记录' });
    this.line = this.panel.getByRole('group', { name: '稿次' });
    this.list = this.page.getByRole('dialog', { name: '稿次', exact: true });
    this.comparison = this.page.getByRole('dialog', { name: /年度：/ });
  }

  /** Makes the present state a version; without a name, by the one that is offered. */
  async save(name?: string): Promise<void> {
    await this.fill.history();
    await this.line.getByRole('button', { name: '存为一稿' }).click();
    const dialog = this.page.getByRole('dialog', { name: '存为一稿' });
    if (name !== undefined) await dialog.getByLabel('名称').fill(name);
    await dialog.getByRole('button', { name: '存为一稿' }).click();
  }

  async openList(): Promise<void> {
    await this.fill.history();
    await this.line.getByRole('button', { name: /^稿次 \d+$/ }).click();
  }

  version(name: string): Locator {
    return this.rowIn(this.list, name);
  }

  /** Compares with another version. */
  async choose(side: '原稿' | '现稿', name: string): Promise<void> {
    const choice = this.comparison.getByLabel(side);
    const option = choice.getByRole('option', { name: new RegExp(`^${name}`) });
    await choice.selectOption(await option.getAttribute('value'));
  }

  /** A row that differs, in the comparison unless said otherwise. */
  difference(name: string | RegExp, dialog: Locator = this.comparison): Locator {
    return this.rowIn(dialog, name).getByRole('cell');
  }

  /** All that was changed at the cell or text where one is. */
  async cellHistory(): Promise<Locator> {
    await this.fill.card.getByRole('button', { name: '全部修改记录' }).click();
    return this.page.getByRole('dialog', { name: /^修改记录：/ });
  }

  private rowIn(dialog: Locator, name: string | RegExp): Locator {
    return dialog
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }
}
