// `npm test`: everything that must hold, on a fresh machine as well. The last line is the count of
// the tests, the lines before it name those that failed; a failed check or step that is no test counts
// as one failure.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOfPlaywright, countsOfVitest } from './counts.mjs';
import { e2eEnvironment } from './e2e.mjs';
import { install } from './install.mjs';
import { bin, run } from './run.mjs';

const total = { passed: 0, failed: 0, names: [] };
const folder = await mkdtemp(join(tmpdir(), 'gouji-test-'));

function add({ passed, failed, names }) {
  total.passed += passed;
  total.failed += failed;
  total.names.push(...names);
}

/** Runs one step and says how long it took; a step that throws is a failure. */
async function step(name, work) {
  const start = performance.now();
  let said = 'ok';
  let result;
  try {
    result = await work();
    if (typeof result === 'string') said = result;
  } catch (error) {
    said = `FAILED\n${error.message}`;
    add({ passed: 0, failed: 1, names: [name] });
  }
  console.log(`• ${name} (${((performance.now() - start) / 1000).toFixed(1)} s): ${said}`);
  return result;
}

async function script(name) {
  const { code, output } = await run('npm', ['run', '--silent', name], { quiet: true });
  if (code !== 0) throw new Error(output);
  return true;
}

/** Runs a test runner that writes its report into a file, and adds what it has counted. */
async function tests(command, args, countsOf, report, env) {
  const { code } = await run(command, args, { env });
  const { failed, ...found } = await countsOf(report);
  const counts = { ...found, failed: code !== 0 && failed === 0 ? 1 : failed };
  add(counts);
  return `${counts.passed} passed, ${counts.failed} failed`;
}

async function all() {
  const installed = await step('packages', async () => {
    await install();
    return true;
  });
  if (!installed) return;
  const browsers = await step('browsers', e2eEnvironment);
  await Promise.all([
    step('types', () => script('typecheck')),
    step('lint', () => script('lint')),
    step('format', () => script('format:check')),
    step('dead code', () => script('deadcode')),
  ]);
  const unit = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`];
  await step('unit tests', () =>
    tests(bin('vitest'), ['run', ...reporters], countsOfVitest, unit, {}),
  );
  const built = await step('build', () => script('build'));
  const released = await step('release', () => script('release'));
  await step('browser tests', async () => {
    if (!browsers || !built || !released) {
      throw new Error('Not run: they need a browser, a build and a release.');
    }
    const report = join(folder, 'playwright.json');
    const env = { ...browsers, GOUJI_E2E_REPORT: report };
    return tests(bin('playwright'), ['test'], countsOfPlaywright, report, env);
  });
}

await all();
await rm(folder, { recursive: true, force: true });
process.exitCode = total.failed === 0 ? 0 : 1;
for (const name of total.names) console.log(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
