// The oldest browsers that must work, for the smoke tests: Chromium 90 and 109, and the Playwright
// that can still drive Chromium 90. Prints where they are, as environment variables in JSON.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { starts } from './browsers.mjs';
import { cachedPackage } from './cached-package.mjs';
import { packedChromium } from './packed-chromium.mjs';
import { isMain } from './run.mjs';

const chromium90 = {
  name: 'chrome-aws-lambda',
  version: '8.0.2',
  sha512:
    'a4VEX6DknxISPqGLksZa/JuEnjc4nLXaG0BMp5c9qERvJ/eBHPUJ7oCRQQC+SxSxuxsEwxbBj2RBlCQbivnihg==',
};
const chromium109 = {
  name: '@sparticuz/chromium',
  version: '109.0.6',
  sha512:
    '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
};
const playwright145 = {
  name: 'playwright-core',
  version: '1.45.3',
  // Anywhere else Playwright would compile every file of it anew, for a minute in every run.
  below: 'node_modules',
  sha512:
    '+ym0jNbcjikaOwwSZycFbwkWgfruWvYlJfThKYAlImbxUgdWFO2oW70ojPm4OpE4t6TAo2FY/smM+hpVTtkhDA==',
};

/** Fetches what is missing; throws one plain sentence when one of them does not start. */
export async function findOldBrowsers() {
  const GOUJI_PLAYWRIGHT_145 =
    process.env.GOUJI_PLAYWRIGHT_145 ?? (await cachedPackage(playwright145));
  const GOUJI_CHROMIUM_90 = process.env.GOUJI_CHROMIUM_90 ?? (await packedChromium(chromium90));
  const GOUJI_CHROMIUM_109 = process.env.GOUJI_CHROMIUM_109 ?? (await packedChromium(chromium109));
  const driver = createRequire(import.meta.url)(join(GOUJI_PLAYWRIGHT_145, 'index.js'));
  if (!(await starts(GOUJI_CHROMIUM_90, driver))) throw new Error('Chromium 90 does not start.');
  if (!(await starts(GOUJI_CHROMIUM_109))) throw new Error('Chromium 109 does not start.');
  return { GOUJI_CHROMIUM_90, GOUJI_CHROMIUM_109, GOUJI_PLAYWRIGHT_145 };
}

if (isMain(import.meta.url)) console.log(JSON.stringify(await findOldBrowsers(), null, 2));
