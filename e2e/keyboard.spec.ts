// A whole report by the keyboard alone, and every key that means something in a cell.
import { JILI_2020 } from '../src/testing/jili-2020';
import { form2019 } from '../src/report/forms/2019';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport } from './reports';

// Thousands of keys are more than a trace can hold.
test.use({ trace: 'off' });

const TYPED = [...form2019.cells.values()].filter((cell) => !cell.total);
const text = (address: string): string => String(JILI_2020[address]);

/** The keyboard, with a count of the keys pressed. */
class Keys {
  readonly page: Page;
  count = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.count += 1;
    }
  }

  async type(written: string): Promise<void> {
    await this.page.keyboard.type(written);
    this.count += written.length;
  }

  /** Tab until a place is reached. */
  async tabTo(selector: string): Promise<void> {
    const there = (): Promise<boolean> =>
      this.page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
    for (let times = 0; times < 60 && !(await there()); times += 1) await this.press('Tab');
    expect(await there(), `${selector} can be reached with Tab`).toBe(true);
  }

  /** The address of the cell or text where the keyboard is. */
  address(): Promise<string | undefined> {
    return this.page.evaluate(
      () => (document.activeElement as HTMLElement | null)?.dataset['address'],
    );
  }
}

test('吉利区 2020 is filled in from the empty list without a mouse', async ({ page }, info) => {
  test.slow();
  const list = new ListPage(page);
  await list.goto();
  await list.command('新建年报').waitFor();
  const keys = new Keys(page);
  await keys.tabTo('button.main');
  await keys.press('Enter');
  await list.dialog('新建年报').waitFor();
  await keys.press('Control+a');
  await keys.type('2020');
  await keys.tabTo('#identity-organ');
  await keys.type('洛阳市吉利区人民政府');
  await keys.press('Tab', 'ArrowDown', 'Tab');
  await keys.type('人民');
  await keys.press('Tab');
  await keys.type('县');
  await keys.tabTo('button[type="submit"]');
  await keys.press('Enter');
  await list.opened();
  const fill = new FillPage(page);
  await fill.ready();

  await keys.tabTo('[data-address="overview"]');
  await keys.type('一年来的情况。');
  const beforeFigures = keys.count;
  let strokes = 0;
  for (const table of ['disclosure', 'requests', 'disputes']) {
    const cells = TYPED.filter((cell) => cell.table === table);
    await keys.tabTo(`[data-address="${cells[0]?.address ?? ''}"]`);
    const filled = new Set<string>();
    for (let here = await keys.address(); here !== undefined && !filled.has(here);) {
      await keys.type(text(here));
      await keys.press('Enter');
      strokes += text(here).length;
      filled.add(here);
      here = await keys.address();
    }
    expect(filled.size, 'Enter has led through the whole table').toBe(cells.length);
  }
  const perFigure = (keys.count - beforeFigures) / TYPED.length;
  info.annotations.push({
    type: 'keys per figure',
    description: `${perFigure.toFixed(2)}, of which ${(strokes / TYPED.length).toFixed(2)} are its digits`,
  });
  await expect(page.getByRole('banner')).toContainText('全区汇总');
  // Enter after each figure, and the few keys from table to table.
  expect(perFigure - strokes / TYPED.length).toBeLessThan(1.2);

  for (const id of ['problems', 'otherMatters']) {
    await keys.tabTo(`[data-address="${id}"]`);
    await keys.type('无');
    await keys.press('Enter');
    await keys.type('第二段。');
  }
  const expected = Object.fromEntries(
    Object.entries(JILI_2020).map(([address, value]) => [address, String(value)]),
  );
  expect(await fill.shown(form2019.cells.keys())).toEqual(expected);
  await fill.expectCell('otherMatters', '无\n第二段。');
  await expect(fill.errors).toHaveCount(0);
  await expect(fill.command('错误 0')).toBeVisible();
  await expect(fill.command('未填 0')).toBeVisible();
});

test.describe('keys in a cell', () => {
  const at = (row: string, column: string): string => `requests.${row}.${column}`;
  let keys: Keys;
  let fill: FillPage;

  test.beforeEach(async ({ page }) => {
    fill = await blankReport(page);
    keys = new Keys(page);
  });

  const leads = async (key: string, to: string): Promise<void> => {
    await keys.press(key);
    expect(await keys.address(), key).toBe(to);
  };

  test('arrows, Home and End move as on the paper', async () => {
    await fill.cell(at('carriedIn', 'business')).focus();
    await leads('ArrowRight', at('carriedIn', 'research'));
    await leads('ArrowDown', at('granted', 'research'));
    await leads('ArrowLeft', at('granted', 'business'));
    await leads('ArrowUp', at('carriedIn', 'business'));
    await leads('End', at('carriedIn', 'total'));
    await leads('ArrowRight', at('carriedIn', 'total'));
    await leads('Home', at('carriedIn', 'naturalPerson'));
    await leads('ArrowLeft', at('carriedIn', 'naturalPerson'));
    await leads('Control+End', at('carriedOver', 'total'));
    await leads('ArrowDown', at('carriedOver', 'total'));
    await leads('Control+Home', at('received', 'naturalPerson'));
  });

  test('Enter goes down past computed cells and on to the next column', async () => {
    const last = 'otherHandling.other';
    await fill.cell(at(last, 'naturalPerson')).focus();
    await leads('Enter', at('carriedOver', 'naturalPerson'));
    await leads('Enter', at('received', 'business'));
    await leads('Shift+Enter', at('carriedOver', 'naturalPerson'));
    await leads('Shift+Enter', at(last, 'naturalPerson'));
    await fill.cell('disputes.review.pending').focus();
    await leads('Enter', 'disputes.directSuit.upheld');
  });

  test('Tab goes to the right past computed cells', async () => {
    await fill.cell(at('received', 'legalService')).focus();
    await leads('Tab', at('received', 'otherOrganisation'));
    await leads('Tab', at('carriedIn', 'naturalPerson'));
    await leads('Shift+Tab', at('received', 'otherOrganisation'));
  });

  test('typing replaces, Delete empties, and a computed total takes nothing', async () => {
    const cell = at('received', 'naturalPerson');
    await fill.cell(cell).focus();
    await keys.type('12');
    await leads('ArrowDown', at('carriedIn', 'naturalPerson'));
    await leads('ArrowUp', cell);
    await keys.type('7');
    await fill.expectCell(cell, '7');
    await leads('ArrowRight', at('received', 'business'));
    await leads('ArrowLeft', cell);
    await keys.press('Delete');
    await fill.expectCell(cell, '');
    await fill.cell(at('totalHandled', 'naturalPerson')).focus();
    await keys.type('5');
    await keys.press('Delete', 'F2');
    await keys.type('5');
    await fill.expectCell(at('totalHandled', 'naturalPerson'), '');
  });

  test('F2 edits: arrows move the caret, Esc restores', async () => {
    const cell = at('received', 'naturalPerson');
    await fill.cell(cell).focus();
    await keys.type('14');
    await leads('Enter', at('carriedIn', 'naturalPerson'));
    await leads('ArrowUp', cell);
    await leads('F2', cell);
    await leads('ArrowLeft', cell);
    await keys.type('3');
    await fill.expectCell(cell, '134');
    await leads('Escape', cell);
    await fill.expectCell(cell, '14');
    await keys.type('9');
    await fill.expectCell(cell, '9');
    await leads('Escape', cell);
    await fill.expectCell(cell, '14');
  });

  test('a click selects the cell, a double click places the caret', async () => {
    const cell = at('received', 'naturalPerson');
    await fill.typeInto(cell, '88');
    await fill.leave();
    await fill.cell(cell).click();
    await keys.type('5');
    await fill.expectCell(cell, '5');
    await fill.leave();
    await fill.cell(cell).dblclick();
    await keys.type('1');
    await fill.expectCell(cell, '51');
  });
});
