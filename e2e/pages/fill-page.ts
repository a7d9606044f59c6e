// The fill page as a person uses it: cells and findings by the names they carry on the page, all
// else by the words on it.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

export class FillPage {
  readonly page: Page;
  readonly saved: Locator;
  readonly checks: Locator;
  readonly card: Locator;
  readonly balance: Locator;
  /** Said where another window fills this report in. */
  readonly elsewhere: Locator;

  constructor(page: Page) {
    this.page = page;
    this.elsewhere = page.getByText('本报告已在另一窗口打开');
    this.saved = page.getByRole('banner').getByRole('status').first();
    this.checks = page.getByRole('tabpanel', { name: '数据校验' });
    this.card = page.getByRole('region', { name: '当前格' });
    this.balance = page.getByRole('table', { name: '收办平衡' });
  }

  /** A cell or a text by its address. */
  cell(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`);
  }

  /** Types into a cell as one does there: what stood in it is replaced. */
  async typeInto(address: string, text: string): Promise<void> {
    await this.cell(address).fill(text);
  }

  /** Many cells, one after the other, and out of the last one. */
  async typeAll(figures: Readonly<Record<string, string | number>>): Promise<void> {
    for (const [address, figure] of Object.entries(figures)) {
      await this.typeInto(address, String(figure));
    }
    await this.leave();
  }

  /** Leaves the cell for a place where nothing is typed. */
  async leave(): Promise<void> {
    await this.page.getByRole('tab', { name: '数据校验' }).click();
  }

  async expectCell(address: string, shown: string): Promise<void> {
    await expect(this.cell(address)).toHaveValue(shown);
  }

  /** What every one of these cells shows. */
  async shown(addresses: Iterable<string>): Promise<Record<string, string>> {
    return this.page.evaluate(
      (wanted) =>
        Object.fromEntries(
          wanted.map((address) => [
            address,
            document.querySelector<HTMLInputElement>(`[data-address="${address}"]`)?.value ?? '',
          ]),
        ),
      [...addresses],
    );
  }

  /** The entry of a broken rule, or what stands for it under its cause. */
  finding(rule: string): Locator {
    return this.page.locator(`[data-rule="${rule}"]`);
  }

  /** The entries that say something is wrong for certain. */
  get errors(): Locator {
    return this.checks.getByRole('region', { name: '错误（须改正）' }).locator('[data-rule]');
  }

  /** A section of the paper by its heading. */
  section(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('region', { name });
  }

  command(name: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name, exact: true });
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  async undo(): Promise<void> {
    await this.command('撤销').click();
  }

  async redo(): Promise<void> {
    await this.command('重做').click();
  }

  /** The lines of 修改记录, newest first; the tab stays open. */
  async history(): Promise<Locator> {
    await this.page.getByRole('tab', { name: '修改记录' }).click();
    return this.page.getByRole('tabpanel', { name: '修改记录' }).getByRole('listitem');
  }

  async expectSaved(timeout?: number): Promise<void> {
    const patience = timeout === undefined ? {} : { timeout };
    await expect(this.saved).toHaveText(/^已保存到本机 \d\d:\d\d$/, patience);
  }

  /** Whether this is the window that fills the report in. */
  async expectWriting(): Promise<void> {
    await expect(this.elsewhere).toBeHidden();
    await expect(this.cell('preamble')).toBeEditable();
  }

  /** Another window fills the report in, and this one says so. */
  async expectFollowing(): Promise<void> {
    await expect(this.elsewhere).toBeVisible();
    await expect(this.cell('preamble')).not.toBeEditable();
  }

  /** 改在此窗口填报. */
  async takeOver(): Promise<void> {
    await this.page.getByRole('button', { name: '改在此窗口填报' }).click();
    await this.expectWriting();
  }

  /** Reloads and waits until the report can be typed into again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.cell('preamble').waitFor();
  }

  /** Pastes a block into the focused element, as Ctrl+V would with this on the clipboard. */
  async paste({ html = '', text = '' }: { html?: string; text?: string }): Promise<void> {
    await this.page.evaluate(
      ([asHtml, asText]) => {
        const data = new DataTransfer();
        if (asHtml !== '') data.setData('text/html', asHtml);
        data.setData('text/plain', asText);
        const event = new ClipboardEvent('paste', {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
        });
        const target = document.activeElement ?? document.body;
        // What the page leaves alone, the browser would put into the field.
        if (target.dispatchEvent(event)) document.execCommand('insertText', false, asText);
      },
      [html, text] as const,
    );
  }

  /** What lies on the clipboard after `command`, taken where the page hands it over. */
  async copied(
    command: () => Promise<void>,
    how: 'copy' | 'cut' = 'copy',
  ): Promise<{ html: string; text: string }> {
    // It listens before anything is pressed.
    const handed = await this.page.evaluateHandle((kind) => {
      const event = new Promise<{ html: string; text: string }>((resolve) => {
        window.addEventListener(
          kind,
          ({ clipboardData }) =>
            resolve({
              html: clipboardData?.getData('text/html') ?? '',
              text: clipboardData?.getData('text/plain') ?? '',
            }),
          { once: true },
        );
      });
      return { event };
    }, how);
    await command();
    return handed.evaluate(({ event }) => event);
  }
}
