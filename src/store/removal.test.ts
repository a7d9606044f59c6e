// Reports go by one way only. What that way asks for is tried in backup.test.ts; here the sources are
// read for another one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = dirname(dirname(fileURLToPath(import.meta.url)));

function linesWith(pattern: RegExp): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) =>
      readFileSync(join(src, path), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
    .sort();
}

it('nothing else takes reports or edits away', () => {
  expect(linesWith(/\b(reports|edits|table)\b.*\.(delete|bulkDelete|clear)\(/)).toEqual(
    [
      // What another window has typed into a report after it went.
      "store/edits.ts: return writing(['edits'], () => database.edits.where('report').equals(reportId).delete());",
      'store/removal.ts: await Promise.all(database.tables.map((table) => table.clear()));',
      'store/removal.ts: database.reports.delete(id),',
      "store/removal.ts: database.edits.where('report').equals(id).delete(),",
    ].sort(),
  );
});

it('nothing deletes the database', () => {
  expect(linesWith(/deleteDatabase|database\.delete\(|Dexie\.delete\(/)).toEqual([]);
});
