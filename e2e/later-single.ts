// The 单机版 as a later version of the program would be packed, for the tests of both in one browser.
// Made of the one that was packed: another build would say nothing more and take its time.
import { createHash } from 'node:crypto';
import { MIGRATIONS } from '../src/store/migrations';

/** A page that gives the database one more shape, which today's does not know. */
export function laterSingle(page: string): string {
  const last = MIGRATIONS.at(-1)?.name ?? '';
  const end = page.indexOf('}}', page.indexOf(last)) + 2;
  if (!page.includes(last) || page[end] !== ']') throw new Error('The migrations are not found.');
  const entry = `,{version:${MIGRATIONS.length + 1},name:"later",stores:{later:"id"}}`;
  return allowed(page.slice(0, end) + entry + page.slice(end));
}

/** Its policy lets the script run as it stands now. */
function allowed(page: string): string {
  const [, script = ''] = /<script type="module">([^]*?)<\/script>/.exec(page) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  return page.replace(/script-src 'sha256-[^']*'/, () => `script-src 'sha256-${hash}'`);
}
