import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// Dates in the tests mean the same on every machine.
process.env['TZ'] = 'Asia/Shanghai';

/** Vite's hot reloading needs inline scripts and styles: only there the policy is left out. */
const withoutPolicyInDev: Plugin = {
  name: 'without-policy-in-dev',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** Some browsers refuse `crossorigin` scripts and styles where the page is not served by http. */
const withoutCrossorigin: Plugin = {
  name: 'without-crossorigin',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(' crossorigin', '') },
};

export default defineConfig({
  // Relative paths: the built folder may lie under any path of any static server.
  base: './',
  plugins: [react(), withoutPolicyInDev, withoutCrossorigin],
  build: {
    target: 'chrome86',
    cssTarget: 'chrome86',
    // data: addresses are not in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // A chunk of its own, so that no shared chunk can run before it.
        codeSplitting: { groups: [{ name: 'polyfills', test: /src\/polyfills/ }] },
      },
    },
  },
  preview: { host: '127.0.0.1', allowedHosts: ['intranet.test'] },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
    // Properties and office files take their time where other things run beside them.
    testTimeout: 30_000,
  },
});
