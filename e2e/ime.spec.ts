// A Chinese input method: while it composes, its keys are its own and nothing is judged.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { FillPage } from './pages/fill-page';
import { blankReport, filledReport } from './reports';
import { RIGHT_2021 } from './right';

const RECEIVED = 'requests.received.naturalPerson';

/** The code of every key that an input method has taken. */
const PROCESS_KEY = 229;

/** The browser's side of an input method. */
class InputMethod {
  readonly session: CDPSession;

  constructor(session: CDPSession) {
    this.session = session;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows letters that are not yet chosen characters. */
  async compose(text: string): Promise<void> {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await this.session.send('Input.imeSetComposition', { text, ...caret });
  }

  /** A key that the method keeps to itself; the page hears of it as browsers report it. */
  async press(key: string): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: PROCESS_KEY };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }
}

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['address']);

async function openAt(page: Page, address: string): Promise<[FillPage, InputMethod]> {
  const fill = await filledReport(page, { cells: RIGHT_2021 });
  await fill.cell(address).focus();
  return [fill, await InputMethod.of(page)];
}

test('keys belong to the input method while it composes', async ({ page }) => {
  const [fill, method] = await openAt(page, RECEIVED);
  await method.compose('31');
  await fill.expectCell(RECEIVED, '31');
  for (const key of ['Enter', 'ArrowDown', 'ArrowRight', 'Home', 'Delete', 'Escape', 'F2']) {
    await method.compose('31');
    await method.press(key);
    expect(await focused(page), key).toBe(RECEIVED);
    await fill.expectCell(RECEIVED, '31');
  }
});

test('what is being composed is neither judged nor kept', async ({ page }) => {
  const [fill, method] = await openAt(page, RECEIVED);
  await method.compose('shi');
  await fill.expectCell(RECEIVED, 'shi');
  await expect(page.locator('[data-rule]')).toHaveCount(0);
  await expect(fill.cell(RECEIVED)).toHaveAttribute('aria-invalid', 'false');
  await expect(fill.command('撤销')).toBeDisabled();

  await method.commit('３１');
  await fill.expectCell(RECEIVED, '３１');
  await expect(fill.finding('T3-1.naturalPerson')).toBeVisible();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('requests.carriedIn.naturalPerson');
  await fill.expectCell(RECEIVED, '31');
  await fill.reload();
  await fill.expectCell(RECEIVED, '31');
});

test('characters that are no number are taken as they are and refused', async ({ page }) => {
  const [fill, method] = await openAt(page, RECEIVED);
  await method.compose('san');
  await method.commit('三');
  await fill.expectCell(RECEIVED, '三');
  await expect(fill.finding(`C1.${RECEIVED}`)).toContainText('请填阿拉伯数字。');
});

test('texts take what is chosen, once', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.cell('otherMatters').focus();
  const method = await InputMethod.of(page);
  await page.keyboard.type('2026');
  await method.compose('nian');
  await method.press('Enter');
  await method.commit('年，');
  await method.compose('mei');
  await method.commit('没有');
  await page.keyboard.press('Enter');
  await fill.expectCell('otherMatters', '2026年，没有\n');
  await expect(fill.section(/^六、/)).toContainText('8 字');
  await fill.reload();
  await fill.expectCell('otherMatters', '2026年，没有\n');
});

test('report information is typed with an input method', async ({ page }) => {
  const fill = await blankReport(page);
  await fill.command('报告信息').click();
  const dialog = fill.dialog('报告信息');
  await dialog.getByLabel('联系方式').focus();
  const method = await InputMethod.of(page);
  await method.compose('dianhua');
  await method.press('Escape');
  await expect(dialog).toBeVisible();
  await method.commit('电话');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toHaveCount(0);
  await fill.command('报告信息').click();
  await expect(dialog.getByLabel('联系方式')).toHaveValue('电话');
});
