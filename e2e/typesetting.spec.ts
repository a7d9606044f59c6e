// Word 版式 and printing: what an office has chosen holds for the Word file, the preview and the paper,
// and is remembered.
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { downloaded, exported, type DownloadedFile } from './downloads';
import { expect, test } from './fixtures';
import { suqianReport } from './reports';

const TEXTS = {
  preamble: '本报告根据《中华人民共和国政府信息公开条例》编制。',
  overview: `（一）主动公开\n${'持续做好政策文件集中公开和动态更新。'.repeat(60)}`,
  problems: '一是更新不够及时。\n二是队伍力量不足。',
  otherMatters: '没有收取信息处理费。',
};

const preview = async (page: Page): Promise<void> => {
  await suqianReport(page, { texts: TEXTS });
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('article')).toBeVisible();
};

async function chooseInMenu(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** The sizes of the pages of a PDF as a browser prints it, in points. */
function sizesIn(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) =>
    Number(width) > Number(height) ? 'landscape' : 'portrait',
  );
}

test('is exported as usual until something is chosen, then as chosen, and remembered', async ({
  page,
}) => {
  const partsOf = ({ bytes }: DownloadedFile): Record<string, Uint8Array> => unzipSync(bytes);
  const styles = async () => partsOf(await exported(page, /^Word 文档/));
  const part = (parts: Record<string, Uint8Array>, name: string): string =>
    strFromU8(parts[name] ?? new Uint8Array());

  await preview(page);
  const usual = await styles();
  expect(part(usual, 'word/styles.xml')).toContain('仿宋_GB2312');
  expect(part(usual, 'word/document.xml')).not.toContain('w:orient="landscape"');

  await chooseInMenu(page, 'Word 版式…');
  const dialog = page.getByRole('dialog', { name: 'Word 版式' });
  await expect(dialog.getByRole('radio', { name: '国标字体' })).toBeChecked();
  await dialog.getByRole('radio', { name: '系统字体' }).check();
  const requests = dialog.getByRole('group', { name: /收到和处理政府信息公开申请情况/ });
  await requests.getByRole('radio', { name: '横排' }).check();
  await dialog.getByRole('button', { name: '确定' }).click();

  const chosen = await styles();
  expect(part(chosen, 'word/styles.xml')).not.toContain('仿宋_GB2312');
  expect(part(chosen, 'word/styles.xml')).toContain('华文中宋');
  expect(part(chosen, 'word/document.xml').match(/w:orient="landscape"/g)).toHaveLength(1);

  await page.reload();
  await chooseInMenu(page, 'Word 版式…');
  await expect(dialog.getByRole('radio', { name: '系统字体' })).toBeChecked();
  await expect(requests.getByRole('radio', { name: '横排' })).toBeChecked();

  await dialog.getByRole('button', { name: '取消' }).click();
  await page.getByRole('link', { name: '图表' }).click();
  const charts = partsOf(
    await downloaded(page, () => page.getByRole('button', { name: '导出 Word' }).click()),
  );
  expect(part(charts, 'word/styles.xml')).toContain('华文中宋');
});

test('prints on as few pages as the text takes, a turned table on turned pages', async ({
  page,
}) => {
  await preview(page);
  const print = async (): Promise<string[]> =>
    sizesIn(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const upright = await print();
  expect(upright.length).toBeGreaterThanOrEqual(4);
  expect(upright.length).toBeLessThanOrEqual(6);
  expect(new Set(upright)).toEqual(new Set(['portrait']));

  await chooseInMenu(page, 'Word 版式…');
  const dialog = page.getByRole('dialog', { name: 'Word 版式' });
  const requests = dialog.getByRole('group', { name: /收到和处理政府信息公开申请情况/ });
  await requests.getByRole('radio', { name: '横排' }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  const turned = await print();
  const across = turned.filter((size) => size === 'landscape');
  expect(across.length).toBeGreaterThanOrEqual(1);
  expect(across.length).toBeLessThanOrEqual(2);
  expect(turned.at(0)).toBe('portrait');
  expect(turned.at(-1)).toBe('portrait');
});
