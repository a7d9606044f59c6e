// The tests in the browser, on what `npm run build` has built: finds the browsers and a free port.
// Arguments go to Playwright: `npm run e2e -- e2e/start.spec.ts`.
import { createServer } from 'node:net';
import { findBrowser } from './browsers.mjs';
import { findOldBrowsers } from './old-browsers.mjs';
import { bin, isMain, run } from './run.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });
}

/** Where the browsers are and which port is free, as environment variables. */
export async function e2eEnvironment() {
  const GOUJI_CHROMIUM = await findBrowser();
  return { GOUJI_CHROMIUM, ...(await findOldBrowsers()), GOUJI_PORT: await freePort() };
}

if (isMain(import.meta.url)) {
  const env = await e2eEnvironment();
  const { code } = await run(bin('playwright'), ['test', ...process.argv.slice(2)], { env });
  process.exitCode = code;
}
