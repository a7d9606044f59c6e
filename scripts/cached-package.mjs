// Fetches a published package at one version into the user's cache folder, its bytes checked.
// For browsers that only tests need: too heavy for package.json, and to survive `npm ci`.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gouji');

/**
 * The folder of the package, in the folder `below` of the cache where one is given;
 * `prepare(folder)` may still change it before it is put in place. Throws when it can not be fetched
 * or its bytes are not the expected ones.
 */
export async function cachedPackage(
  { name, version, sha512, below = '' },
  prepare = async () => {},
) {
  const place = join(cache, below, `${name.replaceAll(/[@/]/g, '-').replace(/^-/, '')}-${version}`);
  if (existsSync(place)) return place;
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  try {
    console.error(`Fetching ${name} ${version} …`);
    const pack = ['pack', `${name}@${version}`, '--ignore-scripts', '--pack-destination', draft];
    const packed = await run('npm', pack, { quiet: true });
    const archive = (await readdir(draft)).find((file) => file.endsWith('.tgz'));
    if (packed.code !== 0 || !archive) throw new Error(`${name} ${version} can not be fetched.`);
    const bytes = await readFile(join(draft, archive));
    if (createHash('sha512').update(bytes).digest('base64') !== sha512) {
      throw new Error(`${name} ${version} is not the package it should be.`);
    }
    const unpacked = await run('tar', ['-xzf', archive], { quiet: true, cwd: draft });
    if (unpacked.code !== 0) throw new Error(`${archive} can not be unpacked.`);
    await prepare(join(draft, 'package'));
    // Another run may have been faster: its copy is as good.
    await rename(join(draft, 'package'), place).catch((error) => {
      if (!existsSync(place)) throw error;
    });
    return place;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
