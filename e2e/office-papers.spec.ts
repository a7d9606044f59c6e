// 配套文书: the papers an office needs around a report, in its own wording, which is kept; as Word files
// that say what they are when somebody imports them.
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { Moves } from './pages/moves';
import { OfficePapers } from './pages/office-papers';
import { EVERYBODY, exampleReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

/** What a Word file says, without its marks. */
function textOf(bytes: Buffer): string {
  const part = unzipSync(bytes)['word/document.xml'] ?? new Uint8Array();
  return strFromU8(part).replace(/<[^>]+>/g, '');
}

test('an office words its papers, which are kept, printed and exported', async ({ page }) => {
  await filledReport(page, { cells: RIGHT_2021, organ: { name: '临河区人民政府' } });
  const papers = new OfficePapers(page);
  await papers.open();
  // Nothing was published, so nothing was corrected.
  await expect(papers.offered).toHaveCount(5);
  await expect(papers.dialog.getByRole('region', { name: '送审签批单' })).toContainText(
    '依申请公开：新收30件',
  );
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);

  const letter = await papers.choose('报送函');
  await expect(letter).toContainText('国办公开办函〔2021〕30号');
  await papers.part('主送机关').fill('临河市人民政府〔办公机构〕：');
  await expect(letter).toContainText('临河市人民政府〔办公机构〕：');
  await expect(papers.wording).toContainText('〔办公机构〕不是可以填写的项目，照原样印出');
  await papers.part('主送机关').fill('临河市人民政府办公室：');
  await expect(papers.wording).not.toContainText('不是可以填写的项目');
  await papers.part('成文日期').fill('');
  await papers.wording.getByText(/^可以填写的项目（/).click();
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await papers.command('〔年份〕').click();
  await expect(papers.part('成文日期')).toHaveValue('〔年份〕');
  await expect(letter).toContainText('临河市人民政府办公室：');

  const file = await papers.exported();
  expect(file.name).toBe('报送函-临河区人民政府-2026.docx');
  expect(textOf(file.bytes)).toContain('临河市人民政府办公室：');
  await page.emulateMedia({ media: 'print' });
  await expect(letter).toBeVisible();
  await expect(papers.wording).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.reload();
  await papers.open();
  await papers.choose('报送函');
  await expect(papers.part('主送机关')).toHaveValue('临河市人民政府办公室：');
  await papers.command('恢复默认文字').click();
  await expect(papers.part('主送机关')).toHaveValue('政府信息公开工作主管部门：');
  await expect(papers.command('恢复默认文字')).toBeDisabled();

  const retyping = await papers.choose('对照录入单');
  await expect(retyping.getByRole('table')).toHaveCount(3);
  await expect(retyping).toContainText('本表 175 格');
  const list = await papers.exported();
  await papers.close();
  const reports = new ListPage(page);
  await reports.goto();
  await page.getByLabel('导入文件').setInputFiles({
    name: list.name,
    mimeType: 'application/octet-stream',
    buffer: list.bytes,
  });
  await expect(page.getByText('这是对照录入单，不是年报本身，不能导入')).toBeVisible();
});

test('a wording goes to another computer as a text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await filledReport(page, { cells: RIGHT_2021 });
  const papers = new OfficePapers(page);
  await papers.open();
  await papers.choose('报送函');
  await papers.part('正文').fill('第一段\n【附件】第二段');
  await papers.wording.getByText('把模板给别的电脑用').click();
  await papers.command('复制模板').click();
  await expect(papers.wording).toContainText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await papers.command('恢复默认文字').click();
  const box = papers.wording.getByLabel('粘贴别处复制的模板');
  await box.fill('不是模板');
  await papers.command('采用').click();
  await expect(papers.wording).toContainText('没有认出这种文书的文字');
  await box.fill(copied);
  await papers.command('采用').click();
  await expect(papers.part('正文')).toHaveValue('第一段\n【附件】第二段');
});

test('更正说明 says what was changed after the report was published', async ({ page }) => {
  test.setTimeout(240_000);
  const fill = await exampleReport(page, EVERYBODY);
  const moves = new Moves(page);
  for (const move of ['送审', '报送', '审核通过']) await moves.make(move);
  await moves.make('公开', async (dialog) => {
    await dialog.getByLabel('公开日期').fill('2021-01-29');
    await dialog.getByLabel('公开链接').fill('https://www.example.gov.cn/2020.html');
  });
  await moves.make('更正', (dialog) => dialog.getByLabel('更正原因').fill('漏写一句'));
  const text = await fill.cell('otherMatters').inputValue();
  await fill.typeAll({ otherMatters: `${text}另增一句。` });

  const papers = new OfficePapers(page);
  await papers.open();
  await expect(papers.offered).toHaveCount(6);
  const paper = await papers.choose('更正说明');
  await expect(paper).toContainText('已于2021年1月29日公开。');
  await expect(paper).toContainText('公开链接：https://www.example.gov.cn/2020.html');
  await expect(paper).toContainText('因漏写一句，现对以下1处内容予以更正');
  await expect(paper.getByRole('table', { name: '文字更正' })).toContainText('另增一句。');
});

test('the register keeps its look after office papers were open', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  const papers = new OfficePapers(page);
  await papers.open();
  await expect(papers.part('标题')).toBeVisible();
  await papers.close();
  await fill.expectSaved();
  await page.getByRole('link', { name: '预览' }).click();
  await page.getByRole('link', { name: '数据来源登记表' }).click();
  const rows = page.getByRole('table', { name: '未登记来源的数字' }).getByRole('row');
  const row = rows.filter({ has: page.getByRole('cell') }).first();
  await expect(row).toBeVisible();
  const box = await row.boundingBox();
  expect(box?.height).toBeLessThan(60);
});
