// The review page as a reviewer uses it.
import type { Locator, Page } from '@playwright/test';

export class ReviewPage {
  readonly page: Page;
  /** What one is at on the paper, and the form in which a remark is written on it. */
  readonly card: Locator;
  readonly form: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('region', { name: '当前格' });
    this.form = page.getByRole('form', { name: '写审核意见' });
  }

  /** Goes there from the page on which the report is filled in. */
  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: /^审核意见/ }).click();
    await this.page.getByRole('link', { name: '打开审核页' }).click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.getByLabel('对照').waitFor();
  }

  /** A cell or a text by its address. */
  place(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`);
  }

  tab(name: RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Opens a panel. */
  async panel(name: RegExp): Promise<Locator> {
    await this.tab(name).click();
    return this.page.getByRole('tabpanel', { name });
  }

  /** Writes a remark in the form that is open. */
  async say(text: string): Promise<void> {
    await this.form.getByRole('textbox', { name: /^审核意见/ }).fill(text);
    await this.form.getByRole('button', { name: '提出意见' }).click();
  }

  thread(within: Locator, text: string): Locator {
    return within.getByRole('article').filter({ hasText: text });
  }

  async compareWith(name: RegExp): Promise<void> {
    const choice = this.page.getByLabel('对照');
    const option = choice.locator('option').filter({ hasText: name });
    await choice.selectOption(await option.getAttribute('value'));
  }
}
