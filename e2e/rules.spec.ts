// Every rule of both forms seen on the page once: there when it is broken, gone when it is mended.
import type { Form } from '../src/report/form';
import { form2019 } from '../src/report/forms/2019';
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { filledReport } from './reports';
import { RIGHT_2019, RIGHT_2021 } from './right';

// Hundreds of figures are more than a trace can hold.
test.use({ trace: 'off' });

type Break = readonly [rule: string, cell: string, wrong: string];

/** Types something wrong, sees the rule, types what was there, and sees it no more. */
async function breakAndMend(fill: FillPage, [rule, cell, wrong]: Break): Promise<void> {
  const right = await fill.cell(cell).inputValue();
  await fill.typeInto(cell, wrong);
  await expect(fill.finding(rule).first()).toBeVisible();
  await fill.typeInto(cell, right);
  await expect(fill.finding(rule)).toHaveCount(0);
}

/** One broken rule for each total that is typed by hand, one too high. */
function wrongTotals(form: Form, figures: Readonly<Record<string, string>>): Break[] {
  return form.totals.flatMap(({ address, total }) =>
    total ? [[total.id, address, String(Number(figures[address]) + 1)]] : [],
  );
}

const CORNER: Break = ['T3-2.total', 'requests.totalHandled.total', '31'];
const COLUMNS = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganisation'];
const ONE = 'requests.received.business';
const organ = { kind: 'government', level: 'county' };

const inBoth: Break[] = [
  [`C1.${ONE}`, ONE, '1.5'],
  [`C3.${ONE}`, ONE, '-'],
  [`C4.${ONE}`, ONE, '0（无）'],
  ['T3-1.naturalPerson', 'requests.received.naturalPerson', '31'],
  ['T3-1.total', 'requests.received.naturalPerson', '31'],
  ...COLUMNS.map((column): Break => [`T3-1.${column}`, `requests.carriedIn.${column}`, '1']),
  ['T3-5', 'requests.carriedOver.naturalPerson', '31'],
  ['T3-6', 'requests.carriedIn.naturalPerson', '31'],
  ['T3-9.unableToProvide', 'requests.unableToProvide.notHeld.naturalPerson', '60'],
  ['T3-9.notProcessed', 'requests.notProcessed.repeat.naturalPerson', '30'],
  ['T3-10', 'requests.notProcessed.excessive.naturalPerson', '1'],
  ['T4-5', 'disputes.review.upheld', '31'],
];

const forms = [
  {
    id: '2021',
    form: form2021,
    year: 2026,
    cells: RIGHT_2021,
    breaks: [
      ...inBoth,
      ['C2.disclosure.fees.amount', 'disclosure.fees.amount', '1e3'],
      ['C6', 'disclosure.rules.issued', '1'],
      ['T2-2.rules', 'disclosure.rules.issued', '1'],
      ['T2-2.normativeDocuments', 'disclosure.normativeDocuments.issued', '6'],
      ['T3-9.otherHandling', 'requests.otherHandling.other.naturalPerson', '20'],
    ] satisfies Break[],
  },
  {
    id: '2019',
    form: form2019,
    year: 2020,
    cells: RIGHT_2019,
    breaks: [
      ...inBoth,
      ['C2.disclosure.procurement.amount', 'disclosure.procurement.amount', '40001'],
      ['C6', 'disclosure.rules.made', '1'],
      ...['rules', 'normativeDocuments'].flatMap((row): Break[] => [
        [`T2-3.${row}`, `disclosure.${row}.disclosed`, '6'],
        [`T2-4.${row}`, `disclosure.${row}.made`, '3'],
      ]),
      ['T2-5.normativeDocuments', 'disclosure.normativeDocuments.disclosed', '5'],
      ...['licences', 'otherServices', 'penalties', 'coercion', 'fees'].map((row): Break => [
        `T2-6.${row}`,
        `disclosure.${row}.itemChange`,
        '-6',
      ]),
      ['T2-7.licences', 'disclosure.licences.itemChange', '-5'],
      ...['otherServices', 'penalties', 'coercion'].map((row): Break => [
        `T2-7.${row}`,
        `disclosure.${row}.decisions`,
        '1',
      ]),
      ['T2-8', 'disclosure.procurement.amount', '0'],
      ['T3-9.otherHandling', 'requests.otherHandling.naturalPerson', '20'],
    ] satisfies Break[],
  },
] as const;

for (const { id, form, year, cells, breaks } of forms) {
  test(`${form.name}: every rule is seen when broken and gone when mended`, async ({ page }) => {
    test.slow();
    const fill = await filledReport(page, { form: id, year, cells, organ });
    await expect(page.locator('[data-rule]')).toHaveCount(0);
    for (const each of breaks) await breakAndMend(fill, each);

    for (const table of [/^三、/, /^四、/]) {
      await fill.section(table).getByRole('button', { name: '总计改为手填' }).click();
    }
    const totals = wrongTotals(form, await fill.shown(form.cells.keys()));
    for (const each of [...totals, CORNER]) await breakAndMend(fill, each);
    await expect(page.locator('[data-rule]')).toHaveCount(0);

    const seen = new Set([...breaks, ...totals, CORNER].map(([rule]) => rule));
    // What looks at last year is seen in last-year.spec.ts.
    const own = form.rules.filter((rule) => !rule.lastYear);
    const unseen = own.map((rule) => rule.id).filter((rule) => !seen.has(rule));
    // Broken only together with another figure; the test below sees it.
    expect(unseen).toEqual(id === '2019' ? ['T2-5.rules'] : []);
  });
}

test('T2-5 asks of 规章 as well', async ({ page }) => {
  const fill = await filledReport(page, { form: '2019', year: 2020, cells: RIGHT_2019 });
  await fill.typeAll({ 'disclosure.rules.totalDisclosed': 2, 'disclosure.rules.disclosed': 2 });
  await expect(fill.finding('T2-5.rules')).toBeVisible();
  await fill.typeAll({ 'disclosure.rules.totalDisclosed': 3 });
  await expect(fill.finding('T2-5.rules')).toHaveCount(0);
});
