// Reads what vitest and Playwright have written about a run: how many tests passed and failed, and
// the names of those that failed. A test that did not run has failed, and so has a run without tests.
import { readFile } from 'node:fs/promises';

async function counted(file, count) {
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (report === undefined) return { passed: 0, failed: 1, names: [] };
  const { passed, failed, names, sound } = count(report);
  return { passed, failed: failed === 0 && (passed === 0 || !sound) ? 1 : failed, names };
}

export function countsOfVitest(file) {
  return counted(file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests,
    names: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status !== 'passed');
      // A file that could not be read has no tests.
      if (failed.length === 0) return status === 'passed' ? [] : [name];
      return failed.map(({ fullName }) => `${name}: ${fullName}`);
    }),
    sound: report.success,
  }));
}

export function countsOfPlaywright(file) {
  return counted(file, ({ stats, suites, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    names: suites.flatMap(failedSpecs),
    sound: errors.length === 0,
  }));
}

function failedSpecs({ specs, suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status !== 'expected'));
  return [
    ...failed.map(({ file, line, title }) => `e2e/${file}:${line}: ${title}`),
    ...suites.flatMap(failedSpecs),
  ];
}
