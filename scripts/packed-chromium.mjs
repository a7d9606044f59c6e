// Chromium as some packages carry it: one executable pressed with brotli, for Linux on x64.
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cachedPackage } from './cached-package.mjs';

/** The path of the executable, unpacked into the cache folder. */
export async function packedChromium(source) {
  const folder = await cachedPackage(source, async (draft) => {
    await pipeline(
      createReadStream(join(draft, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
    );
    await rm(join(draft, 'bin'), { recursive: true });
  });
  return join(folder, 'chromium');
}
