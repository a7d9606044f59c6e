// What `npm run release` has packed, as an office gets it: unpacked, in a folder as people have them.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

export interface Release {
  readonly folder: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The name of the 单机版 in the folder. */
  readonly single: string;
}

/** The whole archive; the caller removes the folder. */
export async function unpack(): Promise<Release> {
  const { version, top, archive } = await packed();
  const folder = await mkdtemp(join(tmpdir(), '年报 2026 '));
  const files = Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([path, bytes]) => [path.slice(top.length), bytes]),
  );
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return { folder, files, single: singleOf(version) };
}

/** The 单机版 alone, as text. */
export async function unpackedSingle(): Promise<string> {
  const { version, top, archive } = await packed();
  const path = `${top}${singleOf(version)}`;
  const bytes = unzipSync(archive, { filter: ({ name }) => name === path })[path];
  return new TextDecoder().decode(bytes);
}

function singleOf(version: string): string {
  return `勾稽单机版-${version}.html`;
}

async function packed(): Promise<{ version: string; top: string; archive: Uint8Array }> {
  const text = await readFile('package.json', 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  const archive = await readFile(`release/gouji-${version}.zip`);
  return { version, top: `gouji-${version}/`, archive };
}
