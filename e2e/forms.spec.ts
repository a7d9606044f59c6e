// The two official forms, changing from one to the other, and the two scopes.
import { form2019 } from '../src/report/forms/2019';
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { blankReport, filledReport, ORGAN } from './reports';
import { RIGHT_2019 } from './right';

for (const [year, form] of [
  ['2026', form2021],
  ['2020', form2019],
] as const) {
  test(`a report for ${year} has every cell and text of its form, named in full`, async ({
    page,
  }) => {
    const fill = await blankReport(page, year);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(form.name);
    const onPage = await page.locator('[data-address]').evaluateAll((fields) =>
      fields.map((field) => ({
        address: (field as HTMLElement).dataset['address'],
        name: field.getAttribute('aria-label'),
        readOnly: (field as HTMLInputElement).readOnly,
      })),
    );
    const cells = [...form.cells.values()].map(({ address, name, total }) => ({
      address,
      name,
      readOnly: total !== undefined,
    }));
    const texts = form.sections
      .filter((section) => section.kind === 'text')
      .map(({ id, heading }) => ({ address: id, name: heading, readOnly: false }));
    expect(onPage).toHaveLength(cells.length + texts.length);
    expect(onPage).toEqual(expect.arrayContaining([...cells, ...texts]));
    for (const { heading } of form.sections) await expect(fill.section(heading)).toBeAttached();
  });
}

test('a cell is found by the labels around it', async ({ page }) => {
  await blankReport(page);
  for (const [name, address] of [
    [
      '（六）其他处理 3.其他，法人或其他组织 其他',
      'requests.otherHandling.other.otherOrganisation',
    ],
    ['行政诉讼 未经复议直接起诉，结果维持', 'disputes.directSuit.upheld'],
    ['一、本年新收政府信息公开申请数量，自然人', 'requests.received.naturalPerson'],
  ] as const) {
    const cell = page.getByRole('textbox', { name, exact: true });
    await expect(cell).toHaveAttribute('data-address', address);
  }
});

test('changing the form lists what has no place, keeps it and brings it back', async ({ page }) => {
  const fill = await filledReport(page, { form: '2019', year: 2020, cells: RIGHT_2019 });
  const info = fill.dialog('报告信息');
  const changeTo = async (form: string): Promise<void> => {
    await fill.command('报告信息').click();
    await info.getByLabel('格式').selectOption(form);
  };
  await changeTo('2021');
  const displaced = [...form2019.cells.keys()].filter(
    (address) => address in RIGHT_2019 && !form2021.cells.has(address),
  );
  await expect(info).toContainText(`以下 ${displaced.length} 格没有位置，数据保留`);
  await expect(info).toContainText('规范性文件，对外公开总数量');
  await info.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('现行格式');
  await expect(page.getByRole('main')).toContainText(`有 ${displaced.length} 格数据在本格式中`);
  // What both forms have stays where it is.
  await fill.expectCell('requests.received.naturalPerson', '30');
  await fill.expectCell('disclosure.licences.decisions', '3');
  await fill.expectCell('disclosure.normativeDocuments.issued', '');
  await fill.expectSaved();
  await fill.reload();
  await expect(page.getByRole('main')).toContainText(`有 ${displaced.length} 格数据在本格式中`);

  await changeTo('2019');
  await info.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('main')).not.toContainText('在本格式中没有位置');
  await fill.expectCell('disclosure.normativeDocuments.totalDisclosed', '5');
  await fill.expectCell('disclosure.procurement.amount', '100');
  await expect(fill.command('未填 0')).toBeVisible();
});

test('report information that cannot be is not taken', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.command('报告信息').click();
  const info = fill.dialog('报告信息');
  await info.getByLabel('报告单位').fill(' ');
  await info.getByLabel('年度').fill('二〇二六');
  await info.getByRole('button', { name: '确定' }).click();
  await expect(info).toContainText('请填写报告单位');
  await expect(info).toContainText('四位');
  await page.keyboard.press('Escape');
  await expect(info).toHaveCount(0);
  await expect(fill.command('报告信息')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ORGAN);
});

test('one unit fills in both scopes of a year', async ({ page }) => {
  const list = new ListPage(page);
  await list.goto();
  for (const scope of ['本机关', '全区汇总'] as const) {
    await list.fillNewReport({ year: '2026', organ: ORGAN, scope });
    await list.opened();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(scope);
    await list.goto();
  }
  await expect(list.rows).toHaveCount(2);
});
