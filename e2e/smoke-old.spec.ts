// The main job in the oldest browsers that are promised.
import { test } from '@playwright/test';
import { OLD_BROWSERS } from './browsers';
import { expectMainJob } from './main-job';

for (const browser of OLD_BROWSERS) {
  test(`${browser.name} does the main job`, async ({ baseURL }) => {
    test.slow();
    await expectMainJob(browser, baseURL ?? '');
  });
}
