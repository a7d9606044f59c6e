// The service worker that keeps the program in the browser, so that it opens without the network.
// How the page asks for it, and when a new version takes over, is the business of
// src/ui/environment.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What the service worker is made of. */
export const OFFLINE_PACKAGES = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
] as const;

/** Larger files fail the build: what is not kept would be missing without the network. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The hash in the name of the first script stands for the whole build: all other names hang on it.
 * The page reads it from its own script, see src/ui/environment/builds.ts.
 */
function buildOf(entry: string): string {
  return /-([\w-]+)\.js$/.exec(entry)?.[1] ?? '';
}

/** Writes sw.js beside the page. */
export function offline(): PluginOption[] {
  let build = '';
  let outDir = '';
  const about: Plugin = {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.json' }, injectTo: 'head' },
    ],
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      build = buildOf(entry?.fileName ?? '');
    },
  };
  const worker = VitePWA({
    // A new version waits until somebody asks for it.
    registerType: 'prompt',
    injectRegister: false,
    // public/manifest.json.
    manifest: false,
    integration: {
      // Each build keeps its files apart, so that a tab that still runs it finds them.
      beforeBuildServiceWorker: ({ workbox }) => {
        workbox.cacheId = `gouji-${build}`;
      },
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,txt}'],
      maximumFileSizeToCacheInBytes: LARGEST,
      // While a server changes over, its files are of two builds: none is kept unless all are right.
      manifestTransforms: [
        async (entries) => ({
          manifest: await Promise.all(
            entries.map(async (entry) => ({
              ...entry,
              integrity: integrityOf(await readFile(join(outDir, entry.url))),
            })),
          ),
        }),
      ],
      cleanupOutdatedCaches: false,
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      ignoreURLParametersMatching: [/./],
      // Places are in the hash; other files under the same path are none of ours.
      navigateFallback: null,
      runtimeCaching: [
        {
          // Files of another build, for the tabs that run it.
          urlPattern: ({ url }) => url.pathname.includes('/assets/'),
          handler: async ({ request }) =>
            (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
        },
      ],
    },
  });
  return [about, worker];
}

function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
