// Brings node_modules in line with the lock file; does nothing where it is already.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, root, run } from './run.mjs';

const stamp = join(root, 'node_modules', '.gouji-installed');

async function wanted() {
  const hash = createHash('sha512');
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update(await readFile(join(root, name)));
  }
  return `${process.version} ${process.platform} ${process.arch} ${hash.digest('hex')}`;
}

/** Throws one plain sentence when the packages can not be installed. */
export async function install() {
  const now = await wanted();
  const before = await readFile(stamp, 'utf8').catch(() => '');
  if (before === now) return;
  console.log('Installing packages …');
  const { code, output } = await run('npm', ['ci'], { quiet: true });
  if (code !== 0) throw new Error(`npm ci failed.\n${output}`);
  await writeFile(stamp, now);
}

if (isMain(import.meta.url)) await install();
