// 使用说明 and 部署说明: out of the Markdown in docs/ into single web pages that open anywhere, with
// their pictures inside and nothing to fetch or run.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Marked } from 'marked';
import { root } from './run.mjs';

const folder = join(root, 'docs');

/** `{{version}}` in the text is the version. */
export async function documentPage(name, version) {
  const source = await readFile(join(folder, name), 'utf8');
  const style = (await readFile(join(folder, 'docs.css'), 'utf8')).trim();
  const title = /^# (.+)$/m.exec(source)[1];
  const body = await withPictures(
    await new Marked().parse(source.replaceAll('{{version}}', version)),
  );
  const hash = createHash('sha256').update(style).digest('base64');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="renderer" content="webkit">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body.trim().replace('</h1>', `</h1>\n<p class="version">版本 ${version}</p>`)}
</body>
</html>
`;
}

async function withPictures(html) {
  const parts = html.split(/(?<=<img src=")([^"]+)/);
  for (let at = 1; at < parts.length; at += 2) {
    const bytes = await readFile(join(folder, parts[at]));
    parts[at] = `data:image/png;base64,${bytes.toString('base64')}`;
  }
  return parts.join('');
}
