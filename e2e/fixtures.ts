// What every test in the browser demands besides its own subject: no request leaves the origin,
// the content security policy is never violated, and nothing fails unseen.
import { test as base, type BrowserContext } from '@playwright/test';

export { expect } from '@playwright/test';

/** Writes down what a context does that no test allows, from now on. */
export async function watch(context: BrowserContext, baseURL = ''): Promise<readonly string[]> {
  const faults: string[] = [];
  const origins = [baseURL, baseURL.replace('127.0.0.1', 'intranet.test')];

  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('blob:') && !origins.some((origin) => url.startsWith(origin))) {
      faults.push(`request to ${url}`);
    }
  });
  context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return faults;
}

/** The guide was shown in this browser before, and does not stand beside the first report. */
export async function withoutGuide(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (/^(http|file)/.test(location.protocol)) localStorage.setItem('gouji/guide', 'shown');
  });
}

/** `guided: true` is a browser in which the guide has not been shown. */
export const test = base.extend<{ guided: boolean; quiet: void }>({
  guided: [false, { option: true }],
  quiet: [
    async ({ context, baseURL, guided }, use) => {
      if (!guided) await withoutGuide(context);
      const faults = await watch(context, baseURL);
      await use();
      base.expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
