import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashOf, inlinePage, inlineScript, singleFile } from './single-file';

const PROGRAM = {
  'index.html': `<!doctype html><html><head><meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="script-src 'self'" />
<link rel="icon" type="image/svg+xml" href="./favicon.svg" />
<script type="module" src="/main.js"></script></head><body><p>still here</p></body></html>`,
  'main.js': `import './look.css';
document.title = '<!-- <script>$&</script>';
void import('./room.js').then(({ room }) => room());`,
  'room.js': `import Judge from './judge.js?worker';
export function room() { new Judge().postMessage('from the room'); }`,
  'judge.js': `self.onmessage = () => self.postMessage('judged in a worker');`,
  'look.css': `p { color: red; background: url("data:,$'"); }`,
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gouji-single-'));
  for (const [path, text] of Object.entries(PROGRAM)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});
afterAll(() => rm(root, { recursive: true }));

async function built(codeSplitting: boolean): Promise<Rolldown.RolldownOutput['output'][number][]> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [singleFile('all.html')],
    build: { write: false, copyPublicDir: false, rolldownOptions: { output: { codeSplitting } } },
  });
  return Array.isArray(made) || !('output' in made) ? [] : made.output;
}

it('puts rooms, workers, styles and the icon into one page, allowed by their hashes', async () => {
  const files = await built(false);
  expect(files.map((file) => file.fileName)).toEqual(['all.html']);
  const [file] = files;
  const page = file?.type === 'asset' ? String(file.source) : '';
  const [, script = ''] = /<script type="module">([^]*?)<\/script>/.exec(page) ?? [];
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  for (const part of ['from the room', 'judged in a worker', '$&']) expect(script).toContain(part);
  expect(style).toContain('color:red');
  for (const text of [script, style]) {
    expect(page).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  expect(page.match(/<\/?script/gi)).toHaveLength(2);
  expect(page).not.toMatch(/\bsrc=|href="(?!data:)|\bimport\(/);
  expect(page.indexOf('still here')).toBeLessThan(page.indexOf('<script'));
});

it('refuses what would have to be fetched', async () => {
  await expect(built(true)).rejects.toThrow(/has room for a page, a script and a style/);
});

it('lets no text end the script or hide its end', () => {
  const code = 'x = "</script><!--<SCRIPT>", y = `</Script `';
  const safe = inlineScript(code);
  expect(safe).not.toMatch(/<\/?script/i);
  const value = (text: string): unknown => new Function(`let x, y; ${text}; return x + y`)();
  expect(value(safe)).toBe(value(code));
});

it('hashes only what every browser reads alike', () => {
  expect(hashOf('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  expect(() => hashOf('a\r\nb')).toThrow();
  expect(() => inlinePage(PROGRAM['index.html'], 'a\0', '', '')).toThrow();
});
