// 疑似有误: whom an entry suspects, on what evidence, and what its buttons do.
import type { Locator } from '@playwright/test';
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { filledReport } from './reports';
import { RIGHT_2021 } from './right';

const RECEIVED = 'requests.received.naturalPerson';
const NOT_HELD = 'requests.unableToProvide.notHeld.naturalPerson';
const TOTALS = form2021.totals.filter((cell) => cell.table === 'requests');

/** One of the requests is for what is not held. */
const RIGHT = { ...RIGHT_2021, [RECEIVED]: 31, [NOT_HELD]: 1 };

/** The same with every total of table three stated by hand. */
const STATED: Record<string, number> = { ...RIGHT };
for (const { address, total } of TOTALS) {
  const parts = total?.right.terms.map((term) => STATED[term.address] ?? 0) ?? [];
  STATED[address] = parts.reduce((sum, part) => sum + part, 0);
}
const takenOver = TOTALS.map((cell) => cell.address);

function boxOf(fill: FillPage, rule: string): Locator {
  return fill.finding(rule).locator('.suspects');
}

function markOf(fill: FillPage, address: string): Locator {
  return fill.page.locator('td', { has: fill.cell(address) });
}

test('the last change of a cell names it, and can be taken back as one step', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT });
  await fill.typeAll({ [NOT_HELD]: 0 });
  const box = boxOf(fill, 'T3-1.naturalPerson');
  await expect(box).toContainText('疑似有误：（四）1.本机关不掌握相关政府信息');
  await expect(box).toContainText(/\d\d:\d\d 由 1 改为 0 之后不符/);

  // Only the suspect is framed; the cells of the relation are underlined.
  await expect(markOf(fill, NOT_HELD)).toHaveAttribute('data-mark', 'suspect');
  await expect(page.locator('[data-mark="suspect"]')).toHaveCount(1);
  await expect(markOf(fill, RECEIVED)).toHaveAttribute('data-mark', 'related');

  const buttons = box.getByRole('button');
  await expect(buttons).toHaveText(['转到此格', '改为 1', '暂不处理']);
  await buttons.first().click();
  await expect(fill.cell(NOT_HELD)).toBeFocused();

  await box.getByRole('button', { name: '改为 1' }).click();
  await fill.expectCell(NOT_HELD, '1');
  await expect(fill.cell(NOT_HELD)).toBeFocused();
  await expect(fill.errors).toHaveCount(0);
  await expect(page.locator('[data-mark="suspect"]')).toHaveCount(0);

  const history = await fill.history();
  await expect(history.first()).toContainText(
    '按校验提示修改：（四）1.本机关不掌握相关政府信息，自然人 由 0 改为 1',
  );
  await fill.undo();
  await fill.expectCell(NOT_HELD, '0');
  await fill.redo();
  await fill.expectCell(NOT_HELD, '1');
  await fill.expectSaved();
  await fill.reload();
  await fill.expectCell(NOT_HELD, '1');
});

test('stated totals name the one figure that contradicts them', async ({ page }) => {
  const cells = { ...STATED, 'requests.granted.business': 7 };
  const fill = await filledReport(page, { cells, takenOver });
  const box = boxOf(fill, 'T3-2.business');
  await expect(box).toContainText('疑似有误：（一）予以公开');
  await expect(box).toContainText('只有改这一格，所在列、所在行才都相符');
  await box.getByRole('button', { name: '改为 0' }).click();
  await fill.expectCell('requests.granted.business', '0');
  await expect(fill.errors).toHaveCount(0);
});

test('a stated total that contradicts everything else is the suspect', async ({ page }) => {
  const cells = { ...STATED, 'requests.received.total': 13 };
  const fill = await filledReport(page, { cells, takenOver });
  const box = boxOf(fill, 'T3-1.total');
  await expect(box).toContainText('疑似有误：一、本年新收');
  await expect(box).toContainText('手填的总计与所在列、所在行的各数都不符');
  await box.getByRole('button', { name: '改为 31' }).click();
  await expect(fill.errors).toHaveCount(0);
});

test('swapped digits name one cell among equals', async ({ page }) => {
  const fill = await filledReport(page, { cells: { ...RIGHT, [RECEIVED]: 13 } });
  const box = boxOf(fill, 'T3-1.naturalPerson');
  await expect(box).toContainText('13 的相邻两个数字对调成 31 后相符');
  await box.getByRole('button', { name: '改为 31' }).click();
  await expect(fill.errors).toHaveCount(0);
});

test('exchanged neighbours are put back together', async ({ page }) => {
  const business = 'requests.received.business';
  const cells = { ...RIGHT, [RECEIVED]: 0, [business]: 31 };
  const fill = await filledReport(page, { cells });
  const box = boxOf(fill, 'T3-1.naturalPerson');
  await expect(box).toContainText('疑似有误：一、本年新收，自然人与商业企业');
  await expect(box).toContainText('两格相邻，数字对调后相符');
  await expect(page.locator('[data-mark="suspect"]')).toHaveCount(2);
  await box.getByRole('button', { name: '对调两格' }).click();
  await fill.expectCell(RECEIVED, '31');
  await fill.expectCell(business, '0');
  await expect(fill.errors).toHaveCount(0);
  await fill.undo();
  await fill.expectCell(RECEIVED, '0');
  await fill.expectCell(business, '31');
});

test('a paste one column too far to the right is moved back', async ({ page }) => {
  const fill = await filledReport(page, {
    cells: { ...RIGHT, 'requests.granted.business': 4, 'requests.received.business': 4 },
  });
  await fill.cell('requests.received.business').focus();
  await fill.paste({ text: '31\t4' });
  await fill.dialog('粘贴预览').getByRole('button', { name: '写入 2 格' }).click();
  const box = boxOf(fill, 'T3-1.business');
  await expect(box).toContainText(/\d\d:\d\d 粘贴的数整体右移了一列，移回后相符/);
  await box.getByRole('button', { name: '移回原处' }).click();
  await expect(fill.errors).toHaveCount(0);
  await fill.expectCell('requests.received.business', '4');
  await fill.expectCell('requests.received.research', '0');
});

test('without evidence the cells are counted, and none is named', async ({ page }) => {
  const fill = await filledReport(page, { cells: { ...RIGHT, [RECEIVED]: 32 } });
  const box = boxOf(fill, 'T3-1.naturalPerson');
  await expect(box).toContainText(
    /可能有误的有 \d+ 格：本年新收多计、上年结转多计、办理结果少计（\d+ 格）、结转下年度少计/,
  );
  await expect(box.getByRole('button')).toHaveText(['转到此格', '暂不处理']);
  await expect(page.locator('[data-mark="suspect"]')).toHaveCount(0);

  // The most recently changed comes first.
  await fill.typeAll({ [RECEIVED]: 33, 'requests.granted.naturalPerson': 29 });
  await expect(box).toContainText(/最近改动：（一）予以公开，\d\d:\d\d 由 30 改为 29/);
  await box.getByRole('button', { name: '转到此格' }).click();
  await expect(fill.cell('requests.granted.naturalPerson')).toBeFocused();
});

test('暂不处理 folds the box until its figures change', async ({ page }) => {
  const fill = await filledReport(page, { cells: RIGHT });
  await fill.typeAll({ [NOT_HELD]: 0 });
  const box = boxOf(fill, 'T3-1.naturalPerson');
  await box.getByRole('button', { name: '暂不处理' }).click();
  await expect(box).not.toContainText('由 1 改为 0');
  await expect(box.getByRole('button')).toHaveText(['转到此格', '查看疑似有误']);
  await expect(page.locator('[data-mark="suspect"]')).toHaveCount(0);
  await expect(fill.finding('T3-1.naturalPerson').first()).toBeVisible();

  // Other figures and other tabs leave it folded.
  await fill.typeAll({ 'disputes.review.pending': 1 });
  await page.getByRole('tab', { name: '修改记录' }).click();
  await page.getByRole('tab', { name: '数据校验' }).click();
  await expect(box.getByRole('button')).toHaveText(['转到此格', '查看疑似有误']);

  await box.getByRole('button', { name: '查看疑似有误' }).click();
  await expect(box).toContainText('由 1 改为 0 之后不符');
  await box.getByRole('button', { name: '暂不处理' }).click();
  await fill.typeAll({ [RECEIVED]: 33 });
  await expect(box.getByRole('button', { name: '暂不处理' })).toBeVisible();
});
