// The watch over every test is itself watched: what it must notice, it notices.
import { expect, test as unwatched, type Page } from '@playwright/test';
import { watch } from './fixtures';

/** Serves the program with something put into its page. */
async function openWith(page: Page, put: (html: string) => string): Promise<void> {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: put(await response.text()) });
  });
  await page.goto('/');
  await page.getByRole('heading').first().waitFor();
}

const faulty = [
  [
    'an inline script',
    '<script>document.title = "inline";</script>',
    /^console: policy: script-src/,
  ],
  ['an inline style', '<style>body { color: red; }</style>', /^console: policy: style-src/],
  ['an image from elsewhere', '<img src="http://elsewhere.test/x.png" alt="">', /policy: img-src/],
] as const;

for (const [what, html, noticed] of faulty) {
  unwatched(`${what} is caught`, async ({ page, context, baseURL }) => {
    const faults = await watch(context, baseURL);
    await openWith(page, (body) => body.replace('</body>', `${html}</body>`));
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(noticed)]));
  });
}

unwatched('a request that leaves the origin is caught', async ({ page, context, baseURL }) => {
  const faults = await watch(context, baseURL);
  await page.route('http://elsewhere.test/**', (route) => route.fulfill({ body: '' }));
  await openWith(page, (body) =>
    body
      .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace('</body>', '<img src="http://elsewhere.test/x.png" alt=""></body>'),
  );
  expect(faults).toEqual(['request to http://elsewhere.test/x.png']);
});

unwatched('an error nobody handles is caught', async ({ page, context, baseURL }) => {
  const faults = await watch(context, baseURL);
  await page.goto('/');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('unseen');
    });
    void Promise.reject(new Error('unawaited'));
  });
  await expect.poll(() => faults).toContain('page error: unseen');
  expect(faults).toContain('page error: unawaited');
});

unwatched('a quiet page leaves nothing', async ({ page, context, baseURL }) => {
  const faults = await watch(context, baseURL);
  await page.goto('/');
  await page.getByRole('heading').first().waitFor();
  expect(faults).toEqual([]);
});
