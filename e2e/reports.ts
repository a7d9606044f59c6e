// Ways to a report for the tests: a blank one by the dialog, a filled-in one by importing its data
// file, as a person would.
import type { Locator, Page } from '@playwright/test';
import { SUQIAN_2023 } from '../src/testing/suqian-2023';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { Moves, type Whoever } from './pages/moves';

export const ORGAN = '临河区人民政府';

/** A city whose report is complete: the figures it has published for 2023, with texts. */
export const SUQIAN = { name: '宿迁市人民政府', kind: 'government', level: 'city' } as const;
export const SUQIAN_TEXTS = {
  preamble: '本报告根据《中华人民共和国政府信息公开条例》编制。',
  overview: '全年收到申请 3511 件。\n（一）主动公开\n按时公开。',
  problems: '（一）存在的主要问题\n一是更新不够及时。\n（二）改进情况\n二是逐项核对。',
  otherMatters: '没有收取信息处理费。',
};
/** What its cells show. */
export const SUQIAN_SHOWN = Object.fromEntries(
  Object.entries(SUQIAN_2023).map(([address, figure]) => [address, String(figure)]),
);

/** Whoever does everything alone. */
export const EVERYBODY = {
  name: '王敏',
  office: '政策法规科',
  roles: ['填报人', '单位审核人', '主管部门审核人'],
} as const;

/** Whoever reviews for the competent department, and does nothing else. */
export const SUPERVISOR = {
  name: '李强',
  office: '政务公开科',
  roles: ['主管部门审核人'],
} as const;

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

/** The list; where somebody works here, once they have said so. */
export async function listFor(page: Page, whoever?: Whoever): Promise<ListPage> {
  const list = new ListPage(page);
  await list.goto();
  if (whoever) {
    await list.command('我的身份').click();
    await new Moves(page).say(whoever);
  }
  return list;
}

/** The example, open. */
export async function exampleReport(page: Page, whoever?: Whoever): Promise<FillPage> {
  const list = await listFor(page, whoever);
  await list.command('载入示例').click();
  return opened(list);
}

/** The example, whose total of received requests is another one in the paper register; with its finding. */
export async function disagreeing(page: Page, whoever?: Whoever): Promise<[FillPage, Locator]> {
  const fill = await exampleReport(page, whoever);
  await fill.cell('requests.received.total').click();
  await page.getByRole('textbox', { name: /核对数/ }).fill('5');
  await fill.leave();
  return [fill, fill.finding('K1.requests.received.total')];
}

/** A report with what the data file states, open. */
export async function filledReport(page: Page, file: DataFile): Promise<FillPage> {
  const list = new ListPage(page);
  await list.goto();
  await importFile(list, 'report.json', Buffer.from(JSON.stringify(dataFile(file))));
  await list.dialog('导入').getByRole('button', { name: '导入', exact: true }).click();
  return opened(list);
}

/** The complete report of a city, open. */
export function suqianReport(
  page: Page,
  {
    scope = 'district',
    texts = SUQIAN_TEXTS,
  }: { scope?: 'own' | 'district'; texts?: DataFile['texts'] } = {},
): Promise<FillPage> {
  return filledReport(page, {
    year: 2023,
    cells: SUQIAN_2023,
    texts: { ...texts },
    organ: { ...SUQIAN, scope },
  });
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
