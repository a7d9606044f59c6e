// 报送文件 as people exchange them: exported from the page, imported or dropped elsewhere.
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { downloaded, type DownloadedFile } from '../downloads';
import { watch, withoutGuide } from '../fixtures';
import { dropFile } from '../reports';
import type { FillPage } from './fill-page';
import { ListPage } from './list-page';

/** Another browser, on the same program and with nothing in it. */
export async function anotherBrowser(browser: Browser, baseURL = ''): Promise<HandOver> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  await withoutGuide(context);
  const faults = await watch(context, baseURL);
  const page = await context.newPage();
  page.on('close', () => expect(faults).toEqual([]));
  return new HandOver(page);
}

export class HandOver {
  readonly page: Page;
  readonly dialog: Locator;
  /** In 数据校验. */
  readonly standing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: '打开报送文件' });
    this.standing = page
      .getByRole('tabpanel', { name: '数据校验' })
      .getByRole('region', { name: '两处修改不一致' });
  }

  /** 导出 › 报送文件, or what it is called there. */
  async send(fill: FillPage, name = '报送文件'): Promise<DownloadedFile> {
    await fill.expectSaved();
    await fill.command('导出').click();
    return downloaded(this.page, () => this.page.getByRole('menuitem', { name }).click());
  }

  /** 退回文件 on the review page. */
  sendBack(): Promise<DownloadedFile> {
    return downloaded(this.page, () => this.page.getByRole('button', { name: '退回文件' }).click());
  }

  /** Chooses it behind 导入; the preview stays open. */
  async import({ name, bytes }: DownloadedFile): Promise<void> {
    const list = new ListPage(this.page);
    await list.goto();
    const mimeType = 'application/octet-stream';
    await this.page.getByLabel('导入文件').setInputFiles({ name, mimeType, buffer: bytes });
    await this.facts.waitFor();
  }

  /** Drops it on the page that is open; the preview stays open. */
  async drop({ name, bytes }: DownloadedFile): Promise<void> {
    await dropFile(this.page, name, bytes);
    await this.facts.waitFor();
  }

  /** Drops a file that this report cannot take. */
  async dropRefused({ name, bytes }: DownloadedFile): Promise<void> {
    await dropFile(this.page, name, bytes);
    await this.dialog.getByRole('alert').waitFor();
  }

  /** What the preview says of the file. */
  get facts(): Locator {
    return this.dialog.locator('dl');
  }

  conflict(name: string): Locator {
    return this.dialog.getByRole('group', { name });
  }

  async accept(command: '导入' | '并入' | '打开年报'): Promise<void> {
    await this.dialog.getByRole('button', { name: command, exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
