// `npm run schema`: writes the public description of the data file, public/schema/, out of the definitions
// in src/.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { isMain, root } from './run.mjs';

async function write() {
  const { module } = await runnerImport(join(root, 'scripts/build/data-schema.ts'), { root });
  const path = join(root, 'public', module.SCHEMA_PATH);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, module.dataSchema());
  console.log(`written: public/${module.SCHEMA_PATH}`);
}

if (isMain(import.meta.url)) await write();
