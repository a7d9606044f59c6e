// Reads what vitest and Playwright have written about a run: how many tests passed and failed.
// A test that did not run has failed, and so has a run without tests.
import { readFile } from 'node:fs/promises';

async function counted(file, count) {
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { passed, failed, sound } = count(report);
  return { passed, failed: failed === 0 && (passed === 0 || !sound) ? 1 : failed };
}

export function countsOfVitest(file) {
  return counted(file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests,
    sound: report.success,
  }));
}

export function countsOfPlaywright(file) {
  return counted(file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    sound: errors.length === 0,
  }));
}
