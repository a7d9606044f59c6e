// Plain http on an intranet address: no secure context, and everything works all the same.
import { exported } from './downloads';
import { expect, test } from './fixtures';
import { blankReport } from './reports';

test.use({
  baseURL: async ({ baseURL }, run) => {
    await run((baseURL ?? '').replace('127.0.0.1', 'intranet.test'));
  },
});

test('a report is made, filled in, kept, copied, pasted and exported', async ({ page }) => {
  const fill = await blankReport(page);
  expect(page.url()).toContain('http://intranet.test');
  expect(await page.evaluate(() => [isSecureContext, typeof navigator.clipboard])).toEqual([
    false,
    'undefined',
  ]);
  await fill.typeAll({
    'requests.received.naturalPerson': '１２',
    'disclosure.fees.amount': '3.5',
    otherMatters: '没有其他需要报告的事项。',
  });
  await fill.section(/^四、/).getByRole('button', { name: '空白填 0' }).click();
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell('requests.received.naturalPerson', '12');
  await fill.expectCell('disputes.review.total', '0');
  await fill.undo();
  await fill.expectCell('disputes.review.upheld', '');

  const copy = fill.section(/^三、/).getByRole('button', { name: '复制整表' });
  const copied = await fill.copied(() => copy.click());
  expect(copied.text).toContain('一、本年新收政府信息公开申请数量\t\t\t12');
  expect(copied.html).toContain('<table');
  await fill.cell('requests.received.naturalPerson').focus();
  await fill.paste({ text: '40\t2' });
  await fill.dialog('粘贴预览').getByRole('button', { name: '写入 2 格' }).click();
  await fill.expectCell('requests.received.business', '2');

  for (const [command, ending] of [
    ['Word 文档', 'docx'],
    ['网页', 'html'],
    ['数据文件', 'json'],
  ] as const) {
    const { name, bytes } = await exported(page, command);
    expect(name).toMatch(new RegExp(`（草稿）\\.${ending}$`));
    expect(bytes.length).toBeGreaterThan(300);
  }
});
