import { defineConfig } from '@playwright/test';

const port = process.env['GOUJI_PORT'] ?? '4174';
const browser = process.env['GOUJI_CHROMIUM'];
const report = process.env['GOUJI_E2E_REPORT'];

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Generous: office machines are slow as well, and a test says what happens, not how fast.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ...(report ? ([['json', { outputFile: report }]] as const) : [])],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // Every context would fetch the whole program to keep it; offline and deploy do want it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
        // An intranet address: plain http that is not loopback, as in many offices.
        '--host-resolver-rules=MAP intranet.test 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
