// `npm run test:office`: what Word files and workbooks look like in an office program. LibreOffice opens
// every kind of file the program writes, and its pages are measured; a reader of the Open XML SDK judges
// what stands in them. The last line is the count of the tests. `GOUJI_OFFICE` names a folder in which
// files and pictures of all pages are left to be looked at.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian } from './browsers.mjs';
import { cachedPackage } from './cached-package.mjs';
import { countsOfVitest } from './counts.mjs';
import { install } from './install.mjs';
import { bin, run } from './run.mjs';

/** The validator of the Open XML SDK, compiled to run in Node. Too heavy for package.json. */
const validator = {
  name: '@ooxml-tools/validate',
  version: '0.4.6',
  sha512:
    '1nE9jaCFAs74Bm6KmpXsqZ5p7myFV52iX0IcqfHeSNavQxv/GESyJ0red6vAU3imiHJO/M5AB4K288Huu9Uogw==',
};
const PACKAGES = [
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'poppler-utils',
  'fontconfig',
  'fonts-noto-cjk',
];

async function answers(command, ...args) {
  const { code, output } = await run(command, args, { quiet: true });
  return code === 0 && output.trim() !== '';
}

async function hasOffice() {
  const found = await Promise.all([
    answers('soffice', '--version'),
    answers('fc-list', ':lang=zh', 'family'),
    run('pdftotext', ['-v'], { quiet: true }).then(({ code }) => code === 0),
  ]);
  return found.every(Boolean);
}

/** Throws one plain sentence where there is no office program and none can be installed. */
async function ensureOffice() {
  if (await hasOffice()) return;
  await installFromDebian(...PACKAGES);
  if (!(await hasOffice())) {
    throw new Error(
      'LibreOffice, poppler-utils and a Chinese font are needed and can not be installed here.',
    );
  }
}

const folder = await mkdtemp(join(tmpdir(), 'gouji-office-'));
let counts = { passed: 0, failed: 1 };
try {
  await install();
  await ensureOffice();
  const report = join(folder, 'vitest.json');
  const env = {
    GOUJI_OFFICE: process.env.GOUJI_OFFICE ?? join(folder, 'files'),
    GOUJI_OFFICE_PROFILE: join(folder, 'profile'),
    GOUJI_OFFICE_VALIDATOR: await cachedPackage(validator),
  };
  const args = ['run', '--config', 'scripts/office/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await run(bin('vitest'), [...args, ...reporters], { env });
  counts = await countsOfVitest(report);
} catch (error) {
  console.error(error.message);
}
await rm(folder, { recursive: true, force: true });
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
