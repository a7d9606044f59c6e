// Ways to a report for the tests: a blank one by the dialog, a filled-in one by importing its data
// file, as a person would.
import type { Page } from '@playwright/test';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';

export const ORGAN = '临河区人民政府';

interface DataFile {
  readonly form?: '2019' | '2021';
  readonly year?: number;
  readonly cells?: Readonly<Record<string, number>>;
  readonly texts?: Readonly<Record<string, string>>;
  readonly takenOver?: readonly string[];
  readonly organ?: Readonly<Record<string, string>>;
  readonly imprint?: Readonly<Record<string, string>>;
  readonly lastYear?: object;
}

/** A blank report, open. */
export async function blankReport(page: Page, year = '2026'): Promise<FillPage> {
  const list = new ListPage(page);
  await list.goto();
  await list.fillNewReport({ year, organ: ORGAN });
  return opened(list);
}

/** A report with what the data file states, open. */
export async function filledReport(page: Page, file: DataFile): Promise<FillPage> {
  const list = new ListPage(page);
  await list.goto();
  await importFile(list, 'report.json', Buffer.from(JSON.stringify(dataFile(file))));
  await list.dialog('导入').getByRole('button', { name: '导入', exact: true }).click();
  return opened(list);
}

/** A data file of the 2021 form for 2026, unless said otherwise. */
export function dataFile({ form = '2021', year = 2026, organ = {}, ...more }: DataFile): object {
  return { form, year, organ: { name: ORGAN, scope: 'own', ...organ }, cells: {}, ...more };
}

/** Chooses a file on the list, for a report of its own; the dialog that shows what was read stays open. */
export async function importFile(list: ListPage, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream';
  await list.page.getByLabel('导入文件').setInputFiles({ name, mimeType, buffer });
  await list.dialog('导入').waitFor();
  const anew = list.dialog('导入').getByRole('radio', { name: '新建一份年报' });
  if (await anew.isVisible()) await anew.check();
}

/** Drops a file on the page, as from the desktop. */
export async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, called]) => {
      const signs = atob(base64);
      const content = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called));
      return transfer;
    },
    [bytes.toString('base64'), name] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** The report that was just made or chosen. */
export async function opened(list: ListPage): Promise<FillPage> {
  await list.opened();
  const fill = new FillPage(list.page);
  await fill.ready();
  return fill;
}
