// `npm run release`: release/gouji-<version>.zip with everything an office needs: the folder for a
// server, the 单机版, both manuals and their checksums. The same commit gives the same bytes. Fails
// where the 单机版 is larger than was promised.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { documentPage } from './documents.mjs';
import { isMain, root } from './run.mjs';

const RELEASE = join(root, 'release');

/** What the 单机版 may weigh, in bytes. */
export const SINGLE_FILE_LIMIT = 8 * 1024 * 1024;

/** Builds into a folder of its own, so that dist/ stays as it was. */
async function built(mode) {
  const outDir = await mkdtemp(join(tmpdir(), 'gouji-release-'));
  try {
    await build({ root, mode, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    const names = (await readdir(outDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return await Promise.all(
      names.map(async (path) => ({
        path: path.slice(outDir.length + 1).replaceAll('\\', '/'),
        bytes: await readFile(path),
      })),
    );
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** The one file of the 单机版. */
export async function singleFile() {
  const [file] = await built('single');
  return file.bytes;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Everything that is released, by its path in the archive. */
async function released(version) {
  const files = new Map();
  for (const { path, bytes } of await built('production')) files.set(`gouji/${path}`, bytes);
  files.set(`勾稽单机版-${version}.html`, await singleFile());
  files.set('使用说明.html', Buffer.from(await documentPage('manual.md', version)));
  files.set('部署说明.html', Buffer.from(await documentPage('deployment.md', version)));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
  return [...sorted, ['SHA256SUMS', Buffer.from(sums)]];
}

async function release() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const files = await released(version);
  const { length } = files.find(([path]) => path.includes('单机版'))[1];
  if (length > SINGLE_FILE_LIMIT) throw new Error(`The 单机版 is too large: ${length} bytes.`);
  const name = `gouji-${version}`;
  const tree = Object.fromEntries(files.map(([path, bytes]) => [`${name}/${path}`, bytes]));
  // Archives keep local times: made here and now, this one is the same everywhere.
  const archive = zipSync(tree, { level: 9, mtime: new Date(2026, 0, 1) });
  await rm(RELEASE, { recursive: true, force: true });
  await mkdir(RELEASE);
  await writeFile(join(RELEASE, `${name}.zip`), archive);
  await writeFile(join(RELEASE, `${name}.zip.sha256`), `${sha256(archive)}  ${name}.zip\n`);

  const say = (what, bytes, more = '') =>
    console.log(`${(bytes / 1024).toFixed(0).padStart(8)} KiB  ${what}${more}`);
  const folder = files.filter(([path]) => path.startsWith('gouji/'));
  say(
    `gouji/ (${folder.length} files)`,
    folder.reduce((sum, [, { length }]) => sum + length, 0),
  );
  for (const [path, { length }] of files) {
    if (path.endsWith('.html') && !path.includes('/')) say(path, length);
  }
  say(`release/${name}.zip`, archive.length, `  sha256 ${sha256(archive)}`);
}

if (isMain(import.meta.url)) await release();
