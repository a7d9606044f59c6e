// A window that lies in the back/forward cache holds nothing, and finds out before it accepts a key.
// Browsers that are driven leave the cache out unless they are told not to.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { FillPage } from './pages/fill-page';
import { blankReport } from './reports';

const RECEIVED = 'requests.received.naturalPerson';
const CARRIED_IN = 'requests.carriedIn.naturalPerson';

test.use({
  launchOptions: async ({ launchOptions }, run) => {
    await run({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  },
});

/** Goes to another document, so that the report is left in the cache. */
async function goElsewhere(page: Page, baseURL = ''): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(`${baseURL}?elsewhere`);
  await page.getByRole('heading', { name: '年报列表' }).waitFor();
}

const cameBack = (page: Page): Promise<boolean | undefined> =>
  page.evaluate(() => (window as { persisted?: boolean }).persisted);

test('a window that comes back from the cache writes on', async ({ page, context, baseURL }) => {
  const first = await blankReport(page);
  await first.typeAll({ [RECEIVED]: 12 });
  await first.expectSaved();
  await goElsewhere(page, baseURL);
  await page.goBack({ waitUntil: 'commit' });
  expect(await cameBack(page)).toBe(true);
  await first.expectWriting();
  await first.typeAll({ [CARRIED_IN]: 3 });

  const second = new FillPage(await context.newPage());
  await second.page.goto(page.url());
  await second.ready();
  await second.expectFollowing();
  expect(await second.shown([RECEIVED, CARRIED_IN])).toEqual({
    [RECEIVED]: '12',
    [CARRIED_IN]: '3',
  });
});

test('a window that comes back follows the one that writes by now', async ({
  page,
  context,
  baseURL,
}) => {
  const first = await blankReport(page);
  await first.typeAll({ [RECEIVED]: 12 });
  await first.expectSaved();
  const url = page.url();
  await goElsewhere(page, baseURL);
  const second = new FillPage(await context.newPage());
  await second.page.goto(url);
  await second.ready();
  await second.expectWriting();
  await second.typeAll({ [RECEIVED]: 14, [CARRIED_IN]: 3 });

  // Whether out of the cache or loaded anew: messages make some browsers drop what they keep there.
  await page.goBack({ waitUntil: 'commit' });
  await first.expectFollowing();
  await first.expectCell(RECEIVED, '14');
  await first.expectCell(CARRIED_IN, '3');
  await first.takeOver();
  await first.typeAll({ [CARRIED_IN]: 4 });
  await second.expectFollowing();
  await second.expectCell(CARRIED_IN, '4');
});

test('a window that is frozen holds nothing, and finds out when it is not', async ({
  page,
  context,
}) => {
  const first = await blankReport(page);
  await first.typeAll({ [RECEIVED]: 12 });
  await first.expectSaved();
  // No browser freezes a page that is seen, and driven ones always are: it is only told so.
  await page.evaluate(() => document.dispatchEvent(new Event('freeze')));
  await expect(first.cell(RECEIVED)).not.toBeEditable();

  const second = new FillPage(await context.newPage());
  await second.page.goto(page.url());
  await second.ready();
  await second.expectWriting();
  await second.typeAll({ [RECEIVED]: 14 });
  await second.expectSaved();

  await page.evaluate(() => document.dispatchEvent(new Event('resume')));
  await first.expectFollowing();
  await first.expectCell(RECEIVED, '14');
  await second.expectWriting();
});
