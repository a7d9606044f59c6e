// A plain static server of a folder under some path, whose files can be exchanged under open pages
// as a deployment does it, and which can be cut off.
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures';

/** The program as it was built for these tests. */
export const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** Not the root, as in an office where other things lie beside it. */
const PATH = '/office/gouji/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

export interface Site {
  readonly url: string;
  /** Puts the files of `folder` in the place of the ones there, one after the other. */
  readonly deploy: (folder: string) => Promise<void>;
  /** From now on nobody answers. */
  readonly cut: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A site of its own for each test, and a browser that may keep programs. */
export const test = base.extend<{ site: Site }>({
  // oxlint-disable-next-line no-empty-pattern -- how Playwright wants it
  site: async ({}, run) => {
    const site = await serve(DIST);
    await run(site);
    await site.end();
  },
  baseURL: ({ site }, run) => run(site.url),
  serviceWorkers: 'allow',
});

/** The program is complete in the browser, and answers for itself from now on. */
export async function expectKept(page: Page): Promise<void> {
  const inCharge = (): Promise<boolean> =>
    page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(inCharge).toBe(true);
}

export async function serve(folder: string): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'gouji-site-'));
  await cp(folder, root, { recursive: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site');
    const name = pathname.startsWith(PATH) ? pathname.slice(PATH.length) || 'index.html' : '';
    readFile(join(root, name)).then(
      (bytes) => {
        response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
        response.setHeader('cache-control', 'no-store');
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  // Browsers open connections in advance, on which nothing is ever asked: closing waits for these too.
  const connections = new Set<Socket>();
  server.on('connection', (connection) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
  });
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const connection of connections) connection.destroy();
    await closed;
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${PATH}`,
    deploy: (next) => exchange(root, next),
    cut,
    end: async () => {
      await cut();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Old scripts go first and the page comes last: while it lasts, nothing on the server fits. */
async function exchange(root: string, folder: string): Promise<void> {
  await rm(join(root, 'assets'), { recursive: true });
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const page = join(folder, 'index.html');
  for (const name of [...names.filter((each) => each !== page), page]) {
    await cp(name, join(root, name.slice(folder.length)));
  }
}
