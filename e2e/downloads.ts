// What the page gives away as files, as a person gets them.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that comes of what is done. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<DownloadedFile> {
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The file that is chosen in the menu 导出 of the page. */
export function exported(page: Page, item: string | RegExp): Promise<DownloadedFile> {
  return downloaded(page, async () => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  });
}
