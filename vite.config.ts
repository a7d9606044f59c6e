import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { components } from './scripts/build/components.ts';
import { offline, OFFLINE_PACKAGES } from './scripts/build/offline.ts';
import { singleFile } from './scripts/build/single-file.ts';
import program from './package.json' with { type: 'json' };

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

const FIRST_LIBRARIES =
  /\/node_modules\/(react|react-dom|scheduler|dexie|dexie-react-hooks|@tanstack|@noble)\/|vite\/preload-helper/;

/** What is built for a server: rooms and libraries are files of their own, fetched when needed. */
const folder = {
  plugins: [components('licences.txt', OFFLINE_PACKAGES), offline()],
  build: {
    // data: addresses are not in the policy.
    assetsInlineLimit: 0,
    codeSplitting: {
      groups: [
        // A chunk of its own, so that no shared chunk can run before it.
        { name: 'polyfills', test: /src\/polyfills/ },
        // What the first page needs of libraries: smaller in one piece, and the same in many versions.
        { name: 'libraries', test: FIRST_LIBRARIES },
        // What draws below the charts, which would be half a megabyte in one piece.
        { name: 'drawing', test: /\/node_modules\/zrender\// },
      ],
    },
  },
};

/** 单机版, `--mode single`: one file without a server. */
const single = {
  plugins: [components(), singleFile('gouji.html')],
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    cssCodeSplit: false,
    codeSplitting: false,
  },
};

export default defineConfig(({ mode, command }) => {
  const {
    plugins,
    build: { codeSplitting, ...build },
  } = mode === 'single' ? single : folder;
  return {
    // Relative paths: the built folder may lie under any path of any static server.
    base: './',
    define: {
      __VERSION__: JSON.stringify(program.version),
      ...(command === 'serve' && { __COMPONENTS__: '[]' }),
    },
    plugins: [react(), withoutPolicyInDev, withoutCrossorigin, ...plugins],
    build: {
      target: 'chrome86',
      cssTarget: 'chrome86',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      ...build,
      rolldownOptions: { output: { codeSplitting } },
    },
    preview: { host: '127.0.0.1', allowedHosts: ['intranet.test'] },
    test: {
      environment: 'node',
      include: ['{src,scripts}/**/*.test.{ts,tsx}'],
      passWithNoTests: false,
      // Properties and office files take their time where other things run beside them.
      testTimeout: 30_000,
    },
  };
});
