// Blocks from Excel, WPS and web pages: previewed before anything is written, one step when it is.
import { form2021 } from '../src/report/forms/2021';
import { SUQIAN_2023 } from '../src/testing/suqian-2023';
import { expect, test } from './fixtures';
import { blankReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

const RECEIVED = 'requests.received.naturalPerson';

/** Cells as Excel puts them on the clipboard. */
function fromExcel(rows: readonly (readonly string[])[]): { html: string; text: string } {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return {
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator
      content="Microsoft Excel 15"><style>td {mso-number-format:General;}</style></head><body>
      <table><!--StartFragment--><col width=64>${cells.join('')}<!--EndFragment--></table></body></html>`,
    text: rows.map((row) => row.join('\t')).join('\r\n'),
  };
}

test('figures without labels land from the current cell on', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.cell(RECEIVED).focus();
  await fill.paste({ text: '１２\t1,003\r\n2\t\r\n' });
  const preview = fill.dialog('粘贴预览');
  await expect(preview).toContainText('没有行、列名称，从当前格起填。');
  await expect(preview).toContainText('将改动 2 格（其中 2 格原来有数），1 格相同。');
  await expect(preview.getByRole('row', { name: /一、本年新收，自然人/ })).toContainText(
    /30\s*１２/,
  );
  // Nothing is written before it is accepted.
  await fill.expectCell(RECEIVED, '30');
  await preview.getByRole('button', { name: '取消' }).click();
  await fill.expectCell(RECEIVED, '30');
  await expect(fill.command('撤销')).toBeDisabled();

  await fill.cell(RECEIVED).focus();
  await fill.paste({ text: '１２\t1,003\r\n2\t\r\n' });
  await preview.getByRole('button', { name: '写入 2 格' }).click();
  expect(
    await fill.shown([RECEIVED, 'requests.received.business', 'requests.carriedIn.naturalPerson']),
  ).toEqual({
    [RECEIVED]: '12',
    'requests.received.business': '1003',
    'requests.carriedIn.naturalPerson': '2',
  });
  await fill.undo();
  await fill.expectCell(RECEIVED, '30');
  await fill.expectCell('requests.received.business', '0');
  await expect(fill.command('撤销')).toBeDisabled();
});

test('what does not fit is said, and so is what will not be a figure', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.cell('requests.carriedOver.otherOrganisation').focus();
  await fill.paste(fromExcel([['1', '9', '8'], ['7']]));
  const preview = fill.dialog('粘贴预览');
  await expect(preview).toContainText('以下 3 处没有写入');
  await expect(preview).toContainText(
    '四、结转下年度，总计：粘贴的是 9，自动计算为 3，以自动计算为准。',
  );
  await expect(preview).toContainText('第 1 行第 3 列的“8”在表外，未写入。');
  await expect(preview).toContainText('第 2 行第 1 列的“7”在表外，未写入。');
  await page.keyboard.press('Escape');

  await fill.cell('requests.received.naturalPerson').focus();
  await fill.paste({ text: '1.5\t2' });
  await expect(preview.getByRole('row', { name: /一、本年新收，自然人/ })).toContainText(
    '件数应为整数。',
  );
});

test('rows with their labels find their places in any order', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.cell(RECEIVED).focus();
  await fill.paste(
    fromExcel([
      ['四、结转下年度继续办理', '5', '0', '0', '0', '0', '0', '5'],
      ['一、本年新收政府信息公开申请数量', '40', '2', '0', '0', '0', '0', '42'],
      ['二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
      ['合计之外的一行', '1', '2', '3', '4', '5', '6', '7'],
    ]),
  );
  const preview = fill.dialog('粘贴预览');
  await expect(preview).toContainText('已按行、列名称对号。');
  await expect(preview).toContainText('以下 1 处没有写入');
  await expect(preview).toContainText('合计之外的一行 1 2 3 4 5 6 7');
  await preview.getByRole('button', { name: '写入 18 格' }).click();
  await fill.expectCell('requests.carriedOver.naturalPerson', '5');
  await fill.expectCell('requests.received.business', '2');
  await fill.expectCell('requests.received.total', '42');
  await fill.expectCell('requests.carriedIn.total', '1');
});

test('what is no table is said to be none, and a single figure is simply pasted', async ({
  page,
}) => {
  const fill = await blankReport(page);
  await fill.section(/^三、/).getByRole('button', { name: '粘贴表格' }).click();
  const box = fill.dialog('粘贴表格');
  await box.getByRole('textbox').fill('这里没有表格');
  await box.getByRole('button', { name: '预览' }).click();
  await expect(page.getByRole('alert')).toContainText('没有读出表格');

  await fill.cell(RECEIVED).focus();
  await fill.paste({ text: '37' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await fill.expectCell(RECEIVED, '37');
  await expect(fill.command('未填 165')).toBeVisible();
});

test('the box for pasting takes what Ctrl+V brings', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.section(/^四、/).getByRole('button', { name: '粘贴表格' }).click();
  await fill.dialog('粘贴表格').getByRole('textbox').focus();
  await fill.paste(fromExcel([['1', '2', '3', '4', '10', '5', '6', '7', '8', '26']]));
  await fill.dialog('粘贴预览').getByRole('button', { name: '写入 8 格' }).click();
  await fill.expectCell('disputes.review.total', '10');
  await fill.expectCell('disputes.directSuit.pending', '8');
});

for (const kind of ['html', 'text'] as const) {
  test(`a copied table fills the same table of another report, as ${kind}`, async ({ page }) => {
    const source = await filledReport(page, { cells: SUQIAN_2023, year: 2023 });
    const copied: Record<string, { html: string; text: string }> = {};
    for (const table of ['二、', '三、', '四、']) {
      const command = source.section(new RegExp(`^${table}`)).getByRole('button', {
        name: '复制整表',
      });
      copied[table] = await source.copied(() => command.click());
      await expect(page.getByRole('status').filter({ hasText: '已复制整表' })).toBeAttached();
    }
    const target = await blankReport(page);
    for (const [table, block] of Object.entries(copied)) {
      await target
        .section(new RegExp(`^${table}`))
        .getByRole('textbox')
        .first()
        .focus();
      await target.paste(kind === 'html' ? { html: block.html } : { text: block.text });
      const preview = target.dialog('粘贴预览');
      await expect(preview).toContainText('已按行、列名称对号。');
      await expect(preview).not.toContainText('没有写入');
      await preview.getByRole('button', { name: /^写入/ }).click();
    }
    expect(await target.shown(form2021.cells.keys())).toEqual(
      Object.fromEntries(
        Object.entries(SUQIAN_2023).map(([address, figure]) => [address, String(figure)]),
      ),
    );
    await expect(target.errors).toHaveCount(0);
  });
}
