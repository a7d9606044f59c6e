// A plain file of a report that is here, for whoever fills in: shown before, taken in as one step, and
// undone in one.
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { HandOver } from './pages/hand-over';
import { Moves } from './pages/moves';
import { NextDraft, plain } from './pages/next-draft';
import { ReviewPage } from './pages/review';
import { Versions } from './pages/versions';
import { blankReport, dataFile, listFor, ORGAN } from './reports';

const CELL = 'requests.received.naturalPerson';
const OTHER = 'requests.received.business';
const TEXT = '全年公开信息1200条。';

test('a file that somebody has edited elsewhere goes on with the report that is open', async ({
  page,
}) => {
  const fill = await blankReport(page);
  await fill.typeAll({ [CELL]: '12', overview: TEXT });
  const file = plain(await new HandOver(page).send(fill), '年报.docx');
  await fill.typeAll({ [CELL]: '13', [OTHER]: '2', overview: `${TEXT}又改。` });

  const draft = new NextDraft(page);
  await draft.drop(file);
  await expect(draft.registers).toHaveCount(0);
  await expect(draft.changes).toContainText('共 2 处不同');
  await expect(draft.change('一、本年新收，自然人')).toContainText('1312');
  await expect(draft.changes.locator('del')).toHaveText('又改。');
  await expect(draft.blanks).toContainText('一、本年新收，商业企业');
  await draft.accept('导入为下一稿');
  await fill.expectCell(CELL, '12');
  await fill.expectCell(OTHER, '2');
  await expect(fill.cell('overview')).toHaveValue(TEXT);
  await expect((await fill.history()).first()).toContainText('存为一稿：第 2 稿');
  const versions = new Versions(fill);
  await versions.openList();
  await expect(versions.version('第 1 稿')).toBeVisible();
  await versions.list.getByRole('button', { name: '关闭' }).click();
  await fill.command('撤销').click();
  await fill.expectCell(CELL, '13');
  await expect(fill.cell('overview')).toHaveValue(`${TEXT}又改。`);

  // Of another year it is no next draft; the list offers what is of its own.
  const other = { name: '2025.json', bytes: Buffer.from(JSON.stringify(dataFile({ year: 2025 }))) };
  await draft.drop(other);
  await expect(draft.dialog.getByRole('alert')).toContainText('文件是 2025 年度的');
  await draft.dialog.getByRole('button', { name: '关闭' }).click();
  await fill.expectSaved();
  const list = new ListPage(page);
  await list.goto();
  await draft.import(other);
  await expect(draft.goesOn).toHaveCount(0);
  await draft.dialog.getByRole('button', { name: '取消' }).click();
  await draft.import(file);
  await expect(draft.goesOn).toBeChecked();
  await expect(draft.dialog.getByRole('combobox', { name: '已有年报' })).toContainText(
    `2026 年度 ${ORGAN}`,
  );
  await draft.anew.check();
  await expect(draft.dialog).toContainText('表内数据 1 个');
});

test('what was registered by mistake is taken back by whoever has registered it', async ({
  page,
}) => {
  const [draft, moves, review] = [new NextDraft(page), new Moves(page), new ReviewPage(page)];
  await listFor(page, { name: '李强', roles: ['主管部门审核人'] });
  await draft.import({ name: '年报.json', bytes: Buffer.from(JSON.stringify(dataFile({}))) });
  await expect(draft.registers).toBeChecked();
  await draft.accept('导入');
  await review.ready();
  await expect(page.getByRole('banner')).toContainText('已报送');
  await moves.make('撤销登记', (dialog) => expect(dialog).toContainText('解除锁定'));
  await expect(page.getByRole('banner')).toContainText('填报中');
  await expect(moves.command('撤销登记')).toHaveCount(0);
  await expect(moves.command('登记收到')).toBeVisible();
});
