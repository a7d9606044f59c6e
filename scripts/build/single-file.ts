// 单机版: the whole program as one HTML file that runs by double click. Scripts and styles stand in
// the page and are allowed by their hashes; nothing is fetched, for a page opened from a folder may
// not. What is bundled, and how, is the business of vite.config.ts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const POLICY = /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/;

/**
 * A script as it may stand in a page: nothing in it ends the script or hides its end. Both can only
 * be parts of strings, templates and patterns, where the backslash changes nothing; where they were
 * code the page would not start, which its test sees.
 */
export function inlineScript(code: string): string {
  return code
    .trim()
    .replace(/<(?=\/script)/gi, '\\x3C')
    .replace(/<(?=script)/gi, '\\x3C');
}

/** What a page of this policy may run or apply: texts with line ends as the browser reads them. */
export function hashOf(text: string): string {
  if (/[\r\0]/.test(text)) throw new Error('The browser would read another text than was hashed.');
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** The page with its one script and one style sheet in it; `icon` is SVG. */
export function inlinePage(html: string, script: string, style: string, icon: string): string {
  const body = inlineScript(script);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(body)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
  // The script comes last, so that the text of the page is there before it is read. Functions, for
  // `$` means something in a replacement.
  return html
    .replace(/<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>\s*/g, '')
    .replace(/<link rel="stylesheet"[^>]*>\s*/g, '')
    .replace(POLICY, (_, start: string) => start + policy)
    .replace(/(<link rel="icon"[^>]*href=")[^"]*/, (_, start: string) => start + dataAddress(icon))
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${body}</script>\n  </body>`);
}

function dataAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg.trim())}`;
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  const { source } = file.type === 'chunk' ? { source: file.code } : file;
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

/**
 * Replaces everything that was bundled by `fileName`; throws where something had to be fetched.
 * Workers come along as text.
 */
export function singleFile(fileName: string): Plugin {
  let publicDir = '';
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        return source.endsWith('?worker') ? this.resolve(`${source}&inline`, importer) : null;
      },
    },
    generateBundle: {
      // After Vite's own: only then are its scripts finished.
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const one = (end: string) => files.find((file) => file.fileName.endsWith(end));
        const [page, script, style] = [one('.html'), one('.js'), one('.css')];
        if (!page || !script || !style || files.length !== 3) {
          const names = files.map((file) => file.fileName).join(', ');
          throw new Error(`The single file has room for a page, a script and a style: ${names}`);
        }
        const icon = readFileSync(join(publicDir, 'favicon.svg'), 'utf8');
        const source = inlinePage(textOf(page), textOf(script), textOf(style).trim(), icon);
        for (const { fileName: name } of files) delete bundle[name];
        this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}
